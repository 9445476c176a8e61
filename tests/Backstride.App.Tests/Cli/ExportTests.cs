using System.IO.Compression;
using Backstride.App.Storage;

namespace Backstride.App.Tests.Cli;

public sealed class ExportTests : IDisposable
{
    private readonly TempFolder _temp = new();

    public void Dispose() => _temp.Dispose();

    private async Task<Backstride> Filled(string name)
    {
        Directory.CreateDirectory(_temp["in"]);
        File.WriteAllBytes(_temp["in/a.fit"], TinyFit.Run(new DateTimeOffset(2026, 3, 1, 6, 0, 0, TimeSpan.Zero)));
        using (var gzip = new GZipStream(File.Create(_temp["in/b.fit.gz"]), CompressionLevel.Optimal))
            gzip.Write(TinyFit.Run(new DateTimeOffset(2026, 3, 3, 6, 0, 0, TimeSpan.Zero)));
        var backstride = new Backstride(_temp[name]);
        await backstride.Json("setup", "name=Ann", "born=1984", "--runner", "ann");
        await backstride.Json("import", _temp["in"]);
        await backstride.Json("log", "pain", "3");
        await backstride.Json("log", "clearance", "doctor", "result=fit-to-train");
        await backstride.Json("today");
        return backstride;
    }

    private (string Name, IReadOnlyList<byte[]> Lines, IReadOnlyList<string> Originals) Contents(string name)
    {
        using var folder = DataFolder.Open(_temp[name]);
        using var store = JournalStore.Open(folder, TimeProvider.System);
        var runner = Assert.Single(store.Runners());
        return (runner.Name, store.LinesAfter(runner.Id, 0, 1000), [.. new Originals(folder, runner.Id).All().Select(o => Path.GetFileName(o.Path))]);
    }

    [Fact]
    public async Task An_export_restores_the_identical_journal_and_originals_into_an_empty_folder()
    {
        var first = await Filled("first");
        var written = await first.Json("export", _temp["out.zip"]);
        Assert.Equal(6, written.GetProperty("entries").GetInt32());
        var second = new Backstride(_temp["second"]);
        await second.Json("import", _temp["out.zip"]);
        var (before, after) = (Contents("first"), Contents("second"));
        Assert.Equal(before.Name, after.Name);
        Assert.Equal(before.Lines, after.Lines);
        Assert.Equal(before.Originals, after.Originals);
        Assert.Equal(2, after.Originals.Count);
        var again = await second.Json("import", _temp["out.zip"]);
        Assert.Equal("duplicate", again.GetProperty("files")[0].GetProperty("outcome").GetString());
        Assert.Equal(after.Lines, Contents("second").Lines);
        Assert.Equal((await first.Json("today")).GetRawText(), (await second.Json("today")).GetRawText());
    }

    [Fact]
    public async Task An_export_is_merged_by_id_into_a_journal_that_holds_something_and_its_clearance_grants_nothing()
    {
        var first = await Filled("first");
        await first.Json("export", _temp["out.zip"]);
        var second = new Backstride(_temp["second"]);
        await second.Json("log", "pain", "5");
        await second.Json("import", _temp["out.zip"]);
        var kinds = Contents("second").Lines.Select(l => global::Backstride.Journal.EntryKind.Of(global::Backstride.Journal.EntryLine.Read(l).Body)).ToList();
        Assert.Equal(7, kinds.Count);
        Assert.Contains("foreign-clearance", kinds);
        Assert.DoesNotContain("clearance", kinds);
        Assert.Equal(2, (await second.Json("runs")).GetArrayLength());
        var lines = Contents("second").Lines;
        await second.Json("import", _temp["out.zip"]);
        Assert.Equal(lines, Contents("second").Lines);
    }

    [Fact]
    public async Task An_export_is_merged_into_a_runner_of_whom_nothing_is_known_and_becomes_theirs()
    {
        var first = await Filled("first");
        await first.Json("export", _temp["out.zip"]);
        var second = new Backstride(_temp["second"]);
        // Makes a runner and no entry.
        await second.Json("token", "add", "phone", "--runner", "ben");
        await second.Json("import", _temp["out.zip"], "--runner", "ben");
        using var folder = DataFolder.Open(_temp["second"]);
        using var store = JournalStore.Open(folder, TimeProvider.System);
        var ben = Assert.Single(store.Runners());
        var entries = store.EntriesAfter(ben.Id, 0);
        Assert.Equal(("ben", 6), (ben.Name, entries.Count));
        Assert.All(entries, entry => Assert.Equal(ben.Id, entry.Draft.Runner));
        Assert.DoesNotContain(entries, entry => entry.Body is global::Backstride.Journal.Clearance);
    }

    [Fact]
    public async Task An_export_among_other_files_is_not_taken_for_an_archive_of_recordings()
    {
        var first = await Filled("first");
        Directory.CreateDirectory(_temp["mixed"]);
        await first.Json("export", _temp["mixed/out.zip"]);
        File.WriteAllBytes(_temp["mixed/c.fit"], TinyFit.Run(new DateTimeOffset(2026, 3, 5, 6, 0, 0, TimeSpan.Zero)));
        var result = await new Backstride(_temp["second"]).Json("import", _temp["mixed"]);
        Assert.Equal(["imported", "failed"], result.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("outcome").GetString()));
        Assert.Equal("backstride-export", result.GetProperty("files")[1].GetProperty("findings")[0].GetProperty("code").GetString());
        Assert.Single(Contents("second").Lines);
    }

    [Fact]
    public async Task An_export_whose_journal_was_changed_is_refused_whole()
    {
        var first = await Filled("first");
        await first.Json("export", _temp["out.zip"]);
        using (var zip = ZipFile.Open(_temp["out.zip"], ZipArchiveMode.Update))
        {
            var member = zip.GetEntry("journal.jsonl")!;
            using var stream = member.Open();
            using var reader = new StreamReader(stream);
            var text = (await reader.ReadToEndAsync(TestContext.Current.CancellationToken)).Replace("\"pain\":3", "\"pain\":1", StringComparison.Ordinal);
            stream.SetLength(0);
            stream.Write(System.Text.Encoding.UTF8.GetBytes(text));
        }

        var ended = await new Backstride(_temp["second"]).Run("import", _temp["out.zip"]);
        Assert.Equal(1, ended.Code);
        Assert.Contains("damaged", ended.Error, StringComparison.Ordinal);
        Assert.Empty(Contents("second").Lines);
    }
}
