using System.IO.Compression;
using System.Text;
using Backstride.Files;
using Backstride.Files.Gpx;
using Backstride.Runs;
using static Backstride.Tests.Files.Gpx.GpxText;

namespace Backstride.Tests.Files.Gpx;

public sealed class GpxReaderTests
{
    private const string Hr = "<extensions><g:TrackPointExtension xmlns:g=\"http://www.garmin.com/xmlschemas/TrackPointExtension/v1\"><g:hr>150</g:hr><g:cad>84</g:cad></g:TrackPointExtension></extensions>";

    [Fact]
    public void A_track_with_times_is_an_activity()
    {
        var reading = Read(Track(Points(0, 101, Hr), "<name>Early  \n run</name><type>running</type>"));
        var run = Assert.Single(reading.Activities);
        Assert.Equal(Sport.Run, run.Sport);
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 7, 0, 0, TimeSpan.Zero), run.Start);
        Assert.Equal(OffsetSource.Unknown, run.OffsetSource);
        Assert.Equal(TimeSpan.FromSeconds(300), run.Elapsed);
        Assert.Equal(TimeSpan.FromSeconds(300), run.Timer);
        Assert.Equal(TimeSpan.FromSeconds(300), run.Moving);
        Assert.InRange(run.Distance!.Value.Meters, 1000.9, 1001.3); // 0.009 degrees of a meridian at 50 north: 111,229 m a degree
        Assert.Equal(new HeartRate(150), run.AverageHeartRate);
        Assert.Equal(new HeartRate(150), run.MaxHeartRate);
        Assert.Equal(new Cadence(168), run.AverageCadence);
        Assert.Equal("Early run", run.Name);
        Assert.Equal("Watch", run.Device);
        Assert.Equal(101, reading.Records);
        Assert.Equal(Backstride.Files.Gpx.GpxReader.Version, reading.Reader);
        Assert.Equal(FileFormat.Gpx, reading.Format);
        Assert.Equal(["summed", "cadence-doubled"], reading.Codes());
        Assert.Equal(300, run.Digest!.SpeedBinSeconds.Sum());
        Assert.Null(run.Ascent);
    }

    [Fact]
    public void The_gap_between_two_segments_is_a_pause()
    {
        var run = One(File($"<trk><type>run</type><trkseg>{Points(0, 51)}</trkseg><trkseg>{Points(150, 51)}</trkseg></trk>"));
        Assert.Equal(TimeSpan.FromSeconds(600), run.Elapsed);
        Assert.Equal(TimeSpan.FromSeconds(300), run.Timer);
        Assert.Equal(TimeSpan.FromSeconds(300), run.Moving);
        Assert.InRange(run.Distance!.Value.Meters, 1000, 1002); // the way during the pause is not counted
    }

    [Theory]
    [InlineData(60, 1, 360)]  // a minute between two points is slow recording
    [InlineData(61, 1, 300)]  // more, and nobody moved: the recording paused by itself
    [InlineData(61, 4, 361)]  // more, and forty metres were covered
    public void A_gap_in_which_nobody_moved_is_a_pause(int gap, int steps, int timer)
    {
        var second = string.Concat(Enumerable.Range(0, 51).Select(i => string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"<trkpt lat=\"{50 + (50 + steps + i) * Step}\" lon=\"8\"><time>{Time(150 + gap + i * 3)}</time></trkpt>")));
        var run = One(Track(Points(0, 51) + second));
        Assert.Equal(TimeSpan.FromSeconds(300 + gap), run.Elapsed);
        Assert.Equal(TimeSpan.FromSeconds(timer), run.Timer);
    }

    [Fact]
    public void An_empty_segment_does_not_pause_twice()
    {
        var run = One(File($"<trk><type>run</type><trkseg/><trkseg>{Points(0, 51)}</trkseg><trkseg></trkseg><trkseg>{Points(150, 51)}</trkseg></trk>"));
        Assert.Equal(TimeSpan.FromSeconds(300), run.Timer);
    }

    [Fact]
    public void Every_track_is_an_activity_of_its_own()
    {
        var reading = Read(File($"<trk><type>run</type><trkseg>{Points(0, 20)}</trkseg></trk><trk><type>cycling</type><trkseg>{Points(900, 20)}</trkseg></trk>"));
        Assert.Equal([Sport.Run, Sport.Ride], reading.Activities.Select(activity => activity.Sport));
        Assert.Equal([0, 1], reading.Activities.Select(activity => activity.SessionIndex));
    }

    [Fact]
    public void Routes_and_waypoints_are_something_else()
    {
        var reading = Read(File("<wpt lat=\"1\" lon=\"2\"/><rte><rtept lat=\"1\" lon=\"2\"/></rte>"));
        Assert.True(reading.IsOther);
        Assert.Empty(reading.Activities);
        Assert.Equal(["no-activity"], reading.Codes());
    }

    [Fact]
    public void A_track_without_times_is_a_plan_and_not_a_run()
    {
        var reading = Read(Track("<trkpt lat=\"50\" lon=\"8\"/><trkpt lat=\"50.001\" lon=\"8\"/>"));
        Assert.True(reading.IsOther);
        Assert.Equal(["no-times", "no-activity"], reading.Codes());
    }

    [Fact]
    public void An_empty_track_is_said_and_the_next_is_read()
    {
        var reading = Read(File($"<trk><trkseg/></trk><trk/><trk><type>run</type><trkseg>{Points(0, 20)}</trkseg></trk>"));
        Assert.Single(reading.Activities);
        Assert.False(reading.IsOther);
        Assert.Equal(["empty-track", "empty-track", "summed"], reading.Codes());
    }

    [Fact]
    public void Points_without_time_give_their_place_only()
    {
        var reading = Read(Track(Point(0) + $"<trkpt lat=\"{50 + Step}\" lon=\"8\"/>" + Points(2, 20)));
        var run = Assert.Single(reading.Activities);
        Assert.Equal(TimeSpan.FromSeconds(63), run.Elapsed);
        Assert.InRange(run.Distance!.Value.Meters, 210, 210.4);
        Assert.Contains("untimed-points", reading.Codes());
    }

    [Fact]
    public void Times_going_backwards_do_not_lengthen_the_run()
    {
        var reading = Read(Track(Points(0, 20) + $"<trkpt lat=\"{50 + 20 * Step}\" lon=\"8\"><time>{Time(30)}</time></trkpt>" + Points(21, 20)));
        Assert.Equal(TimeSpan.FromSeconds(120), Assert.Single(reading.Activities).Elapsed);
        Assert.Contains("time-backwards", reading.Codes());
        Assert.Equal(TimeSpan.FromSeconds(27), reading.Activities[0].ClockBack); // from second 57 to second 30
    }

    [Fact]
    public void A_clock_that_goes_on_has_not_fallen_back() => Assert.Null(One(Track(Points(0, 20))).ClockBack);

    [Theory]
    [InlineData(84, true)]
    [InlineData(110, true)]
    [InlineData(111, false)]
    [InlineData(168, false)]
    public void Strides_taken_for_half_of_the_steps_are_said_and_steps_are_not(int perMinute, bool doubled)
    {
        var reading = Read(Track(Points(0, 20, $"<extensions><cad>{perMinute}</cad></extensions>")));
        Assert.Equal(new Cadence(doubled ? perMinute * 2 : perMinute), Assert.Single(reading.Activities).AverageCadence);
        Assert.Equal(doubled, reading.Codes().Contains("cadence-doubled"));
    }

    [Fact]
    public void A_leap_of_the_receiver_adds_no_distance()
    {
        var reading = Read(Track(Points(0, 50) + $"<trkpt lat=\"51\" lon=\"8\"><time>{Time(150)}</time></trkpt>" + Points(51, 50)));
        Assert.InRange(Assert.Single(reading.Activities).Distance!.Value.Meters, 980, 982);
        Assert.Contains("position-jumps", reading.Codes());
    }

    [Theory]
    [InlineData(12.4, 0)]
    [InlineData(12.6, 1)]
    public void Twelve_and_a_half_metres_a_second_is_the_most_on_foot(double speed, int jumps)
    {
        var reading = Read(Track($"<trkpt lat=\"0\" lon=\"8\"><time>{Time(0)}</time></trkpt><trkpt lat=\"0\" lon=\"{(8 + speed * 10 / 111_319.49).ToString(System.Globalization.CultureInfo.InvariantCulture)}\"><time>{Time(10)}</time></trkpt>"));
        Assert.Equal(jumps, reading.Codes().Count(code => code == "position-jumps"));
    }

    [Fact]
    public void Positions_off_the_earth_or_at_zero_zero_are_none()
    {
        var run = One(Track(Points(0, 20) + $"<trkpt lat=\"0\" lon=\"0\"><time>{Time(60)}</time></trkpt><trkpt lat=\"50\" lon=\"999\"><time>{Time(63)}</time></trkpt>" + Points(22, 20)));
        Assert.InRange(run.Distance!.Value.Meters, 410, 411);
    }

    [Fact]
    public void Latitudes_100_and_200_are_the_pause_of_old_OpenTracks()
    {
        var run = One(Track(Points(0, 21) + $"<trkpt lat=\"100\" lon=\"0\"><time>{Time(62)}</time></trkpt><trkpt lat=\"200\" lon=\"0\"><time>{Time(119)}</time></trkpt>" + Points(40, 21)));
        Assert.Equal(TimeSpan.FromSeconds(180), run.Elapsed);
        Assert.Equal(TimeSpan.FromSeconds(120), run.Timer);
    }

    [Fact]
    public void An_offset_in_the_time_is_where_the_runner_was_and_zero_is_not()
    {
        var run = One(Track("<trkpt lat=\"50\" lon=\"8\"><time>2026-03-01T07:00:00+05:30</time></trkpt><trkpt lat=\"50.001\" lon=\"8\"><time>2026-03-01T07:01:00+05:30</time></trkpt>"));
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 7, 0, 0, TimeSpan.FromHours(5.5)), run.Start);
        Assert.Equal(TimeSpan.FromHours(5.5), run.Start.Offset);
        Assert.Equal(OffsetSource.Device, run.OffsetSource);
        Assert.Equal(OffsetSource.Unknown, One(Track(Points(0, 3)).Replace("Z<", "+00:00<", StringComparison.Ordinal)).OffsetSource);
    }

    [Fact]
    public void Heart_rate_and_cadence_are_found_under_any_prefix_or_none()
    {
        string[] dialects =
        [
            "<extensions><g:TrackPointExtension xmlns:g=\"http://www.garmin.com/xmlschemas/TrackPointExtension/v2\"><g:hr>140</g:hr><g:cad>80</g:cad></g:TrackPointExtension></extensions>",
            "<extensions><ns3:TrackPointExtension><ns3:hr>140</ns3:hr><ns3:cad>80</ns3:cad></ns3:TrackPointExtension></extensions>",
            "<extensions><c:hr xmlns:c=\"http://www.cluetrust.com/XML/GPXDATA/1/0\">140</c:hr><c:cadence xmlns:c=\"x\">80</c:cadence></extensions>",
            "<extensions><hr>140</hr><cad>80</cad></extensions>",
            "<extensions><heartrate>140</heartrate><cadence>80</cadence></extensions>",
            "<extensions><a:Extensions><a:inner><a:hr>140</a:hr></a:inner><a:cad>80</a:cad></a:Extensions></extensions>",
        ];
        foreach (var dialect in dialects)
        {
            var run = One(Track(Points(0, 20, dialect)));
            Assert.Equal(new HeartRate(140), run.AverageHeartRate);
            Assert.Equal(new Cadence(160), run.AverageCadence);
        }
    }

    [Fact]
    public void Zero_and_255_beats_are_no_heart_rate()
    {
        var run = One(Track(Points(0, 20, "<extensions><hr>0</hr></extensions>") + Points(20, 20, "<extensions><hr>255</hr></extensions>")));
        Assert.Null(run.AverageHeartRate);
        Assert.Null(run.MaxHeartRate);
    }

    [Fact]
    public void Totals_of_the_program_win_over_the_points()
    {
        const string stats = "<extensions><x:TrackStatsExtension xmlns:x=\"http://www.garmin.com/xmlschemas/TrackStatsExtension/v1\"><x:Distance>1234.5</x:Distance><x:TimerTime>290</x:TimerTime><x:MovingTime>280</x:MovingTime><x:Ascent>12</x:Ascent><x:Descent>0</x:Descent></x:TrackStatsExtension></extensions>";
        var reading = Read(Track(Points(0, 101), "<type>run</type>" + stats));
        var run = Assert.Single(reading.Activities);
        Assert.Equal(1234.5, run.Distance!.Value.Meters);
        Assert.Equal(TimeSpan.FromSeconds(290), run.Timer);
        Assert.Equal(TimeSpan.FromSeconds(300), run.Elapsed);
        Assert.Equal(TimeSpan.FromSeconds(280), run.Moving);
        Assert.Equal(12, run.Ascent!.Value.Meters);
        Assert.Null(run.Descent);
        Assert.Empty(reading.Findings);
    }

    [Fact]
    public void A_truncated_file_keeps_what_came_before_and_says_where_it_ends()
    {
        var whole = Track(Points(0, 101));
        var cut = Encoding.UTF8.GetBytes(whole)[..(whole.IndexOf("<trkpt lat=\"50.0045\"", StringComparison.Ordinal) + 25)];
        var reading = Read(cut);
        Assert.Equal(TimeSpan.FromSeconds(49 * 3), Assert.Single(reading.Activities).Elapsed);
        Assert.Equal(50, reading.Records);
        var finding = Assert.Single(reading.Findings, finding => finding.Code == "xml-malformed");
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.InRange(finding.Offset!.Value, cut.Length - 30, cut.Length);
    }

    [Fact]
    public void A_truncated_file_that_cannot_be_read_twice_still_says_line_and_column()
    {
        using var zipped = new MemoryStream();
        using (var zip = new GZipStream(zipped, CompressionMode.Compress, leaveOpen: true))
            zip.Write(Encoding.UTF8.GetBytes(Track(Points(0, 20))[..^30]));
        zipped.Position = 0;
        var reading = GpxReader.Read(new GZipStream(zipped, CompressionMode.Decompress));
        var finding = Assert.Single(reading.Findings, finding => finding.Code == "xml-malformed");
        Assert.Null(finding.Offset);
        Assert.Contains("line 1, column", finding.Detail, StringComparison.Ordinal);
        Assert.Single(reading.Activities);
    }

    [Fact]
    public void Damage_before_any_track_is_an_error()
    {
        var reading = Read("<gpx><metadata></nonsense>");
        Assert.False(reading.IsOther);
        Assert.Empty(reading.Activities);
        Assert.Equal(["xml-malformed", "no-activity"], reading.Codes());
        Assert.Equal(Severity.Error, reading.Findings[^1].Severity);
    }

    [Fact]
    public void Another_root_is_not_gpx()
    {
        var reading = Read("<html><trk/></html>");
        Assert.False(reading.IsOther);
        Assert.Equal(["not-gpx"], reading.Codes());
    }

    [Fact]
    public void Gpx_1_0_and_no_namespace_at_all_are_read()
    {
        Assert.Equal(Sport.Run, One(Track(Points(0, 20)).Replace("GPX/1/1", "GPX/1/0", StringComparison.Ordinal)).Sport);
        Assert.Equal(Sport.Run, One($"<gpx><trk><type>run</type><trkseg>{Points(0, 20)}</trkseg></trk></gpx>").Sport);
    }

    [Fact]
    public void The_name_of_the_file_stands_in_for_that_of_the_track()
    {
        Assert.Equal("Sunday", One(File($"<metadata><name>Sunday</name></metadata><trk><type>run</type><trkseg>{Points(0, 20)}</trkseg></trk>")).Name);
        Assert.Equal("Old", One(File($"<name>Old</name><trk><type>run</type><trkseg>{Points(0, 20)}</trkseg></trk>")).Name);
    }
}
