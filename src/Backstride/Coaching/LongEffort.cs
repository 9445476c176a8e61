using Backstride.Journal;
using Backstride.TrainingLoad;

namespace Backstride.Coaching;

/// <summary>Why water, food and painkillers matter more on a day.</summary>
public enum LongEffort
{
    Race,

    /// <summary>The runner said that it is hot.</summary>
    Hot,

    /// <summary>The long run of the day takes more than 90 minutes.</summary>
    LongRun,
}

/// <summary>Tells the days of long or hot efforts.</summary>
internal static class LongEfforts
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(90);

    public static string Word(LongEffort effort) => effort switch
    {
        LongEffort.Race => "race",
        LongEffort.Hot => "hot",
        _ => "long-run",
    };

    /// <summary>A race, a hot day as the runner says, or the day of a long run of more than 90 minutes at the usual speed.</summary>
    public static LongEffort? On(DateOnly day, RunnerState runner)
    {
        if (RaceDays.Of(runner).Contains(day) && !HeldRace.On(day, runner))
            return LongEffort.Race;
        foreach (var said in runner.CheckIns.On(day))
        {
            if (said.What.Hot == true)
                return LongEffort.Hot;
        }

        var rhythm = WeeklyRhythm.Of(runner, day);
        return WeeklyRhythm.WeekdayOf(day) == rhythm.LongDay && LongestRunBaseline.Before(day, runner) is Baseline.Measured longest && rhythm.TimeFor(longest.Counts) > Long
            ? LongEffort.LongRun
            : null;
    }
}
