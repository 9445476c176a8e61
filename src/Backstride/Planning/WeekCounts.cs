using Backstride.Coaching;
using Backstride.TrainingLoad;

namespace Backstride.Planning;

/// <summary>What a week comes to, counted one way wherever it is told: what is planned, what was done, and what was planned for a day of which nothing is known.</summary>
public static class WeekCounts
{
    /// <summary>Runs, also with walking breaks; one that nobody had planned is one of them.</summary>
    /// <param name="days">The days of a week, or some of them.</param>
    public static int Runs(IEnumerable<WeekDay> days)
    {
        List<WeekDay> all = [.. days];
        var matched = all.SelectMany(day => day.Current).Where(IsRun).Select(item => item.DoneBy?.On).ToHashSet();
        return all.Count(day => day.Current.Any(IsRun)) + all.Count(day => day.Ran is not null && !day.Current.Any(IsRun) && !matched.Contains(day.Day));
    }

    /// <summary>Days with a walk and no run; a walk that was done as a run is a run, also where it was run on another day.</summary>
    /// <param name="days">The days of a week, or some of them.</param>
    public static int Walks(IEnumerable<WeekDay> days)
    {
        List<WeekDay> all = [.. days];
        var ran = all.Where(day => day.Ran is not null).Select(day => day.Day).ToHashSet();
        return all.Count(day => !ran.Contains(day.Day) && !day.Current.Any(IsRun)
            && day.Current.Any(item => item is WeekItem.OfRun { Run.Mode: RunMode.Walk } && Counts(item) && !(item.DoneBy is { On: var on } && ran.Contains(on))));
    }

    /// <summary>Days with a strength session.</summary>
    public static int Sessions(IEnumerable<WeekDay> days) => days.Count(day => day.Current.Any(item => item is WeekItem.OfSession { Session.HasStrength: true } && Counts(item)));

    /// <summary>All running that has a distance: what was run, and on days without it what is planned.</summary>
    public static Distance Running(IEnumerable<WeekDay> days)
    {
        List<WeekDay> all = [.. days];
        return Distance.FromMeters(all.Sum(day => day.Ran?.Meters ?? 0)
            + all.SelectMany(day => day.Current).Where(item => IsRun(item) && item.State != ItemState.Done).Sum(item => ((WeekItem.OfRun)item).Run.Target?.Meters ?? 0));
    }

    /// <summary>False where a run has no distance, planned or recorded, so that <see cref="Running"/> is not all of it.</summary>
    public static bool KnowsRunning(IEnumerable<WeekDay> days) =>
        days.All(day => day.Ran is not { Meters: 0 } && !day.Current.Any(item => IsRun(item) && item.State != ItemState.Done && item is WeekItem.OfRun { Run.Target: null }));

    /// <summary>False for what is on another day now, was left out, or was not done.</summary>
    public static bool Counts(WeekItem item) => item.To is null && item.State is ItemState.Planned or ItemState.Done or ItemState.Moved;

    private static bool IsRun(WeekItem item) => item is WeekItem.OfRun { Run.Mode: RunMode.Run or RunMode.RunWalk } && Counts(item);
}
