using Backstride.Runs;

namespace Backstride.App.Streams;

/// <summary>One measured quantity of a stream, by the name it has in JSON and CSV.</summary>
/// <param name="Of">NaN where a sample does not say.</param>
/// <param name="Decimals">As many as the devices measure.</param>
internal sealed record StreamSeries(string Name, Func<StreamSample, double> Of, int Decimals)
{
    public static IReadOnlyList<StreamSeries> All { get; } =
    [
        new("distanceMeters", sample => sample.CoveredMeters, 2),
        new("speedMetersPerSecond", sample => sample.MetersPerSecond, 3),
        new("elevationMeters", sample => sample.ElevationMeters, 1),
        new("heartRate", sample => sample.HeartRate > 0 ? sample.HeartRate : double.NaN, 0),
        new("cadence", sample => sample.StepsPerMinute, 1),
        new("verticalOscillationMillimeters", sample => sample.VerticalOscillationMillimeters, 1),
        new("stanceTimeMilliseconds", sample => sample.StanceTimeMilliseconds, 1),
        new("stanceTimeBalancePercent", sample => sample.StanceTimeBalancePercent, 2),
        new("stepLengthMeters", sample => sample.StepLengthMeters, 4),
        new("verticalRatioPercent", sample => sample.VerticalRatioPercent, 2),
    ];

    /// <summary>The series that at least one sample tells.</summary>
    public static IReadOnlyList<StreamSeries> In(RunStream stream) =>
        [.. All.Where(series => stream.Samples.Any(sample => !double.IsNaN(series.Of(sample))))];

    /// <summary>Absent where the sample does not say.</summary>
    public double? At(StreamSample sample) => Of(sample) is var value && double.IsNaN(value) ? null : Math.Round(value, Decimals);
}
