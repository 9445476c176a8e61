using Backstride.Journal;

namespace Backstride.TrainingLoad;

/// <summary>What of a week's distance is left on a day, when a week may hold a share of an earlier one.</summary>
internal static class RollingWeek
{
    private static readonly Days SixDays = new(6);

    /// <summary>The share of the week less what the six days before were run; never below nothing.</summary>
    public static Distance Left(Distance week, Ratio share, RunnerState runner, DateOnly day)
    {
        var ran = 0.0;
        foreach (var run in runner.Runs.Within(SixDays, day))
            ran += run.What.Activity.Distance?.Meters ?? 0;

        return Distance.FromMeters(Math.Max(0, Math.Round((week.Meters * share.Value) - ran, 2)));
    }
}
