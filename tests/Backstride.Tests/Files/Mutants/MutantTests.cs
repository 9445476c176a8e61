using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Backstride.Journal;
using Backstride.Runs;
using Activity = Backstride.Runs.Activity;

namespace Backstride.Tests.Files.Mutants;

/// <summary>Damaged inputs of every kind: whatever the bytes are, a reading comes back, soon and in little memory.</summary>
/// <remarks>Some thousands of each in every run; <see cref="MutantNumbers"/> says how to ask for others.</remarks>
public sealed class MutantTests
{
    private const long MostBytes = 64L << 20;
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(2);

    public static TheoryData<string> Formats => [.. MutantFormats.All.Select(format => format.Name)];

    [Fact]
    public void Every_run_makes_more_than_twenty_thousand() => Assert.InRange(MutantFormats.All.Sum(format => format.Few), 20_000, 60_000);

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_damaged_input_never_throws_hangs_or_fills_memory(string name)
    {
        var format = MutantFormats.All.Single(known => known.Name == name);
        var mutants = MutantNumbers.OrFirst(format.Few);
        var tally = new Tally();
        foreach (var number in mutants.All)
            tally.Add(number, Measured(format, number));
        TestContext.Current.SendDiagnosticMessage(string.Create(CultureInfo.InvariantCulture,
            $"mutants {name} {mutants.Count} longest {tally.Longest.Time.TotalMilliseconds:0.0} ms of {tally.Longest.Number} most {tally.Most.Bytes} bytes of {tally.Most.Number} read {tally.Read} told {tally.Told}"));
        // The damage must reach both: inputs that still give something, and inputs of which something is said.
        Assert.InRange(tally.Read, mutants.Count / 50, mutants.Count);
        Assert.InRange(tally.Told, mutants.Count / 50, mutants.Count);
    }

    /// <summary>A hang hangs every time; a busy machine is slow once.</summary>
    private static (MutantReading Reading, TimeSpan Time, long Bytes) Measured(MutantFormat format, int number)
    {
        var input = format.Make(number);
        for (var attempt = 1; ; attempt++)
        {
            var (began, before) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
            var reading = Guarded(format, input, number);
            var (time, bytes) = (Stopwatch.GetElapsedTime(began), GC.GetAllocatedBytesForCurrentThread() - before);
            Assert.True(bytes < MostBytes, $"{format.Name} {number} allocated {bytes:N0} bytes.");
            Assert.True(time < Hang || attempt < 3, $"{format.Name} {number} took {time}.");
            if (time >= Hang)
                continue;
            Assert.All(reading.Activities, activity => Assert.True(IsSane(activity), $"{format.Name} {number}: {activity}"));
            Assert.All(reading.CheckIns, checkIn => Assert.True(IsSane(checkIn), $"{format.Name} {number}: {checkIn}"));
            JsonSerializer.SerializeToUtf8Bytes(reading.Activities);
            return (reading, time, bytes);
        }
    }

    private static MutantReading Guarded(MutantFormat format, byte[] input, int number)
    {
        try
        {
            return format.Read(input);
        }
        catch (Exception e)
        {
            throw new Xunit.Sdk.XunitException($"{format.Name} {number}: {e}");
        }
    }

    // A device's own totals are kept as it gives them: where they contradict each other, the run must be in doubt.
    private static bool IsSane(Activity activity) =>
        activity.Timer >= TimeSpan.Zero
        && activity.Elapsed >= TimeSpan.Zero
        && (activity.Timer <= activity.Elapsed + TimeSpan.FromMinutes(1) || Plausibility.Of(activity, FitExamples.Morning).Contains(Doubt.Duration))
        && !(activity.Moving < TimeSpan.Zero)
        && !(activity.Moving > activity.Elapsed)
        && activity.Digest?.LateDrift is null or > 0;

    private static bool IsSane(CheckIn checkIn) => (checkIn.Sleep ?? TimeSpan.Zero) >= TimeSpan.Zero && !(checkIn.Sleep > TimeSpan.FromHours(20)) && checkIn.Mood is null or (>= 0 and <= 10);

    private sealed class Tally
    {
        public (int Number, TimeSpan Time) Longest { get; private set; }

        public (int Number, long Bytes) Most { get; private set; }

        /// <summary>How many gave something for the journal.</summary>
        public int Read { get; private set; }

        /// <summary>Of how many something was said.</summary>
        public int Told { get; private set; }

        public void Add(int number, (MutantReading Reading, TimeSpan Time, long Bytes) mutant)
        {
            if (mutant.Time > Longest.Time)
                Longest = (number, mutant.Time);
            if (mutant.Bytes > Most.Bytes)
                Most = (number, mutant.Bytes);
            Read += mutant.Reading.Records > 0 ? 1 : 0;
            Told += mutant.Reading.Findings > 0 ? 1 : 0;
        }
    }
}
