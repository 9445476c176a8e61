using System.Text;
using Backstride.Files;
using Backstride.Files.Archives;
using Backstride.Files.Archives.Csv;
using Backstride.Journal;
using Backstride.Runs;

namespace Backstride.Tests.Files.Archives;

public sealed class CsvTableTests
{
    private static ArchiveReading Read(string table)
    {
        var bytes = Encoding.UTF8.GetBytes(table);
        Assert.Equal(ArchiveDocumentKind.Table, ArchiveDocument.Of(bytes));
        return ArchiveDocument.Read(ArchiveDocumentKind.Table, () => new MemoryStream(bytes));
    }

    [Fact]
    public void A_table_of_runs_gives_runs_on_the_runners_clock()
    {
        var reading = Read(TableText.Runs);
        Assert.Equal([Sport.Run, Sport.Run, Sport.Treadmill, Sport.Other], reading.Activities.Select(a => a.Activity.Sport));
        var run = reading.Activities[0];
        Assert.Equal((8200d, 3030d, 148, 4d, "Long, easy", true), (run.Activity.Distance!.Value.Meters, run.Activity.Timer.TotalSeconds,
            run.Activity.AverageHeartRate!.Value.BeatsPerMinute, run.Activity.PerceivedEffort!.Value.Value, run.Activity.Name, run.IsClockTime));
        Assert.Equal(new DateTime(2026, 3, 1, 7, 10, 0), run.Activity.Start.DateTime);
        Assert.Equal(new DateTime(2026, 3, 2, 12, 0, 0), reading.Activities[1].Activity.Start.DateTime);
        Assert.Equal((false, OffsetSource.Device, TimeSpan.FromHours(1)),
            (reading.Activities[2].IsClockTime, reading.Activities[2].Activity.OffsetSource, reading.Activities[2].Activity.Start.Offset));
    }

    [Fact]
    public void A_diary_of_a_spreadsheet_gives_check_ins_and_refuses_what_is_outside_of_a_scale()
    {
        var reading = Read(TableText.Diary);
        Assert.Equal(2, reading.CheckIns.Count);
        Assert.Equal((new DateOnly(2026, 3, 1), 3.5, 7.25, 6d, "stiff, in the morning"), (reading.CheckIns[0].Day, reading.CheckIns[0].Says.Pain!.Value.Value,
            reading.CheckIns[0].Says.Sleep!.Value.TotalHours, reading.CheckIns[0].Says.Mood, reading.CheckIns[0].Says.Note));
        Assert.Contains(reading.Findings, finding => finding.Code == "value-refused" && finding.Detail.StartsWith("1 row", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_row_of_a_longer_table_is_the_same_record()
    {
        var first = Read(TableText.Runs).Activities.Select(a => a.RecordId).ToList();
        Assert.Equal(first, Read(TableText.Runs + "\n2026-03-05,07:00,run,3,18:00,,,").Activities.Take(4).Select(a => a.RecordId));
        Assert.Equal(4, first.Distinct().Count());
        Assert.Equal("csv:id:a7", Assert.Single(Read("date,minutes,id\n2026-03-01,30,a7\n").Activities).RecordId);
    }

    [Theory]
    [InlineData("Date,Minutes,Distance Meters\n2026-03-01,30.5,5000\n", 5000, 1830)]
    [InlineData("date\ttimerSeconds\tdistanceMiles\n2026-03-01\t1800\t3\n", 4828.032, 1800)]
    public void Names_may_have_blanks_and_capitals_and_each_unit_has_a_column(string table, double metres, double seconds)
    {
        var run = Assert.Single(Read(table).Activities).Activity;
        Assert.Equal((metres, seconds), (Math.Round(run.Distance!.Value.Meters, 3), run.Timer.TotalSeconds));
    }

    [Fact]
    public void Columns_that_are_not_known_are_named_and_the_rest_is_read()
    {
        var reading = Read("date,mood,weather\n2026-03-01,6,rain\n");
        Assert.Equal(6, Assert.Single(reading.CheckIns).Says.Mood);
        Assert.Contains(reading.Findings, finding => finding.Code == "column-unknown" && finding.Detail.Contains("weather", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("day,km,min\n2026-03-01,5,30\n", true)]
    [InlineData("date,dist_m,mov_s,hr,name\n2022-03-31,13867.66,3604,156,Running\n", true)]
    [InlineData("only one column\n", false)]
    [InlineData("date,mood\n2026-03-01,6\n", false)]
    public void A_table_with_another_header_is_told_what_it_needs(string table, bool refused)
    {
        var finding = ArchiveDocument.Refuses(Encoding.UTF8.GetBytes(table));
        Assert.Equal(refused ? "table-header" : null, finding?.Code);
        if (refused)
            Assert.Contains(table[..table.IndexOf(',', StringComparison.Ordinal)], finding!.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_without_a_date_or_a_duration_are_counted()
    {
        var reading = Read("date,minutes\nsometime,30\n2026-03-01,\n2026-03-01,0\n2026-03-02,20\n");
        Assert.Single(reading.Activities);
        Assert.Contains(reading.Findings, finding => finding.Code == "row-undated" && finding.Detail.StartsWith("1 row", StringComparison.Ordinal));
        Assert.Contains(reading.Findings, finding => finding.Code == "row-untimed" && finding.Detail.StartsWith("2 rows", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_else_in_the_real_files_is_taken_for_a_table_of_ours()
    {
        Assert.SkipWhen(SharedData.Folder is null, SharedData.Missing);
        var tables = Directory.EnumerateFiles(SharedData.Folder!, "*.csv", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        var known = tables.Where(path => ArchiveDocument.Of(File.ReadAllBytes(path).AsSpan(0, (int)Math.Min(new FileInfo(path).Length, ArchiveDocument.Needed))) is not null);
        Assert.Equal(["TheNewThinkTank+strava-insights", "marcusvolz+strava_py"], known.Select(path => Path.GetRelativePath(SharedData.Folder!, path).Split('/', '\\')[0]));
    }

    [Theory]
    [InlineData(ArchiveReading.MostRecords, false)]
    [InlineData(ArchiveReading.MostRecords + 1, true)]
    public void A_table_of_more_days_than_anybody_has_ends_with_a_finding(int rows, bool ends)
    {
        var table = new StringBuilder("date,mood,note\n");
        for (var row = 0; row < rows; row++)
            table.Append("2026-03-01,6,").Append(row).Append('\n');
        var reading = Read(table.ToString());
        Assert.Equal(ArchiveReading.MostRecords, reading.CheckIns.Count);
        Assert.Equal(ends, reading.Findings.Any(finding => finding.Code == "too-many-records"));
    }

    [Fact]
    public void What_the_table_says_is_never_more_than_a_check_in_can_hold() =>
        Assert.Equal(new CheckIn { Pain = new PainScore(2), Moment = PainMoment.Morning }, Assert.Single(Read("date,pain,moment\n2026-03-01,2,morning\n").CheckIns).Says with { RecordId = null });
}
