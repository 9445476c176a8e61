using Backstride.Journal;
using Backstride.TrainingLoad;

namespace Backstride.Coaching;

/// <summary>Why the end of a run is likely to be tired.</summary>
public enum TiredFrom
{
    /// <summary>It is the day of the long run.</summary>
    LongRun,

    /// <summary>The two days before had runs as well.</summary>
    RunsInARow,
}

/// <summary>Tells the days on whose runs form is likely to go near the end.</summary>
/// <remarks>The weekday of the long run, for somebody with runs in 28 days; or the third day with a run in a row, or a later one. Heuristic.</remarks>
internal static class TiredDay
{
    public static TiredFrom? On(RunnerState runner, DateOnly day)
    {
        var (yesterday, before, any) = (false, false, false);
        foreach (var run in runner.Runs.Within(new Days(28), day))
        {
            var back = day.DayNumber - run.Day.DayNumber;
            yesterday |= back == 1;
            before |= back == 2;
            any = true;
        }

        if (yesterday && before)
            return TiredFrom.RunsInARow;
        return any && WeeklyRhythm.WeekdayOf(day) == WeeklyRhythm.Of(runner, day).LongDay ? TiredFrom.LongRun : null;
    }
}
