using Backstride.Journal;
using Backstride.Screening;

namespace Backstride.Coaching.Rules;

/// <summary>Warning signs in a pregnancy: the maternity unit the same day, chest pain at once.</summary>
/// <remarks>Answered on a page of its own. As with every red flag, it ends with what a clinician said.</remarks>
public sealed class PregnancyWarningSigns : RedFlag
{
    public override RuleId Id { get; } = new("health.pregnancy-warning");

    public override Evidence Evidence { get; } = new(
        Source: "clinical judgement",
        Finding: "Guidance on exercise in pregnancy names bleeding, loss of fluid, regular contractions, chest pain, a swollen calf and severe headache as reasons to stop and be seen.",
        Certainty: Certainty.Expert,
        Directness: Directness.Other,
        Serves: ["S1-13"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override IReadOnlyList<Question> Asks { get; } = [Questions.PregnancyChest, Questions.PregnancyWarning];

    public override Suspicion? Weigh(AnswerSheet sheet, Profile profile, DateOnly day)
    {
        var chest = sheet.Counts(Questions.PregnancyChest);
        return chest || sheet.Counts(Questions.PregnancyWarning)
            ? Suspicion.Of(chest ? Urgency.Emergency : Urgency.Urgent, new Suspected(sheet.CountingAmong(Asks), chest, sheet.LatestAmong(Asks)))
            : null;
    }

    /// <param name="Chest">Chest pain or fainting is among it.</param>
    public sealed record Suspected(IReadOnlyList<QuestionId> Answers, bool Chest, DateOnly On) : Reported(Answers, On)
    {
        public override IReadOnlyList<Fact> Facts => [.. base.Facts, Fact.Of("chest", Chest)];
    }
}
