using Backstride.Journal;

namespace Backstride.Coaching.Rules;

/// <summary>At least five minutes of walking out after every run, then a light hold, the hips and calm breathing.</summary>
/// <remarks>See <see cref="AroundTheRun"/>; strength ends with a light hold and breathing in its own time. Whether it did any good is judged by the next morning, which is asked for. Imposes nothing.</remarks>
public sealed class CoolDownAfter : Rule
{
    public override RuleId Id { get; } = new("cooldown.after");

    public override Evidence Evidence { get; } = new(
        Source: "clinical judgement",
        Finding: "Two of the source articles ask for five minutes of slow walking, gentle movement of the hips, breathing and light holds after a session. Nobody has tried out whether that spares the back.",
        Certainty: Certainty.Expert,
        Directness: Directness.Other,
        Serves: ["S0-24", "S0-25", "S4-16"],
        Reviewed: new DateOnly(2026, 11, 23));

    public override Limits WhenUnknown => Limits.None;

    public override Verdict Judge(RunnerState runner, DateOnly day) => new Verdict.Allow(new WarmUpReason.End(AroundTheRun.Minutes));
}
