using Backstride.Coaching;
using Backstride.Files.Fit;

namespace Backstride.App.Watch;

/// <summary>Running and walking in turn as steps for a watch.</summary>
/// <remarks>
/// It begins and ends walking and takes as long as the plan says, to the second. On the ladder the last walk is taken apart, one half of it to begin with. With a
/// walk of a minute in every ten the run is an easy one: its first and last five minutes are the warm-up and the cool-down. A race with such walks goes on until its distance is covered, and so does a run by minutes that has a distance at most.
/// </remarks>
internal static class RunWalkSteps
{
    public static IReadOnlyList<WorkoutStep> Of(RunProposal run)
    {
        if (run is { Intervals: [{ Repeats: 1 } turn], Target: { } far } && !(run.Time < 2 * (turn.Run + turn.Walk)))
            return [new WorkoutStep.InTurnFor(far, [Run(turn.Run), Walk(turn.Walk)])];
        if (run is { Intervals: [var one] } && RunWorkout.InsteadOfMinutes(run) is { } most)
            return [new WorkoutStep.InTurnFor(most, [Run(one.Run), Walk(one.Walk)])];
        return run.Cues.Contains(RunCue.EasyEnds) ? EasyEnds(run.Intervals, run.WarmUp?.Time ?? AroundTheRun.Minutes) : WalkingEnds(run.Intervals);
    }

    private static List<WorkoutStep> WalkingEnds(IReadOnlyList<Interval> intervals)
    {
        var last = intervals[^1];
        var first = TimeSpan.FromSeconds(Math.Ceiling(last.Walk.TotalSeconds / 2));
        return
        [
            .. first > TimeSpan.Zero ? [new WorkoutStep.Effort("Walk to begin", new StepLength.After(first), StepPhase.WarmUp)] : Array.Empty<WorkoutStep>(),
            .. intervals.SkipLast(1).SelectMany(InTurn),
            .. InTurn(last with { Repeats = last.Repeats - 1 }),
            Run(last.Run),
            .. last.Walk > first ? [new WorkoutStep.Effort("Walk to end", new StepLength.After(last.Walk - first), StepPhase.CoolDown)] : Array.Empty<WorkoutStep>(),
        ];
    }

    private static List<WorkoutStep> EasyEnds(IReadOnlyList<Interval> intervals, TimeSpan wanted)
    {
        var (first, last) = (intervals[0], intervals[^1]);
        var isOne = intervals is [{ Repeats: 1 }];
        var ends = wanted < first.Run && !isOne ? wanted : first.Run / 3;
        var warm = new WorkoutStep.Effort("Warm-up: walk or jog slowly", new StepLength.After(ends), StepPhase.WarmUp);
        var cool = new WorkoutStep.Effort("Cool-down: slow, then walk", new StepLength.After(ends + last.Walk), StepPhase.CoolDown);
        if (isOne)
            return [warm, Run(first.Run - 2 * ends), cool];
        return
        [
            warm,
            Run(first.Run - ends),
            Walk(first.Walk),
            .. Between(intervals).SelectMany(InTurn),
            Run(last.Run - ends),
            cool,
        ];
    }

    /// <summary>All but the first turn and the last.</summary>
    private static IEnumerable<Interval> Between(IReadOnlyList<Interval> intervals) => intervals.Select((interval, i) => interval with
    {
        Repeats = interval.Repeats - (i == 0 ? 1 : 0) - (i == intervals.Count - 1 ? 1 : 0),
    });

    private static IEnumerable<WorkoutStep> InTurn(Interval interval)
    {
        WorkoutStep.Effort[] turn = interval.Walk > TimeSpan.Zero ? [Run(interval.Run), Walk(interval.Walk)] : [Run(interval.Run)];
        return interval.Repeats switch
        {
            <= 0 => [],
            1 => turn,
            _ => [new WorkoutStep.Repeat(interval.Repeats, turn)],
        };
    }

    private static WorkoutStep.Effort Run(TimeSpan time) => new("Run easy", new StepLength.After(time), StepPhase.Active);

    private static WorkoutStep.Effort Walk(TimeSpan time) => new("Walk", new StepLength.After(time), StepPhase.Recovery);
}
