using Backstride.Journal;
using Backstride.TrainingLoad;

namespace Backstride.Coaching;

/// <summary>What "no increase" and "one step back" come to in kilometres.</summary>
/// <remarks>
/// <see cref="Progression.Hold"/>: not farther than the longest run of 30 days that was not red, as it counts, and not beyond the best green week of the
/// last 8 (<see cref="BestGreenWeek"/>) with what this week already has. <see cref="Progression.StepBack"/> and <see cref="Progression.TwoStepsBack"/>
/// leave 70 and 50 % of that run. When every run was red it is the shortest of them, so another red never raises it. A stricter progression never
/// gives a higher bound, so translating after the meet is as monotone as the meet. It is done here and not in the rules, so that a hold
/// bites whoever asked for it.
/// </remarks>
internal static class NoIncrease
{
    private static readonly Ratio OneStep = Ratio.Of(0.7);
    private static readonly Ratio TwoSteps = Ratio.Of(0.5);

    /// <summary>The farthest that a run of the day may be; absent when progression is free or nothing is known to hold to.</summary>
    public static SourcedDistance? Bound(Progression progress, RunnerState runner, DateOnly day)
    {
        if (progress == Progression.MayProgress)
            return null;
        var share = progress switch
        {
            Progression.Hold => Ratio.Whole,
            Progression.StepBack => OneStep,
            _ => TwoSteps,
        };
        return SourcedDistance.Nearer(ShareOfLongest(share, runner, day), LeftOfBestWeek(runner, day));
    }

    private static SourcedDistance? ShareOfLongest(Ratio share, RunnerState runner, DateOnly day)
    {
        if (StepsSoFar.Before(day, runner).Baseline is Baseline.Typed typed)
            return new SourcedDistance(typed.Longest * share, new RunReason.HeldToTyped(typed.Longest, share, typed.Longest * share));
        return LongestToHold(runner, day) is { } run
            ? new SourcedDistance(run.Counts * share, new RunReason.Held(run, share, run.Counts * share))
            : null;
    }

    private static HeldRun? LongestToHold(RunnerState runner, DateOnly day)
    {
        var steps = StepsSoFar.Before(day, runner);
        var counted = steps.Counted.Before(day).ToList();
        var calm = counted.Where(run => !steps.Reds.Contains(run.Run.Day)).ToList();
        if (counted.Count == 0)
            return null;
        var held = calm.Count > 0 ? calm.MaxBy(run => run.CountsAs(day.DayNumber))! : counted.MinBy(run => run.CountsAs(day.DayNumber))!;
        return new HeldRun(
            held.Run.Day,
            Distance.FromMeters(held.Size),
            Distance.FromMeters(held.CountsAs(day.DayNumber)),
            steps.Counted.LessOn(day.DayNumber, held),
            calm.Count == 0);
    }

    private static SourcedDistance? LeftOfBestWeek(RunnerState runner, DateOnly day)
    {
        var weeks = TrainingWeeks.Before(day, runner);
        if (BestGreenWeek.Of(weeks, StepsSoFar.Before(day, runner).Reds, runner) is not { } best)
            return null;
        var left = Distance.FromMeters(Math.Max(0, best.Distance.Meters - weeks.SoFar.Meters));
        return new SourcedDistance(left, new RunReason.LeftOfBestWeek(best, weeks.SoFar, left));
    }
}
