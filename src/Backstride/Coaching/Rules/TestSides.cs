using Backstride.HomeTests;
using Backstride.Journal;

namespace Backstride.Coaching.Rules;

/// <summary>Where one side did clearly less on two occasions, that side begins and gets a set more where there is time. Limits nothing.</summary>
/// <remarks>See <see cref="SideGaps"/> for what counts.</remarks>
public sealed class TestSides : Rule
{
    public override RuleId Id { get; } = new("test.sides");

    public override Evidence Evidence { get; } = new(
        Source: "clinical judgement",
        Finding: "Sides differ in everybody, and whether evening them out helps the back is not known. Beginning with the side that did less costs nothing.",
        Certainty: Certainty.Heuristic,
        Directness: Directness.Other,
        Serves: ["S2-18", "S0-28"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override Limits WhenUnknown => Limits.None;

    public override Verdict Judge(RunnerState runner, DateOnly day) => SideGaps.On(runner, day) is { Count: > 0 } gaps
        ? new Verdict.Limit(Limits.None, new TestSidesReason.Differ(gaps[0], gaps.Count - 1))
        : new Verdict.Allow(new TestSidesReason.Even());
}

/// <summary>Why <see cref="TestSides"/> says what it says. A closed set of cases.</summary>
public abstract record TestSidesReason : Reason
{
    /// <param name="Others">In how many more tests sides differ.</param>
    public sealed record Differ(SideGap Gap, int Others) : TestSidesReason
    {
        public override IReadOnlyList<Fact> Facts =>
        [
            Fact.Of("test", Gap.Test.Id.Name), Fact.Of("left", Gap.Left.Value), Fact.Of("right", Gap.Right.Value), Fact.Of("on", Gap.On), Fact.Of("others", Others),
        ];
    }

    /// <summary>No difference that a test could not make by itself, or none known.</summary>
    public sealed record Even : TestSidesReason
    {
        public override IReadOnlyList<Fact> Facts => [];
    }
}
