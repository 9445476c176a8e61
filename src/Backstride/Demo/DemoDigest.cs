using Backstride.Runs;

namespace Backstride.Demo;

/// <summary>The digest that a recording of a made-up run would have had.</summary>
internal static class DemoDigest
{
    private const double BeatsPerSpeed = 18;
    private const int MostBelow = 15;
    private const int MostAbove = 14;

    public static StreamDigest Of(IReadOnlyList<PaceSegment> pieces, int heartRate)
    {
        var time = pieces.Sum(piece => piece.Seconds);
        var meters = pieces.Sum(piece => piece.Seconds * piece.MetersPerSecond);
        return new StreamDigest
        {
            SpeedBinSeconds = Bins(pieces, piece => piece.MetersPerSecond / StreamDigest.SpeedBinWidth, StreamDigest.MaxSpeedBins),
            HeartRateBinSeconds = Bins(pieces, piece => Beats(piece, heartRate, meters / time) / StreamDigest.HeartRateBinWidth, StreamDigest.MaxHeartRateBins),
            BestEffortMeters =
            [
                .. StreamDigest.BestEffortDurations.Where(seconds => seconds <= time).Select(seconds => (int)Math.Floor(Farthest(pieces, seconds))),
            ],
            LateDrift = Math.Round(Drift(pieces, meters), 3),
        };
    }

    private static double Beats(PaceSegment piece, int heartRate, double mean) =>
        heartRate + Math.Clamp((piece.MetersPerSecond - mean) * BeatsPerSpeed, -MostBelow, MostAbove);

    private static int[] Bins(IReadOnlyList<PaceSegment> pieces, Func<PaceSegment, double> binOf, int most)
    {
        var bins = new double[most];
        foreach (var piece in pieces)
            bins[Math.Clamp((int)binOf(piece), 0, most - 1)] += piece.Seconds;
        return [.. bins[..(Array.FindLastIndex(bins, seconds => seconds >= 0.5) + 1)].Select(seconds => (int)Math.Round(seconds, MidpointRounding.AwayFromZero))];
    }

    /// <summary>The farthest in a time: at constant speeds it is reached by a stretch that begins or ends between two pieces.</summary>
    private static double Farthest(IReadOnlyList<PaceSegment> pieces, double seconds)
    {
        var (farthest, at) = (0.0, 0.0);
        foreach (var edge in pieces.Select(piece => piece.Seconds).Prepend(0))
        {
            at += edge;
            farthest = Math.Max(farthest, Math.Max(WayTo(pieces, at + seconds) - WayTo(pieces, at), WayTo(pieces, at) - WayTo(pieces, at - seconds)));
        }

        return farthest;
    }

    /// <summary>The way from the start to a moment.</summary>
    private static double WayTo(IReadOnlyList<PaceSegment> pieces, double moment)
    {
        var (way, left) = (0.0, moment);
        foreach (var piece in pieces)
        {
            way += Math.Clamp(left, 0, piece.Seconds) * piece.MetersPerSecond;
            left -= piece.Seconds;
        }

        return way;
    }

    private static double Drift(IReadOnlyList<PaceSegment> pieces, double meters)
    {
        var (early, way) = (0.0, meters * 0.75);
        foreach (var piece in pieces)
        {
            var part = Math.Min(piece.Seconds, way / piece.MetersPerSecond);
            early += part;
            way -= part * piece.MetersPerSecond;
        }

        return meters * 0.25 / (pieces.Sum(piece => piece.Seconds) - early) / (meters * 0.75 / early);
    }
}
