using System.Xml.Linq;
using Backstride.Files.Gpx;
using Backstride.Files.Tcx;
using Backstride.Files.Tracks;
using Backstride.Runs;

namespace Backstride.Tests.Files.Tracks;

public sealed class TrackWriterTests
{
    private static Activity FromGpx(params IReadOnlyList<Recording> recordings) =>
        Assert.Single(GpxReader.Read(new MemoryStream(Recordings.Gpx(recordings))).Activities);

    private static Activity FromTcx(params IReadOnlyList<Recording> recordings) =>
        Assert.Single(TcxReader.Read(new MemoryStream(Recordings.Tcx(recordings))).Activities);

    [Fact]
    public void What_is_written_as_tcx_is_read_back()
    {
        var recording = Recordings.Run();
        var read = FromTcx(recording);
        var totals = recording.Totals;
        Assert.Equal(totals.Start, read.Start);
        Assert.Equal(totals.Sport, read.Sport);
        Assert.Equal(totals.Timer, read.Timer);
        Assert.Equal(TimeSpan.FromSeconds(1020), read.Elapsed);
        Assert.Equal(totals.Distance!.Value.Meters, read.Distance!.Value.Meters, 0.001);
        Assert.Equal(totals.MaxHeartRate, read.MaxHeartRate);
        Assert.Equal(totals.AverageHeartRate, read.AverageHeartRate);
        Assert.Equal(totals.AverageCadence, read.AverageCadence);
        Assert.Equal(totals.Device, read.Device);
        Assert.Equal(totals.Name, read.Name);
    }

    [Fact]
    public void The_same_recording_is_the_same_run_in_both_formats()
    {
        for (var seed = 1; seed <= 5; seed++)
        {
            var recording = Recordings.Run(seed, seconds: 600 + seed * 200);
            var (gpx, tcx) = (FromGpx(recording), FromTcx(recording));
            Assert.Equal(tcx.Sport, gpx.Sport);
            Assert.Equal(tcx.Start, gpx.Start);
            Assert.Equal(tcx.Elapsed, gpx.Elapsed);
            Assert.Equal(tcx.Timer, gpx.Timer);
            Assert.Equal(tcx.Moving!.Value.TotalSeconds, gpx.Moving!.Value.TotalSeconds, 2.0);
            Assert.InRange(gpx.Distance!.Value / tcx.Distance!.Value, 0.999, 1.001);
            Assert.Equal(tcx.Ascent!.Value.Meters, gpx.Ascent!.Value.Meters, 3.0); // GPX knows of the pause, a new lap does not tell it
            Assert.Equal(tcx.Descent!.Value.Meters, gpx.Descent!.Value.Meters, 3.0);
            Assert.Equal(tcx.MaxHeartRate, gpx.MaxHeartRate);
            Assert.Equal(tcx.AverageCadence, gpx.AverageCadence);
            Assert.Equal(tcx.Name, gpx.Name);
            Assert.Equal(tcx.Digest!.HeartRateBinSeconds, gpx.Digest!.HeartRateBinSeconds);
            Assert.Equal(tcx.Digest.BestEffortMeters.Count, gpx.Digest.BestEffortMeters.Count);
            Assert.All(tcx.Digest.BestEffortMeters.Zip(gpx.Digest.BestEffortMeters), pair => Assert.InRange(pair.Second, pair.First - 3, pair.First + 3));
            Assert.Equal(tcx.Digest.LateDrift!.Value, gpx.Digest.LateDrift!.Value, 0.01);
        }
    }

    [Fact]
    public void Every_sport_survives_gpx()
    {
        foreach (var sport in Enum.GetValues<Sport>())
        {
            var reading = GpxReader.Read(new MemoryStream(Recordings.Gpx(Recordings.Run(sport: sport, seconds: 60))));
            Assert.Equal(sport, Assert.Single(reading.Activities).Sport);
            Assert.Equal(sport.IsOnFoot() ? ["summed", "cadence-doubled"] : ["summed"], reading.Findings.Select(finding => finding.Code));
        }
    }

