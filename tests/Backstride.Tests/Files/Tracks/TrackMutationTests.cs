using System.Diagnostics;
using System.Text.Json;
using Backstride.Files;
using Backstride.Files.Gpx;
using Backstride.Files.Tcx;
using Activity = Backstride.Runs.Activity;

namespace Backstride.Tests.Files.Tracks;

/// <summary>Damaged files give a reading: never an exception, never a hang, never much memory.</summary>
/// <remarks>6,500 of each format; <see cref="MutantNumbers"/> says how to ask for others.</remarks>
public sealed class TrackMutationTests
{
    private const int Reduced = 6_500;
    private const long MostBytes = 64L << 20;

    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(2);

    [Fact]
    public void Mutated_gpx_gives_a_reading() => Mutate(Recordings.Gpx(Recordings.Run(seconds: 40), Recordings.Run(2, seconds: 20)), GpxReader.Read, 10_000_000);

    [Fact]
    public void Mutated_tcx_gives_a_reading() => Mutate(Recordings.Tcx(Recordings.Run(seconds: 30), Recordings.Run(2, seconds: 15)), TcxReader.Read, 20_000_000);

    private static void Mutate(byte[] sound, Func<Stream, FileReading> read, int firstSeed)
    {
        Assert.Equal(2, read(new MemoryStream(sound)).Activities.Count);
        int intact = 0, malformed = 0, nothing = 0;
        var mutants = MutantNumbers.OrFirst(Reduced);
        foreach (var seed in mutants.All.Select(number => firstSeed + number))
        {
            var reading = Measured(Mutation.Of(sound, seed), read, seed);
            intact += reading.Findings.All(finding => finding.Severity == Severity.Note) ? 1 : 0;
            malformed += reading.Findings.Any(finding => finding.Code == "xml-malformed") && reading.Activities.Count > 0 ? 1 : 0;
            nothing += reading.Activities.Count == 0 ? 1 : 0;
        }
        // The faults must reach all three: harmless ones, ones that cut a run short, ones that leave nothing.
        Assert.All([intact, malformed, nothing], count => Assert.InRange(count, mutants.Count / 100, mutants.Count));
    }

    private static FileReading Measured(byte[] mutant, Func<Stream, FileReading> read, int seed)
    {
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var reading = Timely(mutant, read, seed);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - allocated < MostBytes, $"Seed {seed} took too much memory.");
        Assert.All(reading.Activities, activity => Assert.True(IsSane(activity), $"Seed {seed}: {activity}"));
        return reading;
    }

    // A hang hangs every time; a busy machine is slow once.
    private static FileReading Timely(byte[] mutant, Func<Stream, FileReading> read, int seed)
    {
        for (var attempt = 1; ; attempt++)
        {
            var began = Stopwatch.GetTimestamp();
            var reading = Guarded(mutant, read, seed);
            if (Stopwatch.GetElapsedTime(began) < Hang)
                return reading;
            Assert.True(attempt < 3, $"Seed {seed} took too long.");
        }
    }

    private static FileReading Guarded(byte[] mutant, Func<Stream, FileReading> read, int seed)
    {
        try
        {
            var reading = read(new MemoryStream(mutant, writable: false));
            JsonSerializer.SerializeToUtf8Bytes(reading.Activities);
            return reading;
        }
        catch (Exception e)
        {
            throw new Xunit.Sdk.XunitException($"Seed {seed}: {e}");
        }
    }

    private static bool IsSane(Activity activity) =>
        activity.Timer >= TimeSpan.Zero
        && activity.Elapsed >= activity.Timer
        && !(activity.Moving < TimeSpan.Zero)
        && !(activity.Moving > activity.Timer)
        && activity.Digest?.LateDrift is null or > 0;
}
