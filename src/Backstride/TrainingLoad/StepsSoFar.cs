using Backstride.Journal;
using Backstride.Symptoms;

namespace Backstride.TrainingLoad;

/// <summary>What the runs before a day say about the length of the next: the baseline, and how far the last run went.</summary>
internal sealed class StepsSoFar
{
    /// <summary>How long what was done speaks about the next run: until another one is done, and no longer than this.</summary>
    public static readonly Days Recent = new(7);

    private static readonly LatestOfDay<StepsSoFar> Latest = new(static (runner, day) => new StepsSoFar(runner, day));

    private readonly DateOnly day;

    private StepsSoFar(RunnerState runner, DateOnly day)
    {
        this.day = day;
        Reds = RedDays.Before(runner, day);
        Counted = CountedRuns.ByDistance(runner, day, Reds);
        var ladder = ReturnLadder.StateOn(runner, day);
        Baseline = LongestRunBaseline.ByDistance(Counted, TypedLongest.Of(runner), day)
            ?? LongestRunBaseline.ByTime(CountedRuns.ByTime(runner, day, Reds), day);
        // The early stages grow by more than 10 % from session to session, and are meant to.
        if (ladder is null || ladder.Since >= day)
            Done = LastDone(Counted, day) is { } done ? done with { HasLater = runner.Runs.Between(done.Day.AddDays(1), day.AddDays(-1)).Any() } : null;
        if (ladder is not null)
            Baseline = new Baseline.OnLadder(ladder.Stage, Baseline);
    }

    public Baseline? Baseline { get; }

    /// <summary>The farthest run of the last day with a run, when that day is recent and its limit was known; absent on the ladder from its second day on.</summary>
    public DoneStep? Done { get; }

    /// <summary>The runs before the day with a distance.</summary>
    public CountedRuns Counted { get; }

    /// <summary>The days before the day with a red run.</summary>
    public RedDays Reds { get; }

    /// <summary>The steps before a day.</summary>
    public static StepsSoFar Before(DateOnly day, RunnerState runner) => Latest.On(runner, day);

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

        return farthest is { } run ? new DoneStep(last, Distance.FromMeters(run.Size), Distance.FromMeters(run.Limit), counted.HeldAgainstOf(run)!) : null;
    }
}
