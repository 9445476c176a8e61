using Backstride.Coaching.Rules;
using Backstride.Exercises;
using Backstride.Journal;
using Backstride.TrainingLoad;

namespace Backstride.HomeTests;

/// <summary>A test that is due, or why none is. A closed set.</summary>
public abstract record TestTime
{
    /// <summary>Two clean sessions were done: time for a starting point.</summary>
    public sealed record First(TestId Test, int CleanSessions) : TestTime;

    /// <summary>Time to see what has changed.</summary>
    /// <param name="Last">The day it was last done.</param>
    public sealed record Again(TestId Test, DateOnly Last) : TestTime;

    /// <summary>Not yet: a few sessions first.</summary>
    public sealed record AfterSessions(int Clean, int Needed) : TestTime;

    /// <summary>Done lately.</summary>
    /// <param name="Next">The first day on which one is due again.</param>
    public sealed record Later(DateOnly Last, DateOnly Next) : TestTime;

    /// <summary>None in a pregnancy.</summary>
    public sealed record AfterBirth : TestTime;

    /// <summary>One would be due and is not offered in the days before a race and the quiet ones after it.</summary>
    public sealed record AfterRace(DateOnly Race) : TestTime;
}

/// <summary>When a home test is offered.</summary>
/// <remarks>
/// The core circuit after two clean sessions, and each test that was done again 28 days after its last result (the sources say four to six
/// weeks). A session is clean when nothing in it lost form or hurt too much, it is known how the back took it, and neither that day nor the
/// next was red. None in a pregnancy.
/// None is offered in the eight days before a race, whose last hard strength lies then, nor in the quiet days after it (<see cref="AroundRaces"/>); whoever wants one may. Heuristic.
/// </remarks>
public static class TestTimes
{
    /// <summary>The first test that is offered.</summary>
    public static TestId Circuit { get; } = new("core-circuit");

    /// <summary>So many clean sessions before the first test.</summary>
    public const int CleanNeeded = 2;

    /// <summary>From so many days after a result on the test is due again.</summary>
    public static Days Again { get; } = new(28);

    /// <summary>From so many days before a race on no test is offered.</summary>
    private static readonly Days BeforeRace = new(8);

    /// <summary>What is due on a day.</summary>
    public static TestTime On(RunnerState runner, DateOnly day) =>
        DueOn(runner, day) is var due && due is TestTime.First or TestTime.Again && RaceNear(runner, day) is { } race ? new TestTime.AfterRace(race) : due;

    private static DateOnly? RaceNear(RunnerState runner, DateOnly day) =>
        Races.Of(runner).FirstOrDefault(race => race.Day > day && race.Day.DayNumber - day.DayNumber <= BeforeRace.Count)?.Day
        ?? (AroundRaces.IsQuiet(runner, day) ? Races.Of(runner).LastOrDefault(race => race.Day <= day)?.Day : null);

    private static TestTime DueOn(RunnerState runner, DateOnly day)
    {
        if (Pregnant.Since(runner, day) is not null)
            return new TestTime.AfterBirth();
        var last = LastDays(runner, day);
        if (last.Count == 0)
        {
            var clean = TrainingHistory.Of(runner, day).CleanSessions;
            return clean >= CleanNeeded ? new TestTime.First(Circuit, clean) : new TestTime.AfterSessions(clean, CleanNeeded);
        }

        var (oldest, on) = (default(TestId?), DateOnly.MaxValue);
        foreach (var (test, done) in last)
        {
            if (done < on)
                (oldest, on) = (test, done);
        }

        return day.DayNumber - on.DayNumber >= Again.Count ? new TestTime.Again(oldest!.Value, on) : new TestTime.Later(on, on.AddDays(Again.Count));
    }

    /// <summary>The last day of every test that was done, in the order of the tests: of two that are due the earlier in the list comes first.</summary>
    private static List<(TestId Test, DateOnly Day)> LastDays(RunnerState runner, DateOnly day)
    {
        var byName = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        foreach (var result in runner.Tests.UpTo(day))
        {
            if (!(byName.TryGetValue(result.What.Test, out var known) && known >= result.Day))
                byName[result.What.Test] = result.Day;
        }

        var last = new List<(TestId, DateOnly)>();
        foreach (var test in HomeTestLibrary.Shipped.Tests)
        {
            if (byName.TryGetValue(test.Id.Name, out var done))
                last.Add((test.Id, done));
        }

        return last;
    }
}
