using Backstride.Journal;
using Backstride.Runs;

namespace Backstride.Efforts;

/// <summary>The best efforts of several runs laid over one another.</summary>
internal static class EffortCurve
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    /// <summary>Metres per second; the fastest kilometres ever run are slower.</summary>
    private const double FastestEffort = 7.5;

    // Records of road running allow one metre a kilometre; ten leaves room for what a barometer is wrong by.
    private const double MostDrop = 0.01;

    /// <summary>True for a run whose speeds were measured on the ground: no belt, no trainer, nothing downhill over all, nothing faster than
    /// anybody runs.</summary>
    public static bool IsMeasured(Recorded<ActivityBody> run)
    {
        var activity = run.What.Activity;
        return activity.Digest is { BestEffortMeters.Count: > 0 } digest
            && activity.Sport is Sport.Run or Sport.Trail or Sport.Track
            && !Drops(activity)
            && Efforts(digest).All(effort => effort.Meters <= FastestEffort * effort.Seconds);
    }

    /// <summary>For each duration from 3 to 30 minutes the farthest, of the earliest run where several went as far.</summary>
    public static IReadOnlyList<TimedEffort> Of(IEnumerable<Recorded<ActivityBody>> runs) =>
    [
        .. runs.SelectMany(run => Efforts(run.What.Activity.Digest!).Select(effort => (Effort: effort, run.Day)))
            .GroupBy(effort => effort.Effort.Seconds)
            .OrderBy(duration => duration.Key)
            .Select(duration => duration.OrderByDescending(effort => effort.Effort.Meters).ThenBy(effort => effort.Day).First())
            .Select(best => new TimedEffort(TimeSpan.FromSeconds(best.Effort.Seconds), Distance.FromMeters(best.Effort.Meters), best.Day)),
    ];

    /// <summary>The part of the running time of all runs that was at least as fast.</summary>
    public static double ShareFaster(IEnumerable<Recorded<ActivityBody>> runs, Speed speed)
    {
        var (fast, all) = (0.0, 0.0);
        foreach (var run in runs)
        {
            fast += FastRunning.Seconds(run.What.Activity.Digest!, speed);
            all += run.What.Activity.Digest!.SpeedBinSeconds.Sum();
        }

        return all > 0 ? fast / all : 0;
    }

    private static bool Drops(Activity activity) =>
        activity is { Ascent: { } up, Descent: { } down, Distance: { } distance } && down.Meters - up.Meters > MostDrop * distance.Meters;

    private static IEnumerable<(int Seconds, int Meters)> Efforts(StreamDigest digest) =>
        StreamDigest.BestEffortDurations.Zip(digest.BestEffortMeters)
            .Where(effort => effort.First >= Shortest.TotalSeconds && effort.First <= Longest.TotalSeconds);
}
