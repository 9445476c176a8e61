using System.Globalization;
using System.Text;
using System.Text.Json;
using Backstride.Files;
using Backstride.Files.Archives;
using Backstride.Files.Archives.Strava;
using Backstride.Runs;

namespace Backstride.Tests.Files.Archives;

public sealed class StravaTableTests
{
    private static readonly DateTime Start = new(2025, 8, 1, 17, 4, 5);

    /// <summary>Nothing in them that a layout of some year has no column for.</summary>
    private static readonly StravaLine[] Plain =
    [
        new(4_689_591_795, Start, "Run", 1501) { Name = "Lunch, \"easy\"", Description = "Two lines:\nand a comma, too", Gear = "blue shoes", Metres = 5021, File = "activities/5001.fit.gz" },
        new(4_689_591_796, Start.AddDays(31), "Run", 1800) { Name = "Typed in", Description = "on the treadmill", Gear = "grey shoes", Metres = 4900 },
        new(4_689_591_797, Start.AddDays(62), "Ride", 5400) { Name = "Out and back", Metres = 33_848, File = "activities/5003.gpx" },
        new(4_689_591_798, Start.AddDays(93), "Swim", 1700) { Name = "Pool", Metres = 1500 },
        new(4_689_591_799, Start.AddDays(124), "Weight Training", 2400) { Name = "Core" },
        new(4_689_591_800, Start.AddDays(155), "Walk", 3600) { Metres = 5500, File = "activities/5006.tcx.gz" },
        .. Enumerable.Range(1, 12).Select(month => new StravaLine(5_000_000_000 + month, new DateTime(2024, month, 28, 0, 30, 0), "Run", 600) { Metres = 2000 }),
    ];

    private static readonly StravaLine[] Full =
        [.. Plain.Select((line, i) => line with { Moving = line.Seconds - 60, Ascent = 12.5 + i, HeartRate = 140 + i, Effort = i % 11 })];

    public static TheoryData<string, int> EveryCopy =>
        [.. from language in StravaExport.Languages from columns in StravaExport.Years select (language, columns)];

    private static ArchiveReading Read(byte[] table)
    {
        Assert.Equal(ArchiveDocumentKind.StravaTable, ArchiveDocument.Of(table.AsSpan(0, Math.Min(table.Length, ArchiveDocument.Needed))));
        return ArchiveDocument.Read(ArchiveDocumentKind.StravaTable, () => new MemoryStream(table));
    }

    private static string Written(ArchiveReading reading) => JsonSerializer.Serialize(new { reading.Activities, Notes = reading.Notes.OrderBy(n => n.Key), reading.Findings });

    [Theory]
    [MemberData(nameof(EveryCopy))]
    public void Every_language_and_year_gives_the_same_activities_and_notes(string language, int columns)
    {
        var expected = Written(Read(new StravaExport("en", 103).Table(Plain)));
        Assert.Equal(expected, Written(Read(new StravaExport(language, columns).Table(Plain))));
        if (columns > 10)
            Assert.Equal(Written(Read(new StravaExport("en", 103).Table(Full))), Written(Read(new StravaExport(language, columns).Table(Full))));
    }

    [Fact]
    public void A_row_without_a_file_becomes_an_activity_with_what_the_row_says()
    {
        var reading = Read(new StravaExport("en", 94).Table(Full));
        Assert.Equal(15, reading.Activities.Count);
        var typed = reading.Activities[0];
        Assert.Equal(("strava:4689591796", Sport.Run, "Typed in", "on the treadmill", "grey shoes"),
            (typed.RecordId, typed.Activity.Sport, typed.Activity.Name, typed.Activity.Description, typed.Activity.Gear));
        Assert.Equal((4900d, 1740d, 1800d, 13.5, 141, 1d), (
            typed.Activity.Distance!.Value.Meters, typed.Activity.Timer.TotalSeconds, typed.Activity.Elapsed.TotalSeconds,
            typed.Activity.Ascent!.Value.Meters, typed.Activity.AverageHeartRate!.Value.BeatsPerMinute, typed.Activity.PerceivedEffort!.Value.Value));
        Assert.Equal(new DateTimeOffset(Start.AddDays(31), TimeSpan.Zero), typed.Activity.Start);
        Assert.Equal((1500d, Sport.Swim), (reading.Activities[1].Activity.Distance!.Value.Meters, reading.Activities[1].Activity.Sport));
        Assert.Equal(((Distance?)null, Sport.Strength), (reading.Activities[2].Activity.Distance, reading.Activities[2].Activity.Sport));
    }

