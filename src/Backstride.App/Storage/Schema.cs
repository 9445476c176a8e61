using Microsoft.Data.Sqlite;

namespace Backstride.App.Storage;

/// <summary>The tables, as numbered steps. A step that was published is never edited: a change is the next step.</summary>
internal static class Schema
{
    private static readonly string[] Steps =
    [
        """
        CREATE TABLE runners (
            key  INTEGER PRIMARY KEY,
            id   TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL UNIQUE COLLATE NOCASE,
            head INTEGER NOT NULL CHECK (head >= 0)
        ) STRICT;
        CREATE TABLE entries (
            runner      INTEGER NOT NULL REFERENCES runners (key),
            seq         INTEGER NOT NULL CHECK (seq > 0),
            id          TEXT NOT NULL,
            kind        TEXT NOT NULL,
            day         TEXT NOT NULL,
            batch       TEXT,
            subject     TEXT,
            file        TEXT,
            session     INTEGER,
            live        INTEGER NOT NULL CHECK (live IN (0, 1)),
            fingerprint BLOB NOT NULL,
            line        BLOB NOT NULL,
            PRIMARY KEY (runner, seq)
        ) STRICT;
        CREATE UNIQUE INDEX entries_id ON entries (runner, id);
        CREATE UNIQUE INDEX entries_known ON entries (runner, file, session) WHERE live = 1 AND file IS NOT NULL;
        CREATE INDEX entries_batch ON entries (runner, batch) WHERE batch IS NOT NULL;
        CREATE INDEX entries_subject ON entries (runner, subject) WHERE subject IS NOT NULL;
        """,
        """
        ALTER TABLE entries ADD COLUMN record TEXT;
        UPDATE entries SET record = json_extract(CAST(line AS TEXT), '$.data.recordId')
            WHERE kind IN ('run', 'activity', 'check-in') AND json_type(CAST(line AS TEXT), '$.data.recordId') = 'text';
        CREATE INDEX entries_record ON entries (runner, record) WHERE record IS NOT NULL;
        CREATE INDEX entries_file ON entries (runner, file) WHERE file IS NOT NULL;
        CREATE INDEX entries_kind ON entries (runner, kind, day);
        CREATE TABLE packed (
            runner INTEGER NOT NULL REFERENCES runners (key),
            digest TEXT NOT NULL,
            file   TEXT NOT NULL,
            PRIMARY KEY (runner, digest)
        ) STRICT, WITHOUT ROWID;
        """,
    ];

    // From this version on records of archives without a file are marked as well.
    private const int MarkedRecords = 2;

    public static int Version => Steps.Length;

    /// <summary>Brings the database up to this program's version, each step in one transaction.</summary>
    /// <returns>False when the database is newer than this program: it may then be read and not written.</returns>
    public static bool Upgrade(SqliteConnection connection)
    {
        if (VersionOf(connection) > Version)
            return false;
        while (VersionOf(connection) < Version)
            Step(connection);
        return true;
    }

    private static void Step(SqliteConnection connection)
    {
        using var transaction = new WritingTransaction(connection);
        // Read again under the lock: another process may have taken the step while this one waited.
        var version = VersionOf(connection);
        if (version < Version)
        {
            Sql.Run(connection, Steps[version]);
            if (version + 1 == MarkedRecords)
                MarkAll(connection);
            Sql.Run(connection, FormattableString.Invariant($"PRAGMA user_version = {version + 1}"));
        }

        transaction.Commit();
    }

    private static void MarkAll(SqliteConnection connection)
    {
        using var liveness = new Liveness(connection);
        foreach (var runner in Runners(connection))
            liveness.WorkOut(runner);
    }

    private static List<long> Runners(SqliteConnection connection)
    {
        using var command = Sql.Prepare(connection, "SELECT key FROM runners");
        using var rows = command.ExecuteReader();
        var keys = new List<long>();
        while (rows.Read())
            keys.Add(rows.GetInt64(0));
        return keys;
    }

    private static int VersionOf(SqliteConnection connection) => (int)Sql.Number(connection, "PRAGMA user_version");
}
