using Backstride.Planning;

namespace Backstride.App.Wording;

/// <summary>Words for the days that can be asked about.</summary>
internal static class PlannedDays
{
    /// <summary>That a day lies outside, with the days that do not.</summary>
    public static string Outside(DateOnly day, DateOnly today) =>
        $"Days are planned through {Quantities.Of(WeekPlanner.LastDay(today), today)}, the end of the fourth week after this one, and none before {WeekPlanner.EarliestYear}; {day:yyyy-MM-dd} lies outside.";
}
