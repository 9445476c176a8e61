using Backstride.Runs;

namespace Backstride.Twins;

/// <summary>Compares what two recordings kept of their streams.</summary>
internal static class Streams
{
    /// <summary>Best efforts shorter than this say more about a receiver than about a run.</summary>
    private const int SteadySeconds = 60;

    private const double PartSlack = 1.1;
    private const double CopySlack = 0.03;
    private const double DriftSlack = 0.01;
    private const double HeartSlack = 0.04;
    private const double CopyMeters = 20;
    private const double ShapeMeters = 80;
    private const double ShapeShare = 0.08;
    private const double ShapeAgreement = 0.8;
    private const int FewMarks = 4;

    /// <summary>True unless the part covered more ground in some time than the whole did.</summary>
    public static bool IsNoFaster(StreamDigest? part, StreamDigest? whole)
    {
        if (part is null || whole is null)
            return true;
        var times = Steady(part, whole);
        return times.All(i => part.BestEffortMeters[i] <= whole.BestEffortMeters[i] * PartSlack + CopyMeters);
    }

    /// <summary>True when both covered the same ground in every time: the same stream, counted by two programs. Absent when it cannot be told.</summary>
    public static bool? Efforts(StreamDigest? a, StreamDigest? b)
    {
        if (a is null || b is null || Steady(a, b).ToList() is not { Count: > 0 } times)
            return null;
        return a.BestEffortMeters.Count == b.BestEffortMeters.Count
            && times.TrueForAll(i => Math.Abs(a.BestEffortMeters[i] - b.BestEffortMeters[i]) <= a.BestEffortMeters[i] * CopySlack + CopyMeters);
    }

    /// <summary>True when both slowed down alike towards the end, which two counts of one stream do to the percent. Absent when it cannot be told.</summary>
    public static bool? Drift(StreamDigest? a, StreamDigest? b) =>
        a?.LateDrift is { } one && b?.LateDrift is { } other ? Math.Abs(one - other) <= DriftSlack : null;

    /// <summary>True when the heart beat alike for all but a few seconds. Absent when one of them does not know.</summary>
    public static bool? Hearts(StreamDigest? a, StreamDigest? b)
    {
        if (a is not { HeartRateBinSeconds.Count: > 0 } || b is not { HeartRateBinSeconds.Count: > 0 })
            return null;
        long apart = 0, all = 0;
        for (var bin = 0; bin < Math.Max(a.HeartRateBinSeconds.Count, b.HeartRateBinSeconds.Count); bin++)
        {
            var (one, other) = (a.HeartRateBinSeconds.ElementAtOrDefault(bin), b.HeartRateBinSeconds.ElementAtOrDefault(bin));
            apart += Math.Abs((long)one - other);
            all += one + other;
        }

        return apart <= all * HeartSlack;
    }

    /// <summary>True when the ways have the same shape as far as the shorter one goes. Absent when it cannot be told.</summary>
    /// <remarks>Two counts of one way drift apart by some percent, so an entry may be off by as much of the way so far.</remarks>
    public static bool? Shape(StreamDigest? a, StreamDigest? b)
    {
        if (a?.Shape is not { } one || b?.Shape is not { } other)
            return null;
        var (fine, coarse) = one.Step <= other.Step ? (one, other) : (other, one);
        var every = (int)Math.Round(coarse.Step / fine.Step);
        var marks = Math.Min(coarse.AwayMeters.Count, fine.AwayMeters.Count / Math.Max(1, every));
        if (every < 1 || marks < FewMarks)
            return null;
        var alike = Enumerable.Range(1, marks).Count(mark =>
            Math.Abs((double)coarse.AwayMeters[mark - 1] - fine.AwayMeters[(mark * every) - 1]) <= ShapeMeters + (mark * coarse.Step.Meters * ShapeShare));
        return alike >= marks * ShapeAgreement;
    }

    private static IEnumerable<int> Steady(StreamDigest a, StreamDigest b) =>
        Enumerable.Range(0, Math.Min(Math.Min(a.BestEffortMeters.Count, b.BestEffortMeters.Count), StreamDigest.BestEffortDurations.Count))
            .Where(i => StreamDigest.BestEffortDurations[i] >= SteadySeconds);
}
