using System.Diagnostics;
using System.Globalization;

namespace Backstride.Benchmarks;

/// <summary>An import of the made-up decade, killed at random moments and run again: the journal has to be that of an import nobody disturbed.</summary>
internal sealed class KillsBenchmark(Choices choices)
{
    private readonly int _kills = choices.Number("kills", 10);

    /// <returns>0 when every journal was the same; 1 at the first that was not.</returns>
    public int Run()
    {
        using var scene = new Scene(choices, usual: 200);
        var whole = scene.Fresh();
        var undisturbed = scene.Import(scene.Archive.Zip, whole);
        var expected = KeptJournal.In(whole);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{scene.Files:N0} runs, seed {scene.Seed}: undisturbed in {undisturbed.Wall.TotalSeconds:0.00} s, {expected.Entries} entries"));
        return Kills(scene, undisturbed.Wall, expected);
    }

    private int Kills(Scene scene, TimeSpan length, KeptJournal whole)
    {
        var dice = new Random(scene.Seed);
        var (before, within, after) = (0, 0, 0);
        for (var kill = 0; kill < _kills; kill++)
        {
            var data = scene.Fresh();
            // By the clock a short import is mostly the start of the program: half of the kills go by what it has said.
            var said = kill % 2 == 0 ? scene.Files : dice.Next(1, scene.Files);
            var moment = kill % 2 == 0 ? length * dice.NextDouble() : length;
            var acknowledged = Killed(scene, data, (moment, said));
            var left = KeptJournal.In(data);
            scene.Import(scene.Archive.Zip, data);
            var resumed = KeptJournal.In(data);
            if (left.Entries < acknowledged || resumed != whole)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"kill {kill} after {moment.TotalSeconds:0.000} s or {said} files: {acknowledged} acknowledged, {left.Entries} kept; then {resumed}, expected {whole}"));
                return 1;
            }

            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"kill {kill + 1} of {_kills}: {left.Entries} entries were there; the same journal after the import was run again"));
            _ = left.Entries == 0 ? before++ : left.Entries < scene.Files ? within++ : after++;
            Directory.Delete(data, recursive: true);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{_kills} kills: {before} before the first entry, {within} in the middle, {after} after the last. Every time nothing that was acknowledged was lost, and the import run again gave the undisturbed journal in one batch, with every original and nothing left over."));
        return 0;
    }

    /// <summary>Begins an import and kills it.</summary>
    /// <returns>How many files it had said were in.</returns>
    private static int Killed(Scene scene, string data, (TimeSpan Time, int Said) moment)
    {
        var start = new ProcessStartInfo(scene.App, ["import", scene.Archive.Zip, "--data", data]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{scene.App} did not start.");
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
}
