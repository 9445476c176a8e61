using Backstride.App.Importing;
using Backstride.App.Storage;
using Backstride.App.Tests.Storage;
using Backstride.Journal;

namespace Backstride.App.Tests.Importing;

public sealed class ResumeTests : IDisposable
{
    private const int Files = 30;
    private const int SeenBeforeTheStop = 10;
    private static readonly DateTimeOffset Morning = new(2026, 3, 1, 6, 0, 0, TimeSpan.Zero);

    private readonly OpenJournal _journal = new();
    private readonly TempFolder _files = new();

    public ResumeTests()
    {
        Directory.CreateDirectory(_files["in"]);
        for (var i = 0; i < Files; i++)
            File.WriteAllBytes(_files[$"in/{i:000}.fit"], TinyFit.Run(Morning.AddHours(-i)));
    }

    public void Dispose()
    {
        _files.Dispose();
        _journal.Dispose();
    }

    private Import Of(string source, BatchId? batch = null) => new(_journal.Store, _journal.Folder, Drafts.Runner, TimeProvider.System)
    {
        Batch = batch,
        Sources = [_files[source]],
    };

    private Task<ImportResult> Run(string source, BatchId? batch = null) =>
        Of(source, batch).Run(FileSearch.Behind([_files[source]]), TestContext.Current.CancellationToken);

    private async Task<ImportResult> Interrupted(BatchId? batch = null)
    {
        using var stop = new CancellationTokenSource();
        IEnumerable<FoundFile> Some()
        {
            foreach (var (seen, file) in FileSearch.Behind([_files["in"]]).Index())
            {
                if (seen == SeenBeforeTheStop)
                    stop.Cancel();
                yield return file;
            }
        }

        var result = await Of("in", batch).Run(Some(), stop.Token);
        Assert.Equal((true, SeenBeforeTheStop), (result.Stopped, result.Totals.Runs));
        return result;
    }

    private string[] Notes => [.. Directory.EnumerateFiles(_journal.Folder.ImportsPath, "*.open.json", SearchOption.AllDirectories)];

    private BatchId[] BatchesOfRuns => [.. _journal.Entries.Where(e => e.Body is ActivityBody).Select(e => e.Batch!.Value).Distinct()];

    [Fact]
    public async Task The_same_import_again_goes_on_in_the_same_batch_and_its_report_is_whole()
    {
        var first = await Interrupted();
        var second = await Run("in");
        Assert.Equal((first.Batch, true, Files), (second.Batch, second.Resumed, second.Totals.Imported));
        Assert.Equal(Files, _journal.Entries.Count);
        Assert.Equal(first.Batch, Assert.Single(BatchesOfRuns).ToString());
        Assert.All(second.Files, file => Assert.Single(file.Runs));
        Assert.Equal(Files * 10_000, second.Totals.DistanceMeters, 0);
        Assert.Empty(Notes);
    }

    [Fact]
    public async Task Once_it_has_ended_the_same_import_is_a_new_batch_and_adds_nothing()
    {
        await Interrupted();
        var second = await Run("in");
        var third = await Run("in");
        Assert.NotEqual(second.Batch, third.Batch);
        Assert.Equal((false, Files), (third.Resumed, third.Totals.Duplicates));
        Assert.Equal(Files, _journal.Entries.Count);
    }

    [Fact]
    public async Task Other_paths_do_not_go_on_with_it()
    {
        var first = await Interrupted();
        Directory.CreateDirectory(_files["other"]);
        File.Copy(_files["in/020.fit"], _files["other/020.fit"]);
        var other = await Run("other");
        Assert.NotEqual(first.Batch, other.Batch);
        Assert.Equal(first.Batch, (await Run("in")).Batch);
    }

    [Fact]
    public async Task A_batch_that_is_named_goes_on_also_from_other_paths_and_twice_adds_nothing()
    {
        var batch = new BatchId(Guid.CreateVersion7());
        await Interrupted(batch);
        Directory.Move(_files["in"], _files["moved"]);
        var second = await Run("moved", batch);
        Assert.Equal((batch.ToString(), true, Files), (second.Batch, second.Resumed, second.Totals.Imported));
        var third = await Run("moved", batch);
        Assert.Equal((false, Files), (third.Resumed, third.Totals.Imported));
        Assert.Equal(Files, _journal.Entries.Count);
    }

    [Fact]
    public async Task Two_at_once_do_not_share_a_batch()
    {
        var batch = new BatchId(Guid.CreateVersion7());
        var note = new ImportNote(batch.Value, Morning, [_files["in"]]);
        using (OpenImport.Begin(_journal.Store, _journal.Folder, Drafts.Runner, note))
        {
            await Assert.ThrowsAsync<StorageException>(() => Run("in", batch));
            Assert.NotEqual(batch.ToString(), (await Run("in")).Batch);
        }
    }

    [Fact]
    public async Task What_was_said_of_the_home_zone_meanwhile_does_not_stand_in_the_way()
    {
        await Interrupted();
        _journal.Append(Drafts.Of("moved house", new Profile { TimeZone = "America/New_York" }));
        Assert.Equal(Files, (await Run("in")).Totals.Imported);
        Assert.Equal(Files + 1, _journal.Entries.Count);
    }

    [Fact]
    public async Task An_import_that_was_taken_back_is_not_gone_on_with()
    {
        var first = await Interrupted();
        _journal.Append(Drafts.Of("undo", new Removal { Batch = BatchId.Parse(first.Batch) }));
        var second = await Run("in");
        Assert.NotEqual(first.Batch, second.Batch);
        Assert.Equal(Files, RunnerState.From(_journal.Entries).Runs.Count);
        await Assert.ThrowsAsync<StorageException>(() => Run("in", BatchId.Parse(first.Batch)));
    }

    [Fact]
    public async Task A_run_that_was_removed_meanwhile_stays_removed()
    {
        var first = await Interrupted();
        var removed = first.Files[3].Runs[0];
        _journal.Append(Drafts.Of("remove", new Removal()) with { Subject = EntryId.Parse(removed) });
        var second = await Run("in");
        Assert.Equal((Outcome.Duplicate, removed), (second.Files[3].Outcome, second.Files[3].Twin));
        Assert.Equal(Files - 1, RunnerState.From(_journal.Entries).Runs.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{\"batch\":1}")]
    [InlineData("null")]
    public async Task A_note_that_cannot_be_read_is_not_in_the_way(string text)
    {
        var place = Directory.CreateDirectory(Path.Combine(_journal.Folder.ImportsPath, Drafts.Runner.ToString()));
        await File.WriteAllTextAsync(Path.Combine(place.FullName, $"{Guid.NewGuid()}.open.json"), text, TestContext.Current.CancellationToken);
        Assert.Equal(Files, (await Run("in")).Totals.Imported);
        Assert.Empty(Notes);
    }

    [Fact]
    public async Task A_note_of_long_ago_is_forgotten()
    {
        var old = new ImportNote(Guid.CreateVersion7(), DateTimeOffset.UtcNow.AddDays(-31), [_files["in"]]);
        OpenImport.Begin(_journal.Store, _journal.Folder, Drafts.Runner, old).Dispose();
        Assert.NotEqual(old.Batch.ToString(), (await Run("in")).Batch);
        Assert.Empty(Notes);
    }
}
