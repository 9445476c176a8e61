using System.Globalization;
using Backstride.App.Wording;
using Backstride.Runs;

namespace Backstride.App.Streams;

/// <summary>A chart with its name and the sentence that says what it shows this time.</summary>
public sealed record RunChart(string Name, string Says, ChartPlan Plan);

/// <summary>The charts of one run: those of the run itself, and those of how the body moved.</summary>
internal static class RunCharts
{
    public static IReadOnlyList<RunChart> OfRun(RunLook look)
    {
        var speeds = StreamSpeeds.Of(look.Stream);
        return
        [
            .. One(look, "Pace", Pace(look.Activity), speeds, ChartScale.OfPaces(speeds)),
            .. Measured(look, "Heart rate", sample => sample.HeartRate > 0 ? sample.HeartRate : double.NaN, 20, (mean, _, high) => $"{mean:0} beats a minute on average, {high:0} at most."),
            .. Measured(look, "Cadence", sample => sample.StepsPerMinute, 20, (mean, _, _) => $"{mean:0} steps a minute on average, both feet."),
            .. Measured(look, "Elevation", sample => sample.ElevationMeters, 20, (_, low, high) => $"Between {low:0} m and {high:0} m{Climb(look.Activity)}."),
        ];
    }

    public static IReadOnlyList<RunChart> Dynamics(RunLook look) =>
    [
        .. Measured(look, "Up and down movement", sample => sample.VerticalOscillationMillimeters, 20, (mean, _, _) => $"{mean:0} mm with each step on average (vertical oscillation)."),
        .. Measured(look, "Ground contact", sample => sample.StanceTimeMilliseconds, 40, (mean, _, _) => $"{mean:0} ms with each step on average."),
        .. Measured(look, "Balance", sample => sample.StanceTimeBalancePercent, 4, (mean, _, _) => $"{mean:0.0} % of the ground contact on the left foot, on average. Watches tell a difference of one or two percent apart badly."),
        .. Measured(look, "Step length", sample => sample.StepLengthMeters, 0.4, (mean, _, _) => $"{mean:0.00} m on average."),
        .. Measured(look, "Up and down for the way", sample => sample.VerticalRatioPercent, 4, (mean, _, _) => $"{mean:0.0} % of the step length on average (vertical ratio)."),
    ];

    private static IEnumerable<RunChart> Measured(RunLook look, string name, Func<StreamSample, double> of, double narrowest, Func<double, double, double, FormattableString> says)
    {
        var values = look.Stream.Samples.Select(of).ToList();
        var known = values.Where(double.IsFinite).ToList();
        return known.Count < 2 ? [] : One(look, name, says(known.Average(), known.Min(), known.Max()).ToString(CultureInfo.InvariantCulture), values, ChartScale.Of(values, narrowest));
    }

    private static IEnumerable<RunChart> One(RunLook look, string name, string says, IReadOnlyList<double> values, ChartScale? scale) =>
        scale is null ? [] : [new RunChart(name, says, ChartPlan.Of(look.Stream, values, scale))];

    private static string Pace(Activity run) => run is { Distance.Meters: > 0, Timer.Ticks: > 0 }
        ? $"{EffortWords.Pace(Speed.Of(run.Distance.Value, run.Timer))} on average with the timer running. Higher is faster."
        : "Higher is faster.";

    private static string Climb(Activity run) => run is { Ascent: { } up, Descent: { } down }
        ? string.Create(CultureInfo.InvariantCulture, $", {up.Meters:0} m up and {down.Meters:0} m down in all")
        : "";
}
