using Backstride.Journal;
using Backstride.Runs;

namespace Backstride.Efforts;

/// <summary>The speed above which running counts as fast, estimated from a runner's own best efforts; or why there is no estimate.</summary>
/// <remarks>
/// Critical speed by the linear model of distance and time: the farthest that was run within 3, 5, 10, 20 and 30 minutes, whichever run it was
/// in, lies close to a line whose slope is the speed that could be held (B. Smyth and D. Muniz-Pumares, Med Sci Sports Exerc 52:2637, 2020,
/// doi:10.1249/mss.0000000000002412, took it from training recordings in the same way, with distances between 400 and 5000 m). Ordinary least squares; the error is
/// the standard error of the slope. The window and every bound below are heuristics of ours. Training holds few efforts that were as
/// hard as could be, so the estimate is rather too low than too high, and too much counts as fast rather than too little.
/// </remarks>
public abstract record ThresholdSpeed
{
    /// <summary>How far back efforts are looked for; the judged day is left out.</summary>
    public static readonly Days Window = new(84);

    /// <summary>With fewer runs there is no estimate; exactly this many are enough.</summary>
    public const int FewestRuns = 3;

    /// <summary>With fewer of the five durations there is no estimate; exactly this many are enough.</summary>
    public const int FewestEfforts = 4;

    /// <summary>The way ahead of the line at time zero: under it, all efforts went at one speed and none of them was hard. Exactly this is enough.</summary>
    public static readonly Distance LeastReserve = Distance.FromMeters(50);

    /// <summary>Nobody has more in reserve; exactly this is believed.</summary>
    public static readonly Distance MostReserve = Distance.FromMeters(600);

    /// <summary>The standard error may be this part of the speed; exactly this is accepted.</summary>
    public static readonly Ratio MostError = Ratio.Of(0.05);

    /// <summary>The part of all running that may be faster; with more the efforts were no harder than the rest. Exactly this is accepted.</summary>
    public static readonly Ratio MostFaster = Ratio.Of(0.3);

    private ThresholdSpeed()
    {
    }

    /// <summary>The estimate for a day from the runs of the <see cref="Window"/> before it.</summary>
    public static ThresholdSpeed On(DateOnly day, RunnerState runner)
    {
        var runs = runner.RunsWithin(Window, day).Where(EffortCurve.IsMeasured).ToList();
        var efforts = EffortCurve.Of(runs);
        if (runs.Count < FewestRuns)
            return new Unknown(ThresholdGap.Runs) { Runs = runs.Count, Efforts = efforts };
        if (efforts.Count < FewestEfforts)
            return new Unknown(ThresholdGap.LongEfforts) { Runs = runs.Count, Efforts = efforts };
        var line = EffortLine.Through(efforts);
        return GapOf(line, runs) is { } gap
            ? new Unknown(gap) { Runs = runs.Count, Efforts = efforts }
            : new Estimate(Speed.FromMetersPerSecond(line.Slope), Speed.FromMetersPerSecond(line.SlopeError), Distance.FromMeters(line.Intercept))
            {
                Runs = runs.Count,
                Efforts = efforts,
            };
    }

    private static ThresholdGap? GapOf(EffortLine line, IReadOnlyList<Recorded<ActivityBody>> runs)
    {
        if (line.Intercept < LeastReserve.Meters)
            return ThresholdGap.HardEfforts;
        if (line.Intercept > MostReserve.Meters || line.SlopeError > MostError.Value * line.Slope)
            return ThresholdGap.Scatter;
        return EffortCurve.ShareFaster(runs, Speed.FromMetersPerSecond(line.Slope)) > MostFaster.Value ? ThresholdGap.HardEfforts : null;
    }

    /// <summary>How many runs were looked at.</summary>
    public required int Runs { get; init; }

    /// <summary>The farthest that was run within each duration, and on which day.</summary>
    public required IReadOnlyList<TimedEffort> Efforts { get; init; }

    /// <summary>There is one.</summary>
    /// <param name="Speed">The slope of the line.</param>
    /// <param name="StandardError">Of the slope.</param>
    /// <param name="Reserve">The way that the line is ahead at time zero, which is what can be run faster than <paramref name="Speed"/>.</param>
    public sealed record Estimate(Speed Speed, Speed StandardError, Distance Reserve) : ThresholdSpeed
    {
        /// <summary>One standard error slower.</summary>
        public Speed Slower => Speed.FromMetersPerSecond(Math.Max(0, Speed.MetersPerSecond - StandardError.MetersPerSecond));

        /// <summary>One standard error faster.</summary>
        public Speed Faster => Speed.FromMetersPerSecond(Speed.MetersPerSecond + StandardError.MetersPerSecond);
    }

    /// <summary>There is none.</summary>
    public sealed record Unknown(ThresholdGap Missing) : ThresholdSpeed;
}

/// <summary>Why there is no threshold speed.</summary>
public enum ThresholdGap
{
    /// <summary>Fewer than <see cref="ThresholdSpeed.FewestRuns"/> recorded runs.</summary>
    Runs,

    /// <summary>No run lasted long enough for <see cref="ThresholdSpeed.FewestEfforts"/> durations.</summary>
    LongEfforts,

    /// <summary>All efforts went at much the same speed, or at that of most running: none of them was hard.</summary>
    HardEfforts,

    /// <summary>The efforts lie too far from one line to mean one speed.</summary>
    Scatter,
}
