using System.Globalization;
using System.IO.Compression;
using Backstride.Efforts;
using Backstride.Files;
using Backstride.Runs;
using Backstride.Tests.Files.Tracks;

namespace Backstride.Tests.Files.Streams;

/// <summary>Streams of real files against their own totals, and against what independent decoders wrote of every record.</summary>
public sealed class RealStreamsTests
{
    [Fact]
    public void The_stream_of_every_session_of_every_real_file_agrees_with_its_totals()
    {
        Assert.SkipUnless(TrackCorpus.IsHere, SharedData.Missing);
        var (sessions, measured) = (0, 0);
        foreach (var path in FitCorpus.All.Keys.Select(FitCorpus.Open).Concat(TrackCorpus.Files))
        {
            foreach (var activity in Open(path, RunFile.Read).Activities)
            {
                var reading = Open(path, content => RunFile.ReadStream(content, activity.SessionIndex));

                Assert.Equal(activity with { Digest = null }, reading.Activity! with { Digest = null });
                // The digest goes on from a clock that leapt ahead, and passes over what comes before it again.
                if (reading.Findings.All(finding => finding.Code != "stream-clock-leapt"))
                    AssertAgrees(path, activity, reading.Stream);
                sessions++;
                measured += reading.Stream.Samples.Count > 1 && activity.Digest?.BestEffortMeters.Count > 0 ? 1 : 0;
            }
        }

        Assert.True(sessions > 200, $"{sessions} sessions");
        Assert.True(measured > 150, $"{measured} with efforts");
    }

    // The digest has the farthest within 30 s … 2 h on a grid of seconds; the stream the shortest time for a distance. One must give the other.
    private static void AssertAgrees(string path, Activity activity, RunStream stream)
    {
        // One file was made by a program to be big; its session does not sum its records.
        if (!path.EndsWith("big_activity.fit", StringComparison.Ordinal))
            Assert.True(stream.Elapsed <= activity.Elapsed + TimeSpan.FromMinutes(1), $"{path}: {stream.Elapsed} of {activity.Elapsed}, {stream.Samples.Count} samples");
        if (activity.Digest is not { BestEffortMeters.Count: > 0 } digest || HasLeap(stream))
            return;
        var told = digest.BestEffortMeters.Zip(StreamDigest.BestEffortDurations).Where(effort => effort.First > 50).ToList();
        var within = FastestTimes.Of(stream, [.. told.Select(effort => Distance.FromMeters(effort.First - 1))]);
        Assert.Equal(told.Count, within.Count);
        Assert.All(told.Zip(within), pair => Assert.True(pair.Second.Time.TotalSeconds <= pair.First.Second + 0.01, $"{path}: {pair}"));
        // Half a metre is rounding, a second the grid's; a distance that was never covered has no time and ends the list.
        var beyond = FastestTimes.Of(stream, [.. told.Select(effort => Distance.FromMeters(effort.First + 2 + stream.FastestSecond()))]);
        Assert.All(told.Zip(beyond), pair => Assert.True(pair.Second.Time.TotalSeconds >= pair.First.Second - 1, $"{path}: {pair}"));
    }

    // A leap adds its distance to the digest and none to an effort.
    private static bool HasLeap(RunStream stream)
    {
        var known = stream.Samples.Where(sample => !double.IsNaN(sample.CoveredMeters)).ToList();
        return known.Zip(known.Skip(1)).Any(pair => pair.Second.CoveredMeters - pair.First.CoveredMeters > RunStream.FastestStep * (pair.Second.Seconds - pair.First.Seconds));
    }

    [Theory]
    [InlineData("garmin-fenix-5-run", 2)]
    [InlineData("garmin-fenix-5-walk", 2)]
    [InlineData("garmin-fenix-5-bike", 1)]
    [InlineData("garmin-edge-820-bike", 1)]
    [InlineData("garmin-edge-500-activity", 1)]
    public void Every_record_is_what_an_independent_decoder_wrote_of_it(string name, int feet)
    {
        Assert.SkipUnless(TrackCorpus.IsHere, SharedData.Missing);
        var folder = Path.Combine(SharedData.Folder!, "dtcooper+python-fitparse", "tests", "files");
        var rows = File.ReadLines(Path.Combine(folder, $"{name}-records.csv")).Skip(1).Select(Row).ToList();
        var samples = Open(Path.Combine(folder, $"{name}.fit"), content => RunFile.ReadStream(content, 0)).Stream.Samples;

        // Of several records in one second the first one counts.
        var expected = rows.DistinctBy(row => row.At).ToList();
        Assert.Equal(expected.Count, samples.Count);
        foreach (var (row, sample) in expected.Zip(samples))
        {
            Assert.Equal((row.At - expected[0].At).TotalSeconds, sample.Seconds);
            Assert.Equal(row.HeartRate ?? 0, sample.HeartRate);
            Near(row.Speed, sample.MetersPerSecond, 0.001);
            Near(row.Altitude, sample.ElevationMeters, 0.01);
            Near(row.Distance - (expected[0].Distance ?? 0), sample.CoveredMeters, 0.02);
            // The other decoder leaves the fraction of a stride out, and writes a foot that stands as zero.
            Near(row.Cadence is 0 ? null : row.Cadence * feet + 0.5 * feet, sample.StepsPerMinute, 0.5 * feet);
        }
    }

