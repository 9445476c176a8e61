using Backstride.Journal;

namespace Backstride.TrainingLoad;

/// <summary>The calendar weeks before a day's own week, latest first, and what was run in its own week so far.</summary>
public sealed class TrainingWeeks
{
    /// <summary>A week that fell this far below the four before it was a lighter one.</summary>
    public static readonly Ratio Lighter = Ratio.Decrease(percent: 20);

    private const int Kept = 13;
    private const int Compared = 4;
    private static readonly Days Week = new(7);
    private readonly TrainingWeek?[] weeks = new TrainingWeek?[Kept];

    private TrainingWeeks(RunnerState runner, DateOnly day, bool whole)
    {
        Monday = MondayOf(day);
        var series = DailyDistance.Before(day, new Days(day.DayNumber - Monday.DayNumber + (Kept * Week.Count)), runner);
        for (var i = 0; i < Kept; i++)
        {
            var monday = Monday.AddDays(-7 * (i + 1));
            var (distance, missing) = series.Sum(monday, Week);
            var runDays = Enumerable.Range(0, Week.Count).Count(at => series[monday.AddDays(at)] > Distance.Zero);
            weeks[i] = (whole ? missing.Count == 0 : runDays > 0) ? new TrainingWeek(monday, distance, runDays) : null;
        }

        SoFar = series.Sum(Monday, new Days(day.DayNumber - Monday.DayNumber)).Known;
    }

    /// <summary>The Monday of the judged day's own week.</summary>
    public DateOnly Monday { get; }

    /// <summary>What is known to have been run from Monday to the day before the judged day.</summary>
    public Distance SoFar { get; }

    /// <summary>How many weeks back can be looked at.</summary>
    public static int Count => Kept;

    /// <summary>The week so many weeks back, 1 being the last whole one; absent when a day of it is missing.</summary>
    public TrainingWeek? this[int back] => weeks[back - 1];

    public static TrainingWeeks Before(DateOnly day, RunnerState runner) => new(runner, day, whole: true);

    /// <summary>The same weeks with what is known of them: a missing day counts as one without a run, a week without a known run is absent.</summary>
    /// <remarks>Only for what may err on the low side. Whether somebody writes down days of rest makes no difference to it.</remarks>
    public static TrainingWeeks AsKnown(DateOnly day, RunnerState runner) => new(runner, day, whole: false);

    /// <summary>The mean of the up to four known weeks before a week; absent with fewer than two.</summary>
    public Distance? MeanBefore(int back)
    {
        var before = Enumerable.Range(back + 1, Compared).Where(at => at <= Kept).Select(at => this[at]).OfType<TrainingWeek>().ToList();
        return before.Count < 2 ? null : Distance.FromMeters(before.Average(week => week.Distance.Meters));
    }

    /// <summary>True for a week without a run, or at most 80 % of the mean of the weeks before it.</summary>
    public bool IsLighter(int back) =>
        this[back] is { } week && (week.RunDays == 0 || (MeanBefore(back) is { } mean && !Growth.Exceeds(week.Distance, mean, Lighter)));

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
