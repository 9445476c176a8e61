using Backstride.Journal;
using Backstride.Symptoms;
using Backstride.TrainingLoad;

namespace Backstride.Coaching;

/// <summary>Chooses the run of a day within its limits. Limits say what may be; this says what is sensible.</summary>
/// <remarks>
/// In this order. No minutes given for the weekday, or a run done already: rest. No running allowed: a walk, or a sport off the feet. On the
/// return ladder: the stage, and a walk on the day after a run. Else rest when the week has had its runs (<see cref="WeeklyRhythm"/>), and otherwise
/// an easy run: the usual distance, or on the long day the longest that counts, with 5 % more when progression is free and the last two
/// runs were green. Never farther than the limit or than "no increase" leaves (<see cref="NoIncrease"/>), never longer than the limit's time or the
/// minutes of the weekday that the session leaves, at the runner's own median speed. Where less than a kilometre is left, a walk. Running is always easy; the first
/// and last five minutes of it are the warm-up and the cool-down. All choices here are heuristics of ours and loosen nothing.
/// </remarks>
public static class RunOfTheDay
{
    private static readonly TimeSpan WalkTime = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan LeastTime = TimeSpan.FromMinutes(10);
    private static readonly Distance LeastRun = Distance.FromKilometres(1);
    private static readonly Ratio LongStep = Ratio.Increase(percent: 5);
    private static readonly Interval NineAndOne = new(TimeSpan.FromMinutes(9), TimeSpan.FromMinutes(1), 1);

    /// <summary>The run of the day; absent when nothing at all may be done.</summary>
    /// <param name="session">What of the weekday's minutes the exercise session takes: the minutes given are for both.</param>
    public static RunProposal? Within(Limits limits, RunnerState runner, DateOnly day, TimeSpan session = default)
    {
        if (limits.Impact == Impact.Nothing)
            return null;
        var left = MinutesOf(runner, day) - session;
        var bound = WholeMinutes(Shorter(limits.Time, left));
        var rhythm = WeeklyRhythm.Of(runner, day);
        var max = Farthest(limits, rhythm);
        var done = DoneOn(day, runner);
        if (done is not null || bound <= TimeSpan.Zero || (session > TimeSpan.Zero && left < LeastTime))
            return Rest(limits, max) with { Done = done };
        if (limits.Impact == Impact.OffFeet)
            return new RunProposal { Mode = RunMode.CrossTrain, Intensity = Intensity.Easy, Time = Shorter(bound, WalkTime) };
        if (limits.Impact == Impact.Walking)
            return Walk(bound);
        return limits.Impact == Impact.RunWalk || limits.Stage is not null
            ? OnLadder(limits with { Distance = max }, bound, rhythm)
            : Continuous(limits with { Distance = max }, bound, rhythm, (runner, day));
    }

    /// <summary>The farthest that both the limit of distance and the limit of time allow.</summary>
    private static Distance? Farthest(Limits limits, WeeklyRhythm rhythm) =>
        limits.Time is { } time && rhythm.DistanceIn(time) is { } within ? Nearer(limits.Distance, within) : limits.Distance;

    private static RunsDone? DoneOn(DateOnly day, RunnerState runner)
    {
        var runs = runner.Runs.Where(run => run.Day == day).Select(run => run.What.Activity).ToList();
        var distances = runs.Select(run => run.Distance).OfType<Distance>().ToList();
        return runs.Count == 0 ? null : new RunsDone(
            runs.Count,
            distances.Count == 0 ? null : Distance.FromMeters(distances.Sum(distance => distance.Meters)),
            runs.Aggregate(TimeSpan.Zero, (time, run) => time + run.Timer));
    }

    private static RunProposal Rest(Limits limits, Distance? max) =>
        new() { Mode = RunMode.None, Intensity = Intensity.Easy, Max = max, MaxDescent = limits.Descent, MaxAscent = limits.Ascent };

    private static RunProposal Walk(TimeSpan? bound) =>
        new() { Mode = RunMode.Walk, Intensity = Intensity.Easy, Time = Shorter(bound, WalkTime) };

    private static RunProposal OnLadder(Limits limits, TimeSpan? bound, WeeklyRhythm rhythm)
    {
        if (rhythm.RanYesterday() || limits.Distance < LeastRun || LadderFit.Of(limits, bound, rhythm) is not var (stage, repeats))
            return Walk(bound);
        return new RunProposal
        {
            Mode = stage.WalkBetween > TimeSpan.Zero ? RunMode.RunWalk : RunMode.Run,
            Intensity = Intensity.Easy,
            Max = limits.Distance,
            Time = (stage.Run + stage.WalkBetween) * repeats,
            Intervals = stage.WalkBetween > TimeSpan.Zero ? [new Interval(stage.Run, stage.WalkBetween, repeats)] : [],
            MaxDescent = limits.Descent,
            MaxAscent = limits.Ascent,
            Cues = [RunCue.Flat, RunCue.WalksWarmUp],
        };
    }