    [Fact]
    public void Tcx_keeps_running_and_riding_apart_from_the_rest()
    {
        Assert.Equal(Sport.Run, FromTcx(Recordings.Run(sport: Sport.Trail)).Sport);
        Assert.Equal(Sport.Ride, FromTcx(Recordings.Run(sport: Sport.Ride)).Sport);
        Assert.Equal(new Cadence(168), FromTcx(Recordings.Run(sport: Sport.Ride)).AverageCadence);
        Assert.Equal(Sport.Other, FromTcx(Recordings.Run(sport: Sport.Swim)).Sport);
    }

    [Fact]
    public void A_treadmill_run_fits_into_tcx_and_not_into_gpx()
    {
        var run = Recordings.Run(sport: Sport.Treadmill);
        var indoor = run with { Points = [.. run.Points.Select(point => point with { Position = null })] };
        Assert.Equal(Sport.Treadmill, FromTcx(indoor).Sport);
        Assert.Throws<ArgumentException>(() => Recordings.Gpx(indoor));
    }

    [Fact]
    public void A_name_that_xml_cannot_hold_is_cleaned()
    {
        var run = Recordings.Run(seconds: 60);
        var odd = run with { Totals = run.Totals with { Name = "a\0b\u0001\uD800c\nd", Device = "\u0002" } };
        Assert.Equal("a b c d", FromGpx(odd).Name);
        Assert.Equal("a b c d", FromTcx(odd).Name);
    }

    [Fact]
    public void Gpx_elements_stand_in_the_order_of_the_schema()
    {
        var gpx = XDocument.Load(new MemoryStream(Recordings.Gpx(Recordings.Run(), Recordings.Run(2)))).Root!;
        Assert.Equal("1.1", (string?)gpx.Attribute("version"));
        Assert.NotNull(gpx.Attribute("creator"));
        Assert.All(gpx.DescendantsAndSelf(), element => Assert.Contains(element.Name.NamespaceName, new[] { "http://www.topografix.com/GPX/1/1", "http://www.garmin.com/xmlschemas/TrackPointExtension/v1" }));
        InOrder(gpx, "gpx", "metadata", "wpt", "rte", "trk", "extensions");
        InOrder(gpx, "metadata", "name", "desc", "author", "copyright", "link", "time", "keywords", "bounds", "extensions");
        InOrder(gpx, "trk", "name", "cmt", "desc", "src", "link", "number", "type", "extensions", "trkseg");
        InOrder(gpx, "trkpt", "ele", "time", "magvar", "geoidheight", "name", "cmt", "desc", "src", "link", "sym", "type", "fix", "sat", "hdop", "vdop", "pdop", "ageofdgpsdata", "dgpsid", "extensions");
        InOrder(gpx, "TrackPointExtension", "atemp", "wtemp", "depth", "hr", "cad");
        Assert.Equal(4, gpx.Descendants().Count(element => element.Name.LocalName == "trkseg"));
    }

    [Fact]
    public void Tcx_elements_stand_in_the_order_of_the_schema()
    {
        var tcx = XDocument.Load(new MemoryStream(Recordings.Tcx(Recordings.Run(), Recordings.Run(2, sport: Sport.Ride)))).Root!;
        InOrder(tcx, "Activity", "Id", "Lap", "Notes", "Training", "Creator", "Extensions");
        InOrder(tcx, "Lap", "TotalTimeSeconds", "DistanceMeters", "MaximumSpeed", "Calories", "AverageHeartRateBpm", "MaximumHeartRateBpm", "Intensity", "Cadence", "TriggerMethod", "Track", "Notes", "Extensions");
        InOrder(tcx, "Trackpoint", "Time", "Position", "AltitudeMeters", "DistanceMeters", "HeartRateBpm", "Cadence", "SensorState", "Extensions");
        InOrder(tcx, "TPX", "Speed", "RunCadence", "Watts");
        InOrder(tcx, "LX", "AvgSpeed", "MaxBikeCadence", "AvgRunCadence", "MaxRunCadence", "Steps");
        InOrder(tcx, "Creator", "Name", "UnitId", "ProductID", "Version");
        string[] demanded = ["TotalTimeSeconds", "DistanceMeters", "Calories", "Intensity", "TriggerMethod"];
        Assert.All(tcx.Descendants().Where(element => element.Name.LocalName == "Lap"), lap =>
            Assert.Superset(demanded.ToHashSet(), lap.Elements().Select(element => element.Name.LocalName).ToHashSet()));
    }

