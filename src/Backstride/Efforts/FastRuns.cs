using Backstride.Journal;
using Backstride.Runs;

namespace Backstride.Efforts;

/// <summary>The fast part of a runner's runs by the threshold speed of one day, worked out once however many rules ask.</summary>
internal sealed class FastRuns
{
    private static readonly LatestOfDay<FastRuns> Latest = new(static (runner, day) => new FastRuns(runner, day));
    private readonly RunnerState runner;

    private FastRuns(RunnerState runner, DateOnly day)
    {
        this.runner = runner;
        Threshold = ThresholdSpeed.On(day, runner);
    }

    public ThresholdSpeed Threshold { get; }

    public static FastRuns Before(DateOnly day, RunnerState runner) => Latest.On(runner, day);

    /// <summary>The fast part of one run; absent without a threshold or without speeds.</summary>
    public FastShare? Of(Activity run) => Threshold is ThresholdSpeed.Estimate threshold ? FastRunning.Above(threshold, run) : null;

    /// <summary>The runs of a span of days, the first and the last included.</summary>
    public FastSum Sum(DateOnly first, DateOnly last)
    {
        var sum = FastSum.None;
        foreach (var run in runner.Runs.Between(first, last))
            sum = sum.With(run.What.Activity, Of(run.What.Activity));

        return sum;
    }
}

/// <summary>What was run in some days, and how much of it fast.</summary>
/// <param name="Runs">All runs, with or without speeds.</param>
/// <param name="Whole">The distance of the runs whose speeds are known.</param>
/// <param name="Least">What is fast for certain: at a threshold one standard error higher.</param>
internal sealed record FastSum(int Runs, Distance Whole, Distance Fast, Distance Least)
{
    public static FastSum None { get; } = new(0, Distance.Zero, Distance.Zero, Distance.Zero);

    public FastSum With(Activity run, FastShare? share) => share is null
        ? this with { Runs = Runs + 1 }
        : new FastSum(Runs + 1, Whole + (run.Distance ?? share.Distance), Fast + share.Distance, Least + share.Least);
}
