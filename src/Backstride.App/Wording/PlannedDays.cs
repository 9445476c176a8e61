using Backstride.Planning;

namespace Backstride.App.Wording;

/// <summary>Words for the days that can be asked about.</summary>
internal static class PlannedDays
{
    /// <summary>What is said of a day to come, of which all that it rests on has not been.</summary>
    public const string Ahead = "This day is told as far as things stand: as if everything before it had gone as planned and your back had stayed as usual. What comes differently changes it.";

    /// <summary>That a day lies outside, with the days that do not.</summary>
    public static string Outside(DateOnly day, DateOnly today) =>
        $"Days are planned through {Quantities.Of(WeekPlanner.LastDay(today), today)}, the end of the fourth week after this one, and none before {WeekPlanner.EarliestYear}; {day:yyyy-MM-dd} lies outside.";
}
