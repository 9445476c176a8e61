using Backstride.Exercises;
using Backstride.HomeTests;
using Backstride.Journal;

namespace Backstride.Coaching.Rules;

/// <summary>Stretches are prescribed only where a test is short. The few minutes of mobility are built so; limits nothing.</summary>
/// <remarks>See <see cref="ShortSide"/> for what counts as short.</remarks>
public sealed class MobilityOnlyIfShort : Rule
{
    public override RuleId Id { get; } = new("mobility.only-if-short");

    public override Evidence Evidence { get; } = new(
        Source: "BJSM 54:1279",
        Finding: "In lasting back pain stretching did no better than no treatment, while training of strength and movement did. So a stretch has to have a reason: something that a test finds short.",
        Certainty: Certainty.Trial,
        Directness: Directness.BackPain,
        Serves: ["S1-09", "S2-21", "S2-22", "S2-24", "S2-25", "S1-17", "S0-06"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override Limits WhenUnknown => Limits.None;

    public override Verdict Judge(RunnerState runner, DateOnly day) => ShortSide.Known(runner, day) is { Count: > 0 } known
        ? new Verdict.Allow(new MobilityReason.Short([.. known.Select(side => side.Test.Id)]))
        : new Verdict.Allow(new MobilityReason.NothingShort(runner.Tests.Count > 0));
}

/// <summary>Why stretches are or are not part of the day. A closed set of cases.</summary>
public abstract record MobilityReason : Reason
{
    /// <summary>What tests found short.</summary>
    public sealed record Short(IReadOnlyList<TestId> Tests) : MobilityReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("short", string.Join(", ", Tests))];

        public bool Equals(Short? other) => other is not null && Tests.SequenceEqual(other.Tests);

        public override int GetHashCode() => Tests.Count;
    }

    /// <summary>No test found anything short, or none was done.</summary>
    public sealed record NothingShort(bool Tested) : MobilityReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("tested", Tested)];
    }

    /// <summary>The few minutes of a day without strength.</summary>
    /// <param name="After">The day of a long run or ride that hips and hamstrings are stretched after; absent without one.</param>
    public sealed record DailyFive(DateOnly? After) : MobilityReason
    {
        public override IReadOnlyList<Fact> Facts => After is { } on ? [Fact.Of("afterLongOf", on)] : [];
    }

    /// <summary>How breathing is practised now.</summary>
    public sealed record Breathing(BreathStage Stage, int Days) : MobilityReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("stage", Stage.ToString()), Fact.Of("daysPractised", Days), Fact.Of("daysPerStage", BreathPractice.DaysPerStage)];
    }
}
