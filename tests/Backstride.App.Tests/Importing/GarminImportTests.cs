using System.IO.Compression;
using System.Text;
using Backstride.App.Importing;
using Backstride.App.Storage;
using Backstride.App.Tests.Storage;
using Backstride.Journal;

namespace Backstride.App.Tests.Importing;

public sealed class GarminImportTests : ArchiveImports
{
    private const string Mail = "some.body_1@mail.example.org";
    private const string Uploaded = "DI_CONNECT/DI-Connect-Uploaded-Files/UploadedFiles_0-_Part1.zip";

    private static readonly DateTimeOffset Morning = new(2026, 1, 12, 7, 0, 0, TimeSpan.Zero);

    private static Dictionary<string, byte[]> Uploads() => new()
    {
        [$"{Mail}_100.fit"] = TinyFit.Run(Morning),
        [$"{Mail}_101.fit"] = TinyFit.Run(Morning.AddDays(1)),
        [$"{Mail}_102.fit"] = TinyFit.Settings(),
        [$"{Mail}_103.fit"] = TinyFit.Settings(32),
        [$"{Mail}_104.fit"] = TinyFit.Run(Morning.AddDays(2))[..20],
    };

    private static Dictionary<string, byte[]> Export() => new()
    {
        ["DI_CONNECT/DI-Connect-User/user_profile.json"] = Text($$"""{"emailAddress":"{{Mail}}"}"""),
        ["DI_CONNECT/DI-Connect-Wellness/2026-01-01_2026-04-11_1_sleepData.json"] = Text("""
            [{"sleepEndTimestampGMT":"2026-01-12T06:10:00.0","calendarDate":"2026-01-12","deepSleepSeconds":5400,"lightSleepSeconds":14400},
             {"sleepEndTimestampGMT":"2026-01-13T06:10:00.0","calendarDate":"2026-01-13","lightSleepSeconds":25200}]
            """),
        ["DI_CONNECT/DI-Connect-Aggregator/UDSFile_2026-01-01_2026-04-11.json"] = Text("""
            [{"calendarDate":"2026-01-12","restingHeartRate":51,"allDayStress":{"aggregatorList":[{"type":"TOTAL","averageStressLevel":31}]}}]
            """),
        ["DI_CONNECT/DI-Connect-Fitness/somebody_0_summarizedActivities.json"] = Text($$"""
            [{"summarizedActivitiesExport":[
              {"activityId":9001,"name":"Hills with Ann","activityType":"running","beginTimestamp":{{Morning.ToUnixTimeMilliseconds()}},"distance":1000000.0,"duration":3000000.0},
              {"activityId":9002,"name":null,"beginTimestamp":{{Morning.AddDays(1).ToUnixTimeMilliseconds()}}},
              {"activityId":9003,"name":"Typed in","beginTimestamp":{{Morning.AddDays(9).ToUnixTimeMilliseconds()}}}]}]
            """),
        ["INREACH/notes.csv"] = Text("a,b\n1,2\n"),
    };

