using Backstride.Journal;
using Backstride.Planning;
using Backstride.Symptoms;
using Backstride.TrainingLoad;

namespace Backstride.Coaching;

/// <summary>Chooses the run of a day within its limits. Limits say what may be; this says what is sensible.</summary>
/// <remarks>
/// The race of the day, unless the runner took it out; where something of health takes it away (<see cref="HeldRace"/>), the usual run as a day of training has it, and never more than the race. Else in this order. A holiday: rest. No minutes given for the weekday, or a run done already: rest. No running allowed: a walk, or a sport off the feet. On the
/// return ladder: the stage on the week's days for it, and a walk on the day after a run. Else rest when the week has had its runs (<see cref="WeeklyRhythm"/>) or has them on other
/// days (<see cref="WeekSkeleton"/>), and otherwise a run: the usual distance, or on the long day the longest that counts, with 5 % more when progression is free and the last two
/// runs were green. Never farther than the limit or than "no increase" leaves (<see cref="NoIncrease"/>), never longer than the limit's time or the
/// minutes of the weekday that the session leaves, at the runner's own median speed; while no speed is known the minutes alone are proposed. A day that
/// holds anything back has one number: what is proposed is the most, since a wider bound beside it reads as permission. So it is while all that is known is a
/// typed longest run, which is a baseline and not a usual run. With a back clearly above usual the long day has the usual run.
/// Where less than a kilometre is left, a walk. Running is easy, but for
/// the fast part of the one day a week that is for it (<see cref="FastWork"/>); the first and last five minutes of it are the warm-up and the cool-down. All choices here are heuristics of ours and loosen nothing.
/// </remarks>
public static class RunOfTheDay
{
    private static readonly TimeSpan WalkTime = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan LeastTime = TimeSpan.FromMinutes(10);
    /// <summary>What is less is walked.</summary>
    internal static readonly Distance LeastRun = Distance.FromKilometres(1);
    // A brisk walk, 5 km/h: nobody runs slower for long.
    private static readonly TimeSpan WalkedKilometre = TimeSpan.FromMinutes(12);
    // The last ten minutes are no end of a run that has few others.
    private static readonly TimeSpan LeastForLateCheck = TimeSpan.FromMinutes(20);
    private static readonly Interval NineAndOne = new(TimeSpan.FromMinutes(9), TimeSpan.FromMinutes(1), 1);

    /// <summary>The run of the day; absent when nothing at all may be done.</summary>
    /// <param name="session">What of the weekday's minutes exercise sessions take, planned or done: the minutes given are for all of it.</param>
    public static RunProposal? Within(Limits limits, RunnerState runner, DateOnly day, TimeSpan session = default)
    {
        if (limits.Impact == Impact.Nothing)
            return null;
        var rhythm = WeeklyRhythm.Of(runner, day);
        var entered = Races.On(day, runner);
        var race = entered is not null && HeldRace.On(day, runner) ? null : entered;
        var given = race is null ? MinutesOf(runner, day) : null;
        var bound = WholeMinutes(Shorter(limits.Time, given - session));
        var max = SourcedDistance.Nearer(Farthest(limits, rhythm), race is null && entered?.Distance is { } whole ? new SourcedDistance(whole, new RunReason.Race(whole)) : null);
        var done = DoneOn(day, runner);
        if (done is not null)
            return Rest(limits, max, null) with { Done = done };
        if (WeekSkeleton.Of(runner, day).On(day).Agreed is { } agreed && (entered is null || agreed is AgreedRun.TakenOut) && GoneFor(agreed) is { } gone)
            return Rest(limits, max, gone);
        if (race is null && OnHoliday.RestsThrough(limits, runner, day) is { } holiday)
            return Rest(limits, max, new RunReason.OnHoliday(holiday));
        if (bound <= TimeSpan.Zero || (session > TimeSpan.Zero && given - session < LeastTime))
            return Rest(limits, max, given is { } minutes ? new RunReason.NoTime(WeeklyRhythm.WeekdayOf(day), minutes, session) : null);
        if (limits.Impact == Impact.OffFeet)
            return new RunProposal { Mode = RunMode.CrossTrain, Intensity = Intensity.Easy, Time = Shorter(bound, WalkTime) };
        if (entered is null && IsForRest(limits, runner, day))
            return Rest(limits, max, OtherDays(runner, day, onLadder: limits.Stage is not null));
        if (limits.Impact == Impact.Walking)
            return Walk(bound);
        if (limits.Impact == Impact.RunWalk || limits.Stage is not null)
            return OnLadder(limits, max, bound, rhythm);
        if (race is not null)
            return OfRace(race, limits, max) with { Cues = SoreBefore(runner, day) ? [RunCue.OnlyAsUsual] : [] };
        var time = bound is { } exact ? new RunTime(exact, limits.Time <= given - session ? null : given, session) : null;
        return Continuous(limits, max, new Today(runner, day, rhythm, time, InPlaceOfRace: entered is not null));
    }