    [Fact]
    public void Notes_are_found_by_the_name_of_the_file_and_not_by_the_id()
    {
        var notes = Read(new StravaExport("de", 99).Table(Full)).Notes;
        Assert.Equal(["activities/5001.fit.gz", "activities/5003.gpx", "activities/5006.tcx.gz"], notes.Keys.Order());
        var lunch = notes["activities/5001.fit.gz"];
        Assert.Equal(("strava:4689591795", "Lunch, \"easy\"", "Two lines:\nand a comma, too", "blue shoes", Sport.Run, 0d),
            (lunch.RecordId, lunch.Name, lunch.Description, lunch.Gear, lunch.Sport, lunch.PerceivedEffort!.Value.Value));
    }

    [Fact]
    public void What_the_runner_wrote_wins_over_the_file_and_the_file_knows_a_treadmill_from_a_road()
    {
        var seen = new Activity { Sport = Sport.Treadmill, Start = default, OffsetSource = OffsetSource.Unknown, Timer = default, Elapsed = default, Name = "Morning", PerceivedEffort = new(3) };
        var notes = new ActivityNotes("strava@1", "strava:1") { Name = "Mine", Sport = Sport.Run, PerceivedEffort = new(7) };
        var over = notes.Over(seen, isAlone: true);
        Assert.Equal((Sport.Treadmill, "Mine", 7d), (over.Sport, over.Name, over.PerceivedEffort!.Value.Value));
        Assert.Equal(Sport.Ride, (notes with { Sport = Sport.Ride }).Over(seen, isAlone: true).Sport);
        Assert.Equal(Sport.Treadmill, (notes with { Sport = Sport.Other }).Over(seen, isAlone: true).Sport);
        Assert.Equal(Sport.Run, notes.Over(seen with { Sport = Sport.Ride }, isAlone: true).Sport);
        var several = (notes with { Sport = Sport.Ride }).Over(seen, isAlone: false);
        Assert.Equal((Sport.Treadmill, "Mine", 3d), (several.Sport, several.Name, several.PerceivedEffort!.Value.Value));
    }

    [Fact]
    public void Miles_in_the_first_distance_change_nothing() =>
        Assert.Equal(Written(Read(new StravaExport("en", 94).Table(Full))), Written(Read((new StravaExport("en", 94) { Miles = true }).Table(Full))));

    [Fact]
    public void A_copy_saved_again_by_a_spreadsheet_of_western_windows_reads_the_same()
    {
        var german = new StravaExport("de", 94) { Separator = ';' };
        var text = german.Text(Full).Replace(".0;", ",0;", StringComparison.Ordinal);
        var saved = Encoding.Latin1.GetBytes(text.Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.Equal(Written(Read(german.Table(Full))), Written(Read(saved)));
        Assert.Equal(Written(Read(german.Table(Full))), Written(Read([.. Encoding.UTF8.GetBytes("sep=;\r\n"), .. saved])));
        Assert.Equal(Written(Read(german.Table(Full))), Written(Read([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)])));
    }

    [Fact]
    public void Columns_that_somebody_moved_are_found_by_their_names()
    {
        const string table = """
            Filename,Activity Name,Distance,Activity ID,Moving Time,Activity Type,Elapsed Time,Activity Date
            ,One,5000.0,11,1500.0,Run,1600.0,"Oct 6, 2022, 11:19:20 PM"
            activities/7.fit,Two,6000.0,12,1800.0,Run,1900.0,"Oct 7, 2022, 12:19:20 AM"
            """;
        var reading = Read(Encoding.UTF8.GetBytes(table));
        var one = Assert.Single(reading.Activities);
        Assert.Equal(("strava:11", "One", 5000d, new DateTimeOffset(2022, 10, 6, 23, 19, 20, TimeSpan.Zero)),
            (one.RecordId, one.Activity.Name, one.Activity.Distance!.Value.Meters, one.Activity.Start));
        Assert.Equal("Two", reading.Notes["activities/7.fit"].Name);
    }

    [Fact]
    public void A_lone_distance_in_kilometres_or_miles_is_left_out_and_said()
    {
        const string table = """
            Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance,Filename
            11,"Oct 6, 2022, 11:19:20 PM",One,Run,1600,5.02,
            """;
        var reading = Read(Encoding.UTF8.GetBytes(table));
        Assert.Null(Assert.Single(reading.Activities).Activity.Distance);
        Assert.Contains(reading.Findings, finding => finding.Code == "row-unmeasured");
    }

