using Backstride.Journal;
using Backstride.Symptoms;

namespace Backstride.TrainingLoad;

/// <summary>The days before a judged day on which a run was red, oldest first.</summary>
internal sealed class RedDays
{
    private readonly int[] days;

    public RedDays(IEnumerable<DateOnly> days) => this.days = [.. days.Select(day => day.DayNumber).Distinct().Order()];

    public static RedDays Before(RunnerState runner, DateOnly day) => Of(Zones.Of(runner, day));

    public static RedDays Of(IEnumerable<JudgedRun> judged) =>
        new(judged.Where(run => run.Zone == Zone.Red).Select(run => run.Run.Day));

    public bool Contains(DateOnly day) => Array.BinarySearch(days, day.DayNumber) >= 0;

    /// <summary>True when a day of the window before a day was red.</summary>
    public bool AnyWithin(Days window, DateOnly day) => LastIn(window.WindowStart(day).DayNumber, day.DayNumber - 1) is not null;

    /// <summary>The first day by which a number of days in a row after a day have passed without a red.</summary>
    public int FirstDayAfter(Days without, int day)
    {
        var first = day + without.Count + 1;
        while (LastIn(first - without.Count, first - 1) is { } red)
            first = red + without.Count + 1;
        return first;
    }

    private int? LastIn(int from, int through)
    {
        var at = Array.BinarySearch(days, through);
        if (at < 0)
            at = ~at - 1;
        return at >= 0 && days[at] >= from ? days[at] : null;
    }
}
