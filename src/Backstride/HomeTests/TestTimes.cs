using Backstride.Exercises;
using Backstride.Journal;
using Backstride.Symptoms;

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
}

/// <summary>When a home test is offered.</summary>
/// <remarks>
/// The core circuit after two clean sessions, and each test that was done again 28 days after its last result (the sources say four to six
/// weeks). A session is clean when nothing in it lost form or hurt too much, it is known how the back took it, and neither that day nor the
/// next was red. Heuristic.
/// </remarks>
public static class TestTimes
{
    /// <summary>The first test that is offered.</summary>
    public static TestId Circuit { get; } = new("core-circuit");

    /// <summary>So many clean sessions before the first test.</summary>
    public const int CleanNeeded = 2;

    /// <summary>From so many days after a result on the test is due again.</summary>
    public static Days Again { get; } = new(28);

    /// <summary>What is due on a day.</summary>
    public static TestTime On(RunnerState runner, DateOnly day)
    {
        var last = LastDays(runner, day);
        if (last.Count == 0)
        {
            var clean = CleanSessions(runner, day);
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
    private static Dictionary<TestId, DateOnly> LastDays(RunnerState runner, DateOnly day)
    {
        var last = new Dictionary<TestId, DateOnly>();
        if (runner.Tests.Count == 0)
            return last;
        foreach (var test in HomeTestLibrary.Shipped.Tests)
        {
            foreach (var result in runner.Tests)
            {
                if (result.What.Test == test.Id.Name && result.Day <= day && !(last.TryGetValue(test.Id, out var known) && known >= result.Day))
                    last[test.Id] = result.Day;
            }
        }

        return last;
    }

    private static int CleanSessions(RunnerState runner, DateOnly day)
    {
        if (runner.Sessions.Count == 0)
            return 0;
        var history = TrainingHistory.Of(runner, day);
        var symptoms = SymptomHistory.Of(runner, day);
        var clean = 0;
        foreach (var session in history.Sessions)
        {
            if (TrainingHistory.IsStrength(session.What) && IsClean(session, history, symptoms.UsualOn(session.Day) ?? PainScore.None))
                clean++;
        }

        return clean;
    }

    private static bool IsClean(Recorded<SessionDone> session, TrainingHistory history, PainScore usual)
    {
        foreach (var done in session.What.Exercises)
        {
            if (new DoneBefore(session.Day, done, 0, usual, true).WentBadly)
                return false;
        }

        return history.BackIsKnownAfter(session) && !history.RedBetween(session.Day.AddDays(-1), session.Day.AddDays(1));
    }
}
