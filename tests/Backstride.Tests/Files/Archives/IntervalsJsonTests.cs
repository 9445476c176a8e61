using System.Text;
using Backstride.Files;
using Backstride.Files.Archives;
using Backstride.Files.Archives.Intervals;
using Backstride.Runs;
using Backstride.Tests.Files.Mutants;

namespace Backstride.Tests.Files.Archives;

public sealed class IntervalsJsonTests
{
    internal const string Activities = """
        [{"id":"i1","icu_athlete_id":"i42","source":"GARMIN_CONNECT","file_type":"FIT","type":"TrailRun","name":" Along  the\nridge ","description":"Line one\nline two",
          "start_date":"2026-02-28T06:00:00Z","start_date_local":"2026-02-28T08:00:00","timezone":"Europe/Helsinki","moving_time":3000,"elapsed_time":3010.4,"distance":10000.5,
          "total_elevation_gain":120.5,"average_heartrate":151.6,"max_heartrate":170,"icu_rpe":7,"perceived_exertion":3,"gear":{"name":"Blue pair"},"device_name":"Watch 9"},
         {"id":"i2","icu_athlete_id":"i42","source":"MANUAL","type":"WeightTraining","start_date_local":"2026-02-27T18:00:00","elapsed_time":1800,"perceived_exertion":5},
         {"id":"i3","icu_athlete_id":"i42","source":"UPLOAD","file_type":"gpx","type":"Run","start_date":"2026-02-26T06:00:00Z","moving_time":0},
         {"id":"4711","icu_athlete_id":"i42","source":"STRAVA","_note":"not available","start_date_local":"2026-02-25T08:00:00"},
         {"icu_athlete_id":"i42","type":"Run","start_date":"2026-02-24T06:00:00Z","moving_time":60}]
        """;

    internal const string Days = """
        [{"id":"2026-02-27","restingHR":48,"sleepSecs":25500,"sleepQuality":1,"soreness":4,"fatigue":2,"stress":3,"mood":4,"motivation":1,"comments":"Late train"},
         {"id":"2026-02-28","restingHR":24,"sleepSecs":59,"soreness":5,"fatigue":0,"stress":-1,"mood":2.5},
         {"id":"2026-03-01","restingHR":null,"sleepSecs":null},
         {"id":"today","restingHR":50,"sleepSecs":20000}]
        """;

    private static ArchiveReading Read(ArchiveDocumentKind kind, string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        Assert.Equal(kind, ArchiveDocument.Of(bytes));
        return ArchiveDocument.Read(kind, () => new MemoryStream(bytes));
    }

    private static ArchiveReading ReadActivities() => Read(ArchiveDocumentKind.IntervalsActivities, Activities);

    [Fact]
    public void What_was_written_about_a_file_is_found_by_the_name_the_file_gets()
    {
        var notes = ReadActivities().Notes;
        Assert.Equal(["i1.fit", "i2.fit", "i3.gpx"], notes.Keys);
        var told = notes["i1.fit"];
        Assert.Equal(("Along the ridge", "Line one\nline two", "Blue pair", Sport.Trail), (told.Name, told.Description, told.Gear, told.Sport));
        Assert.Equal((new PerceivedEffort(7), "Europe/Helsinki", "intervals:i1"), (told.PerceivedEffort, told.TimeZone, told.RecordId));
        Assert.Equal(new PerceivedEffort(5), notes["i2.fit"].PerceivedEffort);
    }

    [Fact]
    public void Without_its_file_an_activity_is_its_totals_at_its_own_clock()
    {
        var notes = ReadActivities().Notes;
        var alone = notes["i1.fit"].Alone!;
        Assert.Equal((new DateTimeOffset(2026, 2, 28, 8, 0, 0, TimeSpan.FromHours(2)), OffsetSource.Device, false), (alone.Activity.Start, alone.Activity.OffsetSource, alone.IsClockTime));
        Assert.Equal((TimeSpan.FromSeconds(3000), TimeSpan.FromSeconds(3010), 10000.5), (alone.Activity.Timer, alone.Activity.Elapsed, alone.Activity.Distance!.Value.Meters));
        Assert.Equal((new HeartRate(152), new HeartRate(170), 120.5, "Watch 9"), (alone.Activity.AverageHeartRate, alone.Activity.MaxHeartRate, alone.Activity.Ascent!.Value.Meters, alone.Activity.Device));
        var strength = notes["i2.fit"].Alone!;
        Assert.Equal((Sport.Strength, TimeSpan.FromMinutes(30), true), (strength.Activity.Sport, strength.Activity.Timer, strength.IsClockTime));
        Assert.Null(notes["i3.gpx"].Alone);
    }

    [Fact]
    public void What_Strava_withholds_and_what_has_no_id_is_counted_and_said()
    {
        var findings = ReadActivities().Findings;
        Assert.Equal(["record-incomplete", "strava-withheld"], findings.Select(finding => finding.Code));
        Assert.All(findings, finding => Assert.StartsWith("1 of its", finding.Detail, StringComparison.Ordinal));
        Assert.All(findings, finding => Assert.Equal(Severity.Warning, finding.Severity));
    }

