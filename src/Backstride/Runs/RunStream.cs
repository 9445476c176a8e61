namespace Backstride.Runs;

/// <summary>One session second by second, as its reader saw it. Read from the original when somebody looks; never stored.</summary>
public sealed class RunStream
{
    /// <summary>Metres per second; faster than anybody runs. Exactly this fast is still believed.</summary>
    public const double FastestStep = 12.5;

    /// <exception cref="ArgumentException">The times do not rise, or the way falls.</exception>
    public RunStream(IReadOnlyList<StreamSample> samples)
    {
        ArgumentNullException.ThrowIfNull(samples);
        var (last, covered) = (double.NegativeInfinity, 0.0);
        foreach (var sample in samples)
        {
            if (!(sample.Seconds > last) || sample.CoveredMeters < covered)
                throw new ArgumentException("Times must rise from sample to sample, and the way must not fall.", nameof(samples));
            last = sample.Seconds;
            covered = double.IsNaN(sample.CoveredMeters) ? covered : sample.CoveredMeters;
        }

        Samples = samples;
    }

    public static RunStream Empty { get; } = new([]);

    /// <summary>In order of time; the first is at zero seconds.</summary>
    public IReadOnlyList<StreamSample> Samples { get; }

    /// <summary>From the first sample to the last, pauses included.</summary>
    public TimeSpan Elapsed => Samples.Count > 1 ? TimeSpan.FromSeconds(Samples[^1].Seconds - Samples[0].Seconds) : TimeSpan.Zero;
}
