using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Journal;

namespace Backstride.Planning;

/// <summary>Compares each day of a kept week as it stands with what was proposed for it, and says of every difference what it is and why.</summary>
/// <remarks>
/// A run differs in how it is done, how far, or whether some of it is fast; in its time, and the distance that goes with it, only where no distance was proposed. A strength session differs in whether there is one, in its exercises and
/// their variants, or by three minutes and more; the few minutes without strength in whether there are any. Doses are those of the day and no change.
/// </remarks>
internal sealed class WeekChanges(RunnerState runner, Recorded<WeekProposed> kept, WeekPlaces places, WeekPlan week)
{
    /// <summary>A run that would by now be shorter.</summary>
    public const string RunLess = "run-less";

    /// <summary>A run that would by now be farther.</summary>
    public const string RunMore = "run-more";

    /// <summary>A run that would by now be another kind of run, or be there at all.</summary>
    public const string RunOther = "run-other";

    private static readonly TimeSpan NoticedTime = TimeSpan.FromMinutes(3);
    private static readonly Distance NoticedDistance = Distance.FromMeters(500);
    private static readonly Distance NoticedFarther = Distance.FromKilometres(1);
    private static readonly Ratio NoticedShare = Ratio.Of(0.1);
    private readonly DateOnly asOf = week.AsOf;
    private readonly ChangeCauses causes = new(week);
    private readonly AsProposed asProposed = new(runner, kept, week);
    private readonly List<Recorded<PlanChange>> said = [.. KeptWeek.ChangesOf(runner, kept.What.Monday)];
    private readonly DateTimeOffset latest = LatestWord.Of(runner);

    /// <summary>The changes of one day, those of its run first.</summary>
    public IReadOnlyList<WeekChange> Of(WeekDay day)
    {
        if (places.IsBefore(day.Day))
            return [];
        var changes = new List<WeekChange>();
        foreach (var item in day.Proposed.Concat(day.Current.Where(item => day.Proposed.All(other => other.Id != item.Id))))
        {
            changes.AddRange(OfItem(item.Id, day));
        }

        if (day.Day >= asOf && OfferOf(day) is { } offer)
            changes.Add(offer);
        if (day.Day <= asOf)
            changes.AddRange(NoticedOn(day));
        return changes;
    }

    private Recorded<PlanChange>? SaidOf(EntryId item) => said.FindLast(change =>
        change.What.Item == item && change.What.What is PlanChangeKind.Accept or PlanChangeKind.Ease or PlanChangeKind.Move or PlanChangeKind.Drop or PlanChangeKind.DoneBy);

    private Recorded<PlanChange>? SaidOf(EntryId item, PlanChangeKind what) => said.FindLast(change => change.What.Item == item && change.What.What == what);

    /// <summary>True when an offer was declined.</summary>
    public bool IsDeclined(EntryId? item, string offer) => said.Exists(change => change.What.Item == item && change.What.What == PlanChangeKind.Keep && change.What.Offer == offer);

    /// <summary>What the runner chose for an item, and then what differs from that: each word of the runner's can be taken back by itself.</summary>
    private IEnumerable<WeekChange> OfItem(EntryId id, WeekDay day)
    {
        var before = day.Proposed.FirstOrDefault(item => item.Id == id);
        var now = day.Current.FirstOrDefault(item => item.Id == id);
        if (now is { State: ItemState.Done or ItemState.Missed } || (now is { State: ItemState.Planned } && day.Day < asOf))
            return [];
        if (places.Of(id) is { } there && before is not null && (there != day.Day || places.IsMerged(id)))
        {
            var moved = SaidOf(id, PlanChangeKind.Move);
            return [Chosen(id, new ChangedPart.Moved(places.AsAgreed(before), places.IsMerged(id) ? moved?.What.To ?? there : there, places.IsMerged(id)), moved)];
        }

        var planned = before ?? places.Items.Where(it => it.Item.Id == id).Select(it => it.Item).FirstOrDefault();
        if (places.IsTakenOut(id) && planned is WeekItem.OfRun { Run: var gone })
            return [Chosen(id, new ChangedPart.OfRun(gone, null), SaidOf(id, PlanChangeKind.Drop))];
        var stands = now is { State: ItemState.Planned or ItemState.Moved } ? now : null;
        return (planned ?? now) is WeekItem.OfSession ? OfSession(id, day, planned as WeekItem.OfSession, stands as WeekItem.OfSession) : OfRun(id, day, planned as WeekItem.OfRun, stands as WeekItem.OfRun);
    }

