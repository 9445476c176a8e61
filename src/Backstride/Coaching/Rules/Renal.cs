using Backstride.Journal;
using Backstride.Screening;

namespace Backstride.Coaching.Rules;

/// <summary>Flank pain with fever, or with blood or burning on passing urine: the kidney, urgent.</summary>
public sealed class Renal : RedFlag
{
    public override RuleId Id => new("screen.renal");

    public override Evidence Evidence { get; } = new(
        Source: "clinical judgement",
        Finding: "Pain of the flank with fever or urinary signs comes from the kidney more often than from the back.",
        Certainty: Certainty.Expert,
        Directness: Directness.BackPain,
        Serves: ["S1-13"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override IReadOnlyList<Question> Asks { get; } = [Questions.FlankPain];

    public override Suspicion? Weigh(AnswerSheet sheet, Profile profile, DateOnly day) =>
        sheet.CountingAmong(Asks) is { Count: > 0 } answers ? Suspicion.Of(Urgency.Urgent, new Suspected(answers, sheet.LatestAmong(Asks))) : null;

    public sealed record Suspected(IReadOnlyList<QuestionId> Answers, DateOnly On) : Reported(Answers, On);
}
