using System.Text;
using Backstride.Files;
using Backstride.Files.Archives;
using Backstride.Files.Archives.Apple;
using Backstride.Runs;
using static Backstride.Tests.Files.Archives.AppleHealthText;

namespace Backstride.Tests.Files.Archives;

public sealed class AppleHealthTests
{
    private static ArchiveReading Read(string inside) => ReadBytes(Encoding.UTF8.GetBytes(File(inside)));

    private static ArchiveReading ReadBytes(byte[] bytes)
    {
        Assert.Equal(ArchiveDocumentKind.AppleHealth, ArchiveDocument.Of(bytes.AsSpan(0, Math.Min(bytes.Length, ArchiveDocument.Needed))));
        return ArchiveDocument.Read(ArchiveDocumentKind.AppleHealth, () => new MemoryStream(bytes));
    }

    [Fact]
    public void Workouts_of_the_old_and_the_new_shape_are_the_same_run()
    {
        var old = Assert.Single(Read(OldRun()).Activities);
        Assert.Equal(("apple:1785945600-1785947520", Sport.Run, 5200d, 1800d, 1920d), (
            old.RecordId, old.Activity.Sport, old.Activity.Distance!.Value.Meters, old.Activity.Timer.TotalSeconds, old.Activity.Elapsed.TotalSeconds));
        Assert.Equal(new DateTimeOffset(2026, 8, 5, 16, 0, 0, TimeSpan.Zero), old.Activity.Start);
        Assert.Equal(OffsetSource.Unknown, old.Activity.OffsetSource);
        var young = Assert.Single(Read(NewRun()).Activities);
        Assert.Equal("Asia/Kathmandu", young.TimeZone);
        Assert.Equal(42.5, young.Activity.Ascent!.Value.Meters);
        Assert.Equal(old.Activity, young.Activity with { Ascent = null });
    }

    [Theory]
    [InlineData("HKWorkoutActivityTypeRunning", "1", Sport.Treadmill)]
    [InlineData("HKWorkoutActivityTypeRunning", "0", Sport.Run)]
    [InlineData("HKWorkoutActivityTypeCycling", "1", Sport.Ride)]
    [InlineData("HKWorkoutActivityTypeTraditionalStrengthTraining", "1", Sport.Strength)]
    [InlineData("HKWorkoutActivityTypeYoga", "0", Sport.Mobility)]
    [InlineData("HKWorkoutActivityTypeFencing", "0", Sport.Other)]
    public void Sports_are_told_apart(string type, string indoor, Sport sport)
    {
        var run = OldRun($"""<MetadataEntry key="HKIndoorWorkout" value="{indoor}"/>""").Replace("HKWorkoutActivityTypeRunning", type, StringComparison.Ordinal);
        Assert.Equal(sport, Assert.Single(Read(run).Activities).Activity.Sport);
    }

    [Fact]
    public void Heart_rates_join_by_time_both_ends_included_and_none_of_the_others()
    {
        var beats = Beat("2026-08-05 17:59:59 +0200", 60) + Beat("2026-08-05 18:00:00 +0200", 120) + Beat("2026-08-05 16:15:00 +0000", 150)
            + Beat("2026-08-05 18:32:00 +0200", 165) + Beat("2026-08-05 18:32:01 +0200", 250);
        var run = Assert.Single(Read(beats + OldRun()).Activities).Activity;
        Assert.Equal((145, 165), (run.AverageHeartRate!.Value.BeatsPerMinute, run.MaxHeartRate!.Value.BeatsPerMinute));
        const string told = """<WorkoutStatistics type="HKQuantityTypeIdentifierHeartRate" average="151.4" minimum="90" maximum="171" unit="count/min"/>""";
        run = Assert.Single(Read(beats + NewRun(told)).Activities).Activity;
        Assert.Equal((151, 171), (run.AverageHeartRate!.Value.BeatsPerMinute, run.MaxHeartRate!.Value.BeatsPerMinute));
    }

