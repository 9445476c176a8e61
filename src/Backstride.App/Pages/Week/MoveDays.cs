using Backstride.App.Wording;
using Backstride.Coaching;
using Backstride.Journal;
using Backstride.Planning;

namespace Backstride.App.Pages.Week;

/// <summary>The days that an item of a week can be moved to, and why the others to come are none.</summary>
/// <param name="Open">Days without anything of its kind that hold it. Onto one with something of its kind it would be dropped, which has a button of its own.</param>
/// <param name="Closed">One sentence for each reason, with the days it is about.</param>
internal sealed record MoveDays(IReadOnlyList<DateOnly> Open, IReadOnlyList<string> Closed)
{
    /// <summary>Up to so many days it is said why there are not more.</summary>
    public const int Few = 2;

    public static MoveDays Of(RunnerState runner, WeekPlan week, (WeekDay Day, WeekItem Item) from)
    {
        var open = new List<DateOnly>();
        var closed = new List<(DateOnly Day, string Why)>();
        foreach (var day in week.Days.Where(day => day.Day != from.Day.Day && day.Day >= week.AsOf))
        {
            if (from.Item is WeekItem.OfRun ? day.For.Run != RunRole.None : day.For.Strength != StrengthRole.None)
                closed.Add((day.Day, from.Item is WeekItem.OfRun ? "There is a run already." : "There is strength already."));
            else if (WeekAnswer.Of(runner, week, new WeekWord(PlanChangeKind.Move, from.Item.Id) { To = day.Day }).Refused is { } refused)
                closed.Add((day.Day, WeekRefusalWords.NotTo(refused)));
            else
                open.Add(day.Day);
        }

        return new MoveDays(open, [.. closed.GroupBy(it => it.Why, it => it.Day).Select(days => $"Not to {WeekWords.Listed([.. days.Select(day => day.DayOfWeek.ToString())])}: {Lower(days.Key)}")]);
    }

    private static string Lower(string text) => text.Length > 1 && char.IsLower(text[1]) && !IsName(text) ? char.ToLowerInvariant(text[0]) + text[1..] : text;

    private static bool IsName(string text) => Enum.GetNames<DayOfWeek>().Any(day => text.StartsWith(day, StringComparison.Ordinal));
}
