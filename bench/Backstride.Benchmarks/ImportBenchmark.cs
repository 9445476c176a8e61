using System.Globalization;

namespace Backstride.Benchmarks;

/// <summary>A whole import by the published program beside a program that only inflates, hashes and stores; rounds alternate.</summary>
internal sealed class ImportBenchmark(Choices choices)
{
    private const double Megabyte = 1e6;
    private readonly int _files = choices.Number("files", 200);
    private readonly int _rounds = choices.Number("rounds", 5);
    private readonly int _seed = choices.Number("seed", 1);

    public int Run()
    {
        var root = Directory.CreateTempSubdirectory("backstride-bench-").FullName;
        try
        {
            var app = PublishedApp.In(Path.Combine(root, "app"), choices.Text("app"));
            var archive = new Archive(root, _files, _seed);
            archive.Write();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{_files:N0} runs, seed {_seed}: {archive.FolderBytes / Megabyte:0} MB of FIT, {archive.ZipBytes / Megabyte:0} MB as .fit.gz in a zip; medians of {_rounds} rounds"));
            Compare("zip of .fit.gz", archive.Zip, app, root);
            Compare("folder of .fit", archive.Folder, app, root);
            Console.WriteLine("the steps on one thread, zip of .fit.gz:");
            var split = new ImportSplit();
            split.Run(archive.Zip, Path.Combine(root, "split"));
            split.Print();
            return 0;
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private void Compare(string what, string source, string app, string root)
    {
        var (data, stored) = (Path.Combine(root, "data"), Path.Combine(root, "stored"));
        var (ours, theirs) = (new List<Cost>(), new List<Cost>());
        for (var round = 0; round < _rounds; round++)
        {
            theirs.Add(Fresh(stored, () => MeasuredProcess.Run(Environment.ProcessPath!, ["store", source, stored])));
            ours.Add(Fresh(data, () => MeasuredProcess.Run(app, ["import", source, "--data", data, "--json"])));
        }

        Console.WriteLine($"{what}:");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {"",-18}{"wall",12}{"processor",12}{"peak memory",14}"));
        Print("import", ours);
        Print("inflate and store", theirs);
        // Round by round: what slows the machine for a while slows both halves of a round.
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  {"ratio",-18}{Median(ours.Zip(theirs, (a, b) => a.Wall / b.Wall)),10:0.00}  {Median(ours.Zip(theirs, (a, b) => a.Processor / b.Processor)),10:0.00}"));
    }

    private static Cost Fresh(string folder, Func<Cost> run)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        return run();
    }

    private static void Print(string name, List<Cost> costs) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"  {name,-18}{Median(costs.Select(c => c.Wall.TotalSeconds)),10:0.00} s{Median(costs.Select(c => c.Processor.TotalSeconds)),10:0.00} s{costs.Max(c => c.PeakBytes) / Megabyte,11:0} MB"));

    /// <summary>The middle value; of an even number the mean of the two in the middle.</summary>
    internal static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
