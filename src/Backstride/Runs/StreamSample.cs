namespace Backstride.Runs;

/// <summary>What a device knew at one moment of a session. <see cref="double.NaN"/>, and 0 for the heart rate, mean that it does not say.</summary>
/// <remarks>Small on purpose: a day of one record a second has 86,400 of them. Never to be made with <c>default</c>, whose zeros would be
/// taken for measurements.</remarks>
public readonly record struct StreamSample()
{
    /// <summary>Since the first sample, by the clock, pauses included.</summary>
    public double Seconds { get; init; }

    /// <summary>The way since the first sample, in metres; it never falls.</summary>
    public double CoveredMeters { get; init; } = double.NaN;

    /// <summary>As the device told it.</summary>
    public float MetersPerSecond { get; init; } = float.NaN;

    public float ElevationMeters { get; init; } = float.NaN;

    /// <summary>Both feet for what is done on foot.</summary>
    public float StepsPerMinute { get; init; } = float.NaN;

    public float VerticalOscillationMillimeters { get; init; } = float.NaN;

    public float StanceTimeMilliseconds { get; init; } = float.NaN;

    /// <summary>Share of the left foot in ground contact.</summary>
    public float StanceTimeBalancePercent { get; init; } = float.NaN;

    public float StepLengthMeters { get; init; } = float.NaN;

    public float VerticalRatioPercent { get; init; } = float.NaN;

    /// <summary>Beats per minute.</summary>
    public byte HeartRate { get; init; }

    /// <summary>The timer was stopped between the sample before and this one.</summary>
    public bool AfterPause { get; init; }
}
