using System.Diagnostics;
using System.Globalization;
using Backstride.Coaching;
using Backstride.Journal;

namespace Backstride.Benchmarks;

/// <summary>Entries to state to plan, in a warmed process: ten years, and parts of them to see how the cost grows.</summary>
internal sealed class FoldBenchmark(Choices choices)
{
    private readonly int _rounds = choices.Number("rounds", 30);

    public int Run()
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"medians of {_rounds} rounds, one thread"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {"entries",-10}{"fold",12}{"first plan",14}{"plan again",14}{"fold allocates",18}{"plan allocates",18}"));
        foreach (var part in (int[])[8, 4, 2, 1])
            Measure(Decade.Of(Decade.Days / part));
        return 0;
    }

    private void Measure(List<StoredEntry> entries)
    {
        var costs = new List<Costs>();
        for (var round = 0; round < _rounds + 5; round++)
            costs.Add(Once(entries));
        var warm = costs.Skip(5).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  {entries.Count,-10:N0}{Median(warm, cost => cost.Fold),9:0.00} ms{Median(warm, cost => cost.First),11:0.00} ms{Median(warm, cost => cost.Again),11:0.00} ms{warm[0].FoldBytes / 1e6,15:0.0} MB{warm[0].PlanBytes / 1e6,15:0.0} MB"));
    }

    private static Costs Once(List<StoredEntry> entries)
    {
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var (state, fold) = Timed(() => RunnerState.FromStored(entries));
        var folded = GC.GetAllocatedBytesForCurrentThread();
        var (_, first) = Timed(() => Coach.Plan(state, Decade.Last));
        var planned = GC.GetAllocatedBytesForCurrentThread();
        var (_, again) = Timed(() => Coach.Plan(state, Decade.Last));
        return new Costs(fold, first, again, folded - bytes, planned - folded);
    }

    private static (T Made, double Milliseconds) Timed<T>(Func<T> make)
    {
        var watch = Stopwatch.StartNew();
        var made = make();
        return (made, watch.Elapsed.TotalMilliseconds);
    }

    private static double Median(List<Costs> costs, Func<Costs, double> of) => ImportBenchmark.Median(costs.Select(of));

    private sealed record Costs(double Fold, double First, double Again, long FoldBytes, long PlanBytes);
}
