using Backstride.Journal;
using Microsoft.Data.Sqlite;

namespace Backstride.App.Storage;

/// <summary>Keeps the mark that says whether what came from a file or a record of an archive still counts, in the transaction of the removal that changes it.</summary>
/// <remarks>
/// The mark is derived from the lines and serves one purpose: one session of one file and one record count once, and what was taken out may
/// come in again. Removals are rare, so each one works the marks out anew, by the reading of removals that the fold has.
/// </remarks>
internal sealed class Liveness : IDisposable
{
    private const int SqliteConstraint = 19;
    private readonly SqliteCommand _removals;
    private readonly SqliteCommand _activities;
    private readonly SqliteCommand _mark;
    private readonly SqliteCommand _sameRecord;

    public Liveness(SqliteConnection connection)
    {
        _removals = Sql.Prepare(
            connection, "SELECT line FROM entries WHERE runner = $runner AND kind = 'removal' ORDER BY +seq DESC", "$runner");
        _activities = Sql.Prepare(
            connection, "SELECT seq, id, batch, live, record, file FROM entries WHERE runner = $runner AND (file IS NOT NULL OR record IS NOT NULL)", "$runner");
        _mark = Sql.Prepare(
            connection, "UPDATE entries SET live = $live WHERE runner = $runner AND seq = $seq", "$live", "$runner", "$seq");
        _sameRecord = Sql.Prepare(connection, SameRecord, "$runner", "$record", "$file");
    }

    /// <summary>Carries out what a newly written entry means for others.</summary>
    /// <exception cref="StorageException">It would bring back an activity that has come in again meanwhile.</exception>
    public void After(long runner, Entry entry)
    {
        if (entry.Body is Removal)
            WorkOut(runner);
    }

    /// <summary>Marks everything of a runner as the removals have it that stand now.</summary>
    /// <exception cref="StorageException">It would bring back what has come in again meanwhile.</exception>
    public void WorkOut(long runner)
    {
        var standing = Standing(runner);
        var changes = Known(runner).Where(known => known.Live == IsOut(known, standing)).ToList();
        // Those that stop counting make room for those that count again.
        foreach (var known in changes.OrderByDescending(known => known.Live))
            Mark(runner, known);
    }

    /// <summary>A live entry of the same record of an archive; the sessions of one file share theirs.</summary>
    /// <param name="file">The hash of the file that the record comes with, if it comes with one.</param>
    public EntryId? OfRecord(long runner, string record, string? file) =>
        _sameRecord.With(runner, record, file).ExecuteScalar() is string id ? EntryId.Parse(id) : null;

    private const string SameRecord =
        "SELECT id FROM entries WHERE runner = $runner AND record = $record AND live = 1 AND (file IS NULL OR file IS NOT $file) ORDER BY +seq LIMIT 1";

    private void Mark(long runner, Marked known)
    {
        if (!known.Live && known.Record is { } record && OfRecord(runner, record, known.File) is not null)
            throw new StorageException("It has been imported again since: that record counts, and this one cannot count beside it.");
        try
        {
            _mark.With(known.Live ? 0 : 1, runner, known.Seq).ExecuteNonQuery();
        }
        catch (SqliteException e) when (e.SqliteErrorCode == SqliteConstraint)
        {
            throw new StorageException("Its file has been imported again since: that run counts, and this one cannot count beside it.", e);
        }
    }

    private StandingRemovals Standing(long runner)
    {
        using var rows = _removals.With(runner).ExecuteReader();
        return StandingRemovals.Among(Removals(rows));
    }

    private static IEnumerable<Entry> Removals(SqliteDataReader rows)
    {
        while (rows.Read())
            yield return EntryLine.Read(rows.GetFieldValue<byte[]>(0));
    }

    private List<Marked> Known(long runner)
    {
        using var rows = _activities.With(runner).ExecuteReader();
        var list = new List<Marked>();
        while (rows.Read())
        {
            var batch = rows.IsDBNull(2) ? (BatchId?)null : BatchId.Parse(rows.GetString(2));
            list.Add(new Marked(rows.GetInt64(0), EntryId.Parse(rows.GetString(1)), batch, rows.GetInt64(3) == 1)
            {
                Record = rows.IsDBNull(4) ? null : rows.GetString(4),
                File = rows.IsDBNull(5) ? null : rows.GetString(5),
            });
        }

        return list;
    }

    public void Dispose()
    {
        _removals.Dispose();
        _activities.Dispose();
        _mark.Dispose();
        _sameRecord.Dispose();
    }

    private static bool IsOut(Marked known, StandingRemovals standing) =>
        standing.TakeOut(known.Id) || standing.TakeBack(known.Batch, known.Seq);

    private sealed record Marked(long Seq, EntryId Id, BatchId? Batch, bool Live)
    {
        public string? Record { get; init; }

        public string? File { get; init; }
    }
}
