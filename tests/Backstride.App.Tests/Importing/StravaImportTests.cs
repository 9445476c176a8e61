using System.IO.Compression;
using System.Text;
using Backstride.App.Importing;
using Backstride.App.Storage;
using Backstride.App.Tests.Storage;
using Backstride.Journal;
using Backstride.Runs;
using Backstride.Tests.Files.Archives;

namespace Backstride.App.Tests.Importing;

public sealed class StravaImportTests : IDisposable
{
    private static readonly DateTime Start = new(2025, 8, 1, 17, 4, 5);

    // The file says when and how far; the table says what the runner wrote.
    private static readonly StravaLine[] Lines =
    [
        new(901, Start, "Run", 3000) { Name = "Hills, \"hard\"", Description = "First line\nsecond, line", Gear = "blue shoes", Metres = 10_000, Effort = 8, File = "activities/7001.fit.gz" },
        new(902, Start.AddDays(1), "Ride", 3000) { Name = "To work", Metres = 20_000, File = "activities/7002.fit" },
        new(903, Start.AddDays(2), "Run", 1800) { Name = "Forgot the watch", Metres = 5100, Effort = 4 },
        new(904, Start.AddDays(3), "Weight Training", 2400) { Name = "Core" },
        new(905, Start.AddDays(4), "Run", 1000) { Name = "Blanks before", Metres = 300, File = "activities/7005.tcx.gz" },
    ];

    private readonly OpenJournal _journal = new();
    private readonly TempFolder _files = new();

    public void Dispose()
    {
        _files.Dispose();
        _journal.Dispose();
    }

    private Task<ImportResult> Run(string name) => Into(_journal, name);

    private Task<ImportResult> Into(OpenJournal journal, string name) =>
        new Import(journal.Store, journal.Folder, Drafts.Runner, TimeProvider.System).Run(FileSearch.Behind([_files[name]]), TestContext.Current.CancellationToken);

    private RunnerState State => RunnerState.From(_journal.Entries);

    private static Dictionary<string, byte[]> Members(StravaExport export) => new()
    {
        ["activities.csv"] = export.Table(Lines),
        ["activities/7001.fit.gz"] = Gzip(TinyFit.Run(new DateTimeOffset(Start, TimeSpan.Zero))),
        ["activities/7002.fit"] = TinyFit.Run(new DateTimeOffset(Start.AddDays(1), TimeSpan.Zero), kilometres: 20, sport: 1),
        ["activities/7005.tcx.gz"] = Gzip(Encoding.UTF8.GetBytes("          " + Tcx(Start.AddDays(4)))),
        ["profile.csv"] = Encoding.UTF8.GetBytes("Athlete ID,Email Address,First Name\n1,somebody@example.org,Some Body\n"),
        ["media/photo.jpg"] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF"u8],
        ["shoes.csv"] = Encoding.UTF8.GetBytes("Shoe Name,Shoe Brand\nblue,shoes\n"),
    };

    private static string Tcx(DateTime start) => FormattableString.Invariant($"""
        <?xml version="1.0"?><TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"><Activities><Activity Sport="Running">
        <Id>{start:s}Z</Id><Lap StartTime="{start:s}Z"><TotalTimeSeconds>100</TotalTimeSeconds><DistanceMeters>300</DistanceMeters><Track>
        <Trackpoint><Time>{start:s}Z</Time><DistanceMeters>0</DistanceMeters></Trackpoint>
        <Trackpoint><Time>{start.AddSeconds(100):s}Z</Time><DistanceMeters>300</DistanceMeters></Trackpoint></Track></Lap></Activity></Activities></TrainingCenterDatabase>
        """);

    private void Zip(string name, Dictionary<string, byte[]> members, string inside = "")
    {
        using var file = File.Create(_files[name]);
        using var zip = new ZipArchive(file, ZipArchiveMode.Create);
        foreach (var (member, bytes) in members)
        {
            using var content = zip.CreateEntry(inside + member).Open();
            content.Write(bytes);
        }
    }

