using Backstride.Runs;
using Backstride.Twins;

namespace Backstride.Journal;

/// <summary>A runner's entries and the state they fold to, kept up as entries come in.</summary>
/// <remarks>
/// What simply happened next is laid on the state that is there, at a cost that does not grow with the journal. Whatever changes what was said before (a correction, a
/// removal, a recording that may be of a run that is known) has everything folded anew when the state is next asked for. Both ways lead to the same state. Not for several threads.
/// </remarks>
public sealed class RunningFold
{
    private readonly List<StoredEntry> entries = [];
    private RunnerState? state;
    private KnownEntries? known;

    /// <summary>Everything taken in, in that order.</summary>
    public IReadOnlyList<StoredEntry> Entries => entries;

    /// <summary>The state at the newest entry.</summary>
    public RunnerState State => state ??= Fold.Of(entries);

    /// <summary>Takes the next entry.</summary>
    public void Add(StoredEntry next)
    {
        if (state is not null)
        {
            known ??= KnownEntries.Of(entries);
            state = next.Entry.Seq > state.Head && known.IsNew(next.Entry) ? Laid(state, next) : null;
        }

        if (state is null)
            known = null;
        known?.Add(next.Entry);
        entries.Add(next);
    }

    /// <summary>The state as if some more had come in, which they do not.</summary>
    public RunnerState StateWith(IReadOnlyList<StoredEntry> more)
    {
        var with = State;
        known ??= KnownEntries.Of(entries);
        foreach (var next in more)
        {
            if (!known.IsNew(next.Entry) || Laid(with, next) is not { } laid)
                return Fold.Of([.. entries, .. more]);
            with = laid;
        }

        return with;
    }

    /// <summary>The state with one more entry; absent when it has to be folded anew.</summary>
    private static RunnerState? Laid(RunnerState state, StoredEntry next)
    {
        var entry = next.Entry;
        var laid = entry.Body switch
        {
            ActivityBody body => WithActivity(state, entry, body),
            CheckIn body => WithCheckIn(state, entry, body),
            RunFeedback body when state.Twins.Count == 0 => state with { Feedback = With(state.Feedback, entry, body), Logged = state.Logged.With(entry.Day) },
            SessionDone body => state with { Sessions = With(state.Sessions, entry, body), Logged = state.Logged.With(entry.Day) },
            TestResult body => state with { Tests = With(state.Tests, entry, body), Logged = state.Logged.With(entry.Day) },
            Questionnaire body => state with { Questionnaires = With(state.Questionnaires, entry, body) },
            DecisionBody body => state with { Decisions = With(state.Decisions, entry, body) },
            Profile body => state with { Profiles = With(state.Profiles, entry, body), Profile = state.Profile.With(body) },
            _ => null,
        };
        return laid is null ? null : laid with
        {
            Runner = state.Runner ?? entry.Draft.Runner,
            Head = entry.Seq,
            Inputs = entry.Body is DecisionBody { Answer: null } ? state.Inputs : state.Inputs.With(next.Fingerprint ?? EntryLine.Fingerprint(entry.Draft)),
        };
    }

    private static RunnerState? WithActivity(RunnerState state, Entry entry, ActivityBody body)
    {
        var fact = FactOf(entry, body);
        if (state.SameRunAnswers.Count > 0 || MayBeKnown(state, Take.Of(fact)))
            return null;
        var with = state with { Recordings = Timeline<ActivityBody>.Of(state.Recordings).With(fact) };
        if (body.Doubts.Count > 0)
            return with with { Doubtful = [.. Timeline<ActivityBody>.Of(state.Doubtful).With(fact)] };
        with = with with { Logged = entry.Batch is null ? state.Logged.With(entry.Day) : state.Logged.WithImported(entry.Day) };
        return body.Activity.Sport.IsRun()
            ? with with { Runs = Timeline<ActivityBody>.Of(state.Runs).With(fact) }
            : with with { OtherActivities = Timeline<ActivityBody>.Of(state.OtherActivities).With(fact) };
    }

    /// <summary>True when there is a recording near enough in time to be of the same run.</summary>
    private static bool MayBeKnown(RunnerState state, Take take) =>
        Timeline<ActivityBody>.Of(state.Recordings).LatestFirst()
            .TakeWhile(other => other.At >= take.Start - SameRun.Farthest)
            .Any(other => other.At <= take.Start + SameRun.Farthest && SameRun.Judge(Take.Of(other), take) is not null);

    /// <summary>What was imported gives way to what was typed for the same day, so that both have to be looked at together.</summary>
    private static RunnerState? WithCheckIn(RunnerState state, Entry entry, CheckIn body) =>
        entry.Draft.By == Author.Import || state.CheckIns.On(entry.Day).Any(other => other.By == Author.Import)
            ? null
            : state with { CheckIns = With(state.CheckIns, entry, body), Logged = state.Logged.With(entry.Day) };

    private static Timeline<T> With<T>(IReadOnlyList<Recorded<T>> facts, Entry entry, T body)
        where T : EntryBody =>
        Timeline<T>.Of(facts).With(FactOf(entry, body));

    private static Recorded<T> FactOf<T>(Entry entry, T body)
        where T : EntryBody =>
        Fold.FactOf(entry, body);
}
