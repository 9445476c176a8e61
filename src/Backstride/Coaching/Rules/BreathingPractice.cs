using Backstride.Exercises;
using Backstride.Journal;

namespace Backstride.Coaching.Rules;

/// <summary>Calm breathing first lying, then sitting, then standing; relaxed when running, and held only for heavy lifts.</summary>
/// <remarks>See <see cref="BreathPractice"/> for the stages. Limits nothing.</remarks>
public sealed class BreathingPractice : Rule
{
    public override RuleId Id { get; } = new("breath.practice");

    public override Evidence Evidence { get; } = new(
        Source: "systematic review of breathing exercises for back pain (search to September 2024), low certainty",
        Finding: "Breathing exercises lowered back pain in trials, but the certainty is low to very low. Bracing all round showed no advantage, so it is kept for heavy lifts and running stays relaxed.",
        Certainty: Certainty.Trial,
        Directness: Directness.BackPain,
        Serves: ["S0-19", "S0-20", "S0-21", "S0-22", "S4-14", "S4-15"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override Limits WhenUnknown => Limits.None;

    public override Verdict Judge(RunnerState runner, DateOnly day)
    {
        var practice = BreathPractice.Before(TrainingHistory.Of(runner, day));
        return new Verdict.Allow(new MobilityReason.Breathing(practice.Stage, practice.Days));
    }
}
