using Backstride.Efforts;
using Backstride.Files;
using Backstride.Files.Fit;
using Backstride.Files.Tracks;
using Backstride.Runs;
using Backstride.Tests.Files.Mutants;
using Backstride.Tests.Files.Tracks;

namespace Backstride.Tests.Files.Streams;

/// <summary>Damaged files give a stream whose times rise and whose way does not fall, or none: never an exception, never much memory.</summary>
public sealed class StreamMutationTests
{
    private const int Few = 2_000;
    private const long MostBytes = 64L << 20;

    [Fact]
    public void A_mutated_fit_file_gives_a_stream() => Mutate(FitExamples.Bytes(FitLayout.Default, FitExamples.Run(40)), 30_000_000);

    [Fact]
    public void A_mutated_gpx_file_gives_a_stream() => Mutate(Recordings.Gpx(Recordings.Run(seconds: 40)), 40_000_000);

    [Fact]
    public void A_mutated_tcx_file_gives_a_stream() => Mutate(Recordings.Tcx(Recordings.Run(seconds: 30)), 50_000_000);

    [Fact]
    public void More_points_than_a_million_cost_no_more_memory()
    {
        var stream = new StreamBuilder();
        for (var second = 0; second < StreamBuilder.MostSamples + 5; second++)
            stream.Add(TimeSpan.FromSeconds(second), second * 3, new StreamSample());

        Assert.True(stream.IsFull);
        Assert.Equal(StreamBuilder.MostSamples, stream.Build(null).Samples.Count);
    }

    [Fact]
    public void A_clock_that_leaps_with_every_point_costs_no_more_than_the_points()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var stream = new StreamBuilder();
        for (var i = 0; i < 50_000; i++)
            stream.Add(TimeSpan.FromDays(i), i, new StreamSample());

        Assert.Single(stream.Build(null).Samples);
        Assert.True(stream.Leapt);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostBytes);
    }

    private static void Mutate(byte[] sound, int firstSeed)
    {
        var (streams, empty) = (0, 0);
        var mutants = MutantNumbers.OrFirst(Few);
        foreach (var seed in mutants.All.Select(number => firstSeed + number))
        {
            var reading = Read(Mutation.Of(sound, seed), seed);
            // RunStream itself refuses times that fall.
            _ = FastestTimes.Of(reading.Stream);
            streams += reading.Stream.Samples.Count > 1 ? 1 : 0;
            empty += reading.Stream.Samples.Count == 0 ? 1 : 0;
        }

        Assert.InRange(streams, mutants.Count / 3, mutants.Count);
        Assert.InRange(empty, mutants.Count / 100, mutants.Count);
    }

    private static StreamReading Read(byte[] mutant, int seed)
    {
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            var reading = RunFile.ReadStream(new MemoryStream(mutant, writable: false), 0);
            Assert.True(GC.GetAllocatedBytesForCurrentThread() - allocated < MostBytes, $"Seed {seed} took too much memory.");
            return reading;
        }
        catch (Exception e) when (e is not Xunit.Sdk.XunitException)
        {
            throw new Xunit.Sdk.XunitException($"Seed {seed}: {e}");
        }
    }
}
