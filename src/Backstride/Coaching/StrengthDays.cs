using Backstride.Exercises;
using Backstride.Journal;

namespace Backstride.Coaching;

/// <summary>Which days of the week are for strength, and how long a day has.</summary>
/// <remarks>
/// Three a week, at least two, with a day between where the week allows it, away from the day with the most time (the long run's) and the day
/// before it. Two a week with a usual pain of 3 or more and in the last eight weeks before a race. Within that the days with more time, then
/// the earlier in the week. Strength that was put off is taken up on the next day, unless that is the long run's or the day before it; whatever else
/// spaces sessions holds there as well. The choice of weekdays depends on the profile alone, so that a runner who writes nothing down does not get strength every day.
/// Heuristic.
/// </remarks>
public sealed class StrengthDays
{
    public const int Aim = 3;
    public const int Least = 2;
    private static readonly Days BeforeRace = new(56);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(25);
    private static readonly TimeSpan LongestWhenSore = TimeSpan.FromMinutes(20);
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(5);
    private readonly RunnerState runner;
    private readonly TrainingHistory history;
    private readonly Weekday longRun;

    private StrengthDays(RunnerState runner, TrainingHistory history)
    {
        this.runner = runner;
        this.history = history;
        AimNow = history.IsCautious || IsNearRace() ? Least : Aim;
        longRun = LongRunDay();
        Weekdays = Chosen();
    }

    /// <summary>Sessions aimed at in a week from here.</summary>
    public int AimNow { get; }

    /// <summary>The days chosen, in the order of the week.</summary>
    public IReadOnlyList<Weekday> Weekdays { get; }

    public static StrengthDays Of(RunnerState runner, TrainingHistory history) => new(runner, history);

    /// <summary>True when strength belongs on the judged day: one of the chosen days or put off the day before, none done yet, not the day after a session when the
    /// week can be spaced, and the aim of the last seven days not reached.</summary>
    public bool IsDue()
    {
        var recent = history.StrengthWithin(new Days(6)).Select(session => session.Day).Distinct().ToList();
        return (Weekdays.Contains(WeekdayOf(history.Day)) || IsTakenUp())
            && !history.StrengthToday
            && recent.Count < AimNow
            && (!recent.Contains(history.Day.AddDays(-1)) || Gap(Weekdays) < 2);
    }

    private bool IsTakenUp() =>
        Cost([WeekdayOf(history.Day)]) == 0
        && history.LastStrength != history.Day.AddDays(-1)
        && SessionAnswer.PutOffStrength(runner, history.Day.AddDays(-1));

    /// <summary>The time a session may take on the judged day; absent when the runner gave the day no time of its own.</summary>
    /// <remarks>25 minutes when the runner gave no days at all; never more than 25, or 20 with a usual pain of 3 or more.</remarks>
    public TimeSpan? Minutes()
    {
        var most = history.IsCautious ? LongestWhenSore : Longest;
        if (runner.Profile.Days is not { Count: > 0 } days)
            return most;
        var given = days.LastOrDefault(available => available.Day == WeekdayOf(history.Day))?.Time;
        return given is { } time && time > most ? most : given;
    }

    /// <summary>The place of the judged day among all strength days since the calendar began; turns the choice of exercises.</summary>
    public int Turn()
    {
        var place = 0;
        while (place < Weekdays.Count && Weekdays[place] != WeekdayOf(history.Day))
            place++;
        return (history.Day.DayNumber / 7 * Math.Max(Weekdays.Count, 1)) + (place % Math.Max(Weekdays.Count, 1));
    }

    private static Weekday WeekdayOf(DateOnly day) => (Weekday)(((int)day.DayOfWeek + 6) % 7);

    private bool IsNearRace() => runner.LifeEvents.Any(life =>
        string.Equals(life.What.Event, "race", StringComparison.OrdinalIgnoreCase)
        && (life.What.From ?? life.Day) is var race && race > history.Day && race <= history.Day.AddDays(BeforeRace.Count));

    private List<Weekday> Chosen()
    {
        var times = Enum.GetValues<Weekday>().ToDictionary(weekday => weekday, TimeOn);
        var available = times.Where(day => day.Value >= Shortest).Select(day => day.Key).ToList();
        for (var count = Math.Min(AimNow, available.Count); count > 0; count--)
        {
            var best = Choices(available, count).Where(choice => count < Least || Gap(choice) >= 2).ToList();
            if (best.Count == 0 && count == Least)
                best = [.. Choices(available, count)];
            if (best.Count > 0)
                return best.OrderBy(Cost).ThenByDescending(Gap).ThenByDescending(choice => choice.Sum(day => Useful(times[day]))).First();
        }

        return [];
    }

    private Weekday LongRunDay()
    {
        var times = Enum.GetValues<Weekday>().Select(TimeOn).ToList();
        return times.Distinct().Count() > 1 ? (Weekday)times.LastIndexOf(times.Max()) : Weekday.Sunday;
    }

    private TimeSpan TimeOn(Weekday weekday) => runner.Profile.Days is { Count: > 0 } days
        ? days.LastOrDefault(available => available.Day == weekday)?.Time ?? TimeSpan.Zero
        : Longest;

    private static long Useful(TimeSpan time) => Math.Min(time.Ticks, Longest.Ticks);

    private int Cost(IReadOnlyList<Weekday> choice) =>
        choice.Sum(day => day == longRun ? 2 : ((int)day + 1) % 7 == (int)longRun ? 1 : 0);

    /// <summary>Days from one session to the next where they lie closest, the week taken as a circle.</summary>
    private static int Gap(IReadOnlyList<Weekday> choice) => choice.Count < 2
        ? 7
        : Enumerable.Range(0, choice.Count).Min(i => (((int)choice[(i + 1) % choice.Count] - (int)choice[i]) + 7) % 7);

    private static IEnumerable<List<Weekday>> Choices(List<Weekday> from, int count)
    {
        for (var bits = 1; bits < 1 << from.Count; bits++)
        {
            var chosen = Enumerable.Range(0, from.Count).Where(i => (bits >> i & 1) == 1).Select(i => from[i]).ToList();
            if (chosen.Count == count)
                yield return chosen;
        }
    }
}
