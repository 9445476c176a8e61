using System.Diagnostics;
using Backstride.App.Storage;
using Microsoft.Data.Sqlite;

namespace Backstride.Benchmarks;

/// <summary>How long somebody who looks on from another process waits for the first run of an import.</summary>
internal static class FirstRun
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <summary>From just before the start of the program until a connection of this process sees a run; the import then goes on to its end.</summary>
    public static TimeSpan SeenIn(Scene scene)
    {
        var data = scene.Fresh();
        var start = new ProcessStartInfo(scene.App, ["import", scene.Archive.Zip, "--data", data, "--json"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{scene.App} did not start.");
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        while (!HasRun(data))
        {
            if (process.WaitForExit(Pause) && !HasRun(data))
                throw new InvalidOperationException($"The import ended without a run: {error.Result}");
        }

        var seen = watch.Elapsed;
        process.WaitForExit();
        Task.WaitAll(output, error);
        return seen;
    }

    private static bool HasRun(string data)
    {
        if (!DataFolder.HasJournal(data))
            return false;
        try
        {
            using var journal = Sql.OpenReader(Path.Combine(data, "journal.db"));
            return Sql.Number(journal, "SELECT count(*) FROM (SELECT 1 FROM entries WHERE kind = 'run' LIMIT 1)") > 0;
        }
        catch (SqliteException)
        {
            // Its tables are just being made.
            return false;
        }
    }
}
