namespace Backstride.Files.Tracks;

/// <summary>Time spent moving, told from the distance covered.</summary>
/// <remarks>Judged over stretches of at least <see cref="Stretch"/>, or standing still would move by the noise of the positions: a stretch
/// counts whole when its mean speed is at least <see cref="SlowestMove"/>.</remarks>
internal sealed class MovingTime
{
    /// <summary>Metres per second: half the pace of a stroll. Exactly this fast counts.</summary>
    public const double SlowestMove = 0.5;

    /// <summary>Seconds.</summary>
    public const double Stretch = 5;

    private double _fromSeconds = double.NaN;
    private double _fromMeters;
    private double _lastSeconds;
    private double _lastMeters;
    private double _moving;
    private bool _told;

    /// <summary>Seconds; null when no two points told a distance.</summary>
    public double? Total => _told || OpenSeconds > 0 ? _moving + OpenMoving : null;

    /// <summary>Seconds of gaps longer than <see cref="StreamDigestBuilder.LongestInterval"/> in which nobody moved: the recording paused by itself.</summary>
    public double Rest { get; private set; }

    private double OpenSeconds => _lastSeconds - _fromSeconds;

    private double OpenMoving => (_lastMeters - _fromMeters) / OpenSeconds >= SlowestMove ? OpenSeconds : 0;

    /// <param name="seconds">Later than before.</param>
    /// <param name="meters">Covered since the start.</param>
    public void Add(double seconds, double meters)
    {
        if (seconds - _lastSeconds > StreamDigestBuilder.LongestInterval.TotalSeconds)
            Gap(seconds, meters);
        (_lastSeconds, _lastMeters) = (seconds, meters);
        if (double.IsNaN(_fromSeconds))
            (_fromSeconds, _fromMeters) = (seconds, meters);
        else if (seconds - _fromSeconds >= Stretch)
            Close();
    }

    /// <summary>The time until the next point was not recorded.</summary>
    public void Pause()
    {
        Close();
        _fromSeconds = double.NaN;
    }

    // What came before a gap is not judged together with it.
    private void Gap(double seconds, double meters)
    {
        Close();
        var gap = seconds - _fromSeconds; // NaN when a pause was told: it is counted where it was told
        if ((meters - _fromMeters) / gap < SlowestMove)
            Rest += gap;
    }

    private void Close()
    {
        if (!(OpenSeconds > 0))
            return;
        _told = true;
        _moving += OpenMoving;
        (_fromSeconds, _fromMeters) = (_lastSeconds, _lastMeters);
    }
}
