using Backstride.Journal;
using Backstride.Screening;

namespace Backstride.Coaching.Rules;

/// <summary>A growing spine that hurts for over two weeks, or on arching or landing: no impact and no arching until it has been seen.</summary>
/// <remarks>Up to and with 19 years; from 20 on it says nothing.</remarks>
public sealed class ParsStress : RedFlag
{
    private static readonly Years Grown = new(20);

    public override RuleId Id => new("screen.pars");

    public override Evidence Evidence { get; } = new(
        Source: "clinical judgement",
        Finding: "In young athletes lasting back pain is a stress injury of the vertebral arch far more often than in adults.",
        Certainty: Certainty.Expert,
        Directness: Directness.BackPain,
        Serves: ["S1-13"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override IReadOnlyList<Question> Asks { get; } = [Questions.Under20, Questions.YoungTwoWeeks, Questions.YoungArching];

    public override Suspicion? Weigh(AnswerSheet sheet, Profile profile, DateOnly day)
    {
        var young = profile.IsBelow(Grown, day) ?? sheet.Counts(Questions.Under20);
        if (!young || !(sheet.Counts(Questions.YoungTwoWeeks) || sheet.Counts(Questions.YoungArching)))
            return null;
        var found = Suspicion.Of(Urgency.Soon, new Suspected(sheet.CountingAmong(Asks), sheet.LatestAmong(Asks)));
        return found with { Limits = found.Limits.Meet(Referrals.WithoutExtension) };
    }

    public sealed record Suspected(IReadOnlyList<QuestionId> Answers, DateOnly On) : Reported(Answers, On);
}
