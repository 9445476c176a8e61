using Backstride.Journal;

namespace Backstride.Planning;

/// <summary>Finds the week that was shown first.</summary>
internal static class KeptWeek
{
    private const int Week = 7;

    /// <summary>The week of a Monday as it was proposed; absent when it was not kept.</summary>
    public static Recorded<WeekProposed>? Of(RunnerState runner, DateOnly monday)
    {
        for (var i = runner.Weeks.Count - 1; i >= 0; i--)
        {
            if (runner.Weeks[i] is { What: var week } kept && week.Monday == monday && IsWhole(week))
                return kept;
        }

        return null;
    }

    /// <summary>What the runner did about a week, in order.</summary>
    public static IEnumerable<Recorded<PlanChange>> ChangesOf(RunnerState runner, DateOnly monday)
    {
        foreach (var change in runner.PlanChanges)
        {
            if (change.What.Week == monday)
                yield return change;
        }
    }

    private static bool IsWhole(WeekProposed week)
    {
        if (week.Days.Count != Week || WeekPlanner.MondayOf(week.Monday) != week.Monday)
            return false;
        for (var i = 0; i < Week; i++)
        {
            if (week.Days[i].Day != week.Monday.AddDays(i))
                return false;
        }

        return true;
    }
}
