using Backstride.Journal;
using Backstride.Runs;

namespace Backstride.Coaching;

/// <summary>A long run or ride of the day or the day before, after which hips and hamstrings are stretched.</summary>
/// <remarks>Runs of 90 minutes and rides of 60 or more; exactly so long is long. A choice of ours.</remarks>
public static class LongOuting
{
    private static readonly TimeSpan LongRide = TimeSpan.FromMinutes(60);

    /// <summary>The day of the last one; absent when there was none.</summary>
    public static DateOnly? Before(RunnerState runner, DateOnly day)
    {
        DateOnly? last = null;
        foreach (var run in runner.Runs.Between(day.AddDays(-1), day))
            last = run.What.Activity.Timer >= HardDays.LongTime ? run.Day : last;
        foreach (var other in runner.OtherActivities.Between(day.AddDays(-1), day))
        {
            if (other.What.Activity is { Sport: Sport.Ride } ride && ride.Timer >= LongRide && !(other.Day < last))
                last = other.Day;
        }

        return last;
    }
}
