using Backstride.Runs;

namespace Backstride.Efforts;

/// <summary>How far a run went at the threshold speed or faster, from the seconds in each speed bin of its digest.</summary>
/// <remarks>Within a bin speeds are taken as spread evenly, so the threshold cuts its bin in two. The last bin is open and holds faults only:
/// it counts with its lower bound. A speed of exactly the threshold is fast.</remarks>
public static class FastRunning
{
    /// <summary>The way run at a speed or faster; never more than the run's own distance, where that is known.</summary>
    /// <returns>Null when the recording told no speeds, which is not the same as none.</returns>
    public static Distance? Above(Speed threshold, Activity run)
    {
        if (run.Digest is not { SpeedBinSeconds.Count: > 0 } digest)
            return null;
        var fast = Distance.FromMeters(Faster(digest, threshold).Meters);
        return run.Distance is { } whole ? Distance.Min(fast, whole) : fast;
    }

    /// <summary>With the estimate's error: what would be fast at a threshold one standard error higher and lower.</summary>
    public static FastShare? Above(ThresholdSpeed.Estimate threshold, Activity run) =>
        Above(threshold.Speed, run) is { } fast
            ? new FastShare(fast, Above(threshold.Faster, run)!.Value, Above(threshold.Slower, run)!.Value)
            : null;

    /// <summary>The time run at a speed or faster.</summary>
    internal static double Seconds(StreamDigest digest, Speed threshold) => Faster(digest, threshold).Seconds;

    // Of each bin the part that lies above the threshold, at the speed in the middle of that part.
    private static (double Seconds, double Meters) Faster(StreamDigest digest, Speed threshold)
    {
        const double width = StreamDigest.SpeedBinWidth;
        var (seconds, meters) = (0.0, 0.0);
        for (var bin = 0; bin < digest.SpeedBinSeconds.Count; bin++)
        {
            var (from, to) = (bin * width, (bin + 1) * width);
            var within = (double)digest.SpeedBinSeconds[bin];
            if (bin == StreamDigest.MaxSpeedBins - 1)
            {
                to = from;
            }
            else if (to <= threshold.MetersPerSecond)
            {
                continue;
            }
            else
            {
                from = Math.Max(from, threshold.MetersPerSecond);
                within *= (to - from) / width;
            }

            seconds += within;
            meters += within * (from + to) / 2;
        }

        return (seconds, meters);
    }
}

/// <summary>A fast distance with its error.</summary>
/// <param name="Least">At a threshold one standard error higher.</param>
/// <param name="Most">At a threshold one standard error lower.</param>
public sealed record FastShare(Distance Distance, Distance Least, Distance Most);
