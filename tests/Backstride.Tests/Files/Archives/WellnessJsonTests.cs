using System.Globalization;
using System.Text;
using Backstride.Files;
using Backstride.Files.Archives;
using Backstride.Files.Archives.Fitbit;
using Backstride.Files.Archives.Garmin;
using Backstride.Files.Archives.Json;
using Backstride.Runs;

namespace Backstride.Tests.Files.Archives;

public sealed class WellnessJsonTests
{
    private static ArchiveReading Read(ArchiveDocumentKind kind, string json)
    {
        byte[] bytes = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(json)];
        Assert.Equal(kind, ArchiveDocument.Of(bytes));
        return ArchiveDocument.Read(kind, () => new MemoryStream(bytes));
    }

    [Fact]
    public void A_night_is_its_stages_of_sleep_and_belongs_to_the_day_of_waking()
    {
        var reading = Read(ArchiveDocumentKind.GarminSleep, WellnessText.Nights);
        Assert.Equal([("2026-01-12", 6.5, "garmin:night:2026-01-12"), ("2026-01-13", 6d, "garmin:night:2026-01-13"), ("2026-01-16", 7d, "garmin:night:2026-01-16")],
            reading.CheckIns.Select(n => (n.Day.ToString("O", CultureInfo.InvariantCulture), n.Says.Sleep!.Value.TotalHours, n.Says.RecordId!)));
        Assert.Equal(new DateTimeOffset(2026, 1, 12, 6, 10, 0, TimeSpan.Zero), reading.CheckIns[0].At);
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(1_768_284_600_000), reading.CheckIns[1].At);
        Assert.Null(reading.CheckIns[2].At);
    }

    [Fact]
    public void A_day_has_its_resting_heart_rate_and_its_stress_where_they_were_measured()
    {
        var reading = Read(ArchiveDocumentKind.GarminDays, WellnessText.Days);
        Assert.Equal([("garmin:day:2026-01-12", 51, 31d), ("garmin:day:2026-01-14", 49, null)],
            reading.CheckIns.Select(d => (d.Says.RecordId!, d.Says.RestingHeartRate!.Value.BeatsPerMinute, d.Says.MeasuredStress)));
        Assert.All(reading.CheckIns, d => Assert.Null(d.Says.Stress));
    }

    [Fact]
    public void Exercises_of_Fitbit_are_activities_on_the_runners_clock()
    {
        var reading = Read(ArchiveDocumentKind.FitbitExercises, WellnessText.Exercises);
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
        var night = Assert.Single(Read(ArchiveDocumentKind.FitbitSleep, WellnessText.FitbitNights).CheckIns);
        Assert.Equal((new DateOnly(2019, 11, 6), 401d, new TimeOnly(6, 30, 30)), (night.Day, night.Says.Sleep!.Value.TotalMinutes, night.Clock));
    }

    [Fact]
    public void Names_are_known_by_the_second_of_the_start()
    {
        var notes = Read(ArchiveDocumentKind.GarminActivities, WellnessText.Activities).NotesByStart;
        Assert.Equal([(1_768_257_000L, "One {[\"", "garmin:7"), (1_768_257_200L, "Two", "garmin:9"), (1_768_257_300L, "Three", "garmin:10")],
            notes.OrderBy(n => n.Key).Select(n => (n.Key.ToUnixTimeSeconds(), n.Value.Name!, n.Value.RecordId)));
    }

    [Fact]
    public void A_record_that_is_too_large_or_too_deep_costs_itself_and_no_other()
    {
        var large = $$"""{"calendarDate":"2026-01-17","sleepEndTimestampGMT":"2026-01-17T06:00:00","x":"{{new string('x', JsonRecords.Longest)}}","lightSleepSeconds":20000}""";
        var deep = $$"""{"calendarDate":"2026-01-18","lightSleepSeconds":20000,"x":{{new string('[', 100_000)}}{{new string(']', 100_000)}}}""";
        var reading = Read(ArchiveDocumentKind.GarminSleep, $"{WellnessText.Nights.TrimEnd()[..^1]},{large},{deep},{WellnessText.Nights.Trim()[1..^1].Replace("2026-01-12\"", "2026-01-19\"", StringComparison.Ordinal)}]");
        Assert.Equal(6, reading.CheckIns.Count);
        Assert.Contains(reading.Findings, finding => finding.Code == "json-record-too-long");
        Assert.Contains(reading.Findings, finding => finding.Code == "json-record-unreadable");
    }

    [Fact]
    public void A_document_that_was_cut_off_keeps_what_came_before()
    {
        var reading = Read(ArchiveDocumentKind.GarminSleep, WellnessText.Nights[..WellnessText.Nights.IndexOf("2026-01-14", StringComparison.Ordinal)]);
        Assert.Equal(2, reading.CheckIns.Count);
        Assert.Contains(reading.Findings, finding => finding.Code == "json-cut-off");
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{\"a\":1}")]
    [InlineData("[{\"calendarDate\":\"2026-01-12\",\"weight\":70}]")]
    public void Other_JSON_is_none_of_these(string json) => Assert.Null(ArchiveDocument.Of(Encoding.UTF8.GetBytes(json)));
}
