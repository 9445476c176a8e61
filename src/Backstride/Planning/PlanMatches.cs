using Backstride.Coaching;
using Backstride.Exercises;
using Backstride.Journal;
using Backstride.Runs;

namespace Backstride.Planning;

/// <summary>How sure it is that a recording is what was planned.</summary>
public enum MatchConfidence
{
    /// <summary>The runner said so.</summary>
    Told,

    /// <summary>The same day and kind, and about the same length.</summary>
    Sure,

    /// <summary>The same day and kind and another length, or about the same length on the day before or after.</summary>
    Likely,
}

/// <summary>A recording that is what was planned.</summary>
/// <param name="On">The day of the recording.</param>
public sealed record PlanMatch(EntryId Item, EntryId Recording, DateOnly On, MatchConfidence Confidence);

/// <summary>Tells which recordings of a week are what the week had planned: each recording one item at most, each item one recording at most.</summary>
/// <remarks>
/// About the same length is between two thirds and one and a half times what was planned, by distance where both have one, else by time. What the runner said comes first, then what is sure, then
/// the same day, then the day beside it, and of two alike the closer in length; neither the order of arrival nor that of the lists matters. A day beside counts only once the item's own day is
/// over, and within the week. A walk that was planned may be a run or a walk; the few minutes without strength are matched on their own day alone. Heuristic.
/// </remarks>
public sealed class PlanMatches
{
    private const double LeastShare = 2.0 / 3;
    private const double MostShare = 1.5;
    private readonly Dictionary<EntryId, PlanMatch> byItem = [];
    private readonly Dictionary<EntryId, List<EntryId>> ofKind = [];

    private PlanMatches(IEnumerable<PlanMatch> matches, IEnumerable<(EntryId Item, EntryId Recording)> ofKind)
    {
        foreach (var match in matches)
            byItem.Add(match.Item, match);
        foreach (var (item, recording) in ofKind)
        {
            if (!this.ofKind.TryGetValue(item, out var all))
                this.ofKind[item] = all = [];
            all.Add(recording);
        }
    }

    public static PlanMatches None { get; } = new([], []);

    public IReadOnlyCollection<PlanMatch> All => byItem.Values;

    /// <summary>The recording of an item; absent when there is none.</summary>
    public PlanMatch? Of(EntryId item) => byItem.GetValueOrDefault(item);

    /// <summary>The recordings of the week that are of an item's kind and are not it.</summary>
    public IReadOnlyList<EntryId> Others(EntryId item) =>
        ofKind.TryGetValue(item, out var all) ? Of(item) is { Recording: var own } ? [.. all.Where(recording => recording != own)] : all : [];

    /// <summary>What the runner said of items and recordings, the later over the earlier: true where it is, false where it is not.</summary>
    /// <remarks>An item is one recording and a recording one item: a later word on either takes the place of the earlier.</remarks>
    internal static IReadOnlyDictionary<(EntryId Item, EntryId Recording), bool> Told(IEnumerable<PlanChange> changes)
    {
        var told = new Dictionary<(EntryId Item, EntryId Recording), bool>();
        foreach (var change in changes)
        {
            if (change is not { Item: { } item, Recording: { } recording, What: PlanChangeKind.DoneBy or PlanChangeKind.NotDoneBy })
                continue;
            if (change.What == PlanChangeKind.DoneBy)
            {
                foreach (var other in told.Where(word => word.Value && (word.Key.Item == item || word.Key.Recording == recording)).Select(word => word.Key).ToList())
                    told.Remove(other);
            }

            told[(item, recording)] = change.What == PlanChangeKind.DoneBy;
        }

        return told;
    }

    /// <summary>The matches of items that are planned on given days.</summary>
    /// <param name="items">Each item on the day it is planned for now.</param>
    /// <param name="told">What the runner said about the week's items, in order.</param>
    /// <param name="asOf">The last day that is looked at.</param>
    internal static PlanMatches Of(IReadOnlyList<(DateOnly Day, WeekItem Item)> items, RunnerState runner, IEnumerable<PlanChange> told, DateOnly asOf)
    {
        var recordings = RecordingsOf(runner, items, asOf);
        var said = Told(told);
        var pairs = new List<Pair>();
        foreach (var (day, item) in items)
        {
            foreach (var recording in recordings)
            {
                if (PairOf(day, item, recording, said.TryGetValue((item.Id, recording.Id), out var isIt) ? isIt : null, asOf) is { } pair)
                    pairs.Add(pair);
            }
        }

        pairs.Sort();
        var taken = new HashSet<EntryId>();
        return new PlanMatches(pairs.Where(pair => !taken.Contains(pair.Match.Item) && !taken.Contains(pair.Match.Recording) && taken.Add(pair.Match.Item) && taken.Add(pair.Match.Recording))
            .Select(pair => pair.Match)
            .ToList(), from it in items from recording in recordings where IsOfKind(it.Item, recording.Kind) orderby recording.Day, recording.Id select (it.Item.Id, recording.Id));
    }

