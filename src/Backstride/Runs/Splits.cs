namespace Backstride.Runs;

/// <summary>One part of a run of a given length; the last may be shorter.</summary>
/// <param name="To">Since the start of the recording.</param>
/// <param name="Time">By the clock, pauses included.</param>
/// <param name="Heart">The mean over the part; null where it was not recorded.</param>
/// <param name="Steps">As <paramref name="Heart"/>.</param>
/// <param name="RiseMeters">The height at its end less that at its beginning; negative when it went down over all.</param>
public sealed record Split(Distance To, Distance Length, TimeSpan Time, HeartRate? Heart, Cadence? Steps, double? RiseMeters);

/// <summary>Cuts a run into parts of equal length.</summary>
public static class Splits
{
    /// <summary>A run that would give more parts is cut into longer ones.</summary>
    public const int Most = 60;

    private static readonly int[] Lengths = [1, 5, 10, 50, 100];

    /// <summary>Parts of one kilometre, or of 5, 10, 50 or 100 where there would be more than <see cref="Most"/>.</summary>
    /// <returns>None without a way.</returns>
    public static IReadOnlyList<Split> Of(RunStream run)
    {
        var placed = run.Samples.Where(sample => !double.IsNaN(sample.CoveredMeters)).ToList();
        if (placed.Count < 2)
            return [];
        var kilometres = placed[^1].CoveredMeters / 1000;
        var length = Lengths.FirstOrDefault(length => kilometres <= (double)length * Most, (int)Math.Ceiling(kilometres / Most));
        return [.. Cut(run, placed, length * 1000.0)];
    }

    private static IEnumerable<Split> Cut(RunStream run, List<StreamSample> placed, double length)
    {
        var marks = new List<(double Seconds, double Meters)>();
        for (var (i, goal) = (1, length); i < placed.Count; i++)
        {
            for (; placed[i].CoveredMeters >= goal; goal += length)
                marks.Add((Passes(placed[i - 1], placed[i], goal), goal));
        }

        var end = placed[^1];
        if (marks.Count == 0 || end.CoveredMeters - marks[^1].Meters >= 1)
            marks.Add((end.Seconds, end.CoveredMeters));
        var next = 0;
        var from = (placed[0].Seconds, placed[0].CoveredMeters);
        var height = double.NaN;
        foreach (var mark in marks)
        {
            yield return Sum(run, ref next, (from, mark), ref height);
            from = mark;
        }
    }

    private static double Passes(in StreamSample from, in StreamSample to, double goal) => to.CoveredMeters > from.CoveredMeters
        ? from.Seconds + (to.Seconds - from.Seconds) * (goal - from.CoveredMeters) / (to.CoveredMeters - from.CoveredMeters)
        : to.Seconds;

    private static Split Sum(RunStream run, ref int next, ((double Seconds, double Meters) From, (double Seconds, double Meters) To) part, ref double height)
    {
        var (beats, beating, steps, stepping, from) = (0.0, 0, 0.0, 0, height);
        for (; next < run.Samples.Count && run.Samples[next].Seconds <= part.To.Seconds; next++)
        {
            var sample = run.Samples[next];
            (beats, beating) = sample.HeartRate > 0 ? (beats + sample.HeartRate, beating + 1) : (beats, beating);
            (steps, stepping) = float.IsNaN(sample.StepsPerMinute) ? (steps, stepping) : (steps + sample.StepsPerMinute, stepping + 1);
            height = float.IsNaN(sample.ElevationMeters) ? height : sample.ElevationMeters;
            from = double.IsNaN(from) ? height : from;
        }

        return new Split(
            Distance.FromMeters(part.To.Meters),
            Distance.FromMeters(part.To.Meters - part.From.Meters),
            TimeSpan.FromSeconds(part.To.Seconds - part.From.Seconds),
            beating > 0 ? new HeartRate((int)Math.Round(beats / beating)) : null,
            stepping > 0 ? new Cadence(steps / stepping) : null,
            double.IsNaN(height - from) ? null : height - from);
    }
}
