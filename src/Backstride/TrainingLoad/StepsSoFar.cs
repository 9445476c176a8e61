using Backstride.Journal;

namespace Backstride.TrainingLoad;

/// <summary>What the runs before a day say about the length of the next: the baseline, and how far the last run went.</summary>
/// <param name="Done">The farthest run of the last day with a run, when that day is recent and its limit was known.</param>
public sealed record StepsSoFar(Baseline? Baseline, DoneStep? Done)
{
    /// <summary>How long what was done speaks about the next run: until another one is done, and no longer than this.</summary>
    public static readonly Days Recent = new(7);

    /// <summary>The steps before a day.</summary>
    public static StepsSoFar Before(DateOnly day, RunnerState runner)
    {
        var reds = RedDays.Before(runner, day);
        var counted = CountedRuns.ByDistance(runner, day, reds);
        return new StepsSoFar(
            LongestRunBaseline.ByDistance(counted, TypedLongest.Of(runner), day)
                ?? LongestRunBaseline.ByTime(CountedRuns.ByTime(runner, day, reds), day),
            LastDone(counted, day));
    }

    private static DoneStep? LastDone(CountedRuns counted, DateOnly day)
    {
        if (counted.Runs.Count == 0 || counted.Runs[^1].Run.Day is var last && !Recent.Before(day, last))
            return null;
        CountedRun? farthest = null;
        for (var i = counted.Runs.Count - 1; i >= 0 && counted.Runs[i].Run.Day == last; i--)
        {
            if (double.IsFinite(counted.Runs[i].Limit) && (farthest is not { } best || counted.Runs[i].Size > best.Size))
                farthest = counted.Runs[i];
        }

        return farthest is { } run
            ? new DoneStep(last, Distance.FromMeters(run.Size), Distance.FromMeters(run.Limit))
            : null;
    }
}