    private static RunProposal Continuous(Limits limits, TimeSpan? bound, WeeklyRhythm rhythm, (RunnerState Runner, DateOnly Day) of)
    {
        var max = Nearer(limits.Distance, NoIncrease.Bound(limits.Progress, of.Runner, of.Day));
        if (!rhythm.HasRoomToday())
            return Rest(limits, max);
        if (max < LeastRun || bound < LeastTime)
            return Walk(bound);
        var target = Nearer(Wished(limits, rhythm, of.Runner, of.Day), max);
        if (bound is { } time)
            target = rhythm.DistanceIn(time) is { } reachable ? Nearer(target, reachable) : null;
        target = target is { } exact ? RoundedDown(exact) : null;
        var takes = target is { } far ? Shorter(bound, NextMinute(rhythm.TimeFor(far))) : bound;
        var breaks = limits.WalkBreaks == WalkBreaks.OneMinuteInTen;
        return new RunProposal
        {
            Mode = breaks ? RunMode.RunWalk : RunMode.Run,
            Intensity = Intensity.Easy,
            Max = max,
            Target = target,
            Time = takes,
            Intervals = breaks ? [NineAndOne with { Repeats = Math.Max(1, (int)((takes ?? WalkTime) / (NineAndOne.Run + NineAndOne.Walk))) }] : [],
            MaxDescent = limits.Descent,
            MaxAscent = limits.Ascent,
            Cues = Cues(limits, of.Runner, of.Day),
        };
    }

    private static List<string> Cues(Limits limits, RunnerState runner, DateOnly day)
    {
        List<string> cues = [RunCue.EasyEnds];
        if (TiredDay.On(runner, day) is not null)
            cues.Add(RunCue.LateCheck);
        if (limits.Progress >= Progression.StepBack)
            cues.Add(RunCue.Flat);
        return cues;
    }

    /// <summary>What would be sensible if nothing bounded it; half of the typed longest for a runner without recorded runs.</summary>
    private static Distance? Wished(Limits limits, WeeklyRhythm rhythm, RunnerState runner, DateOnly day)
    {
        var baseline = StepsSoFar.Before(day, runner).Baseline;
        var usual = rhythm.Usual ?? (baseline is Baseline.Typed typed ? typed.Longest * Ratio.Of(0.5) : null);
        if (WeeklyRhythm.WeekdayOf(day) != rhythm.LongDay || baseline is not Baseline.Measured longest)
            return usual;
        var greens = Zones.Of(runner, day).Where(run => run.Zone is not null).TakeLast(2).ToList();
        var mayStep = limits.Progress == Progression.MayProgress && greens.Count == 2 && greens.TrueForAll(run => run.Zone == Zone.Green);
        return mayStep ? longest.Counts * LongStep : longest.Counts;
    }

    /// <summary>The minutes given for the weekday: none when only other days were given, unbounded when no day was.</summary>
    private static TimeSpan? MinutesOf(RunnerState runner, DateOnly day) => runner.Profile.Days is { Count: > 0 } days
        ? days.Where(available => available.Day == WeeklyRhythm.WeekdayOf(day)).Select(available => available.Time).DefaultIfEmpty(TimeSpan.Zero).Max()
        : null;

    /// <summary>Nobody runs to the second; what is proposed stays below what is allowed.</summary>
    private static TimeSpan? WholeMinutes(TimeSpan? time) => time is { } exact ? TimeSpan.FromMinutes(Math.Floor(exact.TotalMinutes)) : null;

    private static TimeSpan? NextMinute(TimeSpan? time) => time is { } exact ? TimeSpan.FromMinutes(Math.Ceiling(exact.TotalMinutes)) : null;

    private static Distance RoundedDown(Distance distance) => Distance.FromMeters(Math.Floor(distance.Meters / 100) * 100);

    private static TimeSpan? Shorter(TimeSpan? a, TimeSpan? b) => a is { } x && b is { } y ? (x < y ? x : y) : a ?? b;

    private static Distance? Nearer(Distance? a, Distance? b) => a is { } x && b is { } y ? Distance.Min(x, y) : a ?? b;
}