    private IEnumerable<WeekChange> OfRun(EntryId id, WeekDay day, WeekItem.OfRun? planned, WeekItem.OfRun? stands)
    {
        if (places.SizedBy.TryGetValue(id, out var word) && (places.Agreed.GetValueOrDefault(id) as WeekItem.OfRun ?? stands) is { } agreed)
        {
            yield return Chosen(id, new ChangedPart.OfRun(planned?.Run, agreed.Run), word);
            planned = agreed;
        }

        if (!Differ(planned?.Run, stands?.Run))
            yield break;
        var part = new ChangedPart.OfRun(planned?.Run, stands?.Run);
        yield return causes.Of(part, day, kept.What) is var why && why is ChangeCause.ByRunner ? Chosen(id, part, SaidOf(id)) : Forced(id, part, why);
    }

    private IEnumerable<WeekChange> OfSession(EntryId id, WeekDay day, WeekItem.OfSession? planned, WeekItem.OfSession? stands)
    {
        var word = places.SizedBy.GetValueOrDefault(id) ?? SaidOf(id);
        if (Differ(planned?.Session, stands?.Session))
        {
            var part = new ChangedPart.OfSession(planned?.Session, stands?.Session);
            yield return causes.Of(part, day, kept, (runner, asOf, asProposed)) is var why && why is ChangeCause.ByRunner ? Chosen(id, part, word) : Forced(id, part, why);
        }
        else if (stands is { State: ItemState.Moved, Session: var put })
        {
            yield return Chosen(id, new ChangedPart.OfSession(put, put), word);
        }
        else if (places.SizedBy.ContainsKey(id) && stands is not null && planned is not null)
        {
            yield return Chosen(id, new ChangedPart.OfSession(planned.Session, stands.Session), word);
        }
    }

    private WeekChange Forced(EntryId id, ChangedPart part, ChangeCause why) => new() { Standing = ChangeStanding.Forced, What = part, Why = why, At = latest, Item = id };

    private WeekChange Chosen(EntryId id, ChangedPart part, Recorded<PlanChange>? word) => new()
    {
        Standing = ChangeStanding.Chosen,
        What = part,
        Why = new ChangeCause.ByRunner(),
        At = word?.At ?? latest,
        Item = id,
        Answer = word?.What.What,
        Entry = word?.Id,
    };

    /// <summary>What the coach would propose by now where the run goes by the week; absent where that is about the same, or was declined.</summary>
    private WeekChange? OfferOf(WeekDay day)
    {
        if (day.Now.Run is not { Done: null, Anew: { } anew } run || day.Current.OfType<WeekItem.OfRun>().Any(item => item.State == ItemState.Done))
            return null;
        var code = run.Mode == anew.Mode && run.Target is { } target && anew.Target is { } other
            ? Math.Abs(other.Meters - target.Meters) < Math.Max(NoticedDistance.Meters, (target * NoticedShare).Meters) ? null : other < target ? RunLess : RunMore
            : run.Mode == anew.Mode ? null : RunOther;
        var item = day.Current.OfType<WeekItem.OfRun>().FirstOrDefault(planned => planned.State == ItemState.Planned)?.Id ?? WeekItem.IdOf(runner.Runner, day.Day, WeekItem.RunOf);
        // Nobody who made a run easier is asked at once to make it longer.
        var isEased = code == RunMore && day.For.Agreed is AgreedRun.Sized { IsEased: true };
        return code is null || isEased || IsDeclined(item, code) ? null : new WeekChange
        {
            Standing = ChangeStanding.Offered,
            What = new ChangedPart.OfRun(run.Mode == RunMode.None ? null : run, anew),
            Why = anew.From is { } reason ? new ChangeCause.ByRun(reason) : new ChangeCause.ByHistory(),
            At = latest,
            Item = item,
            Offer = code,
        };
    }

