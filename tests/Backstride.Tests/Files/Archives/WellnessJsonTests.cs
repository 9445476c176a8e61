using System.Globalization;
using System.Text;
using Backstride.Files;
using Backstride.Files.Archives;
using Backstride.Files.Archives.Fitbit;
using Backstride.Files.Archives.Garmin;
using Backstride.Files.Archives.Json;
using Backstride.Runs;
using Backstride.Tests.Files.Tracks;

namespace Backstride.Tests.Files.Archives;

public sealed class WellnessJsonTests
{
    private const string Nights = """
        [{"sleepStartTimestampGMT":"2026-01-11T22:30:00.0","sleepEndTimestampGMT":"2026-01-12T06:10:00.0","calendarDate":"2026-01-12","deepSleepSeconds":5400,
          "lightSleepSeconds":14400,"remSleepSeconds":3600,"awakeSleepSeconds":1200,"napList":[{"napTimeSec":1800}],"sleepScores":{"overallScore":80}},
         {"sleepStartTimestampGMT":1768257000000,"sleepEndTimestampGMT":1768284600000,"calendarDate":"2026-01-13","deepSleepSeconds":3600,"lightSleepSeconds":18000},
         {"sleepEndTimestampGMT":"2026-01-14T06:10:00.0","calendarDate":"2026-01-14","unmeasurableSeconds":28000},
         {"sleepEndTimestampGMT":"2026-01-15T06:10:00.0","deepSleepSeconds":3600},
         {"sleepEndTimestampGMT":null,"calendarDate":"2026-01-16","lightSleepSeconds":25200}]
        """;

    private const string Days = """
        [{"calendarDate":"2026-01-12","restingHeartRate":51,"allDayStress":{"aggregatorList":[{"type":"AWAKE","averageStressLevel":44},{"type":"TOTAL","averageStressLevel":31}]}},
         {"calendarDate":"2026-01-13","restingHeartRate":0,"allDayStress":{"aggregatorList":[{"type":"TOTAL","averageStressLevel":-2}]}},
         {"restingHeartRate":50},
         {"calendarDate":"2026-01-14","restingHeartRate":49}]
        """;

    private const string Exercises = """
        [{"logId":26583142,"activityName":"Run","averageHeartRate":151,"duration":1800000,"activeDuration":1740000,"distance":5.02,"distanceUnit":"Kilometer","elevationGain":31.5,
          "startTime":"11/05/19 22:40:41"},
         {"logId":26583143,"activityName":"Treadmill","duration":1800000,"activeDuration":1800000,"startTime":"2019-11-06 07:40:41","distance":3,"distanceUnit":"Mile"},
         {"logId":26583144,"activityName":"Walk","duration":600000,"activeDuration":600000,"startTime":"2019-11-06 12:00:00","distance":1},
         {"logId":26583145,"activityName":"Weights","activeDuration":1200000,"startTime":"11/07/19 18:00:00"},
         {"logId":26583146,"activityName":"Run","startTime":"11/08/19 18:00:00"}]
        """;

    private const string FitbitNights = """
        [{"logId":1,"dateOfSleep":"2019-11-06","endTime":"2019-11-06T06:30:30.000","minutesAsleep":401,"mainSleep":true},
         {"logId":2,"dateOfSleep":"2019-11-06","endTime":"2019-11-06T15:00:00.000","minutesAsleep":40,"mainSleep":false},
         {"logId":3,"dateOfSleep":"2019-11-07","endTime":"2019-11-07T07:00:00.000","minutesAsleep":0,"mainSleep":true}]
        """;

