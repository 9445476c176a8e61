using Backstride.Coaching;
using Backstride.Journal;

namespace Backstride.Planning;

/// <summary>What becomes of an item that was missed: it moves to a later day of the week where one fits, or the next session takes up what is missing, or it is dropped.</summary>
/// <remarks>
/// Nothing is stacked and no later week gets more for it. A strength session fits on a day without one that has its minutes, has none on the day before or after, and is neither the day of the long
/// run nor the day before it. The long run fits on a day without a run that has its minutes, with three runs a week or fewer not next to another. Either only where the limits of the days then leave everything its place. All other runs are dropped. The next
/// session takes up what a missed one would have trained when it has at least as many minutes: a session begins with the parts that were trained longest ago. Heuristic.
/// </remarks>
internal sealed class MissedItem(IReadOnlyList<WeekDay> days, DateOnly asOf, bool runsApart)
{
    private static readonly TimeSpan BesideRun = TimeSpan.FromMinutes(15);

    /// <summary>True when the limits of the days leave an item its place where it would be moved to.</summary>
    public required Func<EntryId, DateOnly, bool> IsHeldBy { get; init; }

    /// <summary>What was missed, with the day it would fit on.</summary>
    public ChangedPart.Missed Of(WeekItem item, WeekDay missed) => item switch
    {
        WeekItem.OfSession { Session: { HasStrength: true } session } when Free(item.Id, day => FitsSession(day, session.Time)) is { } to => new ChangedPart.Missed(item, to, null),
        WeekItem.OfSession { Session: { HasStrength: true } session } => new ChangedPart.Missed(item, null, Next(session.Time)),
        WeekItem.OfRun { Run: var run } when missed.For.Run == RunRole.Long && run.Mode is RunMode.Run or RunMode.RunWalk => new ChangedPart.Missed(item, Free(item.Id, day => FitsRun(day, run)), null),
        _ => new ChangedPart.Missed(item, null, null),
    };

    private DateOnly? Free(EntryId item, Func<int, bool> fits)
    {
        for (var day = 0; day < days.Count; day++)
        {
            if (days[day].Day >= asOf && fits(day) && IsHeldBy(item, days[day].Day))
                return days[day].Day;
        }

        return null;
    }

    private bool FitsSession(int day, TimeSpan time) =>
        !HasStrength(day) && !HasStrength(day - 1) && !HasStrength(day + 1)
        && days[day].For.Run != RunRole.Long && !(day + 1 < days.Count && days[day + 1].For.Run == RunRole.Long)
        && days[day].Now.Limits is { Session: SessionScope.Full, Impact: < Impact.Walking }
        && !(days[day].For.Given < time + (days[day].For.Run == RunRole.None ? TimeSpan.Zero : BesideRun));

    private bool FitsRun(int day, RunProposal run) =>
        days[day].For.Run == RunRole.None && days[day].Now is { Limits.Impact: < Impact.Walking, Run.Done: null }
        && !(runsApart && (HasRun(day - 1) || HasRun(day + 1)))
        && !(days[day].For.Given < (run.Time ?? TimeSpan.Zero) + (HasStrength(day) ? days[day].For.Session : TimeSpan.Zero));

    private DateOnly? Next(TimeSpan time) => days.FirstOrDefault(day =>
        day.Day >= asOf && day.For.Session >= time && day.Current.Any(item => item is WeekItem.OfSession { Session.HasStrength: true, State: ItemState.Planned }))?.Day;

    private bool HasStrength(int day) => day >= 0 && day < days.Count
        && days[day].Current.Any(item => item is WeekItem.OfSession { Session.HasStrength: true, State: ItemState.Planned or ItemState.Done });

    private bool HasRun(int day) => day >= 0 && day < days.Count
        && days[day].Current.Any(item => item is WeekItem.OfRun { Run.Mode: RunMode.Run or RunMode.RunWalk, State: ItemState.Planned or ItemState.Done });
}
