using Backstride.Runs;

namespace Backstride.Efforts;

/// <summary>The shortest time in which a run covered each of some distances.</summary>
/// <remarks>
/// Exact for the way as it was recorded, with straight lines between samples. The shortest time is then reached by a piece that begins or ends at a
/// sample, so two walks along the samples find it, each once from one end to the other.
/// Time is by the clock: a pause inside a piece counts, and stopping the watch makes nobody faster. Where nothing was recorded for more than
/// <see cref="LongestSilence"/> the recording is cut in two. A step faster than <see cref="RunStream.FastestStep"/> is a fault of the receiver: its
/// time counts and its distance does not, so that a leap is never an effort.
/// </remarks>
public static class FastestTimes
{
    /// <summary>A longer silence ends one recording and begins another; exactly this long does not.</summary>
    public static readonly TimeSpan LongestSilence = TimeSpan.FromHours(1);

    /// <summary>Nothing shorter is timed; exactly this far is.</summary>
    public static readonly Distance Shortest = Distance.FromMeters(1);

    /// <summary>The distances people compare: 400 m, 1 km, a mile, 5 and 10 km, half and whole marathon, 50 and 100 km.</summary>
    public static IReadOnlyList<Distance> Distances { get; } =
        [.. new[] { 400, 1000, 1609.344, 5000, 10_000, 21_097.5, 42_195, 50_000, 100_000 }.Select(Distance.FromMeters)];

    /// <summary>One effort for each of <see cref="Distances"/> that the run covered.</summary>
    public static IReadOnlyList<BestEffort> Of(RunStream run) => Of(run, Distances);

    /// <exception cref="ArgumentOutOfRangeException">A distance is shorter than <see cref="Shortest"/>.</exception>
    public static IReadOnlyList<BestEffort> Of(RunStream run, IReadOnlyList<Distance> distances)
    {
        if (distances.Any(distance => distance < Shortest))
            throw new ArgumentOutOfRangeException(nameof(distances), "A distance is too short to be timed.");
        var stretches = Stretch.Of(run);
        return [.. distances.Select(distance => Fastest(stretches, distance)).OfType<BestEffort>()];
    }

    private static BestEffort? Fastest(IReadOnlyList<Stretch> stretches, Distance distance)
    {
        var (best, from) = (double.PositiveInfinity, 0.0);
        foreach (var stretch in stretches)
        {
            var (time, start) = stretch.Fastest(distance.Meters);
            if (time < best)
                (best, from) = (time, start);
        }

        return double.IsFinite(best) && best > 0 ? new BestEffort(distance, TimeSpan.FromSeconds(best), TimeSpan.FromSeconds(from)) : null;
    }

    /// <summary>A part of the recording without a long silence: times that rise, and a way that never falls.</summary>
    private sealed class Stretch
    {
        private readonly List<double> seconds = [];
        private readonly List<double> meters = [];

        public static List<Stretch> Of(RunStream run)
        {
            List<Stretch> all = [new()];
            var told = double.NaN;
            foreach (var sample in run.Samples)
            {
                if (double.IsNaN(sample.CoveredMeters))
                    continue;
                if (all[^1].seconds is [.., var last] && sample.Seconds - last > LongestSilence.TotalSeconds)
                    all.Add(new());
                all[^1].Add(sample.Seconds, sample.CoveredMeters - told);
                told = sample.CoveredMeters;
            }

            return all;
        }

        public (double Time, double From) Fastest(double distance)
        {
            var (forward, backward) = (FromSamples(distance), ToSamples(distance));
            return backward.Time < forward.Time ? backward : forward;
        }

        private void Add(double at, double step)
        {
            var way = meters.Count == 0 ? 0 : meters[^1];
            if (meters.Count > 0 && step <= RunStream.FastestStep * (at - seconds[^1]))
                way += step;
            seconds.Add(at);
            meters.Add(way);
        }

        // Pieces that begin at a sample; the end moves on only.
        private (double Time, double From) FromSamples(double distance)
        {
            var best = (Time: double.PositiveInfinity, From: 0.0);
            var end = 1;
            for (var i = 0; i < meters.Count; i++)
            {
                var goal = meters[i] + distance;
                while (end < meters.Count && meters[end] < goal)
                    end++;
                if (end == meters.Count)
                    break;
                var time = At(end, goal) - seconds[i];
                if (time < best.Time)
                    best = (time, seconds[i]);
            }

            return best;
        }

        // Pieces that end at a sample; the beginning moves on only, and stands at the last moment of a rest.
        private (double Time, double From) ToSamples(double distance)
        {
            var best = (Time: double.PositiveInfinity, From: 0.0);
            var after = 0;
            for (var j = 0; j < meters.Count; j++)
            {
                var start = meters[j] - distance;
                if (start < 0)
                    continue;
                while (meters[after] <= start)
                    after++;
                var from = At(after, start);
                if (seconds[j] - from < best.Time)
                    best = (seconds[j] - from, from);
            }

            return best;
        }

        // Where the straight line that ends at a sample passes a distance.
        private double At(int end, double goal)
        {
            var (from, to) = (end - 1, end);
            return seconds[from] + (seconds[to] - seconds[from]) * (goal - meters[from]) / (meters[to] - meters[from]);
        }
    }
}