    /// <summary>The farthest that both the limit of distance and the limit of time allow.</summary>
    private static SourcedDistance? Farthest(Limits limits, WeeklyRhythm rhythm)
    {
        var far = limits.Distance is { } distance ? new SourcedDistance(distance, new RunReason.RuleLimit(distance)) : null;
        return limits.Time is { } time ? SourcedDistance.Nearer(far, Reachable(new RunTime(time, null, TimeSpan.Zero), rhythm)) : far;
    }

    private static SourcedDistance? Reachable(RunTime time, WeeklyRhythm rhythm) =>
        rhythm.DistanceIn(time.Bound) is { } within ? new SourcedDistance(within, new RunReason.InTime(time, within)) : null;

    private static RunsDone? DoneOn(DateOnly day, RunnerState runner)
    {
        var runs = runner.Runs.On(day).Select(run => run.What.Activity).ToList();
        var distances = runs.Select(run => run.Distance).OfType<Distance>().ToList();
        return runs.Count == 0 ? null : new RunsDone(
            runs.Count,
            distances.Count == 0 ? null : Distance.FromMeters(distances.Sum(distance => distance.Meters)),
            runs.Aggregate(TimeSpan.Zero, (time, run) => time + run.Timer));
    }

    private static RunProposal Rest(Limits limits, SourcedDistance? max, RunReason? why) => new()
    {
        Mode = RunMode.None,
        Intensity = Intensity.Easy,
        Max = max?.Distance,
        MaxFrom = max?.From,
        From = why,
        MaxDescent = limits.Descent,
        MaxAscent = limits.Ascent,
    };

    private static RunProposal Walk(TimeSpan? bound) =>
        new() { Mode = RunMode.Walk, Intensity = Intensity.Easy, Time = Shorter(bound, WalkTime) };

    private static RunProposal OnLadder(Limits limits, SourcedDistance? max, TimeSpan? bound, WeeklyRhythm rhythm)
    {
        var within = limits with { Distance = max?.Distance };
        if (rhythm.RanYesterday() || within.Distance < LeastRun || LadderFit.Of(within, bound, rhythm) is not var (stage, repeats))
            return Walk(bound);
        return new RunProposal
        {
            Mode = stage.WalkBetween > TimeSpan.Zero ? RunMode.RunWalk : RunMode.Run,
            Intensity = Intensity.Easy,
            Max = max?.Distance,
            MaxFrom = max?.From,
            Time = (stage.Run + stage.WalkBetween) * repeats,
            Intervals = stage.WalkBetween > TimeSpan.Zero ? [new Interval(stage.Run, stage.WalkBetween, repeats)] : [],
            MaxDescent = limits.Descent,
            MaxAscent = limits.Ascent,
            Cues = [RunCue.Flat, RunCue.WalksWarmUp],
        };
    }

    private static RunProposal Continuous(Limits limits, SourcedDistance? farthest, Today today)
    {
        var (runner, day, rhythm, bound, _) = today;
        var max = SourcedDistance.Nearer(farthest, NoIncrease.Bound(limits.Progress, runner, day));
        if (!rhythm.HasRoomToday())
            return Rest(limits, max, NoRoom(rhythm));
        var week = WeekSkeleton.Of(runner, day).On(day);
        if (week.Run == RunRole.None && !today.InPlaceOfRace)
            return Rest(limits, max, OtherDays(runner, day, onLadder: false));
        if (max is { } most && most.Distance < LeastRun)
            return Walk(bound?.Bound) with { From = new RunReason.TooLittleLeft(most.From) };
        if (bound?.Bound < LeastTime)
            return Walk(bound?.Bound);
        var wish = RunWish.On(today.Day, today.Runner, limits, today.Rhythm);
        if (today.InPlaceOfRace)
            return Going(limits, max, today, SourcedDistance.Nearer(wish, today.Rhythm.Usual is { } usual ? new SourcedDistance(usual.Distance, new RunReason.Usual(usual)) : null));
        var anew = Going(limits, max, today, wish);
        return week.Agreed switch
        {
            null => anew,
            AgreedRun.Sized { Run: { Mode: RunMode.Walk or RunMode.CrossTrain } less } => Walk(Shorter(bound?.Bound, less.Time)) with { From = new RunReason.AsAgreed(null, less.Time, false), Anew = anew },
            AgreedRun.Sized sized => AsAgreed(sized, limits, max, today) with { Anew = anew },
            _ => Rest(limits, max, new RunReason.NotInTheWeek()) with { Anew = anew },
        };
    }

