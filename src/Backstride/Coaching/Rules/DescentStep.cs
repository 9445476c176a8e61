using Backstride.Journal;

namespace Backstride.Coaching.Rules;

/// <summary>Keeps one run from going down far more than the runs of 30 days did.</summary>
/// <remarks>See <see cref="HillStep"/>.</remarks>
public sealed class DescentStep : LoadRule
{
    private static readonly Days Window = new(30);

    public override RuleId Id { get; } = new("load.descent-step");

    public override Evidence Evidence { get; } = new(
        Source: "PMC1896074",
        Finding: "On a treadmill the lower back was most hollow when walking downhill and least when walking uphill. Nothing is known of how much descent "
            + "a back gets used to; 10 % more, and never less than 100 m, are our choice.",
        Certainty: Certainty.Heuristic,
        Directness: Directness.Other,
        Serves: ["S0-26"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override Limits WhenUnknown => Limits.None;

    protected override Verdict JudgeTraining(RunnerState runner, DateOnly day) => HillStep.Before(day, Window, runner, HillWay.Down) is { } most
        ? new Verdict.Limit(Limits.None with { Descent = most.Limit }, most)
        : CannotJudge(new HillReason.NotMeasured(HillWay.Down, Window));
}