    [Fact]
    public void Other_decoders_read_what_is_written()
    {
        Assert.SkipUnless(PeerDecoder.IsHere, PeerDecoder.Missing);
        var run = Recordings.Run();
        var folder = Directory.CreateTempSubdirectory("backstride-peers-");
        try
        {
            string[] paths = [Path.Combine(folder.FullName, "run.gpx"), Path.Combine(folder.FullName, "run.tcx")];
            System.IO.File.WriteAllBytes(paths[0], Recordings.Gpx(run));
            System.IO.File.WriteAllBytes(paths[1], Recordings.Tcx(run));
            var peers = PeerDecoder.Decode(paths);
            Compare(run, Assert.Single(peers[0].Tracks!));
            Compare(run, Assert.Single(peers[1].Activities!));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Compare(Recording run, PeerTrack theirs)
    {
        Assert.Equal(run.Totals.Name, theirs.Name);
        Assert.Equal("running", theirs.Type);
        Assert.Equal(2, theirs.Segments);
        Assert.Equal(run.Points.Count, theirs.Points);
        Assert.Equal(run.Points.Count, theirs.Heights);
        Assert.Equal(run.Points.Count, theirs.HeartRates);
        Assert.Equal(run.Points.Count, theirs.Cadences);
        Assert.Equal(run.Totals.MaxHeartRate!.Value.BeatsPerMinute, theirs.MaxHeartRate);
        Assert.Equal(run.Totals.Start.ToUnixTimeSeconds(), theirs.First);
        Assert.Equal(run.Totals.Start.ToUnixTimeSeconds() + 1020, theirs.Last);
        Assert.InRange(theirs.Distance, run.Totals.Distance!.Value.Meters * 0.994, run.Totals.Distance.Value.Meters * 1.006);
    }

    private static void Compare(Recording run, PeerActivity theirs)
    {
        Assert.Equal("Running", theirs.Sport);
        Assert.Equal(2, theirs.Laps);
        Assert.Equal(run.Points.Count, theirs.Points);
        Assert.Equal(run.Totals.Start.ToUnixTimeSeconds(), theirs.Start);
        Assert.Equal(run.Totals.Timer.TotalSeconds, theirs.Seconds);
        Assert.Equal(run.Totals.Distance!.Value.Meters, theirs.Distance, 0.01);
        Assert.Equal([84, 84], theirs.RunCadences);
        Assert.Equal(run.Totals.MaxHeartRate!.Value.BeatsPerMinute, theirs.MaxHeartRate);
        Assert.Equal(run.Totals.Device, theirs.Device);
        Assert.Equal(run.Totals.Name, theirs.Notes);
    }

    private static void InOrder(XElement root, string parent, params string[] order)
    {
        var found = root.DescendantsAndSelf().Where(element => element.Name.LocalName == parent).ToList();
        Assert.NotEmpty(found);
        Assert.All(found, element =>
        {
            var places = element.Elements().Select(child => Array.IndexOf(order, child.Name.LocalName)).ToList();
            Assert.DoesNotContain(-1, places);
            Assert.Equal(places.Order(), places);
        });
    }
}
