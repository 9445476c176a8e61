using Backstride.Journal;

namespace Backstride.Coaching.Rules;

/// <summary>On a hot day, and on long runs and races, drink to thirst.</summary>
/// <remarks>Hot as the runner says, a race, or the day of a long run of more than 90 minutes.</remarks>
public sealed class Fluid : AdviceRule
{
    public override RuleId Id { get; } = new("recovery.fluid");

    public override Evidence Evidence { get; } = new(
        Source: "clinical judgement",
        Finding: "Drinking to thirst is the common advice for long and hot runs; drinking far more than that is a danger of its own. It has nothing to do with the back.",
        Certainty: Certainty.Expert,
        Directness: Directness.Other,
        Serves: ["S4-28"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override Verdict Judge(RunnerState runner, DateOnly day) =>
        LongEfforts.On(day, runner) is { } effort ? Advise(runner, day, new ToThirst(effort)) : Silent;

    /// <summary>Drink to thirst.</summary>
    public sealed record ToThirst(LongEffort Effort) : Reason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("because", LongEfforts.Word(Effort))];
    }
}
