using Backstride.Coaching;
using Backstride.Journal;
using Backstride.Runs;

namespace Backstride.Demo.Years;

/// <summary>A run, or a walk, that somebody sets out for.</summary>
internal readonly record struct RunWanted(Distance Far, Distance Fast, TimeSpan Time, bool IsWalk);

/// <summary>The runs of a year: those before it, what becomes of the one proposed, and how it is recorded.</summary>
internal sealed class YearRuns(YearHabits habits, MadeBack back, SplitMix64 dice)
{
    private const double WalkingMetersPerMinute = 85;
    private const double JoggingMetersPerMinute = 160;
    private const double FastMetersPerSecond = 3.7;
    private const double SoreFrom = 2;
    private static readonly Distance Least = Distance.FromKilometres(0.5);
    private static readonly DayOfWeek[][] DaysOf =
    [
        [], [DayOfWeek.Sunday], [DayOfWeek.Wednesday, DayOfWeek.Sunday], [DayOfWeek.Tuesday, DayOfWeek.Thursday, DayOfWeek.Sunday],
        [DayOfWeek.Tuesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Sunday], [DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Sunday],
    ];

    /// <summary>The runs before Start, the earliest first: ordinary weeks with a longer run at the end.</summary>
    public static IEnumerable<(DateOnly On, Distance Far)> Before(YearHabits habits, DateOnly last)
    {
        var longDay = habits.Who.Profile.Days is { } days && days.All(day => day.Day != Weekday.Sunday) ? DayOfWeek.Saturday : DayOfWeek.Sunday;
        var runs = DaysOf[Math.Min(habits.Who.RunsPerWeek, DaysOf.Length - 1)];
        for (var day = last.AddDays(1 - (7 * habits.WeeksBefore)); day <= last; day = day.AddDays(1))
        {
            if (day.DayOfWeek == longDay)
                yield return (day, habits.LongRunBefore);
            else if (runs.Contains(day.DayOfWeek) && day.DayOfWeek != DayOfWeek.Sunday)
                yield return (day, habits.Who.UsualRun);
        }
    }

    /// <summary>What becomes of the run that was proposed; absent when none is run.</summary>
    public RunWanted? Wanted(YearDay day, DayTold told)
    {
        if (habits.RacesOn(day) is { } race)
            return told.Run is { Mode: RunMode.Run } ? new RunWanted(race, Distance.Zero, TimeSpan.Zero, IsWalk: false) : null;
        var isProposed = told.Run is { Mode: RunMode.Run or RunMode.RunWalk, Done: null };
        if (told.Run is { Mode: RunMode.Walk } walk && dice.Chance(habits.Who.Follows.Value))
            return new RunWanted(Distance.Zero, Distance.Zero, walk.Time ?? TimeSpan.FromMinutes(30), IsWalk: true);
        // Somebody whose back is up leaves alone what nobody proposed.
        if (!isProposed)
            return habits.RunsAnyway(day, dice) is { } own && back.Pain.Value < habits.Who.Usual.Value + SoreFrom ? new RunWanted(own, Distance.Zero, TimeSpan.Zero, IsWalk: false) : null;
        if (!dice.Chance(habits.Who.Follows.Value))
            return null;
        var (more, run) = (habits.Farther(day, dice), told.Run!);
        if (run is { Mode: RunMode.RunWalk, Intervals: [var turn] })
            return new RunWanted(FarOf(turn) * more, Distance.Zero, (turn.Run + turn.Walk) * turn.Repeats * more.Value, IsWalk: false);
        // Told by the minutes, it is the minutes that are run.
        if (run is { Target: null, Time: { } time })
            return new RunWanted(Distance.FromMeters(Math.Round(time.TotalMinutes * JoggingMetersPerMinute)) * more, Distance.Zero, time * more.Value, IsWalk: false);
        var far = (run.Target ?? Distance.Min(run.Max ?? habits.Who.UsualRun, habits.Who.UsualRun)) * more;
        return far < Least ? null : new RunWanted(far, run.Fast ?? Distance.Zero, TimeSpan.Zero, IsWalk: false);
    }

    /// <summary>A run as it is recorded.</summary>
    public Activity Of(RunWanted wanted)
    {
        var (far, fast) = (wanted.Far, wanted.Fast);
        var easy = (far.Meters - fast.Meters) / (1000 / (60 * dice.Between(5.6, 6.2)));
        // What was told by its turns or its minutes takes as long as they do.
        var time = wanted.Time > TimeSpan.Zero ? wanted.Time : TimeSpan.FromSeconds(Math.Ceiling(easy + (fast.Meters / FastMetersPerSecond)));
        var run = new Activity
        {
            Sport = Sport.Run,
            Start = default,
            OffsetSource = OffsetSource.Device,
            Distance = Distance.FromMeters(Math.Round(far.Meters)),
            Timer = time,
            Elapsed = time,
        };
        return habits.Over(run, dice);
    }

    public static Activity Walk(TimeSpan time) => new()
    {
        Sport = Sport.Walk,
        Start = default,
        OffsetSource = OffsetSource.Device,
        Distance = Distance.FromMeters(Math.Round(time.TotalMinutes * WalkingMetersPerMinute)),
        Timer = time,
        Elapsed = time,
    };

    public static Activity Ride(TimeSpan time) => new() { Sport = Sport.Ride, Start = default, OffsetSource = OffsetSource.Device, Timer = time, Elapsed = time };

    private static Distance FarOf(Interval turn) =>
        Distance.FromMeters(Math.Round(((turn.Run.TotalMinutes * JoggingMetersPerMinute) + (turn.Walk.TotalMinutes * WalkingMetersPerMinute)) * turn.Repeats));
}
