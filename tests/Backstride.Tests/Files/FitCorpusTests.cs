using Backstride.Files;
using Backstride.Files.Fit;
using Backstride.Files.Fit.Meaning;
using Backstride.Runs;

namespace Backstride.Tests.Files;

/// <summary>Our reader against what an independent decoder says of files that nobody here made.</summary>
public sealed class FitCorpusTests
{
    public static TheoryData<string> Paths
    {
        get
        {
            var data = new TheoryData<string>();
            foreach (var path in FitCorpus.All.Keys)
                data.Add(path);
            if (data.Count == 0)
                data.Add(FitCorpus.Missing);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Every_file_reads_as_the_independent_decoder_reads_it(string path)
    {
        Assert.SkipWhen(path == FitCorpus.Missing, FitCorpus.Missing);
        var expected = FitCorpus.All[path];
        using var stream = File.OpenRead(FitCorpus.Open(path));

        var reading = FitReader.Read(stream);

        Assert.True(expected.Err is null ? reading.Records == expected.Records : reading.Records >= expected.Records,
            $"{reading.Records} records, expected {expected.Records}");
        Assert.Equal(expected.Type is not (null or 4), reading.IsOther);
        // One file is an encoder's test with a session that has no time at all: nothing can be placed on a day.
        var sessions = expected.Sessions.Where(session => session.Start is not null || session.Sport is not null).ToList();
        if (sessions.Count > 0)
            Assert.Equal(sessions.Count, reading.Activities.Count);
        foreach (var (session, activity) in sessions.Zip(reading.Activities))
            AssertSame(session, activity);
        AssertOffset(expected, reading);
    }

    private static void AssertSame(ExpectedSession expected, Activity activity)
    {
        Assert.Equal(expected.Sport == "Running", activity.Sport.IsRun());
        if (expected.Start is { } start)
            Assert.Equal(start, activity.Start.ToUnixTimeSeconds());
        Near(expected.Dist, activity.Distance?.Meters, 0.5);
        Near(expected.Timer, activity.Timer.TotalSeconds, 0.1);
        Near(expected.Elapsed, activity.Elapsed.TotalSeconds, 0.1);
        Assert.Equal(expected.Hr is 0 ? null : expected.Hr, activity.AverageHeartRate?.BeatsPerMinute);
        Assert.Equal(expected.Hrmax is 0 ? null : expected.Hrmax, activity.MaxHeartRate?.BeatsPerMinute);
        Assert.Equal(expected.Asc, activity.Ascent?.Meters);
        Assert.Equal(expected.Desc, activity.Descent?.Meters);
        var feet = activity.Sport.IsRun() || activity.Sport is Sport.Walk or Sport.Hike ? 2 : 1;
        Assert.Equal(expected.Cad is null ? null : feet * (expected.Cad + (expected.Fcad ?? 0)), activity.AverageCadence?.StepsPerMinute);
        Assert.Equal(expected.Rpe / 10, activity.PerceivedEffort?.Value);
        Assert.Equal(expected.Feel, activity.Feel);
        AssertDynamics(expected, activity.Dynamics);
    }

    private static void AssertDynamics(ExpectedSession expected, RunningDynamics? dynamics)
    {
        Same(expected.Vo, dynamics?.VerticalOscillationMillimeters);
        Same(expected.St, dynamics?.StanceTimeMilliseconds);
        Same(expected.Stb, dynamics?.StanceTimeBalancePercent);
        Same(expected.Step, dynamics?.StepLengthMeters * 1000);
    }

    private static void AssertOffset(ExpectedFile expected, FileReading reading)
    {
        foreach (var activity in reading.Activities.Take(expected.Sessions.Count))
        {
            var zone = FitClock.Zone(expected.Offset);
            Assert.Equal(zone ?? TimeSpan.Zero, activity.Start.Offset);
            Assert.Equal(zone is null ? OffsetSource.Unknown : OffsetSource.Device, activity.OffsetSource);
        }
    }

    // What the decoder leaves absent we may have summed; what it gives we must give.
    private static void Near(double? expected, double? actual, double tolerance)
    {
        if (expected is { } value)
            Assert.InRange(actual ?? double.NaN, value - tolerance, value + tolerance);
    }

    private static void Same(double? expected, double? actual)
    {
        Assert.Equal(expected is null, actual is null);
        if (expected is not null)
            Assert.Equal(expected.Value, actual!.Value, 6);
    }
}
