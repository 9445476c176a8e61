using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Backstride.App.Storage;
using Backstride.Journal;

namespace Backstride.Benchmarks;

/// <summary>An import of the made-up decade, killed at random moments and run again: the journal has to be that of an import nobody disturbed.</summary>
internal sealed class KillsBenchmark(Choices choices)
{
    private readonly int _files = choices.Number("files", 200);
    private readonly int _kills = choices.Number("kills", 10);
    private readonly int _seed = choices.Number("seed", 1);

    /// <returns>0 when every journal was the same; 1 at the first that was not.</returns>
    public int Run()
    {
        var root = Directory.CreateTempSubdirectory("backstride-bench-").FullName;
        try
        {
            var app = PublishedApp.In(Path.Combine(root, "app"), choices.Text("app"));
            var archive = new Archive(root, _files, _seed);
            archive.Write();
            var whole = Path.Combine(root, "whole");
            var undisturbed = MeasuredProcess.Run(app, ["import", archive.Zip, "--data", whole, "--json"]);
            var expected = KeptJournal.In(whole);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_files:N0} runs, seed {_seed}: undisturbed in {undisturbed.Wall.TotalSeconds:0.00} s, {expected.Entries} entries"));
            return Kills(archive.Zip, app, root, (undisturbed.Wall, expected));
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private int Kills(string zip, string app, string root, (TimeSpan Wall, KeptJournal Journal) whole)
    {
        var dice = new Random(_seed);
        var (before, within, after) = (0, 0, 0);
        for (var kill = 0; kill < _kills; kill++)
        {
            var data = Path.Combine(root, "killed");
            // By the clock a short import is mostly the start of the program: half of the kills go by what it has said.
            var said = kill % 2 == 0 ? _files : dice.Next(1, _files);
            var moment = kill % 2 == 0 ? whole.Wall * dice.NextDouble() : whole.Wall;
            var acknowledged = Killed(app, zip, data, (moment, said));
            var left = KeptJournal.In(data);
            MeasuredProcess.Run(app, ["import", zip, "--data", data, "--json"]);
            var resumed = KeptJournal.In(data);
            if (left.Entries < acknowledged || resumed != whole.Journal)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"kill {kill} after {moment.TotalSeconds:0.000} s or {said} files: {acknowledged} acknowledged, {left.Entries} kept; then {resumed}, expected {whole.Journal}"));
                return 1;
            }

            _ = left.Entries == 0 ? before++ : left.Entries < _files ? within++ : after++;
            Directory.Delete(data, recursive: true);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{_kills} kills: {before} before the first entry, {within} in the middle, {after} after the last. Every time nothing that was acknowledged was lost, and the import run again gave the undisturbed journal in one batch, with every original and nothing left over."));
        return 0;
    }

    /// <summary>Begins an import and kills it.</summary>
    /// <returns>How many files it had said were in.</returns>
    private static int Killed(string app, string zip, string data, (TimeSpan Time, int Said) moment)
    {
        var start = new ProcessStartInfo(app, ["import", zip, "--data", data]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{app} did not start.");
        var error = process.StandardError.ReadToEndAsync();
        using var end = new Timer(_ => process.Kill(), null, moment.Time, Timeout.InfiniteTimeSpan);
        var said = 0;
        while (process.StandardOutput.ReadLine() is { } line)
        {
            if (line.StartsWith("imported ", StringComparison.Ordinal) && ++said == moment.Said)
                process.Kill();
        }

        process.WaitForExit();
        error.Wait();
        return said;
    }

    /// <summary>What a data folder keeps, without what is its own: whose it is, places, times of receipt, and the batch with the ids made from it.</summary>
    /// <param name="Facts">Digest of all entries in order.</param>
    /// <param name="LeftOver">Files that belong to no entry: half-written originals, notes of imports that did not end.</param>
    private sealed record KeptJournal(int Entries, int Batches, string Facts, int Originals, int LeftOver)
    {
        public static KeptJournal In(string data)
        {
            if (!DataFolder.HasJournal(data))
                return new KeptJournal(0, 0, "", 0, 0);
            using var folder = DataFolder.Open(data);
            using var store = JournalStore.Open(folder, TimeProvider.System);
            if (store.Runners() is not [var runner])
                return new KeptJournal(0, 0, "", 0, 0);
            var entries = store.EntriesAfter(runner.Id, 0);
            using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var entry in entries)
                digest.AppendData(EntryLine.Write(new Entry(entry.Draft with { Id = default, Runner = default, Batch = null }, 1, DateTimeOffset.UnixEpoch)));
            return new KeptJournal(
                entries.Count,
                entries.Select(entry => entry.Batch).Distinct().Count(),
                Convert.ToHexStringLower(digest.GetHashAndReset()),
                new Originals(folder, runner.Id).All().Count(),
                Files(folder.IncomingPath, "*") + Files(folder.ImportsPath, "*.open.json"));
        }

        private static int Files(string folder, string pattern) =>
            Directory.Exists(folder) ? Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories).Count() : 0;
    }
}
