using Backstride.Journal;
using Microsoft.Data.Sqlite;

namespace Backstride.App.Storage;

/// <summary>Keeps the mark that says whether an activity from a file still counts, in the transaction of the removal that changes it.</summary>
/// <remarks>
/// The mark is derived from the lines and serves one purpose: one session of one file counts once, and a file whose run was taken out may
/// come in again. Removals are rare, so each one works the marks out anew, by the reading of removals that the fold has.
/// </remarks>
internal sealed class Liveness : IDisposable
{
    private const int SqliteConstraint = 19;
    private readonly SqliteCommand _removals;
    private readonly SqliteCommand _activities;
    private readonly SqliteCommand _mark;

    public Liveness(SqliteConnection connection)
    {
        _removals = Sql.Prepare(
            connection, "SELECT line FROM entries WHERE runner = $runner AND kind = 'removal' ORDER BY seq DESC", "$runner");
        _activities = Sql.Prepare(
            connection, "SELECT seq, id, batch, live FROM entries WHERE runner = $runner AND file IS NOT NULL", "$runner");
        _mark = Sql.Prepare(
            connection, "UPDATE entries SET live = $live WHERE runner = $runner AND seq = $seq", "$live", "$runner", "$seq");
    }

    /// <summary>Carries out what a newly written entry means for others.</summary>
    /// <exception cref="StorageException">It would bring back an activity that has come in again meanwhile.</exception>
    public void After(long runner, Entry entry)
    {
        if (entry.Body is not Removal)
            return;
        var standing = Standing(runner);
        var changes = Activities(runner).Where(a => a.Live == IsOut(a, standing)).ToList();
        // Those that stop counting make room for those that count again.
        foreach (var activity in changes.OrderByDescending(a => a.Live))
            Mark(runner, activity);
    }

    private void Mark(long runner, Known activity)
    {
        try
        {
            _mark.With(activity.Live ? 0 : 1, runner, activity.Seq).ExecuteNonQuery();
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

    private List<Known> Activities(long runner)
    {
        using var rows = _activities.With(runner).ExecuteReader();
        var list = new List<Known>();
        while (rows.Read())
        {
            var batch = rows.IsDBNull(2) ? (BatchId?)null : BatchId.Parse(rows.GetString(2));
            list.Add(new Known(rows.GetInt64(0), EntryId.Parse(rows.GetString(1)), batch, rows.GetInt64(3) == 1));
        }

        return list;
    }

    public void Dispose()
    {
        _removals.Dispose();
        _activities.Dispose();
        _mark.Dispose();
    }

    private static bool IsOut(Known activity, StandingRemovals standing) =>
        standing.TakeOut(activity.Id) || standing.TakeBack(activity.Batch, activity.Seq);

    private sealed record Known(long Seq, EntryId Id, BatchId? Batch, bool Live);
}
