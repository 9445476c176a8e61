using Backstride.Files;
using Backstride.Runs;
using Backstride.Tests.Files.Gpx;

namespace Backstride.Tests.Files.Tracks;

/// <summary>Real files of watches, phones and web sites.</summary>
public sealed class TrackCorpusTests
{
    [Fact]
    public void Every_real_file_is_read_without_an_exception()
    {
        Assert.SkipUnless(TrackCorpus.IsHere, TrackCorpus.Missing);
        Assert.InRange(TrackCorpus.Files.Count, 120, int.MaxValue);
        foreach (var file in TrackCorpus.Files)
        {
            var reading = TrackCorpus.Read(file);
            Assert.True(reading.Activities.Count > 0 || reading.IsOther, file);
            Assert.All(reading.Activities, activity =>
            {
                Assert.True(activity.Timer <= activity.Elapsed, file);
                Assert.True(activity.Moving is null || activity.Moving <= activity.Timer, file);
            });
        }
    }

    // What the projects that these files belong to say of them in their own tests: vkurup/python-tcxparser, firefly-cpp/sport-activities-features,
    // tkrajina/gpxpy (numbers of tracks and points), corriporai/runpandas (start).
    [Theory]
    [InlineData("swimming_activity_1.tcx", Sport.Other, 1330.32, 0.005)]
    [InlineData("cross-country-skiing_activity_1.tcx", Sport.Other, 5692.01, 0.005)]
    [InlineData("walking_activity_1.tcx", Sport.Other, 3988.82, 0.005)]
    [InlineData("pool_swim-activity_1.tcx", Sport.Other, 1500, 0.005)]
    [InlineData("files/test.tcx", Sport.Run, 4686.31103516, 3)] // theirs is the last point's, ours the laps' sum
    public void Distances_are_those_of_the_files_own_projects(string name, Sport sport, double meters, double error)
    {
        Assert.SkipUnless(TrackCorpus.IsHere, TrackCorpus.Missing);
        var activity = Assert.Single(TrackCorpus.Read(TrackCorpus.Named(name)).Activities);
        Assert.Equal(sport, activity.Sport);
        Assert.InRange(activity.Distance!.Value.Meters, meters - error, meters + error);
    }

    [Fact]
    public void The_run_of_python_tcxparser_is_the_one_it_describes()
    {
        Assert.SkipUnless(TrackCorpus.IsHere, TrackCorpus.Missing);
        var reading = TrackCorpus.Read(TrackCorpus.Named("files/test.tcx"));
        var run = Assert.Single(reading.Activities);
        Assert.Equal(new DateTimeOffset(2012, 12, 26, 21, 29, 53, TimeSpan.Zero), run.Start);
        Assert.Equal(TimeSpan.FromSeconds(1992.78), run.Timer);
        Assert.Equal(189, run.MaxHeartRate!.Value.BeatsPerMinute);
        Assert.Equal("Aerobics", run.Name);
        Assert.Equal(384, reading.Records);
        Assert.InRange(run.Ascent!.Value.Meters, 100, 153.8); // theirs adds every wobble: 153.8 m
        Assert.InRange(run.Descent!.Value.Meters, 110, 166.3);
    }

    [Fact]
    public void Tracks_are_counted_as_gpxpy_counts_them()
    {
        Assert.SkipUnless(TrackCorpus.IsHere, TrackCorpus.Missing);
        // Four tracks: one empty, one without times, two with.
        var korita = TrackCorpus.Read(TrackCorpus.Named("korita-zbevnica.gpx"));
        Assert.Equal(2, korita.Activities.Count);
        Assert.Contains("empty-track", korita.Codes());
        Assert.Contains("no-times", korita.Codes());
        Assert.True(TrackCorpus.Read(TrackCorpus.Named("route.gpx")).IsOther);
        Assert.True(TrackCorpus.Read(TrackCorpus.Named("unicode_with_bom_noencoding.gpx")).IsOther);
        Assert.Equal(new DateTimeOffset(2015, 12, 11, 15, 43, 13, TimeSpan.FromHours(1)),
            Assert.Single(TrackCorpus.Read(TrackCorpus.Named("track-with-less-sec-time.gpx")).Activities).Start);
    }

