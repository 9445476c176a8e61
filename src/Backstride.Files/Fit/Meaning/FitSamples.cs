using System.Buffers;

namespace Backstride.Files.Fit.Meaning;

/// <summary>The records of one file in file order, in a pooled array.</summary>
internal sealed class FitSamples : IDisposable
{
    /// <summary>Eleven days of one record a second: what comes after is counted and no longer kept.</summary>
    public const int Capacity = 1_000_000;

    private FitSample[] _samples = ArrayPool<FitSample>.Shared.Rent(8192);
    private int _count;

    public ReadOnlySpan<FitSample> All => _samples.AsSpan(0, _count);

    public bool IsFull => _count >= Capacity;

    public ref FitSample Add()
    {
        if (_count == _samples.Length)
            Grow();
        return ref _samples[_count++];
    }

    /// <summary>The distances so far came from positions; the device's own begin now.</summary>
    public void ForgetDistances()
    {
        foreach (ref var sample in _samples.AsSpan(0, _count))
            sample.Distance = FitSample.Unknown;
    }

    public void Clear() => _count = 0;

    public void Dispose() => ArrayPool<FitSample>.Shared.Return(_samples);

    private void Grow()
    {
        var larger = ArrayPool<FitSample>.Shared.Rent(_samples.Length * 2);
        All.CopyTo(larger);
        ArrayPool<FitSample>.Shared.Return(_samples);
        _samples = larger;
    }
}
