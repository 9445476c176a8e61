using System.Diagnostics;
using Backstride.Files;
using Backstride.Files.Fit;
using Backstride.Runs;

namespace Backstride.Tests.Files;

/// <summary>Damaged files: whatever the bytes are, a reading comes back, soon and in little memory.</summary>
public sealed class FitMutationTests
{
    private const int Reduced = 7_000;

    private const long MostBytes = 64L * 1024 * 1024;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    // Short recordings: damage to a definition must be likely, and the point is how many files, not how long.
    private static readonly byte[][] Seeds =
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

    /// <summary>What every mutant is: its number is its seed, so that one found can be named and kept.</summary>
    private static byte[] Mutant(int number)
    {
        var random = new SplitMix(number);
        var bytes = Seeds[number % Seeds.Length].ToArray();
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
                var other = Seeds[random.Below(Seeds.Length)];
                var from = random.Below(other.Length);
                return [.. bytes[..at], .. other.AsSpan(from, Math.Min(random.Below(400), other.Length - from)), .. bytes[at..]];
        }
    }

    [Fact]
    public void A_damaged_file_never_throws_hangs_or_fills_memory()
    {
        var mutants = MutantNumbers.OrFirst(Reduced);
        int read = 0, damaged = 0;
        foreach (var number in mutants.All)
        {
            var reading = Check(number, Mutant(number));
            read += reading.Activities.Count > 0 ? 1 : 0;
            damaged += reading.Findings.Count > 0 ? 1 : 0;
        }

        // The mutants must reach what they are for: most are damaged, and many still give their run.
        Assert.InRange(damaged, mutants.Count * 6 / 10, mutants.Count);
        Assert.InRange(read, mutants.Count * 4 / 10, mutants.Count);
    }

    /// <summary>Found by the mutants or by thinking; each once broke something or might again.</summary>
    [Theory]
    [InlineData("a header and nothing else", "0e1000000000000000000000")]
    [InlineData("size beyond the end", "0e100000ffffff7f2e4649540000")]
    [InlineData("a definition of 255 fields, cut off", "0c10000000000000 2e464954 40 00 00 1400 ff fd0486")]
    [InlineData("developer fields announced, none there", "0c10000000000000 2e464954 60 00 00 1400 01 fd0486")]
    [InlineData("a message of no bytes, for ever", "0c10000000000000 2e464954 40 00 00 1400 00 00 00 00 00 00 00 00 00 00 00 00 00")]
    [InlineData("a text of no bytes", "0c10000000000000 2e464954 40 00 00 0000 01 080007 00")]
    [InlineData("a timestamp of one byte", "0c10000000000000 2e464954 40 00 00 1400 01 fd0102 00 05")]
    [InlineData("a compressed time with nothing before", "0c10000000000000 2e464954 40 00 00 1400 01 030102 9f 50 81 51")]
    [InlineData("a heart rate of 64 bits", "0c10000000000000 2e464954 40 00 00 1400 02 fd0486 03088f 00 00000040 ffffffffffffff7f")]
    [InlineData("a negative distance", "0c10000000000000 2e464954 40 00 00 1400 02 fd0486 050485 00 00000040 ffffffff 00 01000040 feffffff")]
    public void Named_damage_ends_in_a_reading(string name, string hex) =>
        Assert.Equal(FileFormat.Fit, Check(0, Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)), name).Format);

    [Fact]
    public void A_file_of_a_million_definitions_allocates_nothing_for_each()
    {
        byte[] start = [12, 16, 0, 0, 0, 0, 0, 0, .. ".FIT"u8];
        var body = Enumerable.Repeat<byte[]>([0x40, 0, 0, 20, 0, 1, 253, 4, 0x86], 200_000).SelectMany(definition => definition);

        Check(0, [.. start, .. body]);
    }

    [Fact]
    public void A_file_of_two_million_records_keeps_a_million_and_says_so()
    {
        byte[] start = [12, 16, 0, 0, 0, 0, 0, 0, .. ".FIT"u8, 0x40, 0, 0, 0, 0, 1, 0, 1, 0, 0, 4, 0x40, 0, 0, 20, 0, 1, 253, 4, 0x86];
        var bytes = new byte[start.Length + 2_000_000 * 5];
        start.CopyTo(bytes, 0);
        for (var i = 0; i < 2_000_000; i++)
            BitConverter.TryWriteBytes(bytes.AsSpan(start.Length + i * 5 + 1), 1_100_000_000 + i);

        var reading = Check(0, bytes);

        Assert.Equal(2_000_000, reading.Records);
        Assert.Contains("fit-too-long", reading.Codes());
    }

    [Fact]
    public void A_file_of_sessions_without_end_keeps_as_many_as_anybody_has()
    {
        byte[] start = [12, 16, 0, 0, 0, 0, 0, 0, .. ".FIT"u8, 0x40, 0, 0, 18, 0, 2, 2, 4, 0x86, 7, 4, 0x86];
        var sessions = Enumerable.Repeat<byte[]>([0, 0, 0, 0, 0x40, 0, 0, 1, 0], 100_000).SelectMany(session => session);

        var reading = Check(0, [.. start, .. sessions]);

        Assert.Equal(256, reading.Activities.Count);
        Assert.Contains("fit-too-many", reading.Codes());
    }

    private static FileReading Check(int number, byte[] bytes, string? name = null)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        var reading = FitReader.Read(new MemoryStream(bytes));
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(allocated < MostBytes, $"mutant {number} {name} allocated {allocated:N0} bytes");
        // A loaded machine is slow without being stuck: the time is told, and only ten times as much is taken for a hang.
        if (watch.Elapsed > Longest)
            TestContext.Current.SendDiagnosticMessage("mutant {0} {1} took {2}", number, name ?? "", watch.Elapsed);
        Assert.True(watch.Elapsed < 10 * Longest, $"mutant {number} {name} took {watch.Elapsed}");
        return reading;
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
