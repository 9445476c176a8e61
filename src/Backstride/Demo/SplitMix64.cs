namespace Backstride.Demo;

/// <summary>A small seeded generator of numbers: the same seed gives the same runner on every machine, for ever.</summary>
/// <remarks>SplitMix64 (Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195). Not for secrets.</remarks>
public sealed class SplitMix64(ulong seed)
{
    private ulong state = seed;

    public ulong Next()
    {
        unchecked
        {
            var z = state += 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }

    /// <summary>A number from 0 (included) to 1 (left out).</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A number between two bounds.</summary>
    public double Between(double low, double high) => low + ((high - low) * Unit());

    /// <summary>A whole number from <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    public int Whole(int low, int high) => low + (int)(Unit() * (high - low + 1));

    /// <summary>True with a probability from 0 to 1.</summary>
    public bool Chance(double probability) => Unit() < probability;
}
