using Backstride.Journal;

namespace Backstride.Coaching;

/// <summary>Chooses the run of a day within its limits. Limits say what may be; this says what is sensible.</summary>
/// <remarks>
/// The target is the runner's usual run: the median distance of the last 28 days, never above the limit. Heuristic of ours: an ordinary run
/// is the one a runner recovers from.
/// </remarks>
public static class RunOfTheDay
{
    private static readonly Days Usual = new(28);
    private static readonly TimeSpan WalkTime = TimeSpan.FromMinutes(30);

    /// <summary>The run of the day; absent when nothing at all may be done.</summary>
    public static RunProposal? Within(Limits limits, RunnerState runner, DateOnly day) => limits.Impact switch
    {
        Impact.Nothing => null,
        Impact.OffFeet => new RunProposal { Mode = RunMode.CrossTrain, Intensity = Intensity.Easy, Time = Shorter(limits.Time, WalkTime) },
        Impact.Walking => Walk(limits),
        Impact.RunWalk => RunWalk(limits),
        _ when limits.Stage is { } stage && stage.CompareTo(LadderStage.Continuous) < 0 => RunWalk(limits),
        _ => IsRunDay(runner, day) ? Continuous(limits, runner, day) : new RunProposal { Mode = RunMode.None, Intensity = limits.Intensity, Max = limits.Distance },
    };

    private static RunProposal Walk(Limits limits) =>
        new() { Mode = RunMode.Walk, Intensity = Intensity.Easy, Time = Shorter(limits.Time, WalkTime) };

    private static RunProposal RunWalk(Limits limits)
    {
        var stage = limits.Stage ?? LadderStage.Walk;
        if (stage.Number == 0)
            return Walk(limits);
        var repeats = stage.Repeats;
        // Stages shorten by repeats, never by run length.
        while (repeats > 1 && limits.Time is { } most && (stage.Run + stage.WalkBetween) * repeats > most)
            repeats--;
        if (limits.Time is { } bound && (stage.Run + stage.WalkBetween) * repeats > bound)
            return Walk(limits);
        return new RunProposal
        {
            Mode = RunMode.RunWalk,
            Intensity = Intensity.Easy,
            Max = limits.Distance,
            Time = (stage.Run + stage.WalkBetween) * repeats,
            Intervals = [new Interval(stage.Run, stage.WalkBetween, repeats)],
            MaxDescent = limits.Descent,
            Cues = ["flat"],
        };
    }

    private static RunProposal Continuous(Limits limits, RunnerState runner, DateOnly day)
    {
        var usual = UsualDistance(runner, day);
        var target = usual is { } distance && limits.Distance is { } most ? Distance.Min(distance, most) : usual ?? limits.Distance;
        var intervals = limits.WalkBreaks == WalkBreaks.OneMinuteInTen || limits.Stage is not null
            ? Broken(limits)
            : [];
        return new RunProposal
        {
            Mode = intervals.Count > 0 ? RunMode.RunWalk : RunMode.Run,
            Max = limits.Distance,
            Target = target,
            Time = limits.Stage is { } stage ? Shorter(limits.Time, stage.RunningTime) : limits.Time,
            Intensity = limits.Intensity == Intensity.Fast ? Intensity.Easy : limits.Intensity,
            Intervals = intervals,
            MaxDescent = limits.Descent,
        };
    }

    private static IReadOnlyList<Interval> Broken(Limits limits) =>
        limits.WalkBreaks == WalkBreaks.OneMinuteInTen ? [new Interval(TimeSpan.FromMinutes(9), TimeSpan.FromMinutes(1), 1)] : [];

    /// <summary>A day the runner gave time for and has not yet run on. Nothing given counts as every day.</summary>
    private static bool IsRunDay(RunnerState runner, DateOnly day) =>
        !runner.Runs.Any(run => run.Day == day)
        && (runner.Profile.Days is not { Count: > 0 } days || days.Any(available => available.Day == WeekdayOf(day) && available.Time > TimeSpan.Zero));

    private static Weekday WeekdayOf(DateOnly day) => (Weekday)(((int)day.DayOfWeek + 6) % 7);

    private static Distance? UsualDistance(RunnerState runner, DateOnly day)
    {
        var distances = runner.RunsWithin(Usual, day).Select(run => run.What.Activity.Distance).OfType<Distance>().Order().ToList();
        return distances.Count == 0 ? null : distances[(distances.Count - 1) / 2];
    }

    private static TimeSpan Shorter(TimeSpan? limit, TimeSpan time) => limit is { } most && most < time ? most : time;
}
