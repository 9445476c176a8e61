using Backstride.Files.Tracks;

namespace Backstride.Files.Gpx;

/// <summary>Totals that the recording program put beside the track (Garmin's TrackStatsExtension). Zero counts as not said: programs write it
/// for what they do not measure.</summary>
internal sealed class GpxStats
{
    public Distance? Distance { get; private set; }

    public TimeSpan? Timer { get; private set; }

    public TimeSpan? Moving { get; private set; }

    public Distance? Ascent { get; private set; }

    public Distance? Descent { get; private set; }

    public void Set(string element, double value)
    {
        if (!(value > 0 && value < 1e8))
            return;
        switch (element)
        {
            case "Distance": Distance = Backstride.Distance.FromMeters(value); break;
            case "TimerTime": Timer = TrackTime.Span(value); break;
            case "MovingTime": Moving = TrackTime.Span(value); break;
            case "Ascent": Ascent = Backstride.Distance.FromMeters(value); break;
            case "Descent": Descent = Backstride.Distance.FromMeters(value); break;
        }
    }
}
