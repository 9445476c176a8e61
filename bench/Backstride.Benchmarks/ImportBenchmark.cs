using System.Globalization;

namespace Backstride.Benchmarks;

/// <summary>A whole import by the published program beside a program that only inflates, hashes and stores; rounds alternate.</summary>
internal sealed class ImportBenchmark(Choices choices)
{
    private const double Megabyte = 1e6;
    private readonly int _rounds = choices.Number("rounds", 5);

    /// <returns>1 when an import again added something.</returns>
    public int Run()
    {
        using var scene = new Scene(choices, usual: 200);
        var archive = scene.Archive;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{scene.Files:N0} runs, seed {scene.Seed}: {archive.FolderBytes / Megabyte:0} MB of FIT, {archive.ZipBytes / Megabyte:0} MB as .fit.gz in a zip; medians of {_rounds} rounds"));
        var adds = Compare("zip of .fit.gz", archive.Zip, scene) + Compare("folder of .fit", archive.Folder, scene);
        var seen = Enumerable.Range(0, _rounds).Select(_ => FirstRun.SeenIn(scene).TotalSeconds).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"first runs visible to another process: {Median(seen):0.00} s after the start of the program (at worst {seen.Max():0.00} s)"));
        Console.WriteLine("the steps on one thread, zip of .fit.gz:");
        var split = new ImportSplit();
        split.Run(archive.Zip, scene.Fresh());
        split.Print();
        return adds == 0 ? 0 : 1;
    }

    /// <returns>How many entries the imports again added.</returns>
    private int Compare(string what, string source, Scene scene)
    {
        var (ours, theirs, again) = (new List<Cost>(), new List<Cost>(), new List<Cost>());
        var adds = 0;
        for (var round = 0; round < _rounds; round++)
        {
            var data = scene.Fresh();
            theirs.Add(MeasuredProcess.Run(Environment.ProcessPath!, ["store", source, scene.Fresh()]));
            ours.Add(scene.Import(source, data));
            var before = KeptJournal.In(data).Entries;
            again.Add(scene.Import(source, data));
            adds += KeptJournal.In(data).Entries - before;
        }

        Console.WriteLine($"{what}:");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {"",-18}{"wall",12}{"processor",12}{"peak memory",14}"));
        Print("import", ours);
        Print("inflate and store", theirs);
        Ratio("ratio", ours, theirs);
        Print("import again", again);
        Ratio("of the first", again, ours);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  import again added {adds} entries"));
        return adds;
    }

    // Round by round: what slows the machine for a while slows both halves of a round.
    private static void Ratio(string name, List<Cost> of, List<Cost> to) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"  {name,-18}{Median(of.Zip(to, (a, b) => a.Wall / b.Wall)),10:0.00}  {Median(of.Zip(to, (a, b) => a.Processor / b.Processor)),10:0.00}"));

    private static void Print(string name, List<Cost> costs) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"  {name,-18}{Median(costs.Select(c => c.Wall.TotalSeconds)),10:0.00} s{Median(costs.Select(c => c.Processor.TotalSeconds)),10:0.00} s{costs.Max(c => c.PeakBytes) / Megabyte,11:0} MB"));

    /// <summary>The middle value; of an even number the mean of the two in the middle.</summary>
    internal static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
