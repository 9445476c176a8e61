using Backstride.Coaching;
using Backstride.Journal;

namespace Backstride.Planning;

/// <summary>The plan of one day, whichever day it is seen from.</summary>
/// <remarks>
/// A day to come is seen as the week and the weeks ahead see it: the days before it go as planned and stay calm (<see cref="AsPlanned"/>). Asked of today's records alone, the days between would hold
/// nothing at all, and the same Friday would be a run in the week and a walk by itself.
/// </remarks>
/// <param name="Seen">The runner as the day is planned from.</param>
public sealed record DayAhead(Plan Plan, RunnerState Seen)
{
    /// <param name="today">Today, where the runner lives.</param>
    /// <exception cref="ArgumentOutOfRangeException">A week is not planned as far ahead (<see cref="WeekPlanner.Reaches"/>): of today's records alone such a day would be one after weeks without a run.</exception>
    public static DayAhead On(RunnerState runner, DateOnly day, DateOnly today)
    {
        if (!WeekPlanner.Reaches(day, today))
            throw new ArgumentOutOfRangeException(nameof(day), day, $"A day is planned through {WeekPlanner.LastDay(today):O}, and none before {WeekPlanner.EarliestYear}.");
        for (var before = today; before < day; before = before.AddDays(1))
            runner = AsPlanned.After(runner, Coach.Plan(runner, before));
        return new DayAhead(Coach.Plan(runner, day), runner);
    }
}
