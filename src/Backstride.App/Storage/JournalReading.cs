using System.Globalization;
using Backstride.Journal;
using Microsoft.Data.Sqlite;

namespace Backstride.App.Storage;

/// <summary>The prepared commands that read. On a connection of their own, so that no reader waits for a writer's disk.</summary>
internal sealed class JournalReading : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _runners;
    private readonly SqliteCommand _after;
    private readonly SqliteCommand _find;
    private readonly SqliteCommand _start;
    private readonly SqliteCommand _files;
    private readonly SqliteCommand _batches;
    private readonly SqliteCommand _ofBatch;
    private readonly SqliteCommand _about;
    private readonly SqliteCommand _kind;
    private readonly SqliteCommand _file;
    private readonly SqliteCommand _packed;
    private readonly SqliteCommand _anyFile;
    private readonly SqliteCommand _record;
    private readonly SqliteCommand _days;
    private readonly Lock _gate = new();
    private bool _closed;

    public JournalReading(SqliteConnection connection)
    {
        _connection = connection;
        // The plus keeps SQLite from walking through the runner's whole journal because that is in order already.
        const string OfRunner = "JOIN runners r ON r.key = e.runner WHERE r.id = $runner";
        _runners = Sql.Prepare(connection, "SELECT id, name, head FROM runners ORDER BY key");
        _after = Sql.Prepare(
            connection, $"SELECT e.line, e.fingerprint FROM entries e {OfRunner} AND e.seq > $seq ORDER BY e.seq LIMIT $limit", "$runner", "$seq", "$limit");
        _find = Sql.Prepare(connection, $"SELECT e.line FROM entries e {OfRunner} AND e.id = $id", "$runner", "$id");
        _start = Sql.Prepare(
            connection,
            $"SELECT e.line FROM entries e {OfRunner} AND e.id >= $from AND e.id < $to ORDER BY e.id LIMIT $limit",
            "$runner", "$from", "$to", "$limit");
        _files = Sql.Prepare(
            connection, $"SELECT e.file, e.session, e.id, e.live FROM entries e {OfRunner} AND e.file IS NOT NULL ORDER BY e.seq", "$runner");
        _batches = Sql.Prepare(
            connection, $"SELECT e.batch FROM entries e {OfRunner} AND e.batch IS NOT NULL GROUP BY e.batch ORDER BY min(e.seq)", "$runner");
        _ofBatch = Sql.Prepare(
            connection, $"SELECT e.id, e.live FROM entries e {OfRunner} AND e.batch = $batch ORDER BY +e.seq", "$runner", "$batch");
        _about = Sql.Prepare(connection, $"SELECT e.line FROM entries e {OfRunner} AND e.subject = $id ORDER BY +e.seq", "$runner", "$id");
        _kind = Sql.Prepare(connection, $"SELECT e.line FROM entries e {OfRunner} AND e.kind = $kind ORDER BY +e.seq", "$runner", "$kind");
        _file = Sql.Prepare(connection, $"SELECT e.file, e.session, e.id, e.live FROM entries e {OfRunner} AND e.file = $file ORDER BY +e.seq", "$runner", "$file");
        _packed = Sql.Prepare(connection, "SELECT p.file FROM packed p JOIN runners r ON r.key = p.runner WHERE r.id = $runner AND p.digest = $digest", "$runner", "$digest");
        _anyFile = Sql.Prepare(connection, $"SELECT e.seq FROM entries e {OfRunner} AND e.file IS NOT NULL LIMIT 1", "$runner");
        _record = Sql.Prepare(
            connection, $"SELECT e.id, e.line FROM entries e {OfRunner} AND e.record = $record AND e.live = 1 ORDER BY +e.seq", "$runner", "$record");
        _days = Sql.Prepare(
            connection,
            $"SELECT e.line FROM entries e {OfRunner} AND e.kind IN ('run', 'activity') AND e.day BETWEEN $from AND $to ORDER BY +e.seq",
            "$runner", "$from", "$to");
    }

    public IReadOnlyList<KnownRunner> Runners() =>
        Rows(_runners, [], row => new KnownRunner(RunnerId.Parse(row.GetString(0)), row.GetString(1), row.GetInt64(2)));

    public IReadOnlyList<byte[]> LinesAfter(RunnerId runner, long seq, int limit) =>
        Rows(_after, [runner.ToString(), seq, limit], row => row.GetFieldValue<byte[]>(0));

    public IReadOnlyList<StoredLine> StoredAfter(RunnerId runner, long seq, int limit) => Rows(
        _after, [runner.ToString(), seq, limit], row => new StoredLine(row.GetFieldValue<byte[]>(0), row.GetFieldValue<byte[]>(1)));

    public byte[]? Find(RunnerId runner, EntryId id) =>
        Rows(_find, [runner.ToString(), id.ToString()], row => row.GetFieldValue<byte[]>(0)) is [var line] ? line : null;

    // "g" sorts behind every hexadecimal digit and every hyphen.
    public IReadOnlyList<byte[]> FindByStart(RunnerId runner, string start, int limit) =>
        Rows(_start, [runner.ToString(), start, start + "g", limit], row => row.GetFieldValue<byte[]>(0));

    public IReadOnlyList<KnownFile> Files(RunnerId runner) => Rows(
        _files,
        [runner.ToString()],
        row => new KnownFile(new ContentHash(row.GetString(0)), row.GetInt32(1), EntryId.Parse(row.GetString(2)), row.GetInt64(3) == 1));

    public IReadOnlyList<KnownFile> Files(RunnerId runner, ContentHash file) => Rows(
        _file, [runner.ToString(), file.Hex], row => new KnownFile(file, row.GetInt32(1), EntryId.Parse(row.GetString(2)), row.GetInt64(3) == 1));

    public bool HasFiles(RunnerId runner) => Rows(_anyFile, [runner.ToString()], row => row.GetInt64(0)).Count > 0;

    public ContentHash? Unpacked(RunnerId runner, ContentHash digest) =>
        Rows(_packed, [runner.ToString(), digest.Hex], row => new ContentHash(row.GetString(0))) is [var file] ? file : null;

    public EntryId? OfRecord(RunnerId runner, string record) =>
        Rows(_record, [runner.ToString(), record], row => EntryId.Parse(row.GetString(0))) is [var id, ..] ? id : null;

    public IReadOnlyList<byte[]> LinesOfRecord(RunnerId runner, string record) =>
        Rows(_record, [runner.ToString(), record], row => row.GetFieldValue<byte[]>(1));

    public IReadOnlyList<byte[]> ActivitiesOf(RunnerId runner, DateOnly from, DateOnly to) => Rows(
        _days, [runner.ToString(), Day(from), Day(to)], row => row.GetFieldValue<byte[]>(0));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public IReadOnlyList<BatchId> Batches(RunnerId runner) => Rows(_batches, [runner.ToString()], row => BatchId.Parse(row.GetString(0)));

    public IReadOnlyList<(EntryId Id, bool Live)> OfBatch(RunnerId runner, BatchId batch) => Rows(
        _ofBatch, [runner.ToString(), batch.ToString()], row => (EntryId.Parse(row.GetString(0)), row.GetInt64(1) == 1));

    public IReadOnlyList<byte[]> About(RunnerId runner, EntryId subject) =>
        Rows(_about, [runner.ToString(), subject.ToString()], row => row.GetFieldValue<byte[]>(0));

    public IReadOnlyList<byte[]> OfKind(RunnerId runner, string kind) =>
        Rows(_kind, [runner.ToString(), kind], row => row.GetFieldValue<byte[]>(0));

    private List<T> Rows<T>(SqliteCommand command, ReadOnlySpan<object?> values, Func<SqliteDataReader, T> make)
    {
        lock (_gate)
        {
            if (_closed)
                throw StorageException.Closed();
            try
            {
                using var rows = command.With(values).ExecuteReader();
                var list = new List<T>();
                while (rows.Read())
                    list.Add(make(rows));
                return list;
            }
            catch (SqliteException e)
            {
                throw new StorageException($"The journal could not be read: {e.Message}", e);
            }
        }
    }

    public void Dispose()
    {
        // Who reads at this moment reads on; who comes later is told.
        lock (_gate)
            Close();
    }

    private void Close()
    {
        _closed = true;
        _runners.Dispose();
        _after.Dispose();
        _find.Dispose();
        _start.Dispose();
        _files.Dispose();
        _batches.Dispose();
        _ofBatch.Dispose();
        _about.Dispose();
        _kind.Dispose();
        _file.Dispose();
        _packed.Dispose();
        _anyFile.Dispose();
        _record.Dispose();
        _days.Dispose();
        _connection.Dispose();
    }

    /// <summary>A line and the fingerprint of its draft.</summary>
    internal sealed record StoredLine(byte[] Line, byte[] Fingerprint);
}
