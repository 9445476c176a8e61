namespace Backstride.Runs;

/// <summary>How fast a runner was at each sample.</summary>
/// <remarks>The device's own speed where it tells one; else the mean over the way of the last <see cref="Window"/> or a little more, because positions
/// a second apart waver too much. What is faster than <see cref="RunStream.FastestStep"/> is a fault of the receiver and not known.</remarks>
public static class StreamSpeeds
{
    /// <summary>Exactly this long is long enough.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromSeconds(10);

    /// <returns>Metres per second for each sample, <see cref="double.NaN"/> where nothing is known.</returns>
    public static IReadOnlyList<double> Of(RunStream run)
    {
        var samples = run.Samples;
        var speeds = new double[samples.Count];
        // The samples that tell a way, since the last pause; what lies before the head is too long ago.
        var (placed, head) = (new List<int>(), 0);
        for (var i = 0; i < samples.Count; i++)
        {
            var sample = samples[i];
            if (sample.AfterPause)
                head = placed.Count;
            if (!double.IsNaN(sample.CoveredMeters))
                placed.Add(i);
            while (head + 1 < placed.Count && sample.Seconds - samples[placed[head + 1]].Seconds >= Window.TotalSeconds)
                head++;
            speeds[i] = Believed(float.IsNaN(sample.MetersPerSecond) && head < placed.Count ? Mean(samples[placed[head]], sample) : sample.MetersPerSecond);
        }

        return speeds;
    }

    private static double Mean(in StreamSample from, in StreamSample to) => to.Seconds - from.Seconds is > 0 and var seconds && seconds <= 2 * StreamTrace.LongestJoin.TotalSeconds
        ? (to.CoveredMeters - from.CoveredMeters) / seconds
        : double.NaN;

    private static double Believed(double speed) => speed >= 0 && speed <= RunStream.FastestStep ? speed : double.NaN;
}