    private void Unpack(string folder, Dictionary<string, byte[]> members)
    {
        foreach (var (member, bytes) in members)
        {
            var path = Path.Combine(_files[folder], member);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, bytes);
        }
    }

    private static byte[] Gzip(byte[] bytes)
    {
        var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.Optimal))
            gzip.Write(bytes);
        return buffer.ToArray();
    }

    /// <summary>What the journal says of everything that was imported, in order of time; ids and batches differ from import to import.</summary>
    private static List<string> Told(OpenJournal journal) =>
        [.. journal.Entries.OrderBy(e => e.At.UtcTicks).Select(e => $"{e.At:O} {e.Day:O} {e.Draft.By} {EntryLine.DataOf(e.Body).GetRawText()}")];

    [Fact]
    public async Task An_export_gives_every_run_with_what_the_runner_wrote_on_it()
    {
        Zip("export_1.zip", Members(new StravaExport("de", 94)));
        var result = await Run("export_1.zip");
        Assert.Equal((3, 2, 1, 0), (result.Totals.Runs, result.Totals.Activities, result.Files.Count(f => f.Member == "activities.csv"), result.Totals.Failed));
        var hills = State.Runs.Single(r => r.What.RecordId == "strava:901").What;
        Assert.Equal(("Hills, \"hard\"", "First line\nsecond, line", "blue shoes", 8d, "fit", "strava@1"),
            (hills.Activity.Name, hills.Activity.Description, hills.Activity.Gear, hills.Activity.PerceivedEffort!.Value.Value, hills.Source, hills.NotesFrom));
        var typed = State.Runs.Single(r => r.What.RecordId == "strava:903");
        Assert.Equal(("strava", "strava@1", null, 5100d, 1800d, 4d), (
            typed.What.Source, typed.What.Reader, typed.What.File, typed.What.Activity.Distance!.Value.Meters, typed.What.Activity.Timer.TotalSeconds,
            typed.What.Activity.PerceivedEffort!.Value.Value));
        Assert.Equal((Author.Import, result.Batch), (typed.By, typed.Batch.ToString()));
        Assert.Equal("Blanks before", State.Runs.Single(r => r.What.RecordId == "strava:905").What.Activity.Name);
        Assert.Equal([Sport.Ride, Sport.Strength], State.OtherActivities.Select(a => a.What.Activity.Sport));
    }

    [Fact]
    public async Task An_unpacked_export_and_one_packed_again_in_a_folder_give_the_same_journal()
    {
        var members = Members(new StravaExport("fr", 99));
        Zip("export.zip", members);
        Zip("again.zip", members, "export_1/");
        Unpack("unpacked", members);
        // A program that unpacks an archive may unpack what was packed inside it.
        var further = members.ToDictionary(m => m.Key, m => m.Value);
        further.Remove("activities/7001.fit.gz");
        further["activities/7001.fit"] = TinyFit.Run(new DateTimeOffset(Start, TimeSpan.Zero));
        Unpack("further", further);
        await Run("export.zip");
        foreach (var name in new[] { "again.zip", "unpacked", "further" })
        {
            using var other = new OpenJournal();
            var result = await Into(other, name);
            Assert.Equal((3, 2), (result.Totals.Runs, result.Totals.Activities));
            Assert.Equal(Told(_journal), Told(other));
        }
    }

    [Fact]
    public async Task A_copy_in_each_language_and_of_each_year_gives_byte_identical_entries()
    {
        Zip("reference.zip", Members(new StravaExport("en", 103)));
        await Run("reference.zip");
        var expected = Told(_journal);
        var copies = StravaExport.Languages.SelectMany(language => StravaExport.Years.Where(year => year > 10).Select(year => new StravaExport(language, year)));
        foreach (var copy in copies)
        {
            using var other = new OpenJournal();
            Zip("copy.zip", Members(copy));
            await Into(other, "copy.zip");
            Assert.True(expected.SequenceEqual(Told(other)), $"{copy.Language} with {copy.Columns} columns differs.");
        }
    }

    [Fact]
    public async Task Importing_the_export_again_or_a_later_one_adds_only_what_is_new()
    {
        Zip("export.zip", Members(new StravaExport("en", 94)));
        await Run("export.zip");
        var before = _journal.Entries.Count;
        var second = await Run("export.zip");
        Assert.Equal(before, _journal.Entries.Count);
        Assert.All(second.Files, file => Assert.Equal(Outcome.Duplicate, file.Outcome));
        Assert.True(second.HasAny);
        var later = Members(new StravaExport("nl", 103));
        later["activities.csv"] = new StravaExport("nl", 103).Table([.. Lines, new(906, Start.AddDays(9), "Run", 900) { Metres = 2500 }]);
        Zip("later.zip", later);
        Assert.Equal((1, 0), ((await Run("later.zip")).Totals.Runs, State.Doubtful.Count));
        Assert.Equal(before + 1, _journal.Entries.Count);
    }

    [Fact]
    public async Task Undo_takes_typed_runs_back_with_the_rest_and_a_new_import_brings_them_again()
    {
        Zip("export.zip", Members(new StravaExport("en", 94)));
        var first = await Run("export.zip");
        _journal.Append(Drafts.RemovalOf("undo", BatchId.Parse(first.Batch)));
        Assert.Empty(State.Runs);
        Assert.Empty(State.OtherActivities);
        Assert.Equal(3, (await Run("export.zip")).Totals.Runs);
        Assert.Equal(3, State.Runs.Count);
    }

    [Fact]
    public async Task An_import_gone_on_with_in_its_own_batch_adds_nothing_and_tells_the_whole()
    {
        Zip("export.zip", Members(new StravaExport("en", 94)));
        var batch = BatchId.Parse("0199aaaa-0000-7000-8000-0000000000aa");
        using var stop = new CancellationTokenSource();
        // Cut off behind the table: the typed runs are in, the files are not.
        IEnumerable<FoundFile> Until()
        {
            foreach (var file in FileSearch.Behind([_files["export.zip"]]))
            {
                yield return file;
                if (file is FoundFile.ReadDocument)
                    stop.Cancel();
            }
        }

        Assert.True((await new Import(_journal.Store, _journal.Folder, Drafts.Runner, TimeProvider.System) { Batch = batch }.Run(Until(), stop.Token)).Stopped);
        Assert.Equal(2, _journal.Entries.Count);
        var result = await new Import(_journal.Store, _journal.Folder, Drafts.Runner, TimeProvider.System) { Batch = batch }
            .Run(FileSearch.Behind([_files["export.zip"]]), TestContext.Current.CancellationToken);
        Assert.Equal((3, 2, 0), (result.Totals.Runs, result.Totals.Activities, result.Totals.Duplicates));
        using var undisturbed = new OpenJournal();
        await Into(undisturbed, "export.zip");
        Assert.Equal(Told(undisturbed), Told(_journal));
    }

    [Fact]
    public async Task The_profile_is_never_read_nor_kept()
    {
        var members = Members(new StravaExport("en", 94));
        // If it were opened, it would be taken for the table that it holds here.
        members["profile.csv"] = new StravaExport("en", 94).Table(new StravaLine(999, Start.AddYears(-1), "Run", 600) { Metres = 2000 });
        Zip("export.zip", members);
        Unpack("unpacked", members);
        Assert.Equal(3, (await Run("export.zip")).Totals.Runs);
        Assert.Equal(0, (await Run("unpacked")).Totals.Runs);
        Assert.DoesNotContain(State.Runs, r => r.What.RecordId == "strava:999");
    }

    [Fact]
    public async Task The_table_alone_gives_the_typed_runs_and_says_that_files_are_missing()
    {
        File.WriteAllBytes(_files["activities.csv"], new StravaExport("en", 94).Table(Lines));
        var file = Assert.Single((await Run("activities.csv")).Files);
        Assert.Equal((Outcome.Imported, 1, 1), (file.Outcome, file.Runs.Count, file.Activities.Count));
        Assert.Contains(file.Findings, finding => finding.Code == "file-missing" && finding.Detail.StartsWith("3 ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_grows_beyond_all_bounds_beside_the_table_is_one_line_and_the_rest_goes_on()
    {
        var members = Members(new StravaExport("en", 94));
        members["bomb.csv"] = new byte[64 << 20];
        members["comments.csv"] = Encoding.UTF8.GetBytes("a,b\n\"" + new string('x', 3 << 20));
        members["goals.json"] = Encoding.UTF8.GetBytes(new string('[', 1 << 20));
        Zip("export.zip", members);
        var result = await Run("export.zip");
        Assert.Equal(3, result.Totals.Runs);
    }
}
