using Backstride.HomeTests;
using Backstride.Journal;

namespace Backstride.Coaching.Rules;

/// <summary>Offers the first test after two clean sessions, and every test that was done again after four weeks. Limits nothing.</summary>
/// <remarks>See <see cref="TestTimes"/> for the spans. Whether the back is quiet enough today is said by <see cref="TestSafeNow"/>.</remarks>
public sealed class TestDue : Rule
{
    public override RuleId Id { get; } = new("test.due");

    public override Evidence Evidence { get; } = new(
        Source: "clinical judgement",
        Finding: "One of the source articles tests the trunk first and trains from the result. How often to test again has not been studied; four to six weeks are usual practice.",
        Certainty: Certainty.Heuristic,
        Directness: Directness.Other,
        Serves: ["S2-08", "S2-18"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override Limits WhenUnknown => Limits.None;

    public override Verdict Judge(RunnerState runner, DateOnly day) => TestTimes.On(runner, day) switch
    {
        TestTime.First first => new Verdict.Limit(Limits.None, new TestDueReason.First(first.Test, first.CleanSessions)),
        TestTime.Again again => new Verdict.Limit(Limits.None, new TestDueReason.Again(again.Test, again.Last)),
        TestTime.AfterSessions after => new Verdict.Allow(new TestDueReason.AfterSessions(after.Clean, after.Needed)),
        TestTime.Later later => new Verdict.Allow(new TestDueReason.Later(later.Last, later.Next)),
        TestTime.AfterBirth => new Verdict.Allow(new TestDueReason.AfterBirth()),
        TestTime.AfterRace after => new Verdict.Allow(new TestDueReason.AfterRace(after.Race)),
        var other => throw new InvalidOperationException($"A time without a verdict: {other.GetType().Name}."),
    };
}

/// <summary>Why <see cref="TestDue"/> says what it says. A closed set of cases.</summary>
public abstract record TestDueReason : Reason
{
    public sealed record First(TestId Test, int CleanSessions) : TestDueReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("test", Test.Name), Fact.Of("cleanSessions", CleanSessions)];
    }

    public sealed record Again(TestId Test, DateOnly Last) : TestDueReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("test", Test.Name), Fact.Of("last", Last)];
    }

    public sealed record AfterSessions(int Clean, int Needed) : TestDueReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("cleanSessions", Clean), Fact.Of("needed", Needed)];
    }

    public sealed record Later(DateOnly Last, DateOnly Next) : TestDueReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("last", Last), Fact.Of("next", Next)];
    }

    public sealed record AfterBirth : TestDueReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("pregnant", true)];
    }

    /// <summary>One would be due, and a race is near.</summary>
    public sealed record AfterRace(DateOnly Race) : TestDueReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("race", Race)];
    }
}
