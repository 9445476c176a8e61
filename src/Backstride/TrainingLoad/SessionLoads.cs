using Backstride.Journal;
using Backstride.Runs;

namespace Backstride.TrainingLoad;

/// <summary>The internal load of sessions: session effort times minutes.</summary>
/// <remarks>
/// Effort as the runner said it, else as the device stored it, else estimated from the average heart rate and marked so; without any of them
/// the session has no load, which is not zero. Estimate, a heuristic of ours: 0 at half of the highest heart rate seen before and 10 at that
/// rate, in a straight line; asked only where at least <see cref="SeenBefore"/> earlier runs give a highest rate.
/// </remarks>
public static class SessionLoads
{
    /// <summary>Fewer runs with a highest heart rate than this say too little about a runner's own.</summary>
    public const int SeenBefore = 5;

    // What is said of a run is said on its day or later, but for the days that a flight or a slip moves it.
    private static readonly Days Told = new(4);

    /// <summary>The sessions of the days of a window before a day that have a load.</summary>
    public static IReadOnlyList<SessionLoad> Before(DateOnly day, Days window, RunnerState runner)
    {
        var said = runner.Feedback.Between(Told.WindowStart(window.WindowStart(day)), DateOnly.MaxValue).Where(feedback => feedback.Subject is not null && feedback.What.Effort is not null)
            .ToLookup(feedback => feedback.Subject!.Value, feedback => feedback.What.Effort!.Value);
        var highest = HighestHeartRate(runner, day);
        var loads = new List<SessionLoad>();
        foreach (var activity in runner.Runs.Within(window, day).Concat(runner.OtherActivities.Within(window, day)))
        {
            if (EffortOf(activity.What.Activity, [.. said[activity.Id]], highest) is var (effort, source))
                loads.Add(new SessionLoad(activity.Day, InternalLoad.Of(effort, activity.What.Activity.Timer), source));
        }

        foreach (var session in runner.Sessions.Within(window, day))
        {
            if (session.What is { Effort: { } effort, Time: { } time })
                loads.Add(new SessionLoad(session.Day, InternalLoad.Of(effort, time), EffortSource.Runner));
        }

        return loads;
    }

    /// <summary>The load of each day of a window before a day: missing where nothing is known, or where a session has no load.</summary>
    public static DaySeries<InternalLoad> Daily(DateOnly day, Days window, RunnerState runner)
    {
        var loads = Before(day, window, runner).ToLookup(load => load.Day);
        var sessions = runner.Runs.Within(window, day).Concat(runner.OtherActivities.Within(window, day)).Select(activity => activity.Day)
            .Concat(runner.Sessions.Within(window, day).Select(session => session.Day)).ToLookup(at => at);
        var first = window.WindowStart(day);
        return new DaySeries<InternalLoad>(first, [.. Enumerable.Range(0, window.Count).Select(i => first.AddDays(i)).Select(at =>
            runner.Logged.Knows(at) && loads[at].Count() == sessions[at].Count()
                ? loads[at].Aggregate(InternalLoad.Zero, (sum, load) => sum + load.Load)
                : (InternalLoad?)null)]);
    }

    private static (PerceivedEffort Effort, EffortSource Source)? EffortOf(Activity activity, PerceivedEffort[] said, HeartRate? highest)
    {
        if (said is [.., var last])
            return (last, EffortSource.Runner);
        if (activity.PerceivedEffort is { } stored)
            return (stored, EffortSource.Device);
        if (activity.AverageHeartRate is not { } average || highest is not { } most)
            return null;
        var share = (double)average.BeatsPerMinute / most.BeatsPerMinute;
        return (new PerceivedEffort(Math.Clamp(((share * 2) - 1) * 10, 0, 10)), EffortSource.HeartRate);
    }

    private static HeartRate? HighestHeartRate(RunnerState runner, DateOnly day)
    {
        var (seen, highest) = (0, (HeartRate?)null);
        foreach (var run in Timeline<ActivityBody>.Of(runner.Runs).Span)
        {
            if (run.Day >= day || run.What.Activity.MaxHeartRate is not { } rate)
                continue;
            seen++;
            if (!(rate.BeatsPerMinute <= highest?.BeatsPerMinute))
                highest = rate;
        }

        return seen < SeenBefore ? null : highest;
    }
}