    [Fact]
    public void Other_decoders_see_the_same_in_the_real_files()
    {
        Assert.SkipUnless(TrackCorpus.IsHere, TrackCorpus.Missing);
        Assert.SkipUnless(PeerDecoder.IsHere, PeerDecoder.Missing);
        // The many sessions of one phone are alike: every sixth will do.
        // Points without a place are left out there and keep their time here, so that one file is not comparable.
        var files = TrackCorpus.Files.Where((file, i) => !file.Contains("session", StringComparison.Ordinal) || i % 6 == 0)
            .Where(file => !file.Contains("invalid-lon-lat", StringComparison.Ordinal)).ToList();
        var compared = 0;
        foreach (var peer in PeerDecoder.Decode(files).Where(peer => peer.Error is null))
        {
            var reading = TrackCorpus.Read(peer.Path);
            compared += peer.Kind == "tcx" ? CompareTcx(peer, reading) : CompareGpx(peer, reading);
        }
        Assert.InRange(compared, 45, int.MaxValue);
    }

    private static int CompareTcx(PeerFile peer, FileReading reading)
    {
        Assert.Equal(peer.Activities!.Count, reading.Activities.Count);
        Assert.Equal(peer.Activities.Sum(activity => activity.Points), reading.Records);
        foreach (var (theirs, ours) in peer.Activities.Zip(reading.Activities))
        {
            Assert.Equal(theirs.Start, ours.Start.ToUnixTimeMilliseconds() / 1000.0);
            Assert.Equal(theirs.Seconds, ours.Timer.TotalSeconds, 0.1);
            Assert.Equal(theirs.Distance, ours.Distance!.Value.Meters, 0.5);
            Assert.Equal(theirs.MaxHeartRate, ours.MaxHeartRate?.BeatsPerMinute);
            Assert.Equal(theirs.Device, ours.Device);
            Assert.Equal(theirs.Notes, ours.Name);
            if (theirs.MeanHeartRate is { } mean) // by points there, by the device's laps and their time here
                Assert.InRange(ours.AverageHeartRate!.Value.BeatsPerMinute, mean - 5, mean + 5);
            if (theirs.RunCadences.Count > 0 && ours.Sport.IsRun())
                Assert.InRange(ours.AverageCadence!.Value.StepsPerMinute, theirs.RunCadences.Min() * 2, theirs.RunCadences.Max() * 2);
        }
        return peer.Activities.Count;
    }

    private static int CompareGpx(PeerFile peer, FileReading reading)
    {
        var theirs = peer.Tracks!.Where(track => track.Last > track.First).ToList();
        Assert.True(theirs.Count == reading.Activities.Count, $"{peer.Path}: {theirs.Count} tracks there, {reading.Activities.Count} activities here");
        foreach (var (track, activity) in theirs.Zip(reading.Activities))
        {
            Assert.Equal(track.First, activity.Start.ToUnixTimeMilliseconds() / 1000.0);
            Assert.Equal(track.Last!.Value - track.First!.Value, activity.Elapsed.TotalSeconds, 0.01);
            if (track.MaxHeartRate is { } most)
                Assert.Equal(most, activity.MaxHeartRate!.Value.BeatsPerMinute);
            if (track.MeanHeartRate is { } mean)
                Assert.InRange(activity.AverageHeartRate!.Value.BeatsPerMinute, mean - 8, mean + 8);
            if (!reading.Codes().Contains("position-jumps") && reading.Codes().Contains("summed"))
                Assert.InRange(activity.Distance!.Value.Meters, track.Distance * 0.994 - 0.1, track.Distance * 1.006 + 0.1);
        }
        return theirs.Count;
    }
}
