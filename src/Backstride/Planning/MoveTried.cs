using Backstride.Coaching;
using Backstride.Journal;

namespace Backstride.Planning;

/// <summary>Something of the week that a move would take away.</summary>
/// <param name="On">The day on which it would not stand.</param>
/// <param name="IsMoved">True for what is moved itself; false for something else that stands now.</param>
/// <param name="Change">What would become of it and why; absent where the plan does not say.</param>
public sealed record LostByMove(WeekItem Item, DateOnly On, bool IsMoved, WeekChange? Change);

/// <summary>Lays a move on a week that was shown and plans it once more, before the move is offered or taken.</summary>
/// <remarks>
/// Which days hold a run is for the rules of these days to say, and no list of conditions beside them would stay complete. Nothing of it is written down. A run that is shorter where it is moved
/// to still stands; one of which only a walk is left does not.
/// </remarks>
internal static class MoveTried
{
    /// <summary>What would no longer stand, the moved item before all others; absent where everything does.</summary>
    public static LostByMove? Loss(WeekPlan week, RunnerState runner, PlanChange move)
    {
        if (move is not { Item: { } moved, To: { } to })
            return null;
        var tried = WeekPlanner.Tried(Said(runner, move, week.AsOf), week);
        var left = tried.Days.SelectMany(day => day.Current.Where(Stands)).Select(item => item.Id).ToHashSet();
        var own = week.Days.SelectMany(day => day.Proposed.Concat(day.Current)).First(item => item.Id == moved);
        // What was proposed as a walk may be one; what was proposed as a run has to be a run.
        var isThere = tried.Days.Single(day => day.Day == to).Current.Any(item => item.Id == moved && item.State is ItemState.Planned or ItemState.Done && (Stands(item) || IsWalk(own)));
        if (!isThere)
            return Lost(tried, own, to, isMoved: true);
        var proposed = week.Days.SelectMany(day => day.Proposed).Select(item => item.Id).ToHashSet();
        return week.Days.Where(day => day.Day >= week.AsOf)
            .SelectMany(day => day.Current.Where(item => item.State == ItemState.Planned && item.Id != moved && proposed.Contains(item.Id) && Stands(item) && !left.Contains(item.Id)).Select(item => (day.Day, Item: item)))
            .Select(gone => Lost(tried, gone.Item, gone.Day, isMoved: false))
            .FirstOrDefault();
    }

    /// <summary>The runner as if a word on the week had been said.</summary>
    public static RunnerState Said(RunnerState runner, PlanChange move, DateOnly day)
    {
        var at = LatestWord.Of(runner);
        return runner with { PlanChanges = [.. runner.PlanChanges, new Recorded<PlanChange>(EntryId.DerivedFrom("move-tried"), at, day, at, move)] };
    }

    private static LostByMove Lost(WeekPlan tried, WeekItem item, DateOnly day, bool isMoved) => new(
        item, day, isMoved, tried.Days.Where(other => other.Day == day).SelectMany(other => other.Changes).FirstOrDefault(change => change.Item == item.Id && change.Standing == ChangeStanding.Forced));

    private static bool IsWalk(WeekItem item) => item is WeekItem.OfRun { Run.Mode: not (RunMode.Run or RunMode.RunWalk) };

    private static bool Stands(WeekItem item) => item switch
    {
        { State: not (ItemState.Planned or ItemState.Done) } => false,
        WeekItem.OfRun { Run.Mode: var mode } => mode is RunMode.Run or RunMode.RunWalk,
        WeekItem.OfSession { Session.HasStrength: var strength } => strength,
        _ => false,
    };
}
