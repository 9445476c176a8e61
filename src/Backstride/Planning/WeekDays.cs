using Backstride.Coaching;
using Backstride.Exercises;
using Backstride.Journal;
using Backstride.TrainingLoad;

namespace Backstride.Planning;

/// <summary>Puts the days of one week together: what was proposed for each, how that stands, and what was done.</summary>
/// <param name="matches">Which recordings are which items of a kept week.</param>
internal sealed class WeekDays(RunnerState runner, WeekPlaces? places, PlanMatches matches)
{
    /// <summary>A day of the week.</summary>
    /// <param name="morning">The plan of the day as its morning proposed it, or will.</param>
    /// <param name="now">The answer as it stands; absent for a day that is over.</param>
    /// <param name="seen">The runner as far as the day is planned from.</param>
    public WeekDay Of(Plan morning, Plan? now, RunnerState seen, Hardness hard)
    {
        var day = morning.Day;
        // Nobody was told anything before the journal began: what such a day would have held is no part of the week.
        var isKept = places is not null && !places.IsBefore(day);
        var proposed = now is null && !isKept && !Beginning.IsBy(day, runner) ? [] : isKept ? [.. places!.Items.Where(it => it.Day == day).Select(it => it.Item)] : ItemsOf(morning);
        var skeleton = WeekSkeleton.Of(seen, day).On(day);
        return new WeekDay
        {
            Day = day,
            For = skeleton,
            HasLongRun = skeleton.Run == RunRole.Long && !IsKeptShort(now ?? morning, seen),
            Plan = morning,
            Now = now ?? morning,
            Hard = hard,
            Proposed = proposed,
            Current = isKept ? Kept(proposed, morning, now, day) : now is null ? [.. proposed.Select(item => item with { State = Lived(item, day) })] : [.. Standing(proposed, now)],
            Ran = runner.Runs.On(day).Any() ? Distance.FromMeters(runner.Runs.On(day).Sum(run => run.What.Activity.Distance?.Meters ?? 0)) : null,
            Done = DoneOn(runner, day),
        };
    }

    private static bool IsKeptShort(Plan plan, RunnerState seen) =>
        plan is { Limits.Intensity: Intensity.Easy, Run.Target: { } far } && WeeklyRhythm.Of(seen, plan.Day).Usual is { } usual && far <= usual.Distance;

    /// <summary>True when an item of a kept week has its place on a day and no recording.</summary>
    public bool IsOpenOn(DateOnly day) => places is not null && !places.IsBefore(day) && places.Now.Any(it => it.Day == day && matches.Of(it.Item.Id) is null);

    public static List<EntryId> DoneOn(RunnerState runner, DateOnly day) =>
    [
        .. runner.Runs.On(day).Select(run => run.Id),
        .. runner.OtherActivities.On(day).Select(other => other.Id),
        .. runner.Sessions.On(day).Select(session => session.Id),
    ];

    /// <summary>The items of a kept week on one of its days: those proposed for it, those moved to it, and what the coach has put there since.</summary>
    private List<WeekItem> Kept(IReadOnlyList<WeekItem> proposed, Plan over, Plan? now, DateOnly day)
    {
        var current = new List<WeekItem>();
        foreach (var item in proposed)
        {
            if (places!.IsMerged(item.Id))
                current.Add(item with { State = ItemState.Dropped });
            else if (places.Of(item.Id) is { } there && there != day)
                current.Add(places.AsAgreed(item) with { State = ItemState.Moved, To = there });
        }

        var left = ItemsOf(now ?? over);
        foreach (var (_, item) in places!.Now.Where(it => it.Day == day))
        {
            var stands = places.IsTakenOut(item.Id) ? null : left.Find(other => other.GetType() == item.GetType() && HasStrength(other) == HasStrength(item));
            if (stands is not null)
                left.Remove(stands);
            current.Add(Stands(item, stands, now, day) with { CouldBe = matches.Others(item.Id) });
        }

        foreach (var more in now is null ? [] : left)
            current.Add(current.Exists(item => item.Id == more.Id) ? more with { Id = WeekItem.IdOf(runner.Runner, day, "more") } : more);
        return current;
    }

