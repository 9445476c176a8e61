namespace Backstride.Files.Fit;

/// <summary>One record to write: what the watch knew at a moment.</summary>
/// <param name="At">Since the start of the session; written in whole seconds.</param>
public readonly record struct FitPoint(TimeSpan At)
{
    /// <summary>Since the start of the recording; written in centimetres.</summary>
    public Distance? Distance { get; init; }

    public double? MetersPerSecond { get; init; }

    public double? AltitudeMeters { get; init; }

    public HeartRate? HeartRate { get; init; }

    /// <summary>Steps per minute on foot.</summary>
    public Cadence? Cadence { get; init; }

    /// <summary>Degrees; both or neither.</summary>
    public (double Latitude, double Longitude)? Position { get; init; }

    public double? VerticalOscillationMillimeters { get; init; }

    public double? StanceTimeMilliseconds { get; init; }

    /// <summary>The timer was stopped between the point before and this one.</summary>
    public bool AfterPause { get; init; }
}
