using Backstride.Journal;

namespace Backstride.Symptoms;

/// <summary>Which facts a settled past was walked through with, so that it is used for no state in which they are others.</summary>
/// <remarks>
/// What was said up to ten days after the past still speaks of it: a flare ends by then, and the morning after a run has come. An answer of later days about a run
/// of that past changes it, as does whatever says how the way began.
/// </remarks>
internal sealed class PastFacts
{
    /// <summary>After so many days nothing that is said of its own day changes a past any more.</summary>
    public static readonly Days Settles = new(10);

    // An answer may speak of a run up to 36 hours before it.
    private static readonly Days SpokenOf = new(4);

    private readonly RunnerState runner;
    private readonly DateOnly through;
    private readonly (int Runs, int Others, int CheckIns, int Feedback) counts;

    // Worked out when another state first asks: most pasts are kept for a state that is asked once.
    private readonly Lazy<Ids?> ids;

    private PastFacts(RunnerState runner, (DateOnly Through, DateOnly Judged) days, (int Runs, int Others, int CheckIns, int Feedback) counts)
    {
        this.runner = runner;
        through = days.Through;
        this.counts = counts;
        ids = new Lazy<Ids?>(() => IdsOf(runner, through) is var found && IsLeftAlone(found, runner, days.Judged) ? found : null);
    }

    /// <summary>The facts that a past up to a day rests on; absent when days are mixed so that it cannot be told apart.</summary>
    /// <param name="judged">Later facts were not looked at.</param>
    public static PastFacts? Of(RunnerState runner, DateOnly through, DateOnly judged) =>
        CountsOf(runner, through.AddDays(Settles.Count)) is { } counts ? new PastFacts(runner, (through, judged), counts) : null;

    /// <summary>True when a state holds the very same facts of that past, and nothing up to a day that changes it.</summary>
    public bool Hold(RunnerState other, DateOnly day) =>
        day >= through.AddDays(Settles.Count)
        && ReferenceEquals(other.Profile, runner.Profile)
        && Same(other.Profiles, runner.Profiles)
        && Same(other.LifeEvents, runner.LifeEvents)
        && Same(other.Screenings, runner.Screenings)
        && CountsOf(other, through.AddDays(Settles.Count)) == counts
        && Begin(other.Runs, runner.Runs, counts.Runs)
        && Begin(other.OtherActivities, runner.OtherActivities, counts.Others)
        && Begin(other.CheckIns, runner.CheckIns, counts.CheckIns)
        && Begin(other.Feedback, runner.Feedback, counts.Feedback)
        && ids.Value is { } found
        && IsLeftAlone(found, other, day);

    /// <summary>True when no answer after that past is about something done in it, and none in it about something done later.</summary>
    private bool IsLeftAlone(Ids found, RunnerState other, DateOnly day)
    {
        var next = through.AddDays(1);
        return !other.Feedback.Between(next, day).Any(felt => felt.Subject is { } subject && found.Done.Contains(subject))
            && (found.Awaited.Count == 0 || !other.Runs.Between(next, day).Concat(other.OtherActivities.Between(next, day)).Any(activity => found.Awaited.Contains(activity.Id)));
    }

    private static Ids IdsOf(RunnerState runner, DateOnly through)
    {
        var known = IdsUpTo(through, runner);
        return new Ids(
            IdsUpTo(SpokenOf.WindowStart(through), runner),
            [.. runner.Feedback.UpTo(through).Select(felt => felt.Subject).OfType<EntryId>().Where(subject => !known.Contains(subject))]);
    }

    private static HashSet<EntryId> IdsUpTo(DateOnly day, RunnerState runner) =>
        [.. runner.Runs.UpTo(day).Concat(runner.OtherActivities.UpTo(day)).Select(activity => activity.Id)];

    private static (int Runs, int Others, int CheckIns, int Feedback)? CountsOf(RunnerState runner, DateOnly day) =>
        Through(runner.Runs, day) is { } runs && Through(runner.OtherActivities, day) is { } others
        && Through(runner.CheckIns, day) is { } checkIns && Through(runner.Feedback, day) is { } feedback
            ? (runs, others, checkIns, feedback)
            : null;

    private static int? Through<T>(IReadOnlyList<Recorded<T>> facts, DateOnly day)
        where T : EntryBody =>
        Timeline<T>.Of(facts).Through(day);

    private static bool Begin<T>(IReadOnlyList<Recorded<T>> facts, IReadOnlyList<Recorded<T>> others, int count)
        where T : EntryBody =>
        Timeline<T>.Of(facts).BeginsLike(Timeline<T>.Of(others), count);

    private static bool Same<T>(IReadOnlyList<Recorded<T>> facts, IReadOnlyList<Recorded<T>> others)
        where T : EntryBody =>
        facts.Count == others.Count && Begin(facts, others, facts.Count);

    /// <param name="Done">What was done so early that an answer of a later day has to name it.</param>
    /// <param name="Awaited">What answers of the past are about that is not in it.</param>
    private sealed record Ids(HashSet<EntryId> Done, HashSet<EntryId> Awaited);
}