    private WeekItem Stands(WeekItem item, WeekItem? stands, Plan? now, DateOnly day)
    {
        if (matches.Of(item.Id) is { } match)
            return item with { State = ItemState.Done, DoneBy = match };
        if (places!.IsTakenOut(item.Id))
            return item with { State = ItemState.Skipped };
        if (now is null)
            return item with { State = Unmatched(item, day) is ItemState.Missed or ItemState.Planned && !IsLeft(item, stands) && !IsDone(item, day) ? ItemState.Dropped : Unmatched(item, day) };
        if (item is WeekItem.OfSession && now.Answer == PlanAnswer.Skipped)
            return item with { State = ItemState.Skipped };
        if (stands is null)
            return item with { State = ItemState.Dropped };
        return stands with { Id = item.Id, State = item is WeekItem.OfSession && now.Answer == PlanAnswer.Moved ? ItemState.Moved : ItemState.Planned };
    }

    /// <summary>False for what a limit of its day took away: a run of which a walk was left is no run that was missed.</summary>
    private static bool IsLeft(WeekItem item, WeekItem? stands) => (item, stands) switch
    {
        (_, null) => false,
        (WeekItem.OfRun { Run.Mode: RunMode.Run or RunMode.RunWalk }, WeekItem.OfRun left) => left.Run.Mode is RunMode.Run or RunMode.RunWalk,
        _ => true,
    };

    /// <summary>What became of an item of a kept week whose day is over and that no recording matches.</summary>
    private ItemState Unmatched(WeekItem item, DateOnly day)
    {
        if (item is not WeekItem.OfSession { Session: var session })
            return Missed(day);
        return (SessionAnswer.To(session, runner, day) ?? WeekSkeleton.Of(runner, day).On(day).SessionAnswer) switch
        {
            PlanAnswer.Skipped => ItemState.Skipped,
            PlanAnswer.Moved => ItemState.Moved,
            _ => Missed(day),
        };
    }

    private ItemState Missed(DateOnly day) => runner.Logged.Knows(day) ? ItemState.Missed : ItemState.Planned;

    private List<WeekItem> ItemsOf(Plan plan)
    {
        var items = new List<WeekItem>();
        if (plan.Run is { Mode: not RunMode.None } run)
            items.Add(new WeekItem.OfRun(WeekItem.IdOf(runner.Runner, plan.Day, WeekItem.RunOf), ItemState.Planned, run));
        if (plan.Session is { } session)
            items.Add(new WeekItem.OfSession(WeekItem.IdOf(runner.Runner, plan.Day, WeekItem.SessionOf), ItemState.Planned, session));
        return items;
    }

    private static bool HasStrength(WeekItem item) => item is WeekItem.OfSession { Session.HasStrength: true };

    /// <summary>What was done, put off or left out keeps what had been proposed; the rest is as the day stands.</summary>
    private IEnumerable<WeekItem> Standing(IReadOnlyList<WeekItem> proposed, Plan now)
    {
        var left = ItemsOf(now);
        foreach (var item in proposed.UnionBy(left, item => item.Id))
        {
            var stands = left.Find(other => other.Id == item.Id);
            if (IsDone(item, now.Day))
                yield return item with { State = ItemState.Done };
            else if (item is WeekItem.OfSession && now.Answer == PlanAnswer.Skipped)
                yield return item with { State = ItemState.Skipped };
            else if (item is WeekItem.OfSession && now.Answer == PlanAnswer.Moved && stands is not null)
                yield return stands with { State = ItemState.Moved };
            else if (stands is not null)
                yield return stands;
            else
                yield return item with { State = ItemState.Dropped };
        }
    }

    private ItemState Lived(WeekItem item, DateOnly day)
    {
        if (IsDone(item, day))
            return ItemState.Done;
        if (item is WeekItem.OfSession { Session: var session })
        {
            if (SessionAnswer.To(session, runner, day) is PlanAnswer.Skipped)
                return ItemState.Skipped;
            if (SessionAnswer.To(session, runner, day) is PlanAnswer.Moved)
                return ItemState.Moved;
        }

        return Missed(day);
    }

    private bool IsDone(WeekItem item, DateOnly day) => item switch
    {
        WeekItem.OfRun { Run.Mode: RunMode.Run or RunMode.RunWalk } => runner.Runs.On(day).Any(),
        WeekItem.OfRun => runner.Runs.On(day).Any() || runner.OtherActivities.On(day).Any(),
        WeekItem.OfSession { Session.HasStrength: true } => runner.Sessions.On(day).Any(session => TrainingHistory.IsStrength(session.What)),
        _ => runner.Sessions.On(day).Any(),
    };
}
