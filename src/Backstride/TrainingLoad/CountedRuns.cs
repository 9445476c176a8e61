using System.Runtime.CompilerServices;
using Backstride.Coaching;
using Backstride.Journal;
using Backstride.Symptoms;

namespace Backstride.TrainingLoad;

/// <summary>The runs before a day, oldest first, each held against the limit it had on its own day.</summary>
/// <remarks>
/// One pass forward, because a run's own limit rests on the runs before it: time and space grow with the number of runs times the runs of
/// 30 days. Rules: the judged day lies outside the window of 30 days, its first day inside. A run beyond its own limit leaves that limit
/// where it was until 14 days without a red have passed, and then counts in full; one that was red itself never does, for the back has
/// answered it. A race never counts above the longest training run
/// before it. A run after 30 days without one has the 30 minutes of a ladder stage as its limit, and a green run on a stage of the ladder leads to at least a repeat more, up to
/// 30 minutes: the stage is the baseline, and what is shortened grows by a whole repeat or not at all. A run that passes its limit by no more than
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

    private static readonly ConditionalWeakTable<SettledPast, Earlier> Earliers = [];
    private static readonly TimeSpan StageTime = TimeSpan.FromMinutes(30);
    private readonly List<CountedRun> runs = [];
    private readonly TypedLongest typed;
    private readonly RedDays reds;
    private readonly RaceDays races;
    private readonly Dictionary<EntryId, TimeSpan> repeats;
    private int windowStart;

    private CountedRuns(TypedLongest typed, RedDays reds, RaceDays races, Dictionary<EntryId, TimeSpan> repeats)
    {
        this.typed = typed;
        this.reds = reds;
        this.races = races;
        this.repeats = repeats;
    }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<CountedRun> Runs => runs;

    /// <summary>Runs with a distance, in metres.</summary>
    public static CountedRuns ByDistance(RunnerState runner, DateOnly day, RedDays reds) =>
        new CountedRuns(TypedLongest.Of(runner), reds, RaceDays.Of(runner), Repeats(SymptomHistory.Of(runner, day)))
            .Through(runner.Runs, day, run => run.Distance?.Meters, SymptomHistory.Of(runner, day).Past);

    /// <summary>Every run, in seconds of the timer.</summary>
    public static CountedRuns ByTime(RunnerState runner, DateOnly day, RedDays reds) =>
        new CountedRuns(TypedLongest.None, reds, RaceDays.Of(runner), Repeats(SymptomHistory.Of(runner, day)))
            .Through(runner.Runs, day, run => run.Timer.TotalSeconds, null);

    /// <summary>The runs of the 30 days before a day.</summary>
    public IEnumerable<CountedRun> Before(DateOnly day) =>
        runs.Where(counted => Window.Before(day, counted.Run.Day));

    /// <summary>Why a run counts as less than it was on a day; absent when it counts in full.</summary>
    public CountsLess? LessOn(int day, CountedRun run)
    {
        if (run.CountsAs(day) >= run.Size)
            return null;
        var why = races.Contains(run.Run.Day) ? WaitReason.Race
            : !run.IsSpike ? WaitReason.AtTheLimit
            : reds.Contains(run.Run.Day) ? WaitReason.WasRed
            : WaitReason.WentBeyond;
        return new CountsLess(why, HeldAgainstOf(run) ?? PartOf(run));
    }

    /// <summary>What a run was held against: an earlier one as it was recorded, never another that counted as less itself. Absent for the first of all.</summary>
    public HeldAgainst? HeldAgainstOf(CountedRun run)
    {
        var day = run.Run.Day.DayNumber;
        while (true)
        {
            switch (run.From.Index)
            {
                case LimitSource.Nothing:
                    return null;
                case LimitSource.Typed:
                    return new HeldAgainst.Typed(typed.GivenOn(run.Run.Day.DayNumber)!.Value, Distance.FromMeters(run.From.Counted));
                case LimitSource.Stage:
                    return PartOf(run);
            }

            var before = runs[run.From.Index];
            if (before.CountsAs(day) >= before.Size || (!before.IsSpike && !races.Contains(before.Run.Day)))
                return new HeldAgainst.Run(before.Run.Day, Distance.FromMeters(before.Size), Distance.FromMeters(before.CountsAs(day)));
            if (before.From.Index == LimitSource.Nothing)
                return PartOf(before);
            day = before.Run.Day.DayNumber;
            run = before;
        }
    }

    private static HeldAgainst.Return PartOf(CountedRun run)
    {
        var timer = run.Run.What.Activity.Timer;
        return new HeldAgainst.Return(
            run.Run.Day, Distance.FromMeters(run.Size), timer > StageTime ? StageTime : timer, Distance.FromMeters(ShareOfStage(run.Run, run.Size)));
    }

    /// <summary>The green runs of at least a repeat of their stage on the return ladder and no more than the stage, with what one repeat of it takes.</summary>
    private static Dictionary<EntryId, TimeSpan> Repeats(SymptomHistory history)
    {
        Dictionary<EntryId, TimeSpan> repeats = [];
        for (var i = 0; i < history.Runs.Count; i++)
        {
            if (history.Ladder.StageOfRun[i] is { } stage && history.Runs[i] is { Zone: Zone.Green, Run: var run } && LadderRun.HasRepeats(run.What.Activity, stage))
                repeats[run.Id] = stage.Run + stage.WalkBetween;
        }

        return repeats;
    }

    /// <param name="past">What the runs of it count as is worked out once.</param>
    private CountedRuns Through(IReadOnlyList<Recorded<ActivityBody>> recorded, DateOnly day, Func<Runs.Activity, double?> sizeOf, SettledPast? past)
    {
        if (!AreInDayOrder(recorded))
            (recorded, past) = ([.. recorded.OrderBy(run => run.Day)], null);
        var next = past is not null && Earliers.TryGetValue(past, out var earlier) ? GoOnFrom(earlier) : 0;
        var isKept = next > 0;
        for (; next < recorded.Count && recorded[next].Day < day; next++)
        {
            if (sizeOf(recorded[next].What.Activity) is { } size and > 0)
                runs.Add(Count(recorded[next], size));
        }

        if (past is not null && !isKept)
            Keep(past, recorded);
        return this;
    }

    /// <returns>The number of the recorded run to go on with.</returns>
    private int GoOnFrom(Earlier earlier)
    {
        runs.AddRange(earlier.Runs);
        windowStart = runs.Count;
        while (windowStart > 0 && runs[windowStart - 1].Run.Day >= Window.WindowStart(runs[^1].Run.Day))
            windowStart--;
        return earlier.Recorded;
    }

    /// <summary>Keeps what no red after the past changes any more: the runs before the first that still waits to count in full.</summary>
    private void Keep(SettledPast past, IReadOnlyList<Recorded<ActivityBody>> recorded)
    {
        var count = 0;
        while (count < runs.Count && runs[count].Run.Day <= past.Through && (runs[count].InFullFrom == int.MaxValue || runs[count].InFullFrom <= past.Through.DayNumber))
            count++;
        var next = 0;
        while (count > 0 && next < recorded.Count && !ReferenceEquals(recorded[next], runs[count - 1].Run))
            next++;
        Earliers.AddOrUpdate(past, new Earlier(runs.GetRange(0, count), count == 0 ? 0 : next + 1));
    }

    private CountedRun Count(Recorded<ActivityBody> run, double size)
    {
        var day = run.Day.DayNumber;
        var from = LimitOn(day) ?? WithoutRuns(run, size);
        var full = Rounded(Math.Max(size * Step.Value, repeats.TryGetValue(run.Id, out var repeat) ? WithARepeatMore(run.What.Activity.Timer, repeat, size) : 0));
        var counted = new CountedRun
        {
            Run = run, Size = size, Limit = from.Limit, From = from, Full = full, Until = full, CountsUntil = size, InFullFrom = day,
        };
        if (races.Contains(run.Day))
        {
            var counts = double.IsInfinity(from.Limit) ? ShareOfStage(run, size) : from.Counted;
            var training = double.IsInfinity(from.Limit) ? Rounded(counts * Step.Value) : from.Limit;
            return counted with { Until = Math.Min(full, training), CountsUntil = counts, InFullFrom = int.MaxValue };
        }

        return size <= from.Limit ? counted : counted with
        {
            Until = counted.IsSpike ? from.Limit : Rounded(from.Limit * Step.Value),
            CountsUntil = counted.IsSpike ? from.Counted : from.Limit,
            InFullFrom = reds.Contains(run.Day) ? int.MaxValue : reds.FirstDayAfter(WithoutRed, day),
        };
    }

    /// <summary>The first runs of all have nothing to be held against; one after 30 days without any has the minutes of a stage.</summary>
    private LimitSource WithoutRuns(Recorded<ActivityBody> run, double size)
    {
        if (runs.Count == 0 || runs[0].Run.Day == run.Day)
            return new LimitSource(LimitSource.Nothing, double.PositiveInfinity, size);
        var share = ShareOfStage(run, size);
        return new LimitSource(LimitSource.Stage, share, share);
    }

    /// <summary>The limit on the day of the next run; the runs of that day itself lie outside.</summary>
    private LimitSource? LimitOn(int day)
    {
        while (windowStart < runs.Count && runs[windowStart].Run.Day.DayNumber < day - Window.Count)
            windowStart++;
        LimitSource? highest = typed.On(day) is { } answer ? new LimitSource(LimitSource.Typed, Rounded(answer.Meters * Step.Value), answer.Meters) : null;
        for (var i = windowStart; i < runs.Count && runs[i].Run.Day.DayNumber < day; i++)
        {
            var leadsTo = runs[i].LeadsTo(day);
            if (highest is not { } best || leadsTo > best.Limit)
                highest = new LimitSource(i, leadsTo, runs[i].CountsAs(day));
        }

        return highest;
    }

    /// <summary>The part of a run that fits into the 30 minutes of a ladder stage.</summary>
    private static double ShareOfStage(Recorded<ActivityBody> run, double size)
    {
        var timer = run.What.Activity.Timer;
        return timer > StageTime ? Rounded(size * (StageTime / timer)) : size;
    }

    /// <summary>As much as 30 minutes leave of a repeat more.</summary>
    private static double WithARepeatMore(TimeSpan timer, TimeSpan repeat, double size) => size * ((timer + repeat < StageTime ? timer + repeat : StageTime) / timer);

    /// <summary>To the centimetre, so that 10 % more than 10 km is 11 km and not a hair above.</summary>
    private static double Rounded(double size) => Math.Round(size, 2);

    /// <summary>Time order is day order unless a zone was crossed.</summary>
    private static bool AreInDayOrder(IReadOnlyList<Recorded<ActivityBody>> recorded)
    {
        for (var i = 1; i < recorded.Count; i++)
        {
            if (recorded[i].Day < recorded[i - 1].Day)
                return false;
        }

        return true;
    }

    /// <param name="Recorded">The number of the recorded run after them.</param>
    private sealed record Earlier(List<CountedRun> Runs, int Recorded);
}
