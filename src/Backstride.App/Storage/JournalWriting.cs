using Backstride.Journal;
using Microsoft.Data.Sqlite;

namespace Backstride.App.Storage;

/// <summary>Everything that is written to the journal, each in one transaction, on a connection of its own.</summary>
internal sealed class JournalWriting : IDisposable
{
    private const int SqliteConstraint = 19;
    private readonly SqliteConnection _writing;
    private readonly EntryInserts _inserts;
    private readonly TimeProvider _clock;
    private readonly bool _writable;
    private readonly Lock _writeGate = new();
    private bool _closed;

    public JournalWriting(SqliteConnection writing, TimeProvider clock)
    {
        _writing = writing;
        _clock = clock;
        _writable = Schema.Upgrade(writing);
        _inserts = new EntryInserts(writing);
    }

    /// <inheritdoc cref="JournalStore.AddRunner"/>
    public void AddRunner(RunnerId id, string name) => Name(id, name, "INSERT INTO runners (id, name, head) VALUES ($id, $name, 0) ON CONFLICT (id) DO NOTHING");

    /// <inheritdoc cref="JournalStore.Rename"/>
    public void Rename(RunnerId id, string name) => Name(id, name, "UPDATE runners SET name = $name WHERE id = $id");

    private void Name(RunnerId id, string name, string command)
    {
        lock (_writeGate)
        {
            RefuseWhenNotOpen();
            using var prepared = Sql.Prepare(_writing, command, "$id", "$name");
            try
            {
                prepared.With(id.ToString(), name).ExecuteNonQuery();
            }
            catch (SqliteException e) when (e.SqliteErrorCode == SqliteConstraint)
            {
                throw new StorageException($"There is a runner called {name} already.", e);
            }
        }
    }

    /// <inheritdoc cref="JournalStore.RemoveBlankRunner"/>
    public void RemoveBlankRunner(RunnerId id)
    {
        lock (_writeGate)
        {
            RefuseWhenNotOpen();
            using var remove = Sql.Prepare(_writing, "DELETE FROM runners WHERE id = $id AND head = 0", "$id");
            remove.With(id.ToString()).ExecuteNonQuery();
        }
    }

    /// <inheritdoc cref="JournalStore.Append(RunnerId, IReadOnlyList{EntryDraft}, IReadOnlyList{PackedFile})"/>
    public AppendResult Append(RunnerId runner, IReadOnlyList<EntryDraft> drafts, IReadOnlyList<PackedFile> packed)
    {
        if (drafts.Count > JournalStore.MostAtOnce)
            throw new ArgumentException($"A group holds at most {JournalStore.MostAtOnce} entries.", nameof(drafts));
        if (drafts.Any(d => d.Runner != runner))
            throw new ArgumentException("A group belongs to one runner.", nameof(drafts));
        var prepared = drafts.Select(EntryInserts.Prepared.From).ToArray();
        return Writing(() => Place(runner, prepared, packed));
    }

    private AppendResult Place(RunnerId runner, EntryInserts.Prepared[] drafts, IReadOnlyList<PackedFile> packed)
    {
        var (key, head) = _inserts.HeadOf(runner) ?? throw new StorageException("This runner is not known here.");
        var received = Milliseconds(_clock.GetUtcNow());
        var placements = new List<Placement>(drafts.Length);
        foreach (var draft in drafts)
        {
            if (_inserts.Place(key, head, draft, received) is not { } placement)
                return new AppendResult.Conflict(draft.Draft.Id);
            if (placement is Placement.Appended appended)
                head = appended.Seq;
            placements.Add(placement);
        }

        foreach (var file in packed)
            _inserts.Note(key, file);
        _inserts.SetHead(key, head);
        return new AppendResult.Accepted(placements);
    }

    /// <inheritdoc cref="JournalStore.Restore"/>
    public void Restore(RunnerId runner, IReadOnlyList<(Entry Entry, byte[] Line)> lines)
    {
        var prepared = lines.Select(l => (l.Entry, l.Line, Fingerprint: EntryLine.Fingerprint(l.Entry.Draft))).ToArray();
        Writing(() =>
        {
            var (key, head) = _inserts.HeadOf(runner) ?? throw new StorageException("This runner is not known here.");
            foreach (var (entry, line, fingerprint) in prepared)
            {
                if (entry.Seq != head + 1)
                    throw new StorageException($"The journal has a gap: entry {entry.Seq} follows entry {head}.");
                _inserts.Insert(key, entry, fingerprint, line);
                head = entry.Seq;
            }

            _inserts.SetHead(key, head);
            return new AppendResult.Accepted([]);
        });
    }

    /// <inheritdoc cref="JournalStore.EraseUpTo"/>
    public bool EraseUpTo(RunnerId runner, long seq)
    {
        var erased = false;
        Writing(() =>
        {
            erased = _inserts.HeadOf(runner) is var (_, head) && head == seq;
            if (erased)
                Erase(runner);
            return new AppendResult.Accepted([]);
        });
        return erased;
    }

    private void Erase(RunnerId runner)
    {
        foreach (var text in (string[])["DELETE FROM entries WHERE runner = (SELECT key FROM runners WHERE id = $id)", "DELETE FROM packed WHERE runner = (SELECT key FROM runners WHERE id = $id)", "DELETE FROM runners WHERE id = $id"])
        {
            using var delete = Sql.Prepare(_writing, text, "$id");
            delete.With(runner.ToString()).ExecuteNonQuery();
        }
    }

    /// <inheritdoc cref="JournalStore.CheckWritable"/>
    public void CheckWritable() => Writing(() => new AppendResult.Accepted([]));

    private AppendResult Writing(Func<AppendResult> work)
    {
        lock (_writeGate)
        {
            RefuseWhenNotOpen();
            try
            {
                using var transaction = new WritingTransaction(_writing);
                var result = work();
                if (result is AppendResult.Accepted)
                    transaction.Commit();
                return result;
            }
            catch (SqliteException e)
            {
                throw new StorageException($"The journal could not be written: {e.Message}", e);
            }
        }
    }

    private void RefuseWhenNotOpen()
    {
        if (_closed)
            throw StorageException.Closed();
        if (!_writable)
            throw new StorageException("This journal was written by a newer Backstride: it can be read, and nothing can be added with this version.");
    }

    private static DateTimeOffset Milliseconds(DateTimeOffset instant) =>
        DateTimeOffset.FromUnixTimeMilliseconds(instant.ToUnixTimeMilliseconds());

    public void Dispose()
    {
        lock (_writeGate)
        {
            _closed = true;
            _inserts.Dispose();
            _writing.Dispose();
        }
    }
}
