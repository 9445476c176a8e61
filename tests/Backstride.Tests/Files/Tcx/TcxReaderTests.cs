using Backstride.Files;
using Backstride.Runs;
using Backstride.Tests.Files.Gpx;
using static Backstride.Tests.Files.Tcx.TcxText;

namespace Backstride.Tests.Files.Tcx;

public sealed class TcxReaderTests
{
    private const string Heart = "<AverageHeartRateBpm><Value>140</Value></AverageHeartRateBpm><MaximumHeartRateBpm><Value>171</Value></MaximumHeartRateBpm>";

    private static string Extension(string cadence) =>
        $"<Extensions><ns3:LX xmlns:ns3=\"http://www.garmin.com/xmlschemas/ActivityExtension/v2\"><ns3:AvgSpeed>3</ns3:AvgSpeed><ns3:AvgRunCadence>{cadence}</ns3:AvgRunCadence></ns3:LX></Extensions>";

    private static string Track(string points) => $"<Track>{points}</Track>";

    [Fact]
    public void The_laps_totals_are_the_devices_own()
    {
        var reading = Read(One(
            Lap(0, Totals(149.5, 512.25, Heart), Track(Points(0, 51)) + Extension("84"))
            + Lap(50, Totals(150.25, 498.5, Heart.Replace("140", "150", StringComparison.Ordinal)), Track(Points(51, 50)) + Extension("86"))
            + "<Notes>Easy</Notes><Creator><Name>Forerunner 55</Name><UnitId>1</UnitId></Creator>"));
        var run = Assert.Single(reading.Activities);
        Assert.Equal(Sport.Run, run.Sport);
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 7, 0, 0, TimeSpan.Zero), run.Start);
        Assert.Equal(1010.75, run.Distance!.Value.Meters);
        Assert.Equal(TimeSpan.FromSeconds(299.75), run.Timer);
        Assert.Equal(TimeSpan.FromSeconds(300), run.Elapsed);
        Assert.Equal(TimeSpan.FromSeconds(299.75), run.Moving);
        Assert.Equal(new HeartRate(145), run.AverageHeartRate);
        Assert.Equal(new HeartRate(171), run.MaxHeartRate);
        Assert.Equal(170, run.AverageCadence!.Value.StepsPerMinute, 1);
        Assert.Equal("Forerunner 55", run.Device);
        Assert.Equal("Easy", run.Name);
        Assert.Equal(101, reading.Records);
        Assert.Equal(Backstride.Files.Tcx.TcxReader.Version, reading.Reader);
        Assert.Equal(["cadence-doubled"], reading.Codes());
        Assert.Equal(300, run.Digest!.SpeedBinSeconds.Sum());
    }

    [Fact]
    public void A_lap_without_totals_is_summed_and_said()
    {
        var reading = Read(One(Lap(0, Totals(150, 500), Track(Points(0, 51))) + Lap(50, "", Track(Points(51, 50)))));
        var run = Assert.Single(reading.Activities);
        Assert.Equal(1000, run.Distance!.Value.Meters);
        Assert.Equal(TimeSpan.FromSeconds(300), run.Timer);
        Assert.Contains("summed", reading.Codes());
    }

    [Fact]
    public void Laps_of_zero_metres_with_points_that_moved_are_summed()
    {
        var reading = Read(One(Lap(0, Totals(300, 0), Track(Points(0, 101)))));
        Assert.Equal(1000, Assert.Single(reading.Activities).Distance!.Value.Meters);
        Assert.Contains("summed", reading.Codes());
    }

    [Fact]
    public void A_second_track_in_a_lap_follows_a_pause()
    {
        var run = Single(One(Lap(0, "", Track(Points(0, 51)) + Track(Points(150, 51)))));
        Assert.Equal(TimeSpan.FromSeconds(600), run.Elapsed);
        Assert.Equal(TimeSpan.FromSeconds(300), run.Timer);
    }

    [Fact]
    public void Blank_points_and_blank_tracks_are_passed_over()
    {
        var run = Single(One(Lap(0, Totals(300, 1000), "<Track/>" + Track("<Trackpoint/><Trackpoint></Trackpoint>" + Points(0, 101))
            + Track($"<Trackpoint><Time>{GpxText.Time(300)}</Time></Trackpoint>"))));
        Assert.Equal(TimeSpan.FromSeconds(300), run.Elapsed);
        Assert.Equal(1000, run.Distance!.Value.Meters);
    }

    [Fact]
    public void Run_cadence_of_points_is_strides_and_is_doubled()
    {
        const string tpx = "<Extensions><x:TPX xmlns:x=\"http://www.garmin.com/xmlschemas/ActivityExtension/v2\"><x:Speed>3.3</x:Speed><x:RunCadence>85</x:RunCadence></x:TPX></Extensions>";
        Assert.Equal(new Cadence(170), Single(One(Lap(0, Totals(300, 1000), Track(Points(0, 101, tpx))))).AverageCadence);
        Assert.Equal(new Cadence(170), Single(One(Lap(0, Totals(300, 1000), Track(Points(0, 101, "<Cadence>85</Cadence>"))))).AverageCadence);
        Assert.Contains("cadence-doubled", Read(One(Lap(0, Totals(300, 1000), Track(Points(0, 101, tpx))))).Codes());
        Assert.DoesNotContain("cadence-doubled", Read(One(Lap(0, Totals(300, 1000), Track(Points(0, 101, "<Cadence>85</Cadence>"))), "Biking")).Codes());
        Assert.Equal(new Cadence(85), Single(One(Lap(0, Totals(300, 1000), Track(Points(0, 101, "<Cadence>85</Cadence>"))), "Biking")).AverageCadence);
    }

    [Fact]
    public void A_run_with_distances_and_no_positions_was_on_a_treadmill()
    {
        var reading = Read(One(Lap(0, Totals(300, 1000), Track(Points(0, 101, placed: false)))));
        Assert.Equal(Sport.Treadmill, Assert.Single(reading.Activities).Sport);
        Assert.Contains("sport-guessed", reading.Codes());
        Assert.Equal(Sport.Run, Single(One(Lap(0, Totals(300, 1000), Track(Points(0, 101, placed: false) + Point(101))))).Sport);
        Assert.Equal(Sport.Run, Single(One(Lap(0, Totals(300, 1000), ""))).Sport);
    }

    [Theory]
    [InlineData("Running", Sport.Run)]
    [InlineData("running", Sport.Run)]
    [InlineData("Biking", Sport.Ride)]
    [InlineData("Other", Sport.Other)]
    [InlineData("Swimming", Sport.Swim)]
    [InlineData("户外跑步", Sport.Run)]
    [InlineData("20230211 zzz", Sport.Other)]
    [InlineData("", Sport.Run)] // by its speed
    public void The_sport_attribute_is_understood_as_programs_write_it(string word, Sport sport) =>
        Assert.Equal(sport, Single(One(Lap(0, Totals(300, 1000), Track(Points(0, 101))), word)).Sport);

    [Fact]
    public void Each_activity_of_a_multisport_session_is_one()
    {
        var reading = Read(File("<Activities><MultiSportSession><Id>2026-03-01T07:00:00Z</Id><FirstSport>"
            + Activity(Lap(0, Totals(300, 1000), Track(Points(0, 101))), "Biking") + "</FirstSport><NextSport><Transition StartTime=\"2026-03-01T07:05:00Z\"><TotalTimeSeconds>60</TotalTimeSeconds></Transition>"
            + Activity(Lap(120, Totals(297, 990), Track(Points(120, 100)))) + "</NextSport></MultiSportSession></Activities>"));
        Assert.Equal([Sport.Ride, Sport.Run], reading.Activities.Select(activity => activity.Sport));
        Assert.Equal([0, 1], reading.Activities.Select(activity => activity.SessionIndex));
        Assert.Equal(TimeSpan.FromSeconds(297), reading.Activities[1].Timer);
    }

    [Fact]
    public void A_course_is_something_else()
    {
        var reading = Read(File($"<Courses><Course><Name>Loop</Name><Lap><TotalTimeSeconds>9</TotalTimeSeconds></Lap>{Track(Points(0, 20))}</Course></Courses>"));
        Assert.True(reading.IsOther);
        Assert.Empty(reading.Activities);
        Assert.Equal(["no-activity"], reading.Codes());
    }

    [Fact]
    public void An_activity_with_nothing_in_it_is_said()
    {
        var reading = Read(File($"<Activities>{Activity("")}{Activity(Lap(0, Totals(0, 0), ""))}</Activities>"));
        Assert.True(reading.IsOther);
        Assert.Equal(["empty-activity", "empty-activity", "no-activity"], reading.Codes());
    }

    [Fact]
    public void Activities_without_end_are_read_as_far_as_anybody_has_them()
    {
        var reading = Read(File($"<Activities>{string.Concat(Enumerable.Repeat(Activity(Lap(0, Totals(60, 200), "")), 300))}</Activities>"));
        Assert.Equal(256, reading.Activities.Count);
        Assert.Contains("too-many-activities", reading.Codes());
        Assert.DoesNotContain("too-many-activities", Read(File($"<Activities>{string.Concat(Enumerable.Repeat(Activity(Lap(0, Totals(60, 200), "")), 256))}</Activities>")).Codes());
    }

    [Fact]
    public void Laps_alone_are_enough()
    {
        var run = Single(One(Lap(0, Totals(1800, 5000), "")));
        Assert.Equal(5000, run.Distance!.Value.Meters);
        Assert.Equal(TimeSpan.FromMinutes(30), run.Elapsed);
        Assert.Null(run.Moving);
        Assert.Null(run.Digest);
    }

    [Fact]
    public void Totals_that_no_lap_can_have_are_not_believed()
    {
        foreach (var wrong in new[] { "1e300", "-5", "NaN", "99999999999", "abc", "" })
        {
            var reading = Read(One(Lap(0, $"<TotalTimeSeconds>{wrong}</TotalTimeSeconds><DistanceMeters>{wrong}</DistanceMeters>", Track(Points(0, 101)))));
            var run = Assert.Single(reading.Activities);
            Assert.Equal(TimeSpan.FromSeconds(300), run.Timer);
            Assert.Equal(1000, run.Distance!.Value.Meters);
        }
    }

    [Fact]
    public void Points_years_away_from_the_laps_do_not_make_it_last_for_years()
    {
        var text = One(Lap(0, Totals(300, 1000), Track(Points(0, 101)))).Replace("Lap StartTime=\"2026", "Lap StartTime=\"2019", StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromSeconds(300), Single(text).Elapsed);
    }

    [Fact]
    public void A_truncated_file_keeps_the_totals_of_the_laps_it_has()
    {
        var text = One(Lap(0, Totals(150, 500), Track(Points(0, 51))) + Lap(50, Totals(150, 500), Track(Points(51, 50))));
        var reading = Read(text[..text.IndexOf("<LatitudeDegrees>50.0072", StringComparison.Ordinal)]);
        var run = Assert.Single(reading.Activities);
        Assert.Equal(1000, run.Distance!.Value.Meters);
        Assert.Equal(80, reading.Records);
        Assert.Contains("xml-malformed", reading.Codes());
    }

    [Fact]
    public void A_lost_first_line_and_ten_blanks_do_not_lose_the_run()
    {
        var text = One(Lap(0, Totals(300, 1000), Track(Points(0, 101))));
        var headless = text[text.IndexOf("<Activities>", StringComparison.Ordinal)..text.IndexOf("</TrainingCenterDatabase>", StringComparison.Ordinal)];
        Assert.Equal(1000, Single(headless).Distance!.Value.Meters);
        Assert.Equal(1000, Single("          " + text).Distance!.Value.Meters);
    }

    [Fact]
    public void An_offset_in_the_times_is_kept()
    {
        var run = Single(One(Lap(0, Totals(300, 1000), "")).Replace("07:00:00Z", "07:00:00-08:00", StringComparison.Ordinal));
        Assert.Equal(TimeSpan.FromHours(-8), run.Start.Offset);
        Assert.Equal(OffsetSource.Device, run.OffsetSource);
    }

    [Fact]
    public void Another_root_is_not_tcx() => Assert.Equal(["not-tcx"], Read("<gpx/>").Codes());

    [Fact]
    public void Laps_without_a_heart_rate_leave_the_average_to_the_points()
    {
        var run = Single(One(Lap(0, Totals(150, 500, Heart), Track(Points(0, 51, "<HeartRateBpm><Value>120</Value></HeartRateBpm>"))) + Lap(50, Totals(150, 500), Track(Points(51, 50, "<HeartRateBpm><Value>130</Value></HeartRateBpm>")))));
        Assert.Equal(new HeartRate(125), run.AverageHeartRate);
        Assert.Equal(new HeartRate(171), run.MaxHeartRate);
    }
}
