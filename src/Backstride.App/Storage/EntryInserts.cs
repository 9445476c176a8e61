using System.Globalization;
using Backstride.Journal;
using Microsoft.Data.Sqlite;

namespace Backstride.App.Storage;

/// <summary>The prepared commands that put entries into one runner's order. Used inside the appending transaction only.</summary>
internal sealed class EntryInserts : IDisposable
{
    private readonly SqliteCommand _byId;
    private readonly SqliteCommand _twin;
    private readonly SqliteCommand _insert;
    private readonly SqliteCommand _head;
    private readonly SqliteCommand _setHead;
    private readonly SqliteCommand _packed;
    private readonly Liveness _liveness;

    public EntryInserts(SqliteConnection connection)
    {
        _byId = Sql.Prepare(connection, "SELECT seq, fingerprint FROM entries WHERE runner = $runner AND id = $id", "$runner", "$id");
        _twin = Sql.Prepare(
            connection,
            "SELECT id FROM entries WHERE runner = $runner AND file = $file AND session = $session AND live = 1",
            "$runner", "$file", "$session");
        _insert = Sql.Prepare(
            connection,
            """
            INSERT INTO entries (runner, seq, id, kind, day, batch, subject, file, session, record, live, fingerprint, line)
            VALUES ($runner, $seq, $id, $kind, $day, $batch, $subject, $file, $session, $record, 1, $fingerprint, $line)
            """,
            "$runner", "$seq", "$id", "$kind", "$day", "$batch", "$subject", "$file", "$session", "$record", "$fingerprint", "$line");
        _head = Sql.Prepare(connection, "SELECT key, head FROM runners WHERE id = $id", "$id");
        _setHead = Sql.Prepare(connection, "UPDATE runners SET head = $head WHERE key = $key", "$head", "$key");
        _packed = Sql.Prepare(connection, "INSERT INTO packed (runner, digest, file) VALUES ($runner, $digest, $file) ON CONFLICT DO NOTHING", "$runner", "$digest", "$file");
        _liveness = new Liveness(connection);
    }

    /// <summary>The runner's row and the place of the newest entry.</summary>
    public (long Key, long Head)? HeadOf(RunnerId runner)
    {
        using var row = _head.With(runner.ToString()).ExecuteReader();
        return row.Read() ? (row.GetInt64(0), row.GetInt64(1)) : null;
    }

    public void SetHead(long key, long head) => _setHead.With(head, key).ExecuteNonQuery();

    /// <summary>Puts one draft behind <paramref name="head"/>, unless it is there already.</summary>
    /// <returns>Absent when another entry has its id.</returns>
    public Placement? Place(long key, long head, in Prepared draft, DateTimeOffset received)
    {
        if (Find(key, draft.Draft.Id) is { } there)
            return there.Fingerprint.AsSpan().SequenceEqual(draft.Fingerprint) ? new Placement.Present(there.Seq) : null;
        if ((TwinOf(key, draft.Draft) ?? OfRecord(key, draft.Draft)) is { } twin)
            return new Placement.Known(twin);
        var entry = new Entry(draft.Draft, head + 1, received);
        Insert(key, entry, draft.Fingerprint, EntryLine.Write(entry));
        return new Placement.Appended(entry.Seq);
    }

    /// <summary>Remembers what unpacks to what.</summary>
    public void Note(long key, PackedFile packed) => _packed.With(key, packed.Digest.Hex, packed.Content.Hex).ExecuteNonQuery();

    /// <summary>Writes an entry at its own place with its own bytes.</summary>
    public void Insert(long key, Entry entry, byte[] fingerprint, byte[] line)
    {
        var activity = entry.Body as ActivityBody;
        _insert.With(
            key,
            entry.Seq,
            entry.Id.ToString(),
            EntryKind.Of(entry.Body),
            entry.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            entry.Batch?.ToString(),
            entry.Subject?.ToString(),
            activity?.File?.Hex,
            activity?.File is null ? null : activity.Activity.SessionIndex,
            RecordOf(entry.Draft),
            fingerprint,
            line).ExecuteNonQuery();
        _liveness.After(key, entry);
    }

    private (long Seq, byte[] Fingerprint)? Find(long key, EntryId id)
    {
        using var row = _byId.With(key, id.ToString()).ExecuteReader();
        return row.Read() ? (row.GetInt64(0), row.GetFieldValue<byte[]>(1)) : null;
    }

    private EntryId? TwinOf(long key, EntryDraft draft)
    {
        if (draft.Body is not ActivityBody { File: { } file } body)
            return null;
        return _twin.With(key, file.Hex, body.Activity.SessionIndex).ExecuteScalar() is string id ? EntryId.Parse(id) : null;
    }

    // Two processes may import the same archive at once: each looked before the other had written, so it is looked again under the lock.
    private EntryId? OfRecord(long key, EntryDraft draft) =>
        RecordOf(draft) is { } record ? _liveness.OfRecord(key, record, (draft.Body as ActivityBody)?.File?.Hex) : null;

    private static string? RecordOf(EntryDraft draft) => draft.Body switch
    {
        ActivityBody activity => activity.RecordId,
        CheckIn checkIn => checkIn.RecordId,
        _ => null,
    };

    public void Dispose()
    {
        _byId.Dispose();
        _twin.Dispose();
        _insert.Dispose();
        _head.Dispose();
        _setHead.Dispose();
        _packed.Dispose();
        _liveness.Dispose();
    }

    /// <summary>A draft with what can be worked out before the transaction begins.</summary>
    internal readonly record struct Prepared(EntryDraft Draft, byte[] Fingerprint)
    {
        public static Prepared From(EntryDraft draft) => new(draft, EntryLine.Fingerprint(draft));
    }
}
