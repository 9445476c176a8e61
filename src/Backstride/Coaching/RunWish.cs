using Backstride.Journal;
using Backstride.Symptoms;
using Backstride.TrainingLoad;

namespace Backstride.Coaching;

/// <summary>How far a run of the day would sensibly be, before any limit.</summary>
internal static class RunWish
{
    private static readonly Ratio LongStep = Ratio.Increase(percent: 5);

    /// <summary>What would be sensible if nothing bounded it; half of the typed longest for a runner without recorded runs.</summary>
    public static SourcedDistance? On(DateOnly day, RunnerState runner, Limits limits, WeeklyRhythm rhythm)
    {
        var baseline = StepsSoFar.Before(day, runner).Baseline;
        var usual = rhythm.Usual is { } known ? new SourcedDistance(known.Distance, new RunReason.Usual(known)) : null;
        if (WeeklyRhythm.WeekdayOf(day) == rhythm.LongDay && baseline is Baseline.Measured longest)
            return SourcedDistance.Nearer(LongRun(longest, limits, runner, day), IsSore(runner, day) ? usual : null);
        if (usual is not null)
            return usual;
        return baseline is Baseline.Typed typed && typed.Longest * Ratio.Of(0.5) is var half
            ? new SourcedDistance(half, new RunReason.HalfOfTyped(typed.Longest, half))
            : null;
    }

    private static Distance NextHundred(Distance distance) => Distance.FromMeters((Math.Floor((distance.Meters + 1e-6) / 100) + 1) * 100);

    /// <summary>The back at rest is as far above usual today as would make a next morning red.</summary>
    public static bool IsSore(RunnerState runner, DateOnly day) =>
        ZoneThresholds.IsRedMorning(PainOf.AtRest(runner, day) ?? PainScore.None, UsualPain.On(runner, day) ?? PainScore.None);

    private static SourcedDistance LongRun(Baseline.Measured longest, Limits limits, RunnerState runner, DateOnly day)
    {
        var greens = Zones.Of(runner, day).Where(run => run.Zone is not null).TakeLast(2).ToList();
        var mayStep = limits.Progress == Progression.MayProgress && greens.Count == 2 && greens.TrueForAll(run => run.Zone == Zone.Green);
        // What is proposed is rounded down to a hundred metres: 5 % of a run below two kilometres would be lost every time.
        var (byShare, hundred) = (longest.Counts * LongStep, NextHundred(longest.Counts));
        var step = Distance.Max(byShare, hundred);
        return mayStep
            ? new SourcedDistance(step, new RunReason.LongRunStep(longest, step, ToTheHundred: byShare < hundred))
            : new SourcedDistance(longest.Counts, new RunReason.LongRun(longest));
    }
}
