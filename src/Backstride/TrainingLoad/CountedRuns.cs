using Backstride.Coaching;
using Backstride.Journal;

namespace Backstride.TrainingLoad;

/// <summary>The runs before a day, oldest first, each held against the limit it had on its own day.</summary>
/// <remarks>
/// One pass forward, because a run's own limit rests on the runs before it: time and space grow with the number of runs times the runs of
/// 30 days. Rules: the judged day lies outside the window of 30 days, its first day inside. A run beyond its own limit leaves that limit
/// where it was until 14 days without a red have passed, and then counts in full; one that was red itself never does, for the back has
/// answered it. A race never counts above the longest training run
/// before it. A run after 30 days without one has the 30 minutes of a ladder stage as its limit. A run that passes its limit by no more than
/// <see cref="WatchError"/> counts as a run at the limit. All numbers are heuristics of ours but the window and the step.
/// </remarks>
internal sealed class CountedRuns
{
    /// <summary>How far back the longest run is looked for.</summary>
    public static readonly Days Window = new(30);

    /// <summary>The most that one run may exceed the longest.</summary>
    public static readonly Ratio Step = Ratio.Increase(percent: 10);

    /// <summary>What two good watches disagree by over the same road.</summary>
    public static readonly Ratio WatchError = Ratio.Increase(percent: 2);

    /// <summary>How long a run beyond its limit waits to count in full, every red starting the count again.</summary>
    public static readonly Days WithoutRed = new(14);

    private static readonly TimeSpan StageTime = TimeSpan.FromMinutes(30);
    private readonly List<CountedRun> runs = [];
    private readonly TypedLongest typed;
    private readonly RedDays reds;
    private readonly RaceDays races;
    private int windowStart;

    private CountedRuns(TypedLongest typed, RedDays reds, RaceDays races)
    {
        this.typed = typed;
        this.reds = reds;
        this.races = races;
    }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<CountedRun> Runs => runs;

    /// <summary>Runs with a distance, in metres.</summary>
    public static CountedRuns ByDistance(RunnerState runner, DateOnly day, RedDays reds) =>
        new CountedRuns(TypedLongest.Of(runner), reds, RaceDays.Of(runner))
            .Through(runner.Runs, day, run => run.Distance?.Meters);

    /// <summary>Every run, in seconds of the timer.</summary>
    public static CountedRuns ByTime(RunnerState runner, DateOnly day, RedDays reds) =>
        new CountedRuns(TypedLongest.None, reds, RaceDays.Of(runner))
            .Through(runner.Runs, day, run => run.Timer.TotalSeconds);

    /// <summary>The runs of the 30 days before a day.</summary>
    public IEnumerable<CountedRun> Before(DateOnly day) =>
        runs.Where(counted => Window.Before(day, counted.Run.Day));

    private CountedRuns Through(IReadOnlyList<Recorded<ActivityBody>> recorded, DateOnly day, Func<Runs.Activity, double?> sizeOf)
    {
        foreach (var run in InDayOrder(recorded))
        {
            if (run.Day < day && sizeOf(run.What.Activity) is { } size and > 0)
                runs.Add(Count(run, size));
        }

        return this;
    }

    private CountedRun Count(Recorded<ActivityBody> run, double size)
    {
        var day = run.Day.DayNumber;
        var limit = LimitOn(day) ?? (runs.Count == 0 || runs[0].Run.Day == run.Day ? double.PositiveInfinity : ShareOfStage(run, size));
        var full = Rounded(size * Step.Value);
        var counted = new CountedRun { Run = run, Size = size, Limit = limit, Full = full, Until = full, InFullFrom = day };
        if (races.Contains(run.Day))
        {
            var training = double.IsInfinity(limit) ? Rounded(ShareOfStage(run, size) * Step.Value) : limit;
            return counted with { Limit = limit, Until = Math.Min(full, training), InFullFrom = int.MaxValue };
        }

        return size <= limit
            ? counted
            : counted with { Until = counted.IsSpike ? limit : Rounded(limit * Step.Value), InFullFrom = reds.Contains(run.Day) ? int.MaxValue : reds.FirstDayAfter(WithoutRed, day) };
    }

    /// <summary>The limit on the day of the next run; the runs of that day itself lie outside.</summary>
    private double? LimitOn(int day)
    {
        while (windowStart < runs.Count && runs[windowStart].Run.Day.DayNumber < day - Window.Count)
            windowStart++;
        double? highest = typed.On(day) is { } answer ? Rounded(answer.Meters * Step.Value) : null;
        for (var i = windowStart; i < runs.Count && runs[i].Run.Day.DayNumber < day; i++)
        {
            var leadsTo = runs[i].LeadsTo(day);
            if (highest is null || leadsTo > highest)
                highest = leadsTo;
        }

        return highest;
    }

    /// <summary>The part of a run that fits into the 30 minutes of a ladder stage.</summary>
    private static double ShareOfStage(Recorded<ActivityBody> run, double size)
    {
        var timer = run.What.Activity.Timer;
        return timer > StageTime ? Rounded(size * (StageTime / timer)) : size;
    }

    /// <summary>To the centimetre, so that 10 % more than 10 km is 11 km and not a hair above.</summary>
    private static double Rounded(double size) => Math.Round(size, 2);

    /// <summary>Time order is day order unless a zone was crossed; a stable sort costs nothing then.</summary>
    private static IEnumerable<Recorded<ActivityBody>> InDayOrder(IReadOnlyList<Recorded<ActivityBody>> recorded)
    {
        for (var i = 1; i < recorded.Count; i++)
        {
            if (recorded[i].Day < recorded[i - 1].Day)
                return recorded.OrderBy(run => run.Day);
        }

        return recorded;
    }
}
