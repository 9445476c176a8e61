using Backstride.Journal;

namespace Backstride.Coaching.Rules;

/// <summary>Keeps one run from climbing far more than the runs of the last four weeks did.</summary>
/// <remarks>See <see cref="HillStep"/>.</remarks>
public sealed class AscentStep : LoadRule
{
    private static readonly Days Window = new(28);

    public override RuleId Id { get; } = new("load.ascent-step");

    public override Evidence Evidence { get; } = new(
        Source: "clinical judgement",
        Finding: "One of the source articles says that hills load the spine when hips and back are not used to them. We know of no study of how fast climbing may grow; "
            + "10 % more than the most in four weeks, and never less than 100 m, are our choice.",
        Certainty: Certainty.Heuristic,
        Directness: Directness.Other,
        Serves: ["S0-26"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override Limits WhenUnknown => Limits.None;

    protected override Verdict JudgeTraining(RunnerState runner, DateOnly day) => HillStep.Before(day, Window, runner, HillWay.Up) is { } most
        ? new Verdict.Limit(Limits.None with { Ascent = most.Limit }, most)
        : CannotJudge(new HillReason.NotMeasured(HillWay.Up, Window));
}
