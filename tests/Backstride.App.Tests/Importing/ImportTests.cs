using System.IO.Compression;
using Backstride.App.Importing;
using Backstride.App.Storage;
using Backstride.App.Tests.Storage;
using Backstride.Files.Containers;
using Backstride.Journal;
using Backstride.Runs;

namespace Backstride.App.Tests.Importing;

public sealed class ImportTests : IDisposable
{
    private static readonly DateTimeOffset Morning = new(2026, 3, 1, 6, 0, 0, TimeSpan.Zero);

    private readonly OpenJournal _journal = new();
    private readonly TempFolder _files = new();

    public void Dispose()
    {
        _files.Dispose();
        _journal.Dispose();
    }

    private Task<ImportResult> Run(params string[] names) =>
        new Import(_journal.Store, _journal.Folder, Drafts.Runner, TimeProvider.System)
            .Run(FileSearch.Behind(names.Select(n => _files[n])), TestContext.Current.CancellationToken);

    private void Write(string name, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_files[name])!);
        File.WriteAllBytes(_files[name], bytes);
    }

    private static byte[] Gzip(byte[] bytes)
    {
        var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.Optimal))
            gzip.Write(bytes);
        return buffer.ToArray();
    }

    private RunnerState State => RunnerState.From(_journal.Entries);

    [Fact]
    public async Task A_run_is_imported_with_its_local_day_and_its_original()
    {
        Write("run.fit", TinyFit.Run(new DateTimeOffset(2026, 3, 1, 23, 0, 0, TimeSpan.Zero)));
        var result = await Run("run.fit");
        var file = Assert.Single(result.Files);
        Assert.Equal(Outcome.Imported, file.Outcome);
        var run = Assert.Single(State.Runs);
        Assert.Equal(run.Id.ToString(), Assert.Single(file.Runs));
        // Eleven in the evening in universal time is one in the morning of the next day on the watch.
        Assert.Equal(new DateOnly(2026, 3, 2), run.Day);
        Assert.Equal(10_000, run.What.Activity.Distance!.Value.Meters, 2);
        Assert.Equal(result.Batch, run.Batch.ToString());
        using var original = new Originals(_journal.Folder, Drafts.Runner).Read(run.What.File!.Value)!;
        var kept = new MemoryStream();
        await original.CopyToAsync(kept, TestContext.Current.CancellationToken);
        Assert.Equal(await File.ReadAllBytesAsync(_files["run.fit"], TestContext.Current.CancellationToken), kept.ToArray());
        Assert.Equal((1, 1, 10_000d, 3000d), (result.Totals.Files, result.Totals.Runs, Math.Round(result.Totals.DistanceMeters, 2), result.Totals.Seconds));
    }

    [Fact]
    public async Task Importing_twice_changes_nothing_and_names_the_twin()
    {
        Write("a/run.fit", TinyFit.Run(Morning));
        var first = await Run("a");
        var before = _journal.Store.LinesAfter(Drafts.Runner, 0, 100);
        var second = await Run("a");
        Assert.Equal(before, _journal.Store.LinesAfter(Drafts.Runner, 0, 100));
        var file = Assert.Single(second.Files);
        Assert.Equal((Outcome.Duplicate, first.Files[0].Runs[0]), (file.Outcome, file.Twin));
        Assert.True(second.HasAny);
    }

    [Fact]
    public async Task The_same_bytes_under_another_name_or_compression_are_the_same_run()
    {
        var run = TinyFit.Run(Morning);
        Write("in/1.fit", run);
        Write("in/2.bin", run);
        Write("in/3.fit.gz", Gzip(run));
        var result = await Run("in");
        Assert.Equal([Outcome.Imported, Outcome.Duplicate, Outcome.Duplicate], result.Files.Select(f => f.Outcome));
        Assert.All(result.Files.Skip(1), f => Assert.Equal(_files["in/1.fit"], f.Twin));
        Assert.Single(State.Runs);
    }

    [Fact]
    public async Task A_gzip_file_is_kept_as_it_came()
    {
        var packed = Gzip(TinyFit.Run(Morning));
        Write("run.fit.gz", packed);
        await Run("run.fit.gz");
        var (hash, form, path) = Assert.Single(new Originals(_journal.Folder, Drafts.Runner).All());
        Assert.Equal((ContentHash.Of(TinyFit.Run(Morning)), Compression.Gzip), (hash, form));
        Assert.Equal(packed, await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_was_taken_back_comes_in_again_with_a_new_batch()
    {
        Write("run.fit", TinyFit.Run(Morning));
        var first = await Run("run.fit");
        _journal.Append(Drafts.RemovalOf("undo", BatchId.Parse(first.Batch)));
        Assert.Empty(State.Runs);
        var second = await Run("run.fit");
        Assert.Equal(Outcome.Imported, Assert.Single(second.Files).Outcome);
        Assert.Equal(second.Batch, Assert.Single(State.Runs).Batch.ToString());
        Assert.NotEqual(first.Batch, second.Batch);
    }

    [Fact]
    public async Task Every_kind_of_bad_file_is_one_line_and_the_others_go_on()
    {
        Write("in/0-empty.fit", []);
        Write("in/1-photo.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF"u8]);
        Write("in/2-truncated.fit", TinyFit.Run(Morning)[..20]);
        Write("in/3-broken.fit.gz", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0xFF, 0xFF, 0xFF, 0xFF]);
        Write("in/4-good.fit", TinyFit.Run(Morning));
        Write("in/notes.txt", "read me"u8.ToArray());
        var result = await Run("in", "missing.fit");
        Assert.Equal(
            [Outcome.Failed, Outcome.Failed, Outcome.Failed, Outcome.Failed, Outcome.Imported, Outcome.Failed],
            result.Files.Select(f => f.Outcome));
        Assert.All(result.Files.Where(f => f.Outcome == Outcome.Failed), f => Assert.NotEmpty(f.Findings));
        Assert.Equal(["empty", "unrecognised"], result.Files.Take(2).Select(f => f.Findings[0].Code));
        Assert.Equal("missing", result.Files[^1].Findings[0].Code);
        Assert.Equal(1, result.Totals.Ignored);
        Assert.Equal(6, result.Totals.Files);
    }

    [Theory]
    [InlineData("2099-01-01", 10, 50, "implausible-date")]
    [InlineData("1995-01-01", 10, 50, "implausible-date")]
    [InlineData("2026-03-01", 1630, 50, "implausible-distance")]
    [InlineData("2026-03-01", 10, 20, "implausible-speed")]
    [InlineData("2026-03-01", 10, 6000, "implausible-duration")]
    public async Task An_implausible_run_is_kept_and_left_out_of_load(string day, double kilometres, double minutes, string code)
    {
        var start = new DateTimeOffset(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), new TimeOnly(6, 0), TimeSpan.Zero);
        Write("run.fit", TinyFit.Run(start, kilometres, minutes));
        var result = await Run("run.fit");
        Assert.Equal(Outcome.Imported, Assert.Single(result.Files).Outcome);
        Assert.Contains(result.Files[0].Findings, f => f.Code == code && f.Severity == "warning");
        Assert.Empty(State.Runs);
        Assert.Single(State.Doubtful);
        Assert.Equal(0, result.Totals.DistanceMeters);
    }

    [Fact]
    public async Task Another_sport_is_an_activity_and_not_a_run()
    {
        Write("ride.fit", TinyFit.Run(Morning, kilometres: 40, minutes: 100, sport: 2));
        var result = await Run("ride.fit");
        var file = Assert.Single(result.Files);
        Assert.Equal(Outcome.Imported, file.Outcome);
        Assert.Empty(file.Runs);
        Assert.Single(file.Activities);
        Assert.Equal((0, 1), (result.Totals.Runs, result.Totals.Activities));
    }

    [Fact]
    public async Task More_runs_than_one_group_holds_come_in_with_their_order_kept()
    {
        for (var i = 0; i < 600; i++)
            Write($"in/{i:000}.fit", TinyFit.Run(Morning.AddHours(-i)));
        var result = await Run("in");
        Assert.Equal(600, result.Totals.Runs);
        Assert.Equal(result.Files.Select(f => f.Path).Order(StringComparer.Ordinal), result.Files.Select(f => f.Path));
        Assert.Equal(Enumerable.Range(1, 600).Select(i => (long)i), _journal.Entries.Select(e => e.Seq));
        Assert.Equal(600, new Originals(_journal.Folder, Drafts.Runner).All().Count());
    }

    [Fact]
    public async Task A_large_file_is_spooled_and_kept()
    {
        // Trailing bytes after the recording are a finding; here they make the file larger than what is handled in memory.
        var large = new byte[FileDecoder.Small + 1000];
        TinyFit.Run(Morning).CopyTo(large, 0);
        Write("large.fit", large);
        Write("large.fit.gz", Gzip(large));
        var result = await Run("large.fit.gz", "large.fit");
        Assert.Equal([Outcome.Imported, Outcome.Duplicate], result.Files.Select(f => f.Outcome));
        Assert.Equal(ContentHash.Of(large), Assert.Single(State.Runs).What.File);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_journal.Folder.IncomingPath));
    }

    [Fact]
    public async Task Members_of_an_archive_are_read_and_their_compressed_bytes_are_kept_as_they_came()
    {
        var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "activities/1.fit", TinyFit.Run(Morning));
            Add(zip, "activities/2.fit.gz", Gzip(TinyFit.Run(Morning.AddDays(1))));
            Add(zip, "activities.csv", "Activity ID,Activity Date"u8.ToArray());
            Add(zip, "media/photo.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF"u8]);
        }

        Write("export.zip", buffer.ToArray());
        var result = await Run("export.zip");
        Assert.Equal(["activities/1.fit", "activities/2.fit.gz"], result.Files.Select(f => f.Member));
        Assert.All(result.Files, f => Assert.Equal((Outcome.Imported, _files["export.zip"]), (f.Outcome, f.Path)));
        Assert.Equal(2, result.Totals.Ignored);
        var originals = new Originals(_journal.Folder, Drafts.Runner);
        Assert.Equal([Compression.Deflate, Compression.DeflatedGzip], originals.All().Select(o => o.Form).Order());
        Assert.All(State.Runs, r => Assert.Equal(r.What.File, ContentHash.Of(All(originals.Read(r.What.File!.Value)!))));
    }

    private static void Add(ZipArchive zip, string name, byte[] bytes)
    {
        using var member = zip.CreateEntry(name).Open();
        member.Write(bytes);
    }

    private static byte[] All(Stream stream)
    {
        using (stream)
        {
            var buffer = new MemoryStream();
            stream.CopyTo(buffer);
            return buffer.ToArray();
        }
    }

    [Fact]
    public async Task A_stopped_import_keeps_what_it_read_and_says_so()
    {
        for (var i = 0; i < 50; i++)
            Write($"in/{i:000}.fit", TinyFit.Run(Morning.AddHours(-i)));
        using var stop = new CancellationTokenSource();
        IEnumerable<FoundFile> StoppingAfterTen()
        {
            var seen = 0;
            foreach (var file in FileSearch.Behind([_files["in"]]))
            {
                if (seen++ == 10)
                    stop.Cancel();
                yield return file;
            }
        }

        var result = await new Import(_journal.Store, _journal.Folder, Drafts.Runner, TimeProvider.System).Run(StoppingAfterTen(), stop.Token);
        Assert.True(result.Stopped);
        Assert.Equal(10, result.Totals.Runs);
        Assert.Equal(40, (await Run("in")).Totals.Runs);
    }

    [Fact]
    public async Task A_run_without_a_local_time_is_placed_in_the_home_zone()
    {
        _journal.Append(Drafts.Of("profile", new Profile { TimeZone = "America/New_York" }));
        var time = LocalTime.Of(State.Profile, TimeProvider.System);
        var activity = new Activity
        {
            Sport = Sport.Run,
            Start = new DateTimeOffset(2026, 3, 2, 3, 0, 0, TimeSpan.Zero),
            OffsetSource = OffsetSource.Unknown,
            Timer = TimeSpan.FromMinutes(30),
            Elapsed = TimeSpan.FromMinutes(30),
        };
        var (at, day, zone) = time.Place(activity);
        Assert.Equal((new DateOnly(2026, 3, 1), TimeSpan.FromHours(-5), ZoneSource.Home), (day, at.Offset, zone.From));
        Assert.Equal(ZoneSource.Guessed, LocalTime.Of(new Profile(), TimeProvider.System).Place(activity).Zone.From);
        await Task.CompletedTask;
    }
}