    /// <summary>The run that the week was proposed with, cut to what the day allows and to what a sore back is fine with.</summary>
    private static RunProposal AsAgreed(AgreedRun.Sized agreed, Limits limits, SourcedDistance? max, Today today)
    {
        var run = agreed.Run;
        var why = new RunReason.AsAgreed(run.Target, run.Time, agreed.IsEased);
        var size = run.Target is { } far ? new SourcedDistance(far, why) : RunWish.On(today.Day, today.Runner, limits, today.Rhythm);
        var sore = RunWish.IsSore(today.Runner, today.Day) && today.Rhythm.Usual is { } usual ? new SourcedDistance(usual.Distance, new RunReason.Usual(usual)) : null;
        // A run by the minutes has its distance as well, or a speed that comes to be known would make it farther.
        if (run is { Target: null, Most: { } most })
            max = SourcedDistance.Nearer(max, new SourcedDistance(most, new RunReason.AsAgreed(most, run.Time, agreed.IsEased)));
        var bound = run.Target is null && run.Time is { } time && !(today.Time?.Bound <= time) ? today with { Time = new RunTime(time, null, TimeSpan.Zero) } : today;
        var going = Going(limits, max, bound, SourcedDistance.Nearer(size, sore));
        var fast = run.Fast is { } fastest && going.Fast is { } now ? Distance.Min(fastest, now) : (Distance?)null;
        return going with
        {
            Fast = fast,
            Intensity = fast is null ? Intensity.Easy : Intensity.Fast,
            From = going.From is RunReason.InTime or RunReason.ByTheMinutes && bound != today ? why : going.From,
            Cues = [.. going.Cues.Where(cue => fast is not null || cue != RunCue.FastInTheMiddle), .. agreed.IsEased && !going.Cues.Contains(RunCue.Flat) ? (string[])[RunCue.Flat] : []],
        };
    }

    /// <summary>Why the runner has no run on a day that had one; absent where it stands.</summary>
    private static RunReason? GoneFor(AgreedRun agreed) => agreed switch
    {
        AgreedRun.TakenOut => new RunReason.TakenOut(),
        AgreedRun.MovedTo it => new RunReason.MovedTo(it.Day, it.IsMerged),
        AgreedRun.DoneOn it => new RunReason.DoneOn(it.Day),
        _ => null,
    };

    /// <summary>A continuous run as wished, within its limits.</summary>
    private static RunProposal Going(Limits limits, SourcedDistance? max, Today today, SourcedDistance? wish)
    {
        var (runner, day, rhythm, bound, _) = today;
        var wished = SourcedDistance.Nearer(wish, max) is { } near ? near with { Distance = RoundedDown(near.Distance) } : null;
        var target = Target(wished, today);
        if (limits.Progress > Progression.MayProgress || wished is { From: RunReason.HalfOfTyped })
            max = target ?? wished ?? max;
        var takes = target is { } far ? Shorter(bound?.Bound, NextMinute(rhythm.TimeFor(far.Distance)))
            : bound is not null && max is { } bounded ? Shorter(bound.Bound, NextMinute(AtAWalk(bounded.Distance)))
            : bound?.Bound;
        var breaks = limits.WalkBreaks == WalkBreaks.OneMinuteInTen;
        var fast = FastWork.Of(target?.Distance, limits, runner, day);
        return new RunProposal
        {
            Mode = breaks ? RunMode.RunWalk : RunMode.Run,
            Intensity = fast is null ? Intensity.Easy : Intensity.Fast,
            Fast = fast,
            Max = max?.Distance,
            MaxFrom = max?.From,
            Target = target?.Distance,
            From = target?.From ?? (bound is null || wished is null ? null : takes < bound.Bound ? wished.From : new RunReason.ByTheMinutes(bound)),
            Time = takes,
            Intervals = breaks ? [NineAndOne with { Repeats = Math.Max(1, (int)((takes ?? WalkTime) / (NineAndOne.Run + NineAndOne.Walk))) }] : [],
            MaxDescent = limits.Descent,
            MaxAscent = limits.Ascent,
            Cues = [.. Cues(limits, runner, day).Where(cue => cue != RunCue.LateCheck || !(takes < LeastForLateCheck)), .. fast is null ? (string[])[] : [RunCue.FastInTheMiddle]],
        };
    }

