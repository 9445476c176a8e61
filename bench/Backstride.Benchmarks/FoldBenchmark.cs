using System.Diagnostics;
using System.Globalization;
using Backstride.Coaching;
using Backstride.Exercises;
using Backstride.Journal;
using Backstride.Planning;
using Backstride.Symptoms;
using Backstride.TrainingLoad;

namespace Backstride.Benchmarks;

/// <summary>Entries to state to plan, in a warmed process: ten years, and parts of them to see how the cost grows.</summary>
internal sealed class FoldBenchmark(Choices choices)
{
    private const int Costliest = 12;

    // Rounds before the first that counts: the runtime compiles for good what ran often, and does so a while later.
    private const int WarmingRounds = 150;

    private readonly int _rounds = choices.Number("rounds", 60);

    public int Run()
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"medians of {_rounds} rounds after {WarmingRounds} that do not count, one thread; collecting is the mean of what the garbage collector stopped a round for"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {"entries",-10}{"fold",12}{"first plan",14}{"both",12}{"collecting",14}{"plan again",14}{"fold allocates",18}{"plan allocates",18}"));
        for (var round = 0; round < WarmingRounds; round++)
            Once(Decade.Of(Decade.Days / 8));
        foreach (var part in (int[])[8, 4, 2, 1])
            Measure(Decade.Of(Decade.Days / part));
        PrintOneMore(Decade.Of(Decade.Days));
        PrintCostliest(Decade.Of(Decade.Days));
        PrintCostliestOfNext(Decade.Of(Decade.Days));
        PrintShared(Decade.Of(Decade.Days));
        return 0;
    }

    /// <summary>The rules that take longest in a first plan. What several share is counted where it is asked for first.</summary>
    private void PrintCostliest(List<StoredEntry> entries)
    {
        var costs = Rulebook.Rules.ToDictionary(rule => rule, _ => new List<double>());
        for (var round = 0; round < _rounds; round++)
        {
            var state = RunnerState.FromStored(entries);
            foreach (var rule in Rulebook.Rules)
                costs[rule].Add(Timed(() => rule.JudgeSafely(state, Decade.Last)).Milliseconds);
        }

        Print("the costliest rules of a first plan of ten years:", costs);
    }

    /// <summary>The same where a plan was made before, and one check-in came in since.</summary>
    private void PrintCostliestOfNext(List<StoredEntry> entries)
    {
        var costs = Rulebook.Rules.ToDictionary(rule => rule, _ => new List<double>());
        var fold = new RunningFold();
        foreach (var stored in entries)
            fold.Add(stored);
        Coach.Plan(fold.State, Decade.Last);
        for (var round = 0; round < _rounds; round++)
        {
            fold.Add(Decade.OneMore(fold.Entries));
            foreach (var rule in Rulebook.Rules)
                costs[rule].Add(Timed(() => rule.JudgeSafely(fold.State, Decade.Last)).Milliseconds);
        }

        Print("the costliest rules of a plan after one more entry:", costs);
    }

    private static void Print(string title, Dictionary<Rule, List<double>> costs)
    {
        Console.WriteLine(title);
        foreach (var (rule, times) in costs.OrderByDescending(cost => ImportBenchmark.Median(cost.Value)).Take(Costliest))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {rule.Id.Name,-26}{ImportBenchmark.Median(times),9:0.00} ms"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {"all rules",-26}{costs.Values.Sum(times => ImportBenchmark.Median(times)),9:0.00} ms"));
    }

    /// <summary>What comes after a plan: one more check-in, the plan anew, and its week.</summary>
    private void PrintOneMore(List<StoredEntry> entries)
    {
        var costs = new List<(double Entry, double Plan, double Week, long Bytes)>();
        var fold = new RunningFold();
        foreach (var stored in entries)
            fold.Add(stored);
        Coach.Plan(fold.State, Decade.Last);
        for (var round = 0; round < _rounds + 5; round++)
        {
            var next = Decade.OneMore(fold.Entries);
            var bytes = GC.GetAllocatedBytesForCurrentThread();
            var (state, laid) = Timed(() => { fold.Add(next); return fold.State; });
            bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
            var (_, plan) = Timed(() => Coach.Plan(state, Decade.Last));
            var (_, week) = Timed(() => WeekPlanner.Plan(state, Decade.Last, Decade.Last));
            costs.Add((laid, plan, week, bytes));
        }

        var warm = costs.Skip(5).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  of {entries.Count:N0}: one more entry {ImportBenchmark.Median(warm.Select(cost => cost.Entry)) * 1000:0} us and {warm[^1].Bytes:N0} bytes, then a plan {ImportBenchmark.Median(warm.Select(cost => cost.Plan)):0.00} ms, then its week {ImportBenchmark.Median(warm.Select(cost => cost.Week)):0.00} ms"));
    }

    /// <summary>What rules share, each asked after those above it.</summary>
    private void PrintShared(List<StoredEntry> entries)
    {
        (string Name, Action<RunnerState> Ask)[] shared =
        [
            ("the back's history", state => SymptomHistory.Of(state, Decade.Last)),
            ("that of the week's Monday", state => SymptomHistory.Of(state, WeekPlanner.MondayOf(Decade.Last))),
            ("sessions done", state => TrainingHistory.Of(state, Decade.Last)),
            ("the week's shape", state => WeekSkeleton.Of(state, Decade.Last)),
            ("steps of the longest run", state => StepsSoFar.Before(Decade.Last, state)),
            ("hard days", state => HardDays.Before(Decade.Last, state)),
        ];
        var costs = shared.Select(_ => new List<double>()).ToArray();
        for (var round = 0; round < _rounds; round++)
        {
            var state = RunnerState.FromStored(entries);
            for (var i = 0; i < shared.Length; i++)
                costs[i].Add(Timed(() => { shared[i].Ask(state); return true; }).Milliseconds);
        }

        Console.WriteLine("of it, what rules share:");
        for (var i = 0; i < shared.Length; i++)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {shared[i].Name,-26}{ImportBenchmark.Median(costs[i]),9:0.00} ms"));
    }

    private void Measure(List<StoredEntry> entries)
    {
        var costs = new List<Costs>();
        for (var round = 0; round < _rounds + 5; round++)
            costs.Add(Once(entries));
        var warm = costs.Skip(5).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  {entries.Count,-10:N0}{Median(warm, cost => cost.Fold),9:0.00} ms{Median(warm, cost => cost.First),11:0.00} ms{Median(warm, cost => cost.Fold + cost.First),9:0.00} ms{warm.Average(cost => cost.Collecting),11:0.00} ms{Median(warm, cost => cost.Again),11:0.00} ms{warm[0].FoldBytes / 1e6,15:0.0} MB{warm[0].PlanBytes / 1e6,15:0.0} MB"));
    }

    private static Costs Once(List<StoredEntry> entries)
    {
        var (bytes, stopped) = (GC.GetAllocatedBytesForCurrentThread(), GC.GetTotalPauseDuration());
        var (state, fold) = Timed(() => RunnerState.FromStored(entries));
        var folded = GC.GetAllocatedBytesForCurrentThread();
        var (_, first) = Timed(() => Coach.Plan(state, Decade.Last));
        var planned = GC.GetAllocatedBytesForCurrentThread();
        var (_, again) = Timed(() => Coach.Plan(state, Decade.Last));
        return new Costs(fold, first, again, (GC.GetTotalPauseDuration() - stopped).TotalMilliseconds, folded - bytes, planned - folded);
    }

    private static (T Made, double Milliseconds) Timed<T>(Func<T> make)
    {
        var watch = Stopwatch.StartNew();
        var made = make();
        return (made, watch.Elapsed.TotalMilliseconds);
    }

    private static double Median(List<Costs> costs, Func<Costs, double> of) => ImportBenchmark.Median(costs.Select(of));

    private sealed record Costs(double Fold, double First, double Again, double Collecting, long FoldBytes, long PlanBytes);
}