    /// <summary>More than a kilometre and a tenth beyond what was planned, or a run on a day that had none.</summary>
    private IEnumerable<WeekChange> NoticedOn(WeekDay day)
    {
        var planned = day.Current.OfType<WeekItem.OfRun>().ToList();
        var matched = planned.FirstOrDefault(item => item.DoneBy?.On == day.Day);
        var runs = runner.Runs.Where(run => run.Day == day.Day).ToList();
        foreach (var run in runs)
        {
            var ran = run.What.Activity.Distance;
            if (matched?.DoneBy?.Recording == run.Id)
            {
                if ((matched.Run.Target ?? matched.Run.MostInTime) is { } target && ran is { } far && far.Meters > target.Meters + Math.Max(NoticedFarther.Meters, (target * NoticedShare).Meters))
                    yield return Noticed(new ChangedPart.Farther(target, far), matched.Id);
            }
            else if (planned.Count == 0 && !IsMatched(run.Id))
            {
                yield return Noticed(new ChangedPart.Unplanned(ran, run.What.Activity.Timer), null);
            }
        }
    }

    private bool IsMatched(EntryId recording) => Matched.Contains(recording);

    /// <summary>The recordings that are items of the week.</summary>
    public required IReadOnlySet<EntryId> Matched { get; init; }

    private WeekChange Noticed(ChangedPart part, EntryId? item) => new() { Standing = ChangeStanding.Noticed, What = part, Why = new ChangeCause.ByDone(), At = latest, Item = item };

    /// <summary>True when an item is another than it was, in what a person notices.</summary>
    public static bool Differ(WeekItem before, WeekItem? now) => before is WeekItem.OfSession { Session: var session }
        ? Differ(session, (now as WeekItem.OfSession)?.Session) || !Sets(session).SequenceEqual(Sets((now as WeekItem.OfSession)?.Session))
        : Differ((before as WeekItem.OfRun)?.Run, (now as WeekItem.OfRun)?.Run) || (before as WeekItem.OfRun)?.Run.Time != (now as WeekItem.OfRun)?.Run.Time;

    private static IEnumerable<int> Sets(SessionProposal? session) => (session?.Blocks ?? []).SelectMany(block => block.Exercises).Select(exercise => exercise.Sets);

    private static bool Differ(RunProposal? before, RunProposal? now)
    {
        if (before is null || now is null)
            return before is not null || now is not null;
        return before.Mode != now.Mode
            || (before.Target is { } planned ? now.Target is not { } target || Math.Abs(target.Meters - planned.Meters) >= 1 : (before.Time != now.Time && now.Target is null) || IsNearer(before, now))
            || (before.Fast is null) != (now.Fast is null);
    }

    /// <summary>Less than the distance that went with the minutes, and not only because a speed is known by now.</summary>
    private static bool IsNearer(RunProposal before, RunProposal now) =>
        before.MostInTime is { } most && now.From is not RunReason.InTime && (now.Target ?? now.Max)?.Meters <= most.Meters - 1;

    private static bool Differ(SessionProposal? before, SessionProposal? now)
    {
        if (before is null || now is null)
            return before is not null || now is not null;
        return before.HasStrength != now.HasStrength
            || (before.HasStrength && ((before.Time - now.Time).Duration() >= NoticedTime || !Exercises(before).SequenceEqual(Exercises(now))));
    }

    private static IEnumerable<(string, string)> Exercises(SessionProposal session) =>
        session.Blocks.SelectMany(block => block.Exercises).Select(exercise => (exercise.Exercise, exercise.Variant)).Order();
}
