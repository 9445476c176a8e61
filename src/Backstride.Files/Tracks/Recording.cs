using Backstride.Runs;

namespace Backstride.Files.Tracks;

/// <summary>An activity with the points it was recorded by, to be written as GPX or TCX.</summary>
/// <param name="Totals">The device's totals. Moving time, ascent, descent and the digest are not written: readers tell them from the points.</param>
/// <param name="Points">In order of time.</param>
public sealed record Recording(Activity Totals, IReadOnlyList<RecordedPoint> Points)
{
    /// <summary>In order, the first from zero; none means one lap with the totals of the whole.</summary>
    public IReadOnlyList<RecordedLap> Laps { get; init; } = [];
}

/// <summary>What the device knew at a moment.</summary>
/// <param name="At">Since the start.</param>
public readonly record struct RecordedPoint(TimeSpan At)
{
    /// <summary>Degrees; both or neither.</summary>
    public (double Latitude, double Longitude)? Position { get; init; }

    public double? ElevationMeters { get; init; }

    /// <summary>Since the start.</summary>
    public Distance? Distance { get; init; }

    public double? MetersPerSecond { get; init; }

    public HeartRate? HeartRate { get; init; }

    /// <summary>Steps a minute on foot.</summary>
    public Cadence? Cadence { get; init; }

    /// <summary>The timer was stopped between the point before and this one.</summary>
    public bool AfterPause { get; init; }
}

/// <summary>What the device counted for one lap.</summary>
/// <param name="From">Since the start of the recording; the lap ends where the next begins.</param>
/// <param name="Timer">Time with the timer running.</param>
public sealed record RecordedLap(TimeSpan From, TimeSpan Timer, Distance Distance)
{
    public HeartRate? AverageHeartRate { get; init; }

    public HeartRate? MaxHeartRate { get; init; }

    /// <summary>Steps a minute on foot.</summary>
    public Cadence? AverageCadence { get; init; }
}
