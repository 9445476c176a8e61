using System.Globalization;

namespace Backstride.Benchmarks;

/// <summary>From the start of the published program to its exit: <c>today</c> on the eighteen months of the demo runner.</summary>
internal sealed class StartBenchmark(Choices choices)
{
    private readonly int _rounds = choices.Number("rounds", 15);

    public int Run()
    {
        var root = Directory.CreateTempSubdirectory("backstride-bench-").FullName;
        try
        {
            var app = PublishedApp.In(Path.Combine(root, "app"), choices.Text("app"));
            var data = Path.Combine(root, "data");
            MeasuredProcess.Run(app, ["demo", "--data", data]);
            // The first call stores its decision; those that follow store nothing.
            MeasuredProcess.Run(app, ["today", "--data", data]);
            Print("nothing (--version)", app, ["--version"]);
            Print("runs", app, ["runs", "--data", data]);
            Print("today", app, ["today", "--data", data]);
            return 0;
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private void Print(string name, string app, string[] arguments)
    {
        var costs = Enumerable.Range(0, _rounds).Select(_ => MeasuredProcess.Run(app, arguments)).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-22} best {costs.Min(c => c.Wall.TotalMilliseconds):0} ms, median {ImportBenchmark.Median(costs.Select(c => c.Wall.TotalMilliseconds)):0} ms of {_rounds}; processor {ImportBenchmark.Median(costs.Select(c => c.Processor.TotalMilliseconds)):0} ms; {costs.Max(c => c.PeakBytes) / 1e6:0} MB"));
    }
}