    [Fact]
    public void The_document_is_read_once_when_every_workout_knows_its_heart_rate()
    {
        const string told = """<WorkoutStatistics type="HKQuantityTypeIdentifierHeartRate" average="151" maximum="171" unit="count/min"/>""";
        Assert.Equal([1, 2, 1], new[] { NewRun(told), OldRun(), "" }.Select(inside =>
        {
            var opened = 0;
            AppleHealthReader.Read(() =>
            {
                opened++;
                return new MemoryStream(Encoding.UTF8.GetBytes(File(inside)));
            });
            return opened;
        }));
    }

    [Fact]
    public void A_workout_with_a_track_is_told_in_notes_and_further_tracks_are_part_of_it()
    {
        var reading = Read(NewRun(RouteOf() + RouteOf("/workout-routes/second.gpx")));
        Assert.Empty(reading.Activities);
        var notes = reading.Notes["workout-routes/route_2026-08-05_6.00pm.gpx"];
        Assert.Equal((Sport.Run, "Asia/Kathmandu", 1800d, 5200d, false), (notes.Sport, notes.TimeZone, notes.Timer!.Value.TotalSeconds, notes.Distance!.Value.Meters, notes.IsOfAnother));
        Assert.True(reading.Notes["workout-routes/second.gpx"].IsOfAnother);
    }

    [Fact]
    public void The_same_hour_written_by_two_apps_is_one_run_and_the_fuller_one_is_kept()
    {
        var shifted = OldRun(app: "Strava").Replace("18:00:00", "18:00:05", StringComparison.Ordinal).Replace("totalDistance=\"5.2\"", "totalDistance=\"5.3\"", StringComparison.Ordinal);
        var reading = Read(shifted + OldRun(RouteOf()) + OldRun(RouteOf("/workout-routes/copy.gpx"), "Third").Replace("18:32", "18:31", StringComparison.Ordinal));
        Assert.Empty(reading.Activities);
        Assert.Equal(1, reading.Notes.Values.Count(notes => !notes.IsOfAnother));
        Assert.Contains(reading.Findings, finding => finding.Code == "written-twice");
    }

    [Theory]
    [InlineData("2026-08-05 18:32:00", "2026-08-05 19:00:00", 2)] // right after it
    [InlineData("2026-08-05 18:20:00", "2026-08-05 18:50:00", 2)] // a third shared
    [InlineData("2026-08-05 18:01:00", "2026-08-05 18:31:00", 1)]
    [InlineData("2026-08-05 12:00:00", "2026-08-05 22:00:00", 2)] // somebody forgot to stop the other app
    public void Only_the_same_hour_is_the_same_run(string start, string end, int runs)
    {
        var other = $"""<Workout workoutActivityType="HKWorkoutActivityTypeRunning" sourceName="B" startDate="{start} +0200" endDate="{end} +0200"/>""";
        Assert.Equal(runs, Read(OldRun() + other).Activities.Count);
    }

    [Fact]
    public void A_night_is_its_stretches_of_sleep_on_the_day_of_waking_and_stages_win_over_a_guess()
    {
        var night = Slept("InBed", "2026-08-04 22:00:00 +0200", "2026-08-05 07:00:00 +0200", "Phone") + Slept("AsleepUnspecified", "2026-08-04 22:30:00 +0200", "2026-08-05 07:00:00 +0200", "Phone")
            + Slept("AsleepCore", "2026-08-04 23:00:00 +0200", "2026-08-05 01:00:00 +0200") + Slept("AsleepDeep", "2026-08-05 00:30:00 +0200", "2026-08-05 02:00:00 +0200")
            + Slept("Awake", "2026-08-05 02:00:00 +0200", "2026-08-05 02:30:00 +0200") + Slept("AsleepREM", "2026-08-05 02:30:00 +0200", "2026-08-05 06:00:00 +0200")
            + Slept("AsleepCore", "2026-08-05 14:00:00 +0200", "2026-08-05 15:00:00 +0200");
        var told = Assert.Single(Read(night).CheckIns);
        Assert.Equal((new DateOnly(2026, 8, 5), 6.5, "apple:night:2026-08-05"), (told.Day, told.Says.Sleep!.Value.TotalHours, told.Says.RecordId));
        Assert.Equal(new DateTimeOffset(2026, 8, 5, 4, 0, 0, TimeSpan.Zero), told.At);
    }