    [Theory]
    [InlineData("6/10/2022 23:19", "25/10/2022 23:19", "2022-10-06")]
    [InlineData("6/10/2022 23:19", "10/25/2022 23:19", "2022-06-10")]
    [InlineData("6/10/2022 23:19", "7/10/2022 23:19", null)]
    public void A_date_of_numbers_is_read_when_another_row_shows_which_is_the_day(string date, string other, string? day)
    {
        var table = $"""
            Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance,Filename
            11,{date},One,Run,1600,5020,
            12,{other},Two,Run,1600,5020,
            """;
        var reading = Read(Encoding.UTF8.GetBytes(table));
        Assert.Equal(day is null ? 0 : 2, reading.Activities.Count);
        Assert.Equal(day is null, reading.Findings.Any(finding => finding.Code == "row-undated"));
        if (day is not null)
            Assert.Equal(day, reading.Activities[0].Activity.Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("#time,trackpoint_type,latitude,longitude,altitude\n2020-02-02T03:02:02+01:00,TRACKPOINT,3,14,1020\n")]
    [InlineData("date,dist_m,mov_s,hr,intensity,load,name\n2022-03-31,13867.66,3604,156,84.3,74,Running\n")]
    [InlineData("a,b,c\n1,2,3\n")]
    [InlineData("just a note\n")]
    [InlineData("")]
    public void Another_table_is_none_of_Stravas(string text) => Assert.Null(ArchiveDocument.Of(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void A_row_without_a_date_a_duration_or_a_known_sport_is_counted_in_the_findings()
    {
        StravaLine[] rows = [.. Plain, new(1, Start, "Quidditch", 60), new(2, Start, "Run", 0), new(3, Start, "Run", 0)];
        var reading = Read(new StravaExport("en", 94).Table(rows));
        Assert.Contains(reading.Findings, finding => finding.Code == "row-untimed" && finding.Detail.Contains("2 rows", StringComparison.Ordinal));
        Assert.Contains(reading.Findings, finding => finding.Code == "sport-unknown");
        Assert.Equal(Sport.Other, reading.Activities.Single(a => a.RecordId == "strava:1").Activity.Sport);
    }

    [Fact]
    public void A_quote_that_is_never_closed_ends_the_table_with_a_finding_and_keeps_what_came_before()
    {
        var table = new StravaExport("en", 94).Table(Full);
        byte[] open = [.. table, .. Encoding.UTF8.GetBytes("\n99,\"never closed "), .. Enumerable.Repeat((byte)'x', 8 << 20)];
        var reading = Read(open);
        Assert.Equal(15, reading.Activities.Count);
        Assert.Contains(reading.Findings, finding => finding.Code == "table-unreadable");
    }

    // Found by the mutants: the gear was looked for left of the first column.
    [Fact]
    public void A_table_whose_first_column_names_files_is_read_by_its_names_or_not_at_all()
    {
        byte[] moved = [.. "activities/1.fit,Activity Date,Activity Name,Activity Type,a,b,c,d\n"u8, .. "activities/1.fit,\"Oct 6, 2022, 11:19:20 PM\",Run,Run,,,,\n1,2,3,4,5,6,7,8\n1,2,3,4,5,6,7,8\n1,2,3,4,5,6,7,8\n"u8];
        Assert.Null(ArchiveDocument.Of(moved));
    }

    [Fact]
    public void Real_tables_are_read_row_by_row()
    {
        Assert.SkipWhen(SharedData.Folder is null, SharedData.Missing);
        var folder = SharedData.Folder!;
        var runs = Read(File.ReadAllBytes(Path.Combine(folder, "TheNewThinkTank+strava-insights", "data", "activities.csv")));
        Assert.Equal((19, 93), (runs.Activities.Count, runs.Notes.Count));
        Assert.DoesNotContain(runs.Findings, finding => finding.Code is "row-undated" or "row-unmeasured" or "table-unreadable");
        Assert.All(runs.Activities.Where(a => a.Activity.Sport == Sport.Run), a => Assert.InRange(a.Activity.Distance!.Value.Meters / a.Activity.Timer.TotalSeconds, 1.5, 9));
        var rides = Read(File.ReadAllBytes(Path.Combine(folder, "marcusvolz+strava_py", "tests", "csv", "activities.csv")));
        Assert.Equal(8, rides.Activities.Count(a => a.Activity.Sport == Sport.Ride));
        Assert.Equal([6, 7, 8, 9], rides.Activities.Select(a => a.Activity.PerceivedEffort?.Value).OfType<double>().Distinct().Order());
    }
}