    /// <summary>A race has neither a weekday's minutes nor a step. What would leave less than it has taken it away before; late pain leaves it with breaks.</summary>
    private static RunProposal OfRace(Race race, Limits limits, SourcedDistance? max)
    {
        var target = race.Distance is { } far ? SourcedDistance.Nearer(new SourcedDistance(far, new RunReason.Race(far)), max) : null;
        var breaks = limits.WalkBreaks == WalkBreaks.OneMinuteInTen;
        return new RunProposal
        {
            Mode = breaks ? RunMode.RunWalk : RunMode.Run,
            Intensity = limits.Intensity,
            Max = max?.Distance,
            MaxFrom = max?.From,
            Target = target?.Distance,
            From = target?.From,
            Time = limits.Time,
            Intervals = breaks ? [NineAndOne] : [],
            MaxDescent = limits.Descent,
            MaxAscent = limits.Ascent,
        };
    }

    /// <summary>The back was clearly above its usual on one of the seven days before: whether that has settled is known on the day alone.</summary>
    private static bool SoreBefore(RunnerState runner, DateOnly day) => Enumerable.Range(1, 7).Any(back => RunWish.IsSore(runner, day.AddDays(-back)));

    /// <summary>With the back as usual a day of no run is for rest, on the ladder as well: walks are for what pain takes away, not for what the week leaves out.</summary>
    private static bool IsForRest(Limits limits, RunnerState runner, DateOnly day) =>
        limits is { Session: SessionScope.Full, Progress: < Progression.StepBack, Referral: Urgency.None }
        && (limits.Stage is not null || limits is { Impact: Impact.Walking, Progress: Progression.MayProgress, Precautions: Exercises.Precautions.None })
        && WeekSkeleton.Of(runner, day).On(day).Run == RunRole.None;

    private static RunReason.OtherDays OtherDays(RunnerState runner, DateOnly day, bool onLadder)
    {
        List<Weekday> runs = [.. WeekSkeleton.Of(runner, day).Days.Where(planned => planned.Run != RunRole.None).Select(planned => planned.Day)];
        var monday = WeekPlanner.MondayOf(day);
        return new(runs, onLadder) { OnlyRace = runs.Count > 0 ? null : Races.Of(runner).Where(race => WeekPlanner.MondayOf(race.Day) == monday).Select(race => (Weekday?)WeeklyRhythm.WeekdayOf(race.Day)).LastOrDefault() };
    }

    private static RunReason NoRoom(WeeklyRhythm rhythm) => rhythm.RanOfSix >= rhythm.RunDaysPerWeek
        ? new RunReason.WeekIsFull(rhythm.RanOfSix, rhythm.RunDaysPerWeek)
        : new RunReason.RanYesterday(rhythm.RunDaysPerWeek);

    /// <summary>What is wished, as far as it fits into the time; unknown where there is a time and no speed.</summary>
    private static SourcedDistance? Target(SourcedDistance? wished, Today today)
    {
        if (today.Time is not { } time)
            return wished;
        return Reachable(time, today.Rhythm) is { } reachable && SourcedDistance.Nearer(wished, reachable) is { } near
            ? near with { Distance = RoundedDown(near.Distance) }
            : null;
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

    /// <summary>The minutes given for the weekday: none when only other days were given, unbounded when no day was.</summary>
    private static TimeSpan? MinutesOf(RunnerState runner, DateOnly day) => runner.Profile.Days is { Count: > 0 } days
        ? days.Where(available => available.Day == WeeklyRhythm.WeekdayOf(day)).Select(available => available.Time).DefaultIfEmpty(TimeSpan.Zero).Max()
        : null;

    /// <summary>Nobody runs to the second; what is proposed stays below what is allowed.</summary>
    private static TimeSpan? WholeMinutes(TimeSpan? time) => time is { } exact ? TimeSpan.FromMinutes(Math.Floor(exact.TotalMinutes)) : null;

    private static TimeSpan AtAWalk(Distance distance) => WalkedKilometre * distance.Kilometres;

    private static TimeSpan? NextMinute(TimeSpan? time) => time is { } exact ? TimeSpan.FromMinutes(Math.Ceiling(exact.TotalMinutes)) : null;

    /// <summary>To a hundred metres; a whole number of them that was lost by a hair in multiplying is kept.</summary>
    private static Distance RoundedDown(Distance distance) =>
        Distance.Min(distance, Distance.FromMeters(Math.Floor((distance.Meters + 1e-6) / 100) * 100));

    private static TimeSpan? Shorter(TimeSpan? a, TimeSpan? b) => a is { } x && b is { } y ? (x < y ? x : y) : a ?? b;

    /// <summary>What a run of continuous running is chosen from.</summary>
    private sealed record Today(RunnerState Runner, DateOnly Day, WeeklyRhythm Rhythm, RunTime? Time, bool InPlaceOfRace);
}
