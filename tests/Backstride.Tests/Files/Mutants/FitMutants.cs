using Backstride.Files.Fit;
using Backstride.Runs;

namespace Backstride.Tests.Files.Mutants;

/// <summary>Damaged FIT files in the layouts that devices write.</summary>
internal static class FitMutants
{
    // Short recordings: damage to a definition must be likely, and the point is how many files, not how long.
    private static readonly byte[][] Sound =
    [
        FitExamples.Bytes(FitLayout.Default, FitExamples.Run(20)),
        FitExamples.Bytes(new FitLayout { BigEndian = true, DeveloperFields = true }, FitExamples.Run(20, Sport.Trail)),
        FitExamples.Bytes(new FitLayout { CompressedTimestamps = true, NoHeaderSum = true }, FitExamples.Run(20)),
        FitExamples.Bytes(new FitLayout { NoSessions = true }, FitExamples.Run(20)),
        FitExamples.Bytes(new FitLayout { NoSessions = true, NoLaps = true, ShortHeader = true }, FitExamples.Run(20)),
        FitExamples.Bytes(FitLayout.Default, FitExamples.Run(10), FitExamples.Run(10, Sport.Ride)),
        [.. FitExamples.Bytes(FitLayout.Default, FitExamples.Run(5)), .. FitExamples.Bytes(new FitLayout { BigEndian = true }, FitExamples.Run(5))],
        FitExamples.Bytes(FitLayout.Default, FitExamples.Run(3000)),
    ];

    public static byte[] Of(int number)
    {
        var random = new SplitMix(number);
        var bytes = Sound[number % Sound.Length].ToArray();
        var changes = 1 + random.Below(4);
        for (var i = 0; i < changes && bytes.Length > 0; i++)
            bytes = Change(bytes, random);
        return bytes;
    }

    private static byte[] Change(byte[] bytes, SplitMix random)
    {
        // Definitions and header lie at the start, totals at the end: damage there reaches more than damage to one record.
        var at = random.Below(3) switch
        {
            0 => random.Below(Math.Min(bytes.Length, 160)),
            1 => bytes.Length - 1 - random.Below(Math.Min(bytes.Length, 260)),
            _ => random.Below(bytes.Length),
        };
        switch (random.Below(4))
        {
            case 0:
                return bytes[..at];
            case 1:
                bytes[at] ^= (byte)(1 << random.Below(8));
                return bytes;
            case 2:
                bytes[at] = (byte)random.Below(256);
                return bytes;
            default:
                var other = Sound[random.Below(Sound.Length)];
                var from = random.Below(other.Length);
                return [.. bytes[..at], .. other.AsSpan(from, Math.Min(random.Below(400), other.Length - from)), .. bytes[at..]];
        }
    }

    /// <summary>SplitMix64: the same mutants on every machine.</summary>
    private sealed class SplitMix(int seed)
    {
        private ulong _state = (ulong)seed * 0x9E37_79B9_7F4A_7C15;

        public int Below(int limit)
        {
            _state += 0x9E37_79B9_7F4A_7C15;
            var z = (_state ^ (_state >> 30)) * 0xBF58_476D_1CE4_E5B9;
            z = (z ^ (z >> 27)) * 0x94D0_49BB_1331_11EB;
            return (int)((z ^ (z >> 31)) % (ulong)limit);
        }
    }
}
