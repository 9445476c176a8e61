using Backstride.Journal;

namespace Backstride.Coaching.Rules;

/// <summary>On long and stacked days: no fast finish, and a look at the form near the end.</summary>
/// <remarks>See <see cref="TiredDay"/> for which days. The run of such a day carries the cue <see cref="RunCue.LateCheck"/>.</remarks>
public sealed class LateFatigue : LoadRule, IOrdersTheWeek
{
    public override RuleId Id { get; } = new("load.late-fatigue");

    public override Evidence Evidence { get; } = new(
        Source: "clinical judgement",
        Finding: "Two of the source articles say that tired runners hold the trunk and the hips less well late in a run. How that bears on back pain is not known; which days count as tired is our choice.",
        Certainty: Certainty.Heuristic,
        Directness: Directness.Other,
        Serves: ["S0-18", "S4-13"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override Limits WhenUnknown => Limits.None with { Intensity = Intensity.Steady };

    protected override Verdict JudgeTraining(RunnerState runner, DateOnly day) => TiredDay.On(runner, day) is { } from
        ? new Verdict.Limit(WhenUnknown, new LateFatigueReason.TiredAtTheEnd(from))
        : new Verdict.Allow(new LateFatigueReason.Fresh());
}

/// <summary>Why <see cref="LateFatigue"/> says what it says. A closed set of cases.</summary>
public abstract record LateFatigueReason : Reason
{
    /// <summary>The end of today's run is likely to be tired.</summary>
    public sealed record TiredAtTheEnd(TiredFrom From) : LateFatigueReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("tiredFrom", From == TiredFrom.LongRun ? "long-run" : "runs-in-a-row")];
    }

    /// <summary>Neither a long nor a stacked day.</summary>
    public sealed record Fresh : LateFatigueReason
    {
        public override IReadOnlyList<Fact> Facts => [];
    }
}
