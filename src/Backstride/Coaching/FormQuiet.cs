using Backstride.Journal;
using Backstride.Symptoms;

namespace Backstride.Coaching;

/// <summary>Tells the days on which nothing about form is tried out.</summary>
internal static class FormQuiet
{
    private static readonly Days Red = new(7);

    /// <summary>True on the return ladder, in a flare, and for a week after a red run: one thing at a time.</summary>
    public static bool On(DateOnly day, RunnerState runner)
    {
        if (ReturnLadder.On(runner, day) is not null || Flares.On(runner, day) is not null)
            return true;
        foreach (var run in Zones.Of(runner, day))
        {
            if (run.Zone == Zone.Red && Red.Before(day, run.Run.Day))
                return true;
        }

        return false;
    }

    /// <summary>The last value of a metric of the last 180 days; absent when none was noted.</summary>
    public static (double Degrees, DateOnly On)? Last(string metric, RunnerState runner, DateOnly day)
    {
        (double, DateOnly)? last = null;
        foreach (var check in runner.FormChecks)
        {
            if (check.Day <= day && day.DayNumber - check.Day.DayNumber < 180 && check.What.Metrics.TryGetValue(metric, out var degrees))
                last = (degrees, check.Day);
        }

        return last;
    }
}
