using Backstride.Exercises;
using Backstride.Journal;
using Backstride.Planning;
using Backstride.TrainingLoad;

namespace Backstride.Coaching;

/// <summary>Which days of the week are for strength, and how long a day has.</summary>
/// <remarks>
/// Three a week, at least two, on the days of the week's skeleton (<see cref="WeekSkeleton"/>). Two a week with a usual pain of 3 or more and in the last eight weeks before a race, on its day and in the quiet days after it. Strength that
/// was put off is taken up on the next day, unless that is the long run's or the day before it, or the minutes leave none; whatever else spaces sessions holds there as well. What was done changes none of the
/// week's days, so that a runner who writes nothing down does not get strength every day. Heuristic.
/// </remarks>
public sealed class StrengthDays
{
    public const int Aim = 3;
    public const int Least = 2;
    private static readonly Days BeforeRace = new(56);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(25);
    private static readonly TimeSpan LongestWhenSore = TimeSpan.FromMinutes(20);
    private readonly RunnerState runner;
    private readonly TrainingHistory history;
    private readonly WeekSkeleton week;

    private StrengthDays(RunnerState runner, TrainingHistory history)
    {
        this.runner = runner;
        this.history = history;
        week = WeekSkeleton.Of(runner, history.Day);
        AimNow = AimOn(runner, history);
        Weekdays = [.. week.Days.Where(day => day.Strength != StrengthRole.None).Select(day => day.Day)];
    }

    /// <summary>Sessions aimed at in seven days from here. A holiday takes days of the calendar's week and not of those before them: what was trained last week leaves room for this Tuesday's session all the same.</summary>
    public int AimNow { get; }

    /// <summary>The days chosen, in the order of the week.</summary>
    public IReadOnlyList<Weekday> Weekdays { get; }

    public static StrengthDays Of(RunnerState runner, TrainingHistory history) => new(runner, history);

    /// <summary>Sessions aimed at in a week from a day.</summary>
    internal static int AimOn(RunnerState runner, TrainingHistory history) => history.IsCautious || IsNearRace(runner, history.Day) || AroundRaces.IsQuiet(runner, history.Day) ? Least : Aim;

    /// <summary>The longest that a session takes.</summary>
    internal static TimeSpan LongestOn(TrainingHistory history) => history.IsCautious ? LongestWhenSore : Longest;

    /// <summary>True in the last eight weeks before a race.</summary>
    internal static bool IsNearRace(RunnerState runner, DateOnly day) => Races.Of(runner).Any(race => race.Day > day && race.Day <= day.AddDays(BeforeRace.Count));

    /// <summary>True when strength belongs on the judged day: one of the chosen days or put off the day before, none done yet, not the day after a session when the
    /// week can be spaced, and the aim of the last seven days not reached.</summary>
    public bool IsDue()
    {
        var recent = history.StrengthWithin(new Days(6)).Select(session => session.Day).Distinct().ToList();
        return (Weekdays.Contains(WeeklyRhythm.WeekdayOf(history.Day)) || IsTakenUp())
            && !history.StrengthToday
            && !IsOfARace()
            && recent.Count < AimNow
            && (!recent.Contains(history.Day.AddDays(-1)) || Gap(Weekdays) < 2);
    }

    /// <summary>No session on the day of a race, nor on the one before.</summary>
    private bool IsOfARace() => Races.On(history.Day, runner) is not null || Races.On(history.Day.AddDays(1), runner) is not null;

    private bool IsTakenUp() =>
        WeeklyRhythm.WeekdayOf(history.Day) != week.LongDay
        && WeeklyRhythm.WeekdayOf(history.Day.AddDays(1)) != week.LongDay
        && history.LastStrength != history.Day.AddDays(-1)
        && SessionAnswer.PutOffStrength(runner, history.Day.AddDays(-1));

    /// <summary>The time a session may take on the judged day; absent when the runner gave minutes to other days and none to this one.</summary>
    /// <remarks>25 minutes when the runner gave no days at all; never more than 25, or 20 with a usual pain of 3 or more. Beside a run it leaves the run its least.</remarks>
    public TimeSpan? Minutes()
    {
        if (runner.Profile.Days is { Count: > 0 } days && days.All(available => available.Day != WeeklyRhythm.WeekdayOf(history.Day)))
            return null;
        var (today, most) = (week.On(history.Day), LongestOn(history));
        if (today.Strength != StrengthRole.None)
            return today.Session;
        return today.Given < most ? today.Given : most;
    }

    /// <summary>True when the session of the judged day is one of the light ones before a race.</summary>
    public bool IsLight => week.On(history.Day).Strength == StrengthRole.Light;

    /// <summary>The place of the judged day among all strength days since the calendar began; turns the choice of exercises.</summary>
    public int Turn()
    {
        var place = 0;
        while (place < Weekdays.Count && Weekdays[place] != WeeklyRhythm.WeekdayOf(history.Day))
            place++;
        return (history.Day.DayNumber / 7 * Math.Max(Weekdays.Count, 1)) + (place % Math.Max(Weekdays.Count, 1));
    }

    /// <summary>Days from one session to the next where they lie closest, the week taken as a circle.</summary>
    private static int Gap(IReadOnlyList<Weekday> choice) => choice.Count < 2
        ? 7
        : Enumerable.Range(0, choice.Count).Min(i => (((int)choice[(i + 1) % choice.Count] - (int)choice[i]) + 7) % 7);
}
