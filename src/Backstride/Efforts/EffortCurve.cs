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
            && IsBelievable(digest);
    }

    /// <summary>For each duration from 3 to 30 minutes the farthest, of the earliest run where several went as far.</summary>
    /// <remarks>Plain loops: a first plan of a new process asks for this, and queries over value tuples would be compiled for it.</remarks>
    public static IReadOnlyList<TimedEffort> Of(IEnumerable<Recorded<ActivityBody>> runs)
    {
        var best = new TimedEffort?[StreamDigest.BestEffortDurations.Count];
        foreach (var run in runs)
        {
            var meters = run.What.Activity.Digest!.BestEffortMeters;
            for (var i = 0; i < best.Length && i < meters.Count; i++)
            {
                var seconds = StreamDigest.BestEffortDurations[i];
                if (IsLooked(seconds) && IsBetter(meters[i], run.Day, best[i]))
                    best[i] = new TimedEffort(TimeSpan.FromSeconds(seconds), Distance.FromMeters(meters[i]), run.Day);
            }
        }

        return [.. best.OfType<TimedEffort>()];
    }

    private static bool IsBetter(int meters, DateOnly day, TimedEffort? best) =>
        best is null || meters > best.Distance.Meters || (meters == best.Distance.Meters && day < best.Day);

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

    private static bool IsBelievable(StreamDigest digest)
    {
        for (var i = 0; i < StreamDigest.BestEffortDurations.Count && i < digest.BestEffortMeters.Count; i++)
        {
            var seconds = StreamDigest.BestEffortDurations[i];
            if (IsLooked(seconds) && digest.BestEffortMeters[i] > FastestEffort * seconds)
                return false;
        }

        return true;
    }

    private static bool IsLooked(int seconds) => seconds >= Shortest.TotalSeconds && seconds <= Longest.TotalSeconds;
}
