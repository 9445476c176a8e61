using Backstride.App.Wording;
using Backstride.Planning;

namespace Backstride.App.Pages.Week;

/// <summary>The days that an item of a week may be moved to by the shape of the week, and why the others to come are none.</summary>
/// <param name="Open">Days without anything of its kind that have room for it; the rules of the day are tried when it is moved.</param>
/// <param name="Closed">One sentence for each reason, with the days it is about.</param>
internal sealed record MoveDays(IReadOnlyList<DateOnly> Open, IReadOnlyList<string> Closed)
{
    /// <summary>Up to so many days it is said why there are not more.</summary>
    public const int Few = 2;

    public static MoveDays Of(WeekPlan week, (WeekDay Day, WeekItem Item) from)
    {
        // A race has no day to go to, whatever room the others have: that is said of the race and not of each of them.
        if (WeekAnswer.IsRace(from.Item, from.Day))
            return new MoveDays([], []);
        var open = WeekAnswer.FreeFor(week, from).ToList();
        var closed = week.Days.Where(day => day.Day != from.Day.Day && day.Day >= week.AsOf && !open.Contains(day.Day)).Select(day => (day.Day, Why: WeekRefusalWords.NotTo(WeekAnswer.NotTo(week, from, day.Day)!.Value)));
        return new MoveDays(open, [.. closed.GroupBy(it => it.Why, it => it.Day).Select(days => $"Not to {WeekWords.Listed([.. days.Select(day => day.DayOfWeek.ToString())])}: {Lower(days.Key)}")]);
    }

    private static string Lower(string text) => text.Length > 1 && char.IsLower(text[1]) && !IsName(text) ? char.ToLowerInvariant(text[0]) + text[1..] : text;

    private static bool IsName(string text) => Enum.GetNames<DayOfWeek>().Any(day => text.StartsWith(day, StringComparison.Ordinal));
}
