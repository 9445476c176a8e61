using Backstride.Exercises;
using Backstride.Journal;
using Backstride.Runs;

namespace Backstride.TrainingLoad;

/// <summary>What a day held for the legs and the back.</summary>
public enum DayKind
{
    /// <summary>Nothing is known of it.</summary>
    Missing,

    /// <summary>Known, without impact or heavy load.</summary>
    Light,

    /// <summary>A run, or heavy strength work.</summary>
    Loaded,
}

/// <summary>Tells days with impact or heavy load from light ones and from missing ones.</summary>
/// <remarks>Impact is any run. Heavy is strength work felt as 7 of 10 or more; with weight and without an effort given it counts as heavy,
/// the more careful guess. Walks, rides, swims and the few minutes of mobility and breathing with their one easy exercise are light, however they felt: they are what a day of rest is for.</remarks>
public static class LoadedDays
{
    private const double HeavyEffort = 7;

    /// <summary>The kinds of the days of the window before a day, the latest first.</summary>
    public static IReadOnlyList<DayKind> Before(DateOnly day, Days window, RunnerState runner)
    {
        var loaded = runner.Runs.Within(window, day).Select(run => run.Day)
            .Concat(runner.Sessions.Within(window, day).Where(session => IsHeavy(session.What)).Select(session => session.Day))
            .Concat(runner.OtherActivities.Within(window, day).Where(other => IsHeavy(other.What.Activity)).Select(other => other.Day))
            .ToHashSet();
        return [.. Enumerable.Range(1, window.Count).Select(back => day.AddDays(-back)).Select(
            at => loaded.Contains(at) ? DayKind.Loaded : runner.Logged.Knows(at) ? DayKind.Light : DayKind.Missing)];
    }

    private static bool IsHeavy(SessionDone session) => !TrainingHistory.IsRestful(session) && session.Exercises.Any(exercise => (exercise.Effort ?? session.Effort) is { } effort
        ? effort.Value >= HeavyEffort
        : exercise.Sets.Any(set => set.LoadKilograms > 0));

    private static bool IsHeavy(Activity activity) =>
        activity.Sport == Sport.Strength && activity.PerceivedEffort is not { Value: < HeavyEffort };
}