    [Fact]
    public void An_evening_belongs_to_the_day_of_waking_and_time_in_bed_is_no_sleep()
    {
        var late = Slept("Asleep", "2026-08-04 22:00:00 +0200", "2026-08-04 23:50:00 +0200") + Slept("Asleep", "2026-08-04 23:50:00 +0200", "2026-08-05 05:00:00 +0200");
        Assert.Equal([(new DateOnly(2026, 8, 5), 7d)], Read(late).CheckIns.Select(night => (night.Day, night.Says.Sleep!.Value.TotalHours)));
        Assert.Empty(Read(Slept("InBed", "2026-08-04 22:00:00 +0200", "2026-08-05 07:00:00 +0200")).CheckIns);
    }

    [Fact]
    public void The_last_resting_heart_rate_of_a_day_stands()
    {
        const string type = "HKQuantityTypeIdentifierRestingHeartRate";
        var day = Assert.Single(Read(Record(type, "52", "2026-08-05 20:00:00 +0200", "2026-08-05 20:00:00 +0200") + Record(type, "55", "2026-08-05 08:00:00 +0200", "2026-08-05 08:00:00 +0200")).CheckIns);
        Assert.Equal((52, "apple:day:2026-08-05"), (day.Says.RestingHeartRate!.Value.BeatsPerMinute, day.Says.RecordId));
    }

    [Fact]
    public void A_hundred_thousand_records_with_escaped_names_are_no_bomb_and_a_document_type_is_no_finding()
    {
        var beats = string.Concat(Enumerable.Range(0, 100_000).Select(i => Beat("2026-08-05 18:10:00 +0200", 100 + i % 2)));
        var reading = Read(beats + OldRun());
        Assert.Empty(reading.Findings);
        Assert.Equal(101, Assert.Single(reading.Activities).Activity.MaxHeartRate!.Value.BeatsPerMinute);
    }

    [Fact]
    public void Entities_of_the_document_type_are_not_expanded_and_nothing_is_fetched()
    {
        const string bomb = """
            <?xml version="1.0"?><!DOCTYPE HealthData [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>
            <HealthData><Workout workoutActivityType="HKWorkoutActivityTypeRunning" startDate="2026-08-05 18:00:00 +0200" endDate="2026-08-05 18:32:00 +0200" sourceName="w"/>
            <Record type="&b;" value="&x;"/></HealthData>
            """;
        var reading = ReadBytes(Encoding.UTF8.GetBytes(bomb));
        Assert.Single(reading.Activities);
        Assert.Contains(reading.Findings, finding => finding.Code == "xml-malformed");
    }

    [Fact]
    public void An_export_that_was_cut_off_keeps_what_came_before()
    {
        var whole = File(OldRun() + Slept("Asleep", "2026-08-04 22:00:00 +0200", "2026-08-05 05:00:00 +0200"));
        var reading = ReadBytes(Encoding.UTF8.GetBytes(whole[..whole.IndexOf("<Record", StringComparison.Ordinal)]));
        Assert.Single(reading.Activities);
        Assert.Contains(reading.Findings, finding => finding.Code == "xml-malformed");
    }

    [Fact]
    public void Real_exports_are_read()
    {
        Assert.SkipWhen(SharedData.Folder is null, SharedData.Missing);
        var inline = ReadBytes(System.IO.File.ReadAllBytes(Path.Combine(SharedData.Folder!, "dogsheep+healthkit-to-sqlite", "tests", "export.xml")));
        var run = Assert.Single(inline.Activities);
        Assert.Equal((Sport.Run, "America/Los_Angeles", 800.1), (run.Activity.Sport, run.TimeZone, Math.Round(run.Activity.Distance!.Value.Meters, 1)));
        var walk = Assert.Single(ReadBytes(System.IO.File.ReadAllBytes(Path.Combine(SharedData.Folder!, "tdda+applehealthdata", "testdata", "export6s3sample.xml"))).Activities);
        Assert.Equal((Sport.Other, 1904), (walk.Activity.Sport, (int)walk.Activity.Timer.TotalSeconds));
    }
}