    private static List<Recording> RecordingsOf(RunnerState runner, IReadOnlyList<(DateOnly Day, WeekItem Item)> items, DateOnly asOf)
    {
        if (items.Count == 0)
            return [];
        var monday = WeekPlanner.MondayOf(items[0].Day);
        var last = monday.AddDays(6) < asOf ? monday.AddDays(6) : asOf;
        return
        [
            .. runner.Runs.Between(monday, last).Select(run => new Recording(run.Id, run.Day, RecordingKind.Run, run.What.Activity.Distance, run.What.Activity.Timer)),
            .. runner.OtherActivities.Between(monday, last).Select(other => new Recording(
                other.Id, other.Day, other.What.Activity.Sport is Sport.Walk or Sport.Hike ? RecordingKind.Walk : RecordingKind.Other, null, other.What.Activity.Timer)),
            .. runner.Sessions.Between(monday, last).Select(session => new Recording(
                session.Id, session.Day, TrainingHistory.IsStrength(session.What) ? RecordingKind.Strength : RecordingKind.Light, null, session.What.Time)),
        ];
    }

    private static Pair? PairOf(DateOnly day, WeekItem item, Recording recording, bool? said, DateOnly asOf)
    {
        if (said == false || !IsOfKind(item, recording.Kind))
            return null;
        var beside = Math.Abs(day.DayNumber - recording.Day.DayNumber);
        var off = OffBy(item, recording);
        var fits = off <= 1;
        if (said == true)
            return new Pair(0, beside, off, new PlanMatch(item.Id, recording.Id, recording.Day, MatchConfidence.Told));
        if (beside == 0)
            return new Pair(fits ? 1 : 2, 0, off, new PlanMatch(item.Id, recording.Id, recording.Day, fits ? MatchConfidence.Sure : MatchConfidence.Likely));
        return beside == 1 && fits && day < asOf && recording.Kind != RecordingKind.Light
            ? new Pair(3, 1, off, new PlanMatch(item.Id, recording.Id, recording.Day, MatchConfidence.Likely))
            : null;
    }

    private static bool IsOfKind(WeekItem item, RecordingKind kind) => item switch
    {
        WeekItem.OfRun { Run.Mode: RunMode.Run or RunMode.RunWalk } => kind == RecordingKind.Run,
        WeekItem.OfRun { Run.Mode: RunMode.Walk } => kind is RecordingKind.Run or RecordingKind.Walk,
        WeekItem.OfRun => kind is RecordingKind.Walk or RecordingKind.Other,
        WeekItem.OfSession { Session.HasStrength: true } => kind == RecordingKind.Strength,
        _ => kind is RecordingKind.Light or RecordingKind.Strength,
    };

    /// <summary>How far a recording's length is from what was planned: up to 1 it is about the same, 0 where there is nothing to compare.</summary>
    private static double OffBy(WeekItem item, Recording recording)
    {
        var share = item switch
        {
            WeekItem.OfRun { Run.Target: { } target } when target > Distance.Zero && recording.Distance is { } far => far.Meters / target.Meters,
            WeekItem.OfRun { Run.Time: { } time } when time > TimeSpan.Zero && recording.Time is { } took => took / time,
            WeekItem.OfSession { Session.Time: var time } when time > TimeSpan.Zero && recording.Time is { } took => took / time,
            _ => 1,
        };
        return share < 1 ? (1 - share) / (1 - LeastShare) : (share - 1) / (MostShare - 1);
    }

    private enum RecordingKind
    {
        Run,
        Walk,
        Other,
        Strength,
        Light,
    }

    private readonly record struct Recording(EntryId Id, DateOnly Day, RecordingKind Kind, Distance? Distance, TimeSpan? Time);

    /// <summary>Ordered: what comes first is taken first.</summary>
    private sealed record Pair(int Tier, int Beside, double Off, PlanMatch Match) : IComparable<Pair>
    {
        public int CompareTo(Pair? other) => other is null ? 1 : Key.CompareTo(other.Key);

        private (int, int, double, DateOnly, EntryId, EntryId) Key => (Tier, Beside, Off, Match.On, Match.Item, Match.Recording);
    }
}
