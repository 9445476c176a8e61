using Backstride.Files.Tracks;

namespace Backstride.Files.Tcx;

/// <summary>Sums over the laps of one activity, as far as every lap tells its part.</summary>
internal sealed class TcxLaps
{
    private readonly TimedMean _hearts = new();
    private readonly TimedMean _cadences = new();
    private double _seconds;
    private double _meters;
    private bool _everySeconds = true;
    private bool _everyMeters = true;
    private bool _everyHeart = true;
    private int _maxHeart;

    public int Count { get; private set; }

    /// <summary>Time with the timer running; null when a lap does not say.</summary>
    public TimeSpan? Timer => Count > 0 && _everySeconds ? TrackTime.Span(_seconds) : null;

    /// <summary>Null when a lap does not say, and when all of them say zero.</summary>
    public Distance? Distance => _everyMeters && _meters > 0 ? Backstride.Distance.FromMeters(_meters) : null;

    /// <summary>Null when a lap that took time does not say.</summary>
    public HeartRate? AverageHeartRate =>
        _everyHeart && _hearts.Mean is { } mean ? new HeartRate((int)Math.Round(mean, MidpointRounding.AwayFromZero)) : null;

    public HeartRate? MaxHeartRate => _maxHeart > 0 ? new HeartRate(_maxHeart) : null;

    /// <summary>Weighted by time, laps of standing still left out.</summary>
    public double? Cadence => _cadences.Mean;

    public void Add(TcxLap lap)
    {
        Count++;
        var seconds = lap.Seconds is >= 0 and <= TcxLap.LongestSeconds ? lap.Seconds : double.NaN;
        var meters = lap.Meters is >= 0 and <= TcxLap.FarthestMeters ? lap.Meters : double.NaN;
        _everySeconds &= !double.IsNaN(seconds) && _seconds + seconds <= TcxLap.LongestSeconds;
        _everyMeters &= !double.IsNaN(meters);
        if (!double.IsNaN(seconds) && _everySeconds)
            _seconds += seconds;
        if (!double.IsNaN(meters))
            _meters += meters;
        var weight = seconds > 0 ? seconds : 0;
        if (lap.AverageHeartRate > 0)
            _hearts.Add(lap.AverageHeartRate, weight);
        else
            _everyHeart &= weight == 0;
        if (lap.Cadence > 0)
            _cadences.Add(lap.Cadence, weight);
        _maxHeart = Math.Max(_maxHeart, lap.MaxHeartRate);
    }
}
