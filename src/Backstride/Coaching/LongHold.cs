using Backstride.Journal;
using Backstride.Symptoms;
using Backstride.TrainingLoad;

namespace Backstride.Coaching;

/// <summary>What a hold from sleep or life comes to when it goes on: no hold lasts more than three weeks without a step.</summary>
/// <remarks>
/// After 21 days one step of 5 % is free each time the last two runs were green and went no farther than the longest before them. Heuristic. From then on nobody runs farther than that step, free or not:
/// a day on which the step is lost, for a run that hurt, has every limit of the day on which it is won, and the hold besides.
/// </remarks>
internal static class LongHold
{
    public static readonly Days Most = new(21);
    private static readonly Ratio OneStep = Ratio.Increase(percent: 5);

    /// <summary>What a hold limits after so many days of it.</summary>
    /// <returns>The limits, and whether the step is free. The step is absent without a measured longest run.</returns>
    public static (Limits Limits, bool IsStepFree) After(int held, RunnerState runner, DateOnly day)
    {
        var holds = Limits.None with { Progress = Progression.Hold };
        if (held < Most.Count)
            return (holds, false);
        var step = LongestRunBaseline.Before(day, runner)?.OffLadder() is Baseline.Measured longest ? longest.Counts * OneStep : (Distance?)null;
        return TwoGreensAtTheLevel(runner, day)
            ? (Limits.None with { Distance = step }, true)
            : (holds with { Distance = step }, false);
    }

    private static bool TwoGreensAtTheLevel(RunnerState runner, DateOnly day)
    {
        var judged = Zones.Of(runner, day).Where(run => run.Zone is not null).TakeLast(2).ToList();
        if (judged.Count < 2 || judged.Any(run => run.Zone != Zone.Green))
            return false;
        var counted = StepsSoFar.Before(day, runner).Counted;
        return !judged.Exists(run => counted.Runs.Any(known => known.Run.Id == run.Run.Id && known.IsFarthestYet));
    }
}
