using Backstride.Journal;

namespace Backstride.Coaching.Rules;

/// <summary>Five minutes at most on days without strength; after long runs and rides for hips and hamstrings.</summary>
/// <remarks>See <see cref="LongOuting"/> for what is long. Limits nothing: the session of the day is built so.</remarks>
public sealed class DailyFive : Rule
{
    public override RuleId Id { get; } = new("mobility.daily-five");

    public override Evidence Evidence { get; } = new(
        Source: "clinical judgement",
        Finding: "Two of the source articles ask for short daily sessions and one for stretching hips and hamstrings after long runs and rides. No trial compared that with less; five minutes cost little and keep the habit.",
        Certainty: Certainty.Heuristic,
        Directness: Directness.Other,
        Serves: ["S4-10", "S4-25", "S0-08", "S4-17", "S4-36"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override Limits WhenUnknown => Limits.None;

    public override Verdict Judge(RunnerState runner, DateOnly day) => new Verdict.Allow(new MobilityReason.DailyFive(LongOuting.Before(runner, day)));
}
