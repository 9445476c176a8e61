using System.Diagnostics;
using Backstride.Files;
using Backstride.Files.Fit;

namespace Backstride.Tests.Files;

/// <summary>Damage by name: whatever the bytes are, a reading comes back, soon and in little memory. What the dice find is in Mutants.</summary>
public sealed class FitDamageTests
{
    private const long MostBytes = 64L * 1024 * 1024;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

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
        Assert.Equal(FileFormat.Fit, Check(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)), name).Format);

    [Fact]
    public void A_file_of_a_million_definitions_allocates_nothing_for_each()
    {
        byte[] start = [12, 16, 0, 0, 0, 0, 0, 0, .. ".FIT"u8];
        var body = Enumerable.Repeat<byte[]>([0x40, 0, 0, 20, 0, 1, 253, 4, 0x86], 200_000).SelectMany(definition => definition);

        Check([.. start, .. body]);
    }

    [Fact]
    public void A_file_of_two_million_records_keeps_a_million_and_says_so()
    {
        byte[] start = [12, 16, 0, 0, 0, 0, 0, 0, .. ".FIT"u8, 0x40, 0, 0, 0, 0, 1, 0, 1, 0, 0, 4, 0x40, 0, 0, 20, 0, 1, 253, 4, 0x86];
        var bytes = new byte[start.Length + 2_000_000 * 5];
        start.CopyTo(bytes, 0);
        for (var i = 0; i < 2_000_000; i++)
            BitConverter.TryWriteBytes(bytes.AsSpan(start.Length + i * 5 + 1), 1_100_000_000 + i);

        var reading = Check(bytes);

        Assert.Equal(2_000_000, reading.Records);
        Assert.Contains("fit-too-long", reading.Codes());
    }

    [Fact]
    public void A_file_of_sessions_without_end_keeps_as_many_as_anybody_has()
    {
        byte[] start = [12, 16, 0, 0, 0, 0, 0, 0, .. ".FIT"u8, 0x40, 0, 0, 18, 0, 2, 2, 4, 0x86, 7, 4, 0x86];
        var sessions = Enumerable.Repeat<byte[]>([0, 0, 0, 0, 0x40, 0, 0, 1, 0], 100_000).SelectMany(session => session);

        var reading = Check([.. start, .. sessions]);

        Assert.Equal(256, reading.Activities.Count);
        Assert.Contains("fit-too-many", reading.Codes());
    }

    private static FileReading Check(byte[] bytes, string? name = null)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        var reading = FitReader.Read(new MemoryStream(bytes));
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(allocated < MostBytes, $"{name} allocated {allocated:N0} bytes");
        // A loaded machine is slow without being stuck: the time is told, and only ten times as much is taken for a hang.
        if (watch.Elapsed > Longest)
            TestContext.Current.SendDiagnosticMessage("{0} took {1}", name ?? "", watch.Elapsed);
        Assert.True(watch.Elapsed < 10 * Longest, $"{name} took {watch.Elapsed}");
        return reading;
    }
}
