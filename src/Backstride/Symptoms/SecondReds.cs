using Backstride.Journal;

namespace Backstride.Symptoms;

/// <summary>Reds that came within 7 days of another.</summary>
public static class SecondReds
{
    /// <summary>Seven days apart is still within, eight is not.</summary>
    public static Days Within { get; } = new(7);

    /// <summary>The last second red known on a day, runs of the day included; absent when there never was one.</summary>
    public static SecondRed? Last(RunnerState runner, DateOnly day)
    {
        SecondRed? last = null;
        JudgedRun? before = null;
        foreach (var run in SymptomHistory.Of(runner, day).Runs.Where(run => run.Zone == Zone.Red && run.KnownOn <= day))
        {
            if (before is not null && before.Run.Day.AddDays(Within.Count) >= run.Run.Day)
                last = new SecondRed(before, run, run.RedAt!.Value, run.KnownOn!.Value);
            before = run;
        }

        return last;
    }
}