    [Fact]
    public void Running_dynamics_are_what_an_independent_decoder_wrote_of_them()
    {
        Assert.SkipUnless(TrackCorpus.IsHere, SharedData.Missing);
        var path = Path.Combine(SharedData.Folder!, "muktihari+fit", "testdata", "from_garmin_forums", "triathlon_summary_first");
        var told = File.ReadLines(path + ".csv").Where(line => line.StartsWith("Data,", StringComparison.Ordinal) && line.Contains(",record,", StringComparison.Ordinal))
            .Select(Fields).Where(fields => Number(fields, "vertical_oscillation") is not null).ToDictionary(fields => long.Parse(fields["timestamp"], CultureInfo.InvariantCulture));
        Assert.True(told.Count > 1000, $"{told.Count} records with dynamics");
        var run = Open(path + ".fit", RunFile.Read).Activities.Single(activity => activity.Sport.IsRun());
        var samples = Open(path + ".fit", content => RunFile.ReadStream(content, run.SessionIndex)).Stream.Samples;

        var first = told.Keys.Min();
        var compared = 0;
        foreach (var sample in samples.Where(sample => !float.IsNaN(sample.VerticalOscillationMillimeters)))
        {
            var fields = told[first + (long)(sample.Seconds - samples.First(one => !float.IsNaN(one.VerticalOscillationMillimeters)).Seconds)];
            Near(Number(fields, "vertical_oscillation"), sample.VerticalOscillationMillimeters, 0.001);
            Near(Number(fields, "stance_time"), sample.StanceTimeMilliseconds, 0.001);
            Near(Number(fields, "vertical_ratio"), sample.VerticalRatioPercent, 0.001);
            Near(Number(fields, "step_length") / 1000, sample.StepLengthMeters, 0.00001);
            compared++;
        }

        Assert.True(compared > 1000, $"{compared} samples compared");
    }

    // That decoder scales even the number that says "not known".
    private static double? Number(Dictionary<string, string> fields, string name) =>
        fields.TryGetValue(name, out var text) && double.Parse(text, CultureInfo.InvariantCulture) is > 0 and not (6553.5 or 655.35) and var number ? number : null;

    // Type, local number, message, then name, "value", unit again and again.
    private static Dictionary<string, string> Fields(string line)
    {
        var cells = line.Split(',');
        var fields = new Dictionary<string, string>();
        for (var i = 3; i + 1 < cells.Length; i += 3)
            fields.TryAdd(cells[i], cells[i + 1].Trim('"'));
        return fields;
    }

    private static void Near(double? expected, double seen, double tolerance)
    {
        if (expected is { } number)
            Assert.InRange(seen, number - tolerance, number + tolerance);
        else
            Assert.True(double.IsNaN(seen), $"{seen} where nothing was told");
    }

    private static RecordRow Row(string line)
    {
        var cells = line.Split(',');
        var at = DateTime.ParseExact(cells[0].Remove(20, 4), "ddd MMM dd HH:mm:ss yyyy", CultureInfo.InvariantCulture);
        return new(at, (int?)Cell(1), Cell(2), Cell(3), Cell(4), Cell(7));

        double? Cell(int index) => double.TryParse(cells[index], CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static T Open<T>(string path, Func<Stream, T> read)
    {
        using var file = File.OpenRead(path);
        using Stream content = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        return read(content);
    }

    private sealed record RecordRow(DateTime At, int? HeartRate, double? Cadence, double? Speed, double? Distance, double? Altitude);
}

file static class StreamFigures
{
    /// <summary>The most that one second of the grid can add, in metres.</summary>
    public static double FastestSecond(this RunStream stream)
    {
        var known = stream.Samples.Where(sample => !double.IsNaN(sample.CoveredMeters)).ToList();
        return known.Zip(known.Skip(1)).Max(pair => (pair.Second.CoveredMeters - pair.First.CoveredMeters) / (pair.Second.Seconds - pair.First.Seconds));
    }
}
