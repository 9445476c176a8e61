using Backstride.Files.Tracks;
using Backstride.Runs;

namespace Backstride.Files.Fit.Meaning;

/// <summary>What the records of one session add up to.</summary>
internal readonly record struct FitStream(StreamDigest? Digest, TimeSpan? Moving)
{
    /// <summary>Slower than this is standing about: a slow walk is faster.</summary>
    private const double MovingMetersPerSecond = 0.5;

    /// <param name="from">FIT seconds; records before it belong to another session.</param>
    /// <param name="until">FIT seconds, excluded.</param>
    public static FitStream Of(ReadOnlySpan<FitSample> samples, long from, long until)
    {
        var digest = new StreamDigestBuilder();
        var longest = (long)StreamDigestBuilder.LongestInterval.TotalSeconds;
        long moving = 0, last = -1;
        var lastDistance = FitSample.Unknown;
        var pace = false;
        foreach (ref readonly var sample in samples)
        {
            if (sample.Time < from || sample.Time >= until)
                continue;
            if (sample.AfterPause)
                digest.Pause();
            digest.Add(
                TimeSpan.FromTicks(sample.Time * TimeSpan.TicksPerSecond),
                sample.Distance == FitSample.Unknown ? double.NaN : sample.Distance * 0.01,
                sample.Speed == FitSample.Unknown ? double.NaN : sample.Speed * 0.001,
                sample.HeartRate);
            var interval = last < 0 ? 0 : sample.Time - last;
            if (MetersPerSecond(sample, lastDistance, interval) is var speed && !double.IsNaN(speed))
            {
                pace = true;
                if (speed >= MovingMetersPerSecond && interval > 0 && interval <= longest && !sample.AfterPause)
                    moving += interval;
            }

            if (interval >= 0)
                last = sample.Time;
            lastDistance = sample.Distance;
        }

        return new(digest.Build(), pace ? TimeSpan.FromSeconds(moving) : null);
    }

    private static double MetersPerSecond(in FitSample sample, uint lastDistance, long interval)
    {
        if (sample.Speed != FitSample.Unknown)
            return sample.Speed * 0.001;
        if (sample.Distance == FitSample.Unknown || lastDistance == FitSample.Unknown || interval <= 0)
            return double.NaN;
        return sample.Distance <= lastDistance ? 0 : (sample.Distance - lastDistance) * 0.01 / interval;
    }
}
