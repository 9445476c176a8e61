using Microsoft.Data.Sqlite;

namespace Backstride.App.Storage;

/// <summary>A transaction that holds the write lock from its first statement; leaving it without <see cref="Commit"/> changes nothing.</summary>
/// <remarks>Plain statements, because ADO.NET's own transaction object would have to be put on every prepared command each time.</remarks>
internal sealed class WritingTransaction : IDisposable
{
    private readonly SqliteConnection _connection;
    private bool _open;

    public WritingTransaction(SqliteConnection connection)
    {
        _connection = connection;
        Sql.Run(connection, "BEGIN IMMEDIATE");
        _open = true;
    }

    public void Commit()
    {
        Sql.Run(_connection, "COMMIT");
        _open = false;
    }

    public void Dispose()
    {
        // SQLite ends the transaction itself on some errors (disk full); a second ROLLBACK would be an error of its own.
        if (_open && SQLitePCL.raw.sqlite3_get_autocommit(_connection.Handle!) == 0)
            RollBack();
        _open = false;
    }

    private void RollBack()
    {
        try
        {
            Sql.Run(_connection, "ROLLBACK");
        }
        catch (SqliteException)
        {
            // Whatever went wrong before is what has to be heard of. Nothing is committed by it, and the next transaction says that this one is open.
        }
    }
}
