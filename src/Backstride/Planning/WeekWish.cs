using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Efforts;
using Backstride.Exercises;
using Backstride.Journal;
using Backstride.Symptoms;
using Backstride.TrainingLoad;

namespace Backstride.Planning;

/// <summary>What a week should hold, and the minutes there are for it.</summary>
/// <remarks>All of it is a heuristic of ours. Run days are those of an ordinary week (<see cref="WeeklyRhythm"/>), at most six; on the return ladder at most three. Days that the calendar takes have neither run nor session, and runs and sessions become fewer with them, so that nothing is made up for; a race is one of the runs.</remarks>
internal sealed record WeekWish
{
    /// <summary>The least time that is worth a run of its own.</summary>
    public static readonly TimeSpan LeastRun = TimeSpan.FromMinutes(10);

    /// <summary>What a run and a session of one day need at least, each; on a stage of the return ladder the run needs <see cref="RunBeside"/>.</summary>
    public static readonly TimeSpan LeastShared = TimeSpan.FromMinutes(15);

    /// <summary>The longest session of the lighter days before a race.</summary>
    public static readonly TimeSpan LightSession = TimeSpan.FromMinutes(20);

    private const int MostRunDays = 6;
    private const int LadderRunDays = 3;
    private const int FewestForFast = 4;
    private static readonly TimeSpan LeastSession = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Mobility = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan RunBesideMobility = TimeSpan.FromMinutes(25);
    private static readonly Days RacePreparation = new(112);
    private static readonly Days Habit = new(28);

    /// <summary>The minutes from Monday to Sunday; absent when no day was given any.</summary>
    public IReadOnlyList<TimeSpan>? Given { get; init; }

    /// <summary>What holidays, illness and races take of the week.</summary>
    public required WeekCalendar Calendar { get; init; }

    /// <summary>The day of the long run, or of the race in its place.</summary>
    public required Weekday LongDay { get; init; }

    /// <summary>The long day has to have a run; else it is only the better of two choices.</summary>
    public required bool NeedsLongRun { get; init; }

    /// <summary>Days with a run; zero for a runner who does none.</summary>
    public required int RunDays { get; init; }

    /// <summary>A day has to lie between two runs.</summary>
    public required bool RunsApart { get; init; }

    public required int Sessions { get; init; }

    /// <summary>The longest a strength session takes.</summary>
    public required TimeSpan Session { get; init; }

    /// <summary>What a run beside a session needs at least: on a stage of the return ladder as many repeats as count.</summary>
    public required TimeSpan RunBeside { get; init; }

    /// <summary>One run of the week may have something fast in it.</summary>
    public required bool Fast { get; init; }

    /// <summary>A race is near: one session is the heavy one and the others are light.</summary>
    public required bool NearRace { get; init; }

    /// <summary>How often a run fell on each weekday in the four weeks before, from Monday to Sunday.</summary>
    public required IReadOnlyList<int> UsualRuns { get; init; }

    public static WeekWish Of(RunnerState runner, DateOnly day)
    {
        var monday = day.AddDays(-(int)WeeklyRhythm.WeekdayOf(day));
        var history = TrainingHistory.Of(runner, day);
        var rhythm = WeeklyRhythm.Of(runner, day);
        var stage = ReturnLadder.On(runner, monday);
        var onLadder = stage is not null;
        var calendar = WeekCalendar.Of(runner, monday);
        var usual = Math.Min((int)rhythm.RunDaysPerWeek, onLadder ? LadderRunDays : MostRunDays);
        var runDays = Math.Max(0, calendar.Share(usual) - calendar.Races);
        return new WeekWish
        {
            Given = GivenBy(runner.Profile),
            LongDay = calendar.RaceDay ?? rhythm.LongDay,
            Calendar = calendar,
            NeedsLongRun = rhythm.HasLongDay && runDays > 0 && calendar.Races == 0 && (calendar.NoRun >> (int)rhythm.LongDay & 1) == 0,
            RunDays = runDays,
            RunsApart = rhythm.NeedsDayBetween || onLadder,
            Sessions = calendar.Share(StrengthDays.AimOn(runner, history)),
            Session = StrengthDays.LongestOn(history),
            RunBeside = stage is { Number: > 0 } on && LadderRun.LeastThatCounts(on) is var least && least > LeastShared ? least : LeastShared,
            Fast = runDays > 0 && usual >= FewestForFast && !onLadder && !history.IsCautious && RunsFast(runner, monday),
            NearRace = StrengthDays.IsNearRace(runner, day),
            UsualRuns = [.. rhythm.RunsByWeekday.Select(count => (int)count)],
        };
    }

    /// <summary>True when another wishes for the very same.</summary>
    public bool IsLike(WeekWish other) =>
        (this with { Given = other.Given, UsualRuns = other.UsualRuns }) == other
        && UsualRuns.SequenceEqual(other.UsualRuns)
        && (Given ?? []).SequenceEqual(other.Given ?? []);

    /// <summary>The minutes of a weekday; absent when nothing bounds them.</summary>
    public TimeSpan? On(int weekday) => Given?[weekday];

    /// <summary>True when a day is open for training and its minutes are enough for a session.</summary>
    public bool CanTrain(int weekday) => (Calendar.NoStrength >> weekday & 1) == 0 && !(On(weekday) < LeastSession);

    /// <summary>True when a day is open for a run and its minutes are enough for one.</summary>
    public bool CanRun(int weekday) => (Calendar.NoRun >> weekday & 1) == 0 && !(On(weekday) < LeastRun);

    /// <summary>True when a run and a session fit on one day.</summary>
    public bool CanShare(int weekday) => !(On(weekday) < LeastForBoth);

    /// <summary>The fewest minutes of a day with a run and a session.</summary>
    public TimeSpan LeastForBoth => RunBeside + LeastShared;

    /// <summary>The longest session of a day, beside a run or not.</summary>
    public TimeSpan SessionOn(int weekday, bool runs)
    {
        if (On(weekday) is not { } given)
            return Session;
        var left = runs ? given - RunBeside : given;
        return left < Session ? left : Session;
    }

    /// <summary>True when the minutes of mobility leave a run that is long enough; without a run, when they fit at all.</summary>
    public static bool HasMobility(TimeSpan? given, bool runs) => !(given < (runs ? Mobility + RunBesideMobility : Mobility));

    private static TimeSpan[]? GivenBy(Profile profile)
    {
        if (profile.Days is not { Count: > 0 } days)
            return null;
        var given = new TimeSpan[7];
        foreach (var available in days)
            given[(int)available.Day] = available.Time;
        return given;
    }

    /// <summary>Somebody who has run fast lately, or has a race to get ready for.</summary>
    private static bool RunsFast(RunnerState runner, DateOnly monday) =>
        Races.Of(runner).Any(race => race.Day >= monday && RacePreparation.Before(race.Day, monday))
        || FastRuns.Before(monday, runner).Sum(Habit.WindowStart(monday), monday.AddDays(-1)).Least >= FastStep.Floor;
}
