using Backstride.HomeTests;
using Backstride.Journal;

namespace Backstride.Coaching.Rules;

/// <summary>No home test on the first day, on the day of a race, or while the back hurts more at rest than a test may begin with.</summary>
/// <remarks>
/// See <see cref="TestSafeties"/> for the bounds. Where nobody said today how the back is, no test until somebody has; while none is due that is
/// no gap, since every test asks first. Flags, flares, new leg symptoms and painkillers forbid tests by rules of their own.
/// </remarks>
public sealed class TestSafeNow : Rule
{
    public override RuleId Id { get; } = new("test.safe-now");

    public override Evidence Evidence { get; } = new(
        Source: "clinical judgement",
        Finding: "A test in a sore back measures the soreness and may add to it. Where the line lies has not been studied; the pain bounds follow those for training.",
        Certainty: Certainty.Heuristic,
        Directness: Directness.Other,
        Serves: ["S2-08", "S2-17"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override Limits WhenUnknown => Limits.None with { Testing = Testing.NotToday };

    public override Verdict Judge(RunnerState runner, DateOnly day) => TestSafeties.On(runner, day) switch
    {
        TestSafety.FirstDay => new Verdict.Limit(WhenUnknown, new TestSafeReason.FirstDay()),
        TestSafety.RaceDay => new Verdict.Limit(WhenUnknown, new TestSafeReason.RaceDay()),
        TestSafety.TooMuch much => new Verdict.Limit(WhenUnknown, new TestSafeReason.TooMuch(much.Resting, much.Most)),
        TestSafety.NothingMaximal some => new Verdict.Allow(new TestSafeReason.NothingMaximal(some.Resting)),
        TestSafety.Safe safe => new Verdict.Allow(new TestSafeReason.Quiet(safe.Resting)),
        TestSafety.NotAsked when TestTimes.On(runner, day) is TestTime.First or TestTime.Again => CannotJudge(new TestSafeReason.NotAsked()),
        TestSafety.NotAsked => new Verdict.Allow(new TestSafeReason.AskedBeforeATest()),
        var other => throw new InvalidOperationException($"An answer without a verdict: {other.GetType().Name}."),
    };
}

/// <summary>Why <see cref="TestSafeNow"/> says what it says. A closed set of cases.</summary>
public abstract record TestSafeReason : Reason
{
    public override IReadOnlyList<Fact> Facts => [];

    public sealed record FirstDay : TestSafeReason;

    /// <summary>The day of a race.</summary>
    public sealed record RaceDay : TestSafeReason;

    /// <summary>A test is due and nobody said today how the back is at rest.</summary>
    public sealed record NotAsked : TestSafeReason;

    /// <summary>None is due; whoever wants one is asked before.</summary>
    public sealed record AskedBeforeATest : TestSafeReason;

    public sealed record TooMuch(PainScore Resting, PainScore Most) : TestSafeReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Pain("resting", Resting), Fact.Pain("most", Most)];
    }

    public sealed record NothingMaximal(PainScore Resting) : TestSafeReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Pain("resting", Resting)];
    }

    public sealed record Quiet(PainScore Resting) : TestSafeReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Pain("resting", Resting)];
    }
}
