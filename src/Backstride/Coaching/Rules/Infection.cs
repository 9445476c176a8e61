using Backstride.Journal;
using Backstride.Screening;

namespace Backstride.Coaching.Rules;

/// <summary>Fever with back pain; or a risk of infection together with feeling ill or with new pain that keeps growing.</summary>
/// <remarks>A risk alone is no lock, and feeling ill alone is left to the rules of health. No session until it has been looked at.</remarks>
public sealed class Infection : RedFlag
{
    public override RuleId Id => new("screen.infection");

    public override Evidence Evidence { get; } = new(
        Source: "doi:10.1186/s12891-019-2949-6",
        Finding: "Little more than half of people with an infected spine had fever, so that its absence does not clear somebody at risk.",
        Certainty: Certainty.Expert,
        Directness: Directness.BackPain,
        Serves: ["S1-13"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override IReadOnlyList<Question> Asks { get; } = [Questions.Fever, Questions.Unwell, Questions.InfectionRisk, Questions.ProgressivePain];

    public override Suspicion? Weigh(AnswerSheet sheet, Profile profile, DateOnly day)
    {
        var reason = new Suspected(sheet.CountingAmong(Asks), sheet.LatestAmong(Asks));
        var (fever, unwell, risk) = (sheet.Counts(Questions.Fever), sheet.Counts(Questions.Unwell), sheet.Counts(Questions.InfectionRisk));
        if (fever && unwell)
            return Suspicion.Of(Urgency.Emergency, reason);
        if (fever || (risk && unwell))
            return Suspicion.Of(Urgency.Urgent, reason);
        return risk && sheet.Counts(Questions.ProgressivePain) ? Suspicion.Of(Urgency.Soon, reason) with { Limits = Referrals.WithoutSession } : null;
    }

    public sealed record Suspected(IReadOnlyList<QuestionId> Answers, DateOnly On) : Reported(Answers, On);
}
