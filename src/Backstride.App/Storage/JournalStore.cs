using Backstride.Journal;
using Microsoft.Data.Sqlite;

namespace Backstride.App.Storage;

/// <summary>The journal of an installation on SQLite: append, read after, find.</summary>
/// <remarks>
/// Safe to use from several threads, and several processes may have the same folder open. Appending gives every entry its place from
/// the runner's head row in one transaction, so the places of a runner have no gaps and appear in order.
/// </remarks>
internal sealed class JournalStore : IDisposable
{
    /// <summary>How many entries are written in one transaction where there are many.</summary>
    public const int GroupSize = 256;

    /// <summary>The most entries one transaction takes.</summary>
    public const int MostAtOnce = 500;

    private readonly JournalWriting _writing;
    private readonly JournalReading _reading;

    private JournalStore(SqliteConnection writing, string path, TimeProvider clock)
    {
        _writing = new JournalWriting(writing, clock);
        _reading = new JournalReading(Sql.OpenReader(path));
    }

    /// <exception cref="StorageException">The file is not a journal or cannot be opened.</exception>
    public static JournalStore Open(DataFolder folder, TimeProvider clock)
    {
        SqliteConnection? writing = null;
        try
        {
            writing = Sql.OpenWriter(folder.JournalPath);
            return new JournalStore(writing, folder.JournalPath, clock);
        }
        catch (SqliteException e)
        {
            writing?.Dispose();
            throw new StorageException($"The journal {folder.JournalPath} cannot be opened: {e.Message}", e);
        }
    }

    public IReadOnlyList<KnownRunner> Runners() => _reading.Runners();

    /// <summary>The entries of a runner behind a place, in order; at most <paramref name="limit"/>.</summary>
    public IReadOnlyList<Entry> EntriesAfter(RunnerId runner, long seq, int limit = int.MaxValue) =>
        [.. _reading.LinesAfter(runner, seq, limit).Select(line => EntryLine.Read(line))];

    /// <summary>The same as stored bytes with their fingerprints, for folding.</summary>
    public IReadOnlyList<JournalReading.StoredLine> StoredAfter(RunnerId runner, long seq, int limit) => _reading.StoredAfter(runner, seq, limit);

    /// <summary>The same as stored bytes, for export.</summary>
    public IReadOnlyList<byte[]> LinesAfter(RunnerId runner, long seq, int limit) => _reading.LinesAfter(runner, seq, limit);

    public Entry? Find(RunnerId runner, EntryId id) => _reading.Find(runner, id) is { } line ? EntryLine.Read(line) : null;

    /// <summary>The entries whose id begins with some letters, so that a person need not type all of one.</summary>
    public IReadOnlyList<Entry> FindByStart(RunnerId runner, string start, int limit) =>
        [.. _reading.FindByStart(runner, start, limit).Select(line => EntryLine.Read(line))];

    /// <summary>Every session of every original the runner's journal speaks of.</summary>
    public IReadOnlyList<KnownFile> Files(RunnerId runner) => _reading.Files(runner);

    public bool HasFiles(RunnerId runner) => _reading.HasFiles(runner);

    /// <summary>Every session of one original.</summary>
    public IReadOnlyList<KnownFile> Files(RunnerId runner, ContentHash file) => _reading.Files(runner, file);

    /// <summary>What some compressed bytes are known to unpack to; absent when they never came in.</summary>
    public ContentHash? Unpacked(RunnerId runner, ContentHash digest) => _reading.Unpacked(runner, digest);

    /// <summary>The first live entry of a record of an archive.</summary>
    public EntryId? OfRecord(RunnerId runner, string record) => _reading.OfRecord(runner, record);

    /// <summary>All live entries of a record, as they were written.</summary>
    public IReadOnlyList<Entry> EntriesOfRecord(RunnerId runner, string record) => [.. _reading.LinesOfRecord(runner, record).Select(line => EntryLine.Read(line))];

