using Backstride.Journal;

namespace Backstride.TrainingLoad;

/// <summary>What was run on each day.</summary>
/// <remarks>A day without a run is zero when it is known what happened on it (<see cref="LoggedDays"/>), else missing. A day with a run
/// whose distance nobody knows is missing too.</remarks>
public static class DailyDistance
{
    /// <summary>The days of the window before a day; that day itself lies outside.</summary>
    public static DaySeries<Distance> Before(DateOnly day, Days window, RunnerState runner)
    {
        var first = window.WindowStart(day);
        var values = new Distance?[window.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = runner.Logged.Knows(first.AddDays(i)) ? Distance.Zero : null;
        foreach (var run in runner.Runs.Within(window, day))
        {
            var at = run.Day.DayNumber - first.DayNumber;
            values[at] = values[at] is { } sum && run.What.Activity.Distance is { } distance ? sum + distance : null;
        }

        return new DaySeries<Distance>(first, values);
    }

    /// <summary>The sum of a span of days: what is known of it, and how many days are missing.</summary>
    public static (Distance Known, Days Missing) Sum(this DaySeries<Distance> series, DateOnly from, Days span)
    {
        var sum = Distance.Zero;
        for (var i = 0; i < span.Count; i++)
            sum += series[from.AddDays(i)] ?? Distance.Zero;
        return (sum, series.Missing(from, span));
    }
}
