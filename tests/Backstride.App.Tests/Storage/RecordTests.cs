using Backstride.App.Storage;
using Backstride.Journal;

namespace Backstride.App.Tests.Storage;

/// <summary>A record of an archive counts once, whoever looked first: it is decided in the appending transaction.</summary>
public sealed class RecordTests : IDisposable
{
    private readonly OpenJournal _journal = new();

    public void Dispose() => _journal.Dispose();

    private static EntryDraft Night(string id, string record, BatchId? batch = null) =>
        Drafts.Of(id, new CheckIn { Sleep = TimeSpan.FromHours(7), RecordId = record }) with { Batch = batch };

    private static EntryDraft RunOf(string id, string content, string record, int session = 0)
    {
        var draft = Drafts.RunOf(id, content, session);
        return draft with { Body = (ActivityBody)draft.Body with { RecordId = record } };
    }

    [Fact]
    public void A_record_is_appended_once()
    {
        _journal.Append(Night("first", "garmin:night:2026-03-01"));
        Assert.Equal(new Placement.Known(Drafts.IdOf("first")), _journal.Append(Night("second", "garmin:night:2026-03-01")));
        Assert.IsType<Placement.Appended>(_journal.Append(Night("third", "garmin:night:2026-03-02")));
    }

    [Fact]
    public void The_same_record_in_other_bytes_is_known_and_the_sessions_of_one_file_are_not_each_others()
    {
        Assert.IsType<Placement.Appended>(_journal.Append(RunOf("swim", "a", "strava:1")));
        Assert.IsType<Placement.Appended>(_journal.Append(RunOf("run", "a", "strava:1", session: 1)));
        Assert.Equal(new Placement.Known(Drafts.IdOf("swim")), _journal.Append(RunOf("packed anew", "b", "strava:1")));
    }

    [Fact]
    public void A_record_that_was_taken_back_may_come_in_again_and_then_the_first_may_not_come_back()
    {
        _journal.Append(Night("first", "n", Drafts.Batch));
        _journal.Append(Drafts.RemovalOf("undo", Drafts.Batch));
        Assert.Null(_journal.Store.OfRecord(Drafts.Runner, "n"));
        Assert.IsType<Placement.Appended>(_journal.Append(Night("second", "n")));
        Assert.Equal(Drafts.IdOf("second"), _journal.Store.OfRecord(Drafts.Runner, "n"));
        Assert.Throws<StorageException>(() => _journal.Append(Drafts.RemovalOf("back", "undo")));
        Assert.Equal(3, _journal.Entries.Count);
    }

    [Fact]
    public void A_removal_that_is_undone_brings_the_record_back()
    {
        _journal.Append(Night("first", "n"));
        _journal.Append(Drafts.RemovalOf("gone", "first"));
        _journal.Append(Drafts.RemovalOf("back", "gone"));
        Assert.Equal(Drafts.IdOf("first"), _journal.Store.OfRecord(Drafts.Runner, "n"));
    }

    [Fact]
    public void What_compressed_bytes_unpack_to_is_remembered_with_the_entries()
    {
        var (digest, content) = (ContentHash.Of("packed"u8), ContentHash.Of("a"u8));
        Assert.Null(_journal.Store.Unpacked(Drafts.Runner, digest));
        _journal.Store.Append(Drafts.Runner, [Drafts.RunOf("run", "a")], [new PackedFile(digest, content)]);
        Assert.Equal(content, _journal.Store.Unpacked(Drafts.Runner, digest));
        Assert.True(_journal.Store.EraseUpTo(Drafts.Runner, 1));
        Assert.Null(_journal.Store.Unpacked(Drafts.Runner, digest));
    }

    [Fact]
    public void A_journal_of_the_first_version_learns_its_records_and_which_of_them_count()
    {
        _journal.Append(Night("kept", "n1"));
        _journal.Append(Night("gone", "n2"));
        _journal.Append(Drafts.RemovalOf("removal", "gone"));
        using (var direct = Sql.OpenWriter(_journal.Folder.JournalPath))
        {
            // As the first version left it: without what was added since, and every record marked as counting.
            Sql.Run(direct, "DROP INDEX entries_record; DROP INDEX entries_file; DROP INDEX entries_kind; DROP TABLE packed; ALTER TABLE entries DROP COLUMN record;");
            Sql.Run(direct, "UPDATE entries SET live = 1; PRAGMA user_version = 1;");
        }

        using var folder = DataFolder.Open(_journal.Folder.Path);
        using var upgraded = JournalStore.Open(folder, TimeProvider.System);
        Assert.Equal(Drafts.IdOf("kept"), upgraded.OfRecord(Drafts.Runner, "n1"));
        Assert.Null(upgraded.OfRecord(Drafts.Runner, "n2"));
        Assert.Equal(3, upgraded.EntriesAfter(Drafts.Runner, 0).Count);
    }
}