    private static byte[] Text(string text) => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)];

    [Theory]
    [InlineData(CompressionLevel.Optimal)]
    [InlineData(CompressionLevel.NoCompression)]
    public async Task Recordings_are_found_one_zip_deeper_and_everything_else_is_counted(CompressionLevel level)
    {
        var members = Export();
        members[Uploaded] = Zip(Uploads());
        await File.WriteAllBytesAsync(Files["export.zip"], Zip(members, level), TestContext.Current.CancellationToken);
        var result = await Run("export.zip");
        Assert.Equal((2, 3, 1), (result.Totals.Runs, result.Totals.CheckIns, result.Totals.Failed));
        // Two FIT files of settings, the profile, the list of names, the table: none of them is a line of its own.
        Assert.Equal(5, result.Totals.Ignored);
        var named = State.Runs.Single(r => r.At.UtcTicks == Morning.UtcTicks).What;
        Assert.Equal(("Hills with Ann", "garmin:9001", "garmin@1", 10_000d), (named.Activity.Name, named.RecordId, named.NotesFrom, Math.Round(named.Activity.Distance!.Value.Meters)));
        Assert.Null(State.Runs.Single(r => r.At.UtcTicks != Morning.UtcTicks).What.NotesFrom);
        Assert.Equal(5, result.Files.Count);
        Assert.Contains(result.Files, f => f.Member == $"{Uploaded}!***_100.fit" && f.Outcome == Outcome.Imported);
        Assert.Equal(2, new Originals(Journal.Folder, Drafts.Runner).All().Count());
        Assert.Empty(Directory.EnumerateFileSystemEntries(Journal.Folder.IncomingPath));
    }

    [Fact]
    public async Task The_address_in_the_names_is_neither_stored_nor_shown()
    {
        var members = Export();
        members[Uploaded] = Zip(Uploads());
        members[$"{Mail}_9/{Mail}_200.fit"] = TinyFit.Run(Morning.AddDays(5));
        await File.WriteAllBytesAsync(Files["export.zip"], Zip(members), TestContext.Current.CancellationToken);
        Unpack("unpacked", members);
        foreach (var name in new[] { "export.zip", "unpacked", "export.zip" })
        {
            var shown = System.Text.Json.JsonSerializer.Serialize(await Run(name), ImportJson.Default.ImportResult);
            Assert.DoesNotContain("some.body", shown, StringComparison.Ordinal);
            Assert.DoesNotContain("mail.example", shown, StringComparison.Ordinal);
        }

        Assert.All(Journal.Store.LinesAfter(Drafts.Runner, 0, 1000), line => Assert.DoesNotContain("example.org", Encoding.UTF8.GetString(line), StringComparison.Ordinal));
        Assert.Equal(3, State.Runs.Count);
    }

    [Fact]
    public async Task Nights_and_days_are_measured_check_ins_of_the_batch()
    {
        await File.WriteAllBytesAsync(Files["export.zip"], Zip(Export()), TestContext.Current.CancellationToken);
        var result = await Run("export.zip");
        Assert.True(result.HasAny);
        Assert.Empty(State.CheckIns);
        Assert.Equal(3, State.Measured.Count);
        var night = State.Measured.Single(m => m.Day == new DateOnly(2026, 1, 12) && m.What.Sleep is not null);
        Assert.Equal((5.5, Author.Import, result.Batch), (night.What.Sleep!.Value.TotalHours, night.By, night.Batch.ToString()));
        Assert.Equal(new DateTimeOffset(2026, 1, 12, 6, 10, 0, TimeSpan.Zero).UtcTicks, night.At.UtcTicks);
        var day = State.Measured.Single(m => m.What.RestingHeartRate is not null).What;
        Assert.Equal((51, 31d), (day.RestingHeartRate!.Value.BeatsPerMinute, day.MeasuredStress));
        var before = Journal.Entries.Count;
        Assert.All((await Run("export.zip")).Files, f => Assert.Equal(Outcome.Duplicate, f.Outcome));
        Assert.Equal(before, Journal.Entries.Count);
        Journal.Append(Drafts.RemovalOf("undo", BatchId.Parse(result.Batch)));
        Assert.Empty(State.Measured);
        Assert.Equal(3, (await Run("export.zip")).Totals.CheckIns);
    }

    [Fact]
    public async Task An_unpacked_export_gives_the_sameJournal_packed_parts_or_not()
    {
        var members = Export();
        members[Uploaded] = Zip(Uploads());
        await File.WriteAllBytesAsync(Files["export.zip"], Zip(members), TestContext.Current.CancellationToken);
        Unpack("parts", members);
        Unpack("all", Export());
        Unpack("all/DI_CONNECT/DI-Connect-Uploaded-Files/UploadedFiles_0-_Part1", Uploads());
        await Run("export.zip");
        foreach (var name in new[] { "parts", "all" })
        {
            using var other = new OpenJournal();
            var result = await Into(other, name);
            Assert.Equal(Told(Journal), Told(other));
            Assert.DoesNotContain(result.Files, f => f.Outcome == Outcome.Skipped);
        }
    }

    [Fact]
    public async Task An_original_that_a_program_saved_as_fit_though_it_is_a_zip_is_opened()
    {
        await File.WriteAllBytesAsync(Files["12345.fit"], Zip(new() { ["12345_ACTIVITY.fit"] = TinyFit.Run(Morning) }), TestContext.Current.CancellationToken);
        var result = await Run("12345.fit");
        Assert.Equal(("12345_ACTIVITY.fit", 1), (Assert.Single(result.Files).Member, result.Totals.Runs));
    }

    [Theory]
    [InlineData("a.b+c_d@mail.example.org_123.fit", "***_123.fit")]
    [InlineData("in/ä.ö@example.com_1.fit", "in/***_1.fit")]
    [InlineData("x!y@z", "x!y@z")]
    [InlineData("no address", "no address")]
    public void An_address_is_masked_and_nothing_else(string name, string shown) => Assert.Equal(shown, MailAddresses.Masked(name));

    [Fact]
    public async Task A_night_typed_by_the_runner_counts_before_the_one_that_comes_later_with_an_export()
    {
        Journal.Append(Drafts.Of("typed", new CheckIn { Sleep = TimeSpan.FromHours(8) }) with { Day = new DateOnly(2026, 1, 12) });
        await File.WriteAllBytesAsync(Files["export.zip"], Zip(Export()), TestContext.Current.CancellationToken);
        await Run("export.zip");
        Assert.Equal(8, Assert.Single(State.CheckIns).What.Sleep!.Value.TotalHours);
    }
}