    private static ArchiveReading Read(ArchiveDocumentKind kind, string json)
    {
        byte[] bytes = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(json)];
        Assert.Equal(kind, ArchiveDocument.Of(bytes));
        return ArchiveDocument.Read(kind, () => new MemoryStream(bytes));
    }

    [Fact]
    public void A_night_is_its_stages_of_sleep_and_belongs_to_the_day_of_waking()
    {
        var reading = Read(ArchiveDocumentKind.GarminSleep, Nights);
        Assert.Equal([("2026-01-12", 6.5, "garmin:night:2026-01-12"), ("2026-01-13", 6d, "garmin:night:2026-01-13"), ("2026-01-16", 7d, "garmin:night:2026-01-16")],
            reading.CheckIns.Select(n => (n.Day.ToString("O", CultureInfo.InvariantCulture), n.Says.Sleep!.Value.TotalHours, n.Says.RecordId!)));
        Assert.Equal(new DateTimeOffset(2026, 1, 12, 6, 10, 0, TimeSpan.Zero), reading.CheckIns[0].At);
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(1_768_284_600_000), reading.CheckIns[1].At);
        Assert.Null(reading.CheckIns[2].At);
    }

    [Fact]
    public void A_day_has_its_resting_heart_rate_and_its_stress_where_they_were_measured()
    {
        var reading = Read(ArchiveDocumentKind.GarminDays, Days);
        Assert.Equal([("garmin:day:2026-01-12", 51, 31d), ("garmin:day:2026-01-14", 49, null)],
            reading.CheckIns.Select(d => (d.Says.RecordId!, d.Says.RestingHeartRate!.Value.BeatsPerMinute, d.Says.MeasuredStress)));
        Assert.All(reading.CheckIns, d => Assert.Null(d.Says.Stress));
    }

    [Fact]
    public void Exercises_of_Fitbit_are_activities_on_the_runners_clock()
    {
        var reading = Read(ArchiveDocumentKind.FitbitExercises, Exercises);
        Assert.Equal([Sport.Run, Sport.Treadmill, Sport.Walk, Sport.Strength], reading.Activities.Select(a => a.Activity.Sport));
        var run = reading.Activities[0];
        Assert.Equal(("fitbit:26583142", true, 5020d, 1740d, 1800d, 151, 31.5), (
            run.RecordId, run.IsClockTime, run.Activity.Distance!.Value.Meters, run.Activity.Timer.TotalSeconds, run.Activity.Elapsed.TotalSeconds,
            run.Activity.AverageHeartRate!.Value.BeatsPerMinute, run.Activity.Ascent!.Value.Meters));
        Assert.Equal(new DateTime(2019, 11, 5, 22, 40, 41), run.Activity.Start.DateTime);
        Assert.Equal(4828.032, reading.Activities[1].Activity.Distance!.Value.Meters, 3);
        Assert.Null(reading.Activities[2].Activity.Distance);
        Assert.Contains(reading.Findings, finding => finding.Code == "record-incomplete");
    }

    [Fact]
    public void A_nap_is_no_night_and_a_night_without_sleep_says_nothing()
    {
        var night = Assert.Single(Read(ArchiveDocumentKind.FitbitSleep, FitbitNights).CheckIns);
        Assert.Equal((new DateOnly(2019, 11, 6), 401d, new TimeOnly(6, 30, 30)), (night.Day, night.Says.Sleep!.Value.TotalMinutes, night.Clock));
    }

    [Fact]
    public void Names_are_known_by_the_second_of_the_start()
    {
        const string list = """
            [{"summarizedActivitiesExport":[{"activityId":7,"name":"One {[\"","beginTimestamp":1.768257000900E12,"x":{"y":[1]}},{"activityId":8,"beginTimestamp":1768257100000},
              {"activityId":9,"name":"Two","beginTimestamp":1768257200000}]},{"summarizedActivitiesExport":[{"activityId":10,"name":"Three","beginTimestamp":1768257300000}]}]
            """;
        var notes = Read(ArchiveDocumentKind.GarminActivities, list).NotesByStart;
        Assert.Equal([(1_768_257_000L, "One {[\"", "garmin:7"), (1_768_257_200L, "Two", "garmin:9"), (1_768_257_300L, "Three", "garmin:10")],
            notes.OrderBy(n => n.Key).Select(n => (n.Key.ToUnixTimeSeconds(), n.Value.Name!, n.Value.RecordId)));
    }

    [Fact]
    public void A_record_that_is_too_large_or_too_deep_costs_itself_and_no_other()
    {
        var large = $$"""{"calendarDate":"2026-01-17","sleepEndTimestampGMT":"2026-01-17T06:00:00","x":"{{new string('x', JsonRecords.Longest)}}","lightSleepSeconds":20000}""";
        var deep = $$"""{"calendarDate":"2026-01-18","lightSleepSeconds":20000,"x":{{new string('[', 100_000)}}{{new string(']', 100_000)}}}""";
        var reading = Read(ArchiveDocumentKind.GarminSleep, $"{Nights.TrimEnd()[..^1]},{large},{deep},{Nights.Trim()[1..^1].Replace("2026-01-12\"", "2026-01-19\"", StringComparison.Ordinal)}]");
        Assert.Equal(6, reading.CheckIns.Count);
        Assert.Contains(reading.Findings, finding => finding.Code == "json-record-too-long");
        Assert.Contains(reading.Findings, finding => finding.Code == "json-record-unreadable");
    }

    [Fact]
    public void A_document_that_was_cut_off_keeps_what_came_before()
    {
        var reading = Read(ArchiveDocumentKind.GarminSleep, Nights[..Nights.IndexOf("2026-01-14", StringComparison.Ordinal)]);
        Assert.Equal(2, reading.CheckIns.Count);
        Assert.Contains(reading.Findings, finding => finding.Code == "json-cut-off");
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{\"a\":1}")]
    [InlineData("[{\"calendarDate\":\"2026-01-12\",\"weight\":70}]")]
    public void Other_JSON_is_none_of_these(string json) => Assert.Null(ArchiveDocument.Of(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void Mutated_documents_give_a_reading()
    {
        (string Sound, Func<Stream, ArchiveReading> Read)[] all =
            [(Nights, GarminSleepReader.Read), (Days, GarminDayReader.Read), (Exercises, FitbitExerciseReader.Read), (FitbitNights, FitbitSleepReader.Read), (Nights, GarminActivitiesReader.Read)];
        var kept = 0;
        foreach (var (sound, read) in all)
        {
            for (var seed = 0; seed < 2000; seed++)
            {
                var reading = read(new MemoryStream(Mutation.Of(Encoding.UTF8.GetBytes(sound), 50_000_000 + seed)));
                kept += reading.CheckIns.Count + reading.Activities.Count > 0 ? 1 : 0;
                Assert.All(reading.CheckIns, n => Assert.InRange(n.Says.Sleep?.TotalHours ?? 1, 0, 20));
            }
        }

        Assert.InRange(kept, 2000, 7999);
    }
}
