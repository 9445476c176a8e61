using Backstride.Journal;
using Backstride.Symptoms;
using Backstride.TrainingLoad;

namespace Backstride.Coaching;

/// <summary>What a hold from sleep or life comes to when it goes on: no hold lasts more than three weeks without a step.</summary>
/// <remarks>After 21 days one step of 5 % is free each time the last two runs were green and went no farther than the longest before them. Heuristic.</remarks>
internal static class LongHold
{
    public static readonly Days Most = new(21);
    private static readonly Ratio OneStep = Ratio.Increase(percent: 5);

    /// <summary>True when a hold of so many days before has earned a step.</summary>
    public static bool HasEarnedAStep(int held, RunnerState runner, DateOnly day) => held >= Most.Count && TwoGreensAtTheLevel(runner, day);

    /// <summary>How far the step goes; absent without a measured longest run.</summary>
    public static Distance? Step(RunnerState runner, DateOnly day) =>
        LongestRunBaseline.Before(day, runner) is Baseline.Measured longest ? longest.Counts * OneStep : null;

    private static bool TwoGreensAtTheLevel(RunnerState runner, DateOnly day)
    {
        var judged = Zones.Of(runner, day).Where(run => run.Zone is not null).TakeLast(2).ToList();
        if (judged.Count < 2 || judged.Any(run => run.Zone != Zone.Green))
            return false;
        var counted = StepsSoFar.Before(day, runner).Counted;
        return !judged.Exists(run => counted.Runs.Any(known => known.Run.Id == run.Run.Id && known.IsFarthestYet));
    }
}