    /// <summary>The runs and activities of some days, both included, as they were written.</summary>
    public IReadOnlyList<Entry> ActivitiesOf(RunnerId runner, DateOnly from, DateOnly to) =>
        [.. _reading.ActivitiesOf(runner, from, to).Select(line => EntryLine.Read(line))];

    /// <summary>The entries whose subject is another, in order.</summary>
    public IReadOnlyList<Entry> About(RunnerId runner, EntryId subject) => [.. _reading.About(runner, subject).Select(line => EntryLine.Read(line))];

    /// <summary>The entries of one kind, in order.</summary>
    public IReadOnlyList<Entry> OfKind(RunnerId runner, string kind) => [.. _reading.OfKind(runner, kind).Select(line => EntryLine.Read(line))];

    /// <summary>The imports of a runner, oldest first, also those taken back.</summary>
    public IReadOnlyList<BatchId> Batches(RunnerId runner) => _reading.Batches(runner);

    /// <summary>The entries of one import, in order; not live is a run or an activity that was removed.</summary>
    public IReadOnlyList<(EntryId Id, bool Live)> OfBatch(RunnerId runner, BatchId batch) => _reading.OfBatch(runner, batch);

    /// <summary>Makes a runner known. Nothing happens when one with this id is there.</summary>
    /// <exception cref="StorageException">The name is taken by another runner.</exception>
    public KnownRunner AddRunner(RunnerId id, string name)
    {
        _writing.AddRunner(id, name);
        return Runners().Single(r => r.Id == id);
    }

    /// <summary>Gives a runner another name; the entries do not speak of it.</summary>
    /// <exception cref="StorageException">The name is taken by another runner.</exception>
    public void Rename(RunnerId id, string name) => _writing.Rename(id, name);

    /// <summary>Forgets a runner of whom nothing was ever recorded; one with entries stays.</summary>
    public void RemoveBlankRunner(RunnerId id) => _writing.RemoveBlankRunner(id);

    /// <summary>Gives the drafts their places, all of them or none.</summary>
    /// <remarks>The same entry again is no change; another entry under the same id refuses the whole group.</remarks>
    /// <exception cref="ArgumentException">More than <see cref="MostAtOnce"/> drafts, or drafts of several runners.</exception>
    /// <exception cref="StorageException">The runner is not known, or the disk refused.</exception>
    public AppendResult Append(RunnerId runner, IReadOnlyList<EntryDraft> drafts) => Append(runner, drafts, []);

    /// <inheritdoc cref="Append(RunnerId, IReadOnlyList{EntryDraft})"/>
    /// <param name="packed">Remembered in the same transaction.</param>
    public AppendResult Append(RunnerId runner, IReadOnlyList<EntryDraft> drafts, IReadOnlyList<PackedFile> packed) => _writing.Append(runner, drafts, packed);

    /// <summary>Writes entries of an export at their own places with their own bytes, behind the runner's newest entry.</summary>
    /// <exception cref="StorageException">A line does not follow the one before it.</exception>
    public void Restore(RunnerId runner, IReadOnlyList<(Entry Entry, byte[] Line)> lines) => _writing.Restore(runner, lines);

    /// <summary>Really deletes a runner and every entry of theirs, unless something came in behind the entries the caller has seen.</summary>
    /// <remarks>Originals are the caller's to delete.</remarks>
    /// <returns>False when there is a newer entry; nothing is deleted then.</returns>
    public bool EraseUpTo(RunnerId runner, long seq) => _writing.EraseUpTo(runner, seq);

    /// <summary>Takes the writer's place and gives it back, with nothing written.</summary>
    /// <exception cref="StorageException">The journal is closed, or cannot be written.</exception>
    public void CheckWritable() => _writing.CheckWritable();

    public void Dispose()
    {
        _reading.Dispose();
        _writing.Dispose();
    }
}
