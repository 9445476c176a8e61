using Backstride.App.Storage;
using Backstride.Journal;

namespace Backstride.App.Tests.Storage;

public sealed class AppendingTests : IDisposable
{
    private readonly OpenJournal _journal = new();

    public void Dispose() => _journal.Dispose();

    [Fact]
    public void Entries_get_places_without_gaps_from_one()
    {
        for (var i = 0; i < 5; i++)
            _journal.Append(Drafts.Pain($"p{i}", i));
        Assert.Equal([1, 2, 3, 4, 5], _journal.Entries.Select(e => e.Seq));
        Assert.Equal(5, Assert.Single(_journal.Store.Runners()).Head);
    }

    [Fact]
    public void What_is_read_is_what_was_appended()
    {
        var draft = Drafts.RunOf("r", "a file", batch: Drafts.Batch);
        _journal.Append(draft);
        var read = Assert.Single(_journal.Entries);
        Assert.Equal(EntryLine.Fingerprint(draft), EntryLine.Fingerprint(read.Draft));
        Assert.Equal(draft.Id, _journal.Store.Find(Drafts.Runner, draft.Id)!.Id);
    }

    [Fact]
    public void The_same_entry_again_is_no_change_and_says_where_it_is()
    {
        Assert.Equal(new Placement.Appended(1), _journal.Append(Drafts.Pain("a", 3)));
        _journal.Append(Drafts.Pain("b", 4));
        Assert.Equal(new Placement.Present(1), _journal.Append(Drafts.Pain("a", 3)));
        Assert.Equal(2, _journal.Entries.Count);
    }

    [Fact]
    public void The_same_entry_twice_in_one_group_is_written_once()
    {
        var result = Assert.IsType<AppendResult.Accepted>(_journal.Store.Append(Drafts.Runner, [Drafts.Pain("a", 3), Drafts.Pain("a", 3)]));
        Assert.Equal([new Placement.Appended(1), new Placement.Present(1)], result.Placements);
        Assert.Single(_journal.Entries);
    }

    [Fact]
    public void Another_entry_under_the_same_id_refuses_the_whole_group()
    {
        _journal.Append(Drafts.Pain("a", 3));
        var result = _journal.Store.Append(Drafts.Runner, [Drafts.Pain("b", 1), Drafts.Pain("a", 4), Drafts.Pain("c", 2)]);
        Assert.Equal(new AppendResult.Conflict(Drafts.IdOf("a")), result);
        Assert.Equal(Drafts.IdOf("a"), Assert.Single(_journal.Entries).Id);
        Assert.Equal(new Placement.Appended(2), _journal.Append(Drafts.Pain("b", 1)));
    }

    [Fact]
    public void The_same_session_of_the_same_file_is_known_whatever_its_id()
    {
        _journal.Append(Drafts.RunOf("first", "a file"));
        Assert.Equal(new Placement.Known(Drafts.IdOf("first")), _journal.Append(Drafts.RunOf("second", "a file")));
        Assert.Equal(new Placement.Appended(2), _journal.Append(Drafts.RunOf("third", "a file", session: 1)));
        Assert.Equal(new Placement.Appended(3), _journal.Append(Drafts.RunOf("fourth", "another file")));
    }

    [Fact]
    public void A_group_of_500_fits_and_501_does_not()
    {
        var group = Enumerable.Range(0, JournalStore.MostAtOnce + 1).Select(i => Drafts.Pain($"{i}", 1)).ToList();
        Assert.Throws<ArgumentException>(() => _journal.Store.Append(Drafts.Runner, group));
        Assert.IsType<AppendResult.Accepted>(_journal.Store.Append(Drafts.Runner, group[..JournalStore.MostAtOnce]));
        Assert.Equal(500, _journal.Entries[^1].Seq);
    }

    [Fact]
    public void Two_runners_have_their_own_order_and_may_use_the_same_id()
    {
        var other = RunnerId.Parse("0199aaaa-0000-7000-8000-000000000002");
        _journal.Store.AddRunner(other, "other");
        _journal.Append(Drafts.Pain("a", 3));
        _journal.Store.Append(other, [Drafts.Pain("a", 5) with { Runner = other }]);
        Assert.Equal(1, Assert.Single(_journal.Store.EntriesAfter(other, 0)).Seq);
        Assert.Equal([1, 1], _journal.Store.Runners().Select(r => r.Head));
    }

    [Fact]
    public void A_runner_s_name_is_taken_once_in_any_case_of_letters()
    {
        var error = Assert.Throws<StorageException>(() => _journal.Store.AddRunner(new RunnerId(Guid.CreateVersion7()), "RUNNER"));
        Assert.Contains("RUNNER", error.Message, StringComparison.Ordinal);
        Assert.Equal("runner", _journal.Store.AddRunner(Drafts.Runner, "another name").Name);
    }

    [Fact]
    public void Two_writers_on_one_folder_interleave_without_gaps()
    {
        using var folder = DataFolder.Open(_journal.Folder.Path);
        using var second = JournalStore.Open(folder, TimeProvider.System);
        Parallel.Invoke(
            () => AppendMany(_journal.Store, "left"),
            () => AppendMany(second, "right"));
        Assert.Equal(Enumerable.Range(1, 80).Select(i => (long)i), _journal.Entries.Select(e => e.Seq));
    }

    private static void AppendMany(JournalStore store, string name)
    {
        for (var i = 0; i < 40; i++)
            Assert.IsType<AppendResult.Accepted>(store.Append(Drafts.Runner, [Drafts.Pain($"{name}{i}", 1)]));
    }

    [Fact]
    public void A_newer_journal_is_read_and_not_written()
    {
        _journal.Append(Drafts.Pain("a", 3));
        using (var direct = Sql.OpenWriter(_journal.Folder.JournalPath))
            Sql.Run(direct, $"PRAGMA user_version = {Schema.Version + 1}");
        using var newer = JournalStore.Open(_journal.Folder, TimeProvider.System);
        Assert.Single(newer.EntriesAfter(Drafts.Runner, 0));
        var error = Assert.Throws<StorageException>(() => newer.Append(Drafts.Runner, [Drafts.Pain("b", 3)]));
        Assert.Contains("newer Backstride", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_database_is_one_clear_error()
    {
        using var temp = new TempFolder();
        using var folder = DataFolder.Open(temp.Path);
        File.WriteAllText(folder.JournalPath, new string('x', 4096));
        Assert.Throws<StorageException>(() => JournalStore.Open(folder, TimeProvider.System));
    }
}
