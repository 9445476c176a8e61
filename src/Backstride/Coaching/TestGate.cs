using Backstride.Coaching.Rules;
using Backstride.HomeTests;
using Backstride.Journal;

namespace Backstride.Coaching;

/// <summary>Whether a home test may be done now. A closed set.</summary>
public abstract record TestGate
{
    public sealed record Open : TestGate;

    /// <summary>Say first how the back is at rest.</summary>
    public sealed record AskFirst : TestGate;

    /// <summary>Not today, and what says so.</summary>
    public sealed record Closed(Reason Because) : TestGate;

    /// <summary>Whether a test, done in a way, may be done on the day of a plan.</summary>
    /// <param name="mode">Absent for tests with one way only.</param>
    public static TestGate Of(Plan plan, RunnerState runner, HomeTest test, TestMode? mode)
    {
        foreach (var judged in plan.Verdicts)
        {
            if (judged.Rule is not TestSafeNow && judged.Verdict.Limits.Testing == Testing.NotToday)
                return new Closed(judged.Verdict.Reason);
        }

        var safety = TestSafeties.On(runner, plan.Day);
        return safety switch
        {
            TestSafety.NotAsked => new AskFirst(),
            TestSafety.FirstDay => new Closed(new TestSafeReason.FirstDay()),
            TestSafety.RaceDay => new Closed(new TestSafeReason.RaceDay()),
            TestSafety.TooMuch much => new Closed(new TestSafeReason.TooMuch(much.Resting, much.Most)),
            TestSafety.NothingMaximal some when !safety.Allows(test, mode) => new Closed(new TestSafeReason.NothingMaximal(some.Resting)),
            _ => new Open(),
        };
    }
}
