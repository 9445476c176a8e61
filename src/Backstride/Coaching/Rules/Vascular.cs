using Backstride.Journal;
using Backstride.Screening;

namespace Backstride.Coaching.Rules;

/// <summary>Sudden tearing pain, faintness or a pulsing belly: the great artery, an emergency.</summary>
public sealed class Vascular : RedFlag
{
    public override RuleId Id => new("screen.vascular");

    public override Evidence Evidence { get; } = new(
        Source: "clinical judgement",
        Finding: "Sudden tearing pain of back or belly with faintness can be a failing aorta, where minutes decide.",
        Certainty: Certainty.Expert,
        Directness: Directness.BackPain,
        Serves: ["S1-13"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override IReadOnlyList<Question> Asks { get; } = [Questions.TearingPain];

    public override Suspicion? Weigh(AnswerSheet sheet, Profile profile, DateOnly day) =>
        sheet.CountingAmong(Asks) is { Count: > 0 } answers ? Suspicion.Of(Urgency.Emergency, new Suspected(answers, sheet.LatestAmong(Asks))) : null;

    public sealed record Suspected(IReadOnlyList<QuestionId> Answers, DateOnly On) : Reported(Answers, On);
}
