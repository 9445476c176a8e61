using Backstride.Journal;

namespace Backstride.Symptoms;

/// <summary>Which answers belong to which run or other activity.</summary>
/// <remarks>
/// The subject decides. Without one, an answer that gives the next morning and nothing of the run itself speaks of the last activity that
/// ended 4 to 36 hours before it; any other speaks of that day's activity: the last one begun by then, else the first, runs before other
/// activities.
/// </remarks>
internal sealed class RunAnswers
{
    private static readonly List<Recorded<RunFeedback>> None = [];

    private readonly Dictionary<EntryId, List<Recorded<RunFeedback>>> byRun;

    /// <param name="from">Nothing that was done or said before this day is looked at.</param>
    public RunAnswers(RunnerState runner, DateOnly from, DateOnly day)
    {
        var runs = runner.Runs.Between(from, day).ToList();
        var others = runner.OtherActivities.Between(from, day).ToList();
        var byId = new Dictionary<EntryId, Recorded<ActivityBody>>(runs.Count + others.Count);
        foreach (var run in runs)
            byId[run.Id] = run;
        foreach (var other in others)
            byId[other.Id] = other;
        byRun = new Dictionary<EntryId, List<Recorded<RunFeedback>>>(byId.Count);
        foreach (var feedback in runner.Feedback.Between(from, day))
        {
            var about = feedback.Subject is { } subject ? byId.GetValueOrDefault(subject) : Spoken(runs, feedback) ?? Spoken(others, feedback);
            if (about is not null)
                Link(about, feedback);
        }
    }

    /// <summary>Every answer with what it speaks of, in the order of the answers.</summary>
    public List<(Recorded<ActivityBody> Run, Recorded<RunFeedback> Feedback)> Linked { get; } = [];

    /// <summary>The answers about one run or other activity.</summary>
    public List<Recorded<RunFeedback>> About(EntryId run) => byRun.TryGetValue(run, out var answers) ? answers : None;

    private void Link(Recorded<ActivityBody> run, Recorded<RunFeedback> feedback)
    {
        Linked.Add((run, feedback));
        if (!byRun.TryGetValue(run.Id, out var answers))
            byRun[run.Id] = answers = new List<Recorded<RunFeedback>>(1);
        answers.Add(feedback);
    }

    private static Recorded<ActivityBody>? Spoken(List<Recorded<ActivityBody>> activities, Recorded<RunFeedback> feedback)
    {
        var after = FirstAfter(activities, feedback.At);
        if (IsOfTheMorningOnly(feedback.What))
        {
            for (var i = after - 1; i >= 0 && i >= after - 4; i--)
            {
                if (NextMorning.Covers(activities[i], feedback.At))
                    return activities[i];
            }
        }

        if (after > 0 && activities[after - 1].Day == feedback.Day)
            return activities[after - 1];
        return after < activities.Count && activities[after].Day == feedback.Day ? activities[after] : null;
    }

    private static bool IsOfTheMorningOnly(RunFeedback feedback) =>
        feedback is { NextMorning: not null, Before: null, During: null, After: null, From: null, Effort: null };

    /// <summary>The place of the first activity that began after an instant.</summary>
    private static int FirstAfter(List<Recorded<ActivityBody>> activities, DateTimeOffset at)
    {
        var (low, high) = (0, activities.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (activities[middle].At.UtcTicks <= at.UtcTicks)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