    [Fact]
    public void A_list_says_of_each_whether_there_is_a_file_to_fetch()
    {
        var listed = IntervalsActivitiesReader.Listed(new MemoryStream(Encoding.UTF8.GetBytes(Activities))).Select(one => one.Record).ToList();
        Assert.Equal(
            [("i1", true, true, false), ("i2", false, true, false), ("i3", true, false, false), ("4711", true, false, true)],
            listed.Select(one => (one.Id, one.MayHaveFile, one.HasTotals, one.IsWithheld)));
    }

    [Theory]
    [InlineData("2026-02-28T20:00:00", 14d)]
    [InlineData("2026-02-27T16:00:00", -14d)]
    [InlineData("2026-02-28T11:45:00", 5.75)]
    [InlineData("2026-02-28T20:01:00", 0d)]
    [InlineData("2026-02-28T08:00:30", 0d)]
    public void An_offset_is_believed_when_there_is_a_place_with_such_a_clock(string local, double hours)
    {
        var alone = Read(ArchiveDocumentKind.IntervalsActivities, $$"""[{"id":"i1","icu_x":1,"start_date":"2026-02-28T06:00:00Z","start_date_local":"{{local}}","moving_time":60}]""").Notes["i1.fit"].Alone!;
        Assert.Equal((new DateTimeOffset(2026, 2, 28, 6, 0, 0, TimeSpan.Zero), TimeSpan.FromHours(hours)), (alone.Activity.Start, alone.Activity.Start.Offset));
        Assert.Equal(hours == 0 ? OffsetSource.Unknown : OffsetSource.Device, alone.Activity.OffsetSource);
    }

    [Fact]
    public void Answers_of_one_to_four_are_laid_evenly_on_nought_to_ten()
    {
        var reading = Read(ArchiveDocumentKind.IntervalsDays, Days);
        var full = reading.CheckIns[0];
        Assert.Equal((new DateOnly(2026, 2, 27), 10d, 3.3d, 6.7d), (full.Day, full.Says.Soreness, full.Says.Fatigue, full.Says.Stress));
        Assert.Equal((10d, 0d, 10d), (full.Says.SleepQuality, full.Says.Mood, full.Says.Motivation));
        Assert.Equal((TimeSpan.FromMinutes(425), new HeartRate(48), "Late train"), (full.Says.Sleep, full.Says.RestingHeartRate, full.Says.Note));
    }

    [Fact]
    public void What_lies_outside_of_a_scale_is_left_out_and_said_and_an_empty_day_is_none()
    {
        var reading = Read(ArchiveDocumentKind.IntervalsDays, Days);
        Assert.Equal(2, reading.CheckIns.Count);
        var says = reading.CheckIns[1].Says;
        Assert.Equal((null, null, null, null, null, 5d), (says.RestingHeartRate, says.Sleep, says.Soreness, says.Fatigue, says.Stress, says.Mood));
        Assert.StartsWith("2 of its answers", Assert.Single(reading.Findings).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_is_the_same_record_whatever_it_says_later()
    {
        string Id(string json) => Assert.Single(Read(ArchiveDocumentKind.IntervalsDays, json).CheckIns).Says.RecordId!;
        var morning = Id("""[{"id":"2026-02-27","restingHR":48,"sleepSecs":25500,"weight":61}]""");
        Assert.Equal("intervals:day:2026-02-27", morning);
        Assert.Equal(morning, Id("""[{"id":"2026-02-27","sleepSecs":25500,"restingHR":48,"weight":62}]"""));
        Assert.Equal(morning, Id("""[{"id":"2026-02-27","restingHR":48,"sleepSecs":25500,"soreness":1}]"""));
        Assert.NotEqual(morning, Id("""[{"id":"2026-02-28","restingHR":48,"sleepSecs":25500}]"""));
    }

    [Fact]
    public void Mutated_lists_give_a_reading()
    {
        var kept = 0;
        for (var seed = 0; seed < 2000; seed++)
        {
            var activities = IntervalsActivitiesReader.Read(new MemoryStream(Mutation.Of(Encoding.UTF8.GetBytes(Activities), 51_000_000 + seed)));
            var days = IntervalsDayReader.Read(new MemoryStream(Mutation.Of(Encoding.UTF8.GetBytes(Days), 52_000_000 + seed)));
            Assert.All(activities.Notes.Keys, name => Assert.DoesNotContain(name, letter => letter is '/' or '\\' or ':'));
            Assert.All(days.CheckIns, day => Assert.InRange(day.Says.Soreness ?? 0, 0, 10));
            kept += activities.Notes.Count > 0 && days.CheckIns.Count > 0 ? 1 : 0;
        }

        Assert.InRange(kept, 500, 1999);
    }
}
