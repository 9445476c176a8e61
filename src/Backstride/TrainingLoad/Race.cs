using Backstride.Coaching;
using Backstride.Journal;
using Backstride.Runs;

namespace Backstride.TrainingLoad;

/// <summary>How long a race is, as far as preparing for it and recovering from it go.</summary>
public enum RaceSize
{
    /// <summary>Up to 10 km, and what a course is longer than it says.</summary>
    Short,

    /// <summary>Up to a half marathon.</summary>
    Half,

    /// <summary>Up to a marathon.</summary>
    Marathon,
    Ultra,
}

/// <summary>A race that the runner entered.</summary>
/// <param name="Distance">As it was said, else as it was run; absent when neither is known.</param>
public sealed record Race(DateOnly Day, Distance? Distance)
{
    /// <summary>True for what was run in its place or of it.</summary>
    public bool IsOnlyPart { get; init; }

    private static readonly Backstride.Distance Ten = Backstride.Distance.FromKilometres(10.5);
    private static readonly Backstride.Distance Half = Backstride.Distance.FromKilometres(22);
    private static readonly Backstride.Distance Marathon = Backstride.Distance.FromKilometres(43);

    /// <summary>A run of less than this part of a race was not the race, unless it was felt like one.</summary>
    public static readonly Ratio MostOfIt = Ratio.Of(0.9);

    /// <summary>A race of which nobody knows the length counts like a half marathon.</summary>
    public RaceSize Size => Distance switch
    {
        null => RaceSize.Half,
        { } far when far <= Ten => RaceSize.Short,
        { } far when far <= Half => RaceSize.Half,
        { } far when far <= Marathon => RaceSize.Marathon,
        _ => RaceSize.Ultra,
    };
}

/// <summary>The races of a runner, by day.</summary>
internal static class Races
{
    /// <summary>Every race, run or to come, earliest first; of two on one day the longer.</summary>
    public static IReadOnlyList<Race> Of(RunnerState runner)
    {
        var races = new List<Race>();
        foreach (var life in runner.LifeEvents)
        {
            if (life.What.Event != RaceDays.Event)
                continue;
            var day = life.What.From ?? life.Day;
            races.Add(new Race(day, life.What.Distance ?? RunOn(day, runner)));
        }

        races.Sort(static (a, b) => a.Day != b.Day ? a.Day.CompareTo(b.Day) : b.Size.CompareTo(a.Size));
        return races;
    }

    /// <summary>The race of a day; absent when there is none.</summary>
    public static Race? On(DateOnly day, RunnerState runner)
    {
        foreach (var race in Of(runner))
        {
            if (race.Day == day)
                return race;
        }

        return null;
    }

    /// <summary>The last race before a day, as it was run; absent when there is none.</summary>
    public static Race? LastBefore(DateOnly day, RunnerState runner)
    {
        Race? last = null;
        foreach (var race in Of(runner))
        {
            if (race.Day < day && race.Day != last?.Day)
                last = AsRun(race, runner) ?? last;
        }

        return last;
    }

    /// <summary>What there is to recover from of a race whose day is over: the race, or the run that took its place; absent when it is known that nobody ran on its day.</summary>
    /// <remarks>Of a race that was given up early, or not run for an illness, what was run on its day is what there is to recover from. A day of which nothing is known counts as the race.</remarks>
    public static Race? AsRun(Race race, RunnerState runner)
    {
        if (!runner.Logged.Knows(race.Day) || runner.Runs.On(race.Day).Any(run => IsOf(run.What.Activity, race) || HardDays.IsFeltHard(run, runner)))
            return race;
        return RunOn(race.Day, runner) is { } far ? race with { Distance = far, IsOnlyPart = true } : null;
    }

    /// <summary>How far somebody went on the day of a race who ran something else on it; absent where nothing, or the race, was run.</summary>
    public static Distance? InPlaceOf(Race race, RunnerState runner) => AsRun(race, runner) is { IsOnlyPart: true, Distance: { } ran } ? ran : null;

    /// <summary>True for a run that was the race of its day: nine tenths of it, or of a length that nobody knows.</summary>
    public static bool IsOf(Activity run, Race race) => !(run.Distance < race.Distance * Race.MostOfIt);

    private static Distance? RunOn(DateOnly day, RunnerState runner)
    {
        Distance? farthest = null;
        foreach (var run in runner.Runs.On(day))
        {
            if (run.What.Activity.Distance is { } distance && (farthest is null || distance > farthest))
                farthest = distance;
        }

        return farthest;
    }
}
