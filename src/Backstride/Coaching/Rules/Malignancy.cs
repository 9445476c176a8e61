using Backstride.Journal;
using Backstride.Screening;

namespace Backstride.Coaching.Rules;

/// <summary>Past cancer together with unexplained back pain; weight loss or night pain that nothing eases.</summary>
/// <remarks>Past cancer alone is a note. With a weak leg as well it is an emergency. No session until it has been looked at.</remarks>
public sealed class Malignancy : RedFlag
{
    public override RuleId Id => new("screen.malignancy");

    public override Evidence Evidence { get; } = new(
        Source: "doi:10.1136/bmj.f7095",
        Finding: "Of single signs only earlier cancer raises the chance of cancer in the spine much; weight loss and unrelenting night pain count together with it.",
        Certainty: Certainty.Expert,
        Directness: Directness.BackPain,
        Serves: ["S1-13"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override IReadOnlyList<Question> Asks { get; } =
        [Questions.CancerEver, Questions.CancerPain, Questions.WeightLoss, Questions.NightPain, Questions.LegWeakness, Questions.LegWeaknessFast];

    public override Suspicion? Weigh(AnswerSheet sheet, Profile profile, DateOnly day)
    {
        var reason = new Suspected(sheet.CountingAmong(Asks), sheet.LatestAmong(Asks));
        var cancer = sheet.Counts(Questions.CancerEver);
        if (cancer && (sheet.Counts(Questions.LegWeakness) || sheet.Counts(Questions.LegWeaknessFast)))
            return Suspicion.Of(Urgency.Emergency, reason);
        if (sheet.Counts(Questions.WeightLoss) || sheet.Counts(Questions.NightPain))
            return Suspicion.Of(Urgency.Urgent, reason);
        if (cancer && sheet.Counts(Questions.CancerPain))
            return Suspicion.Of(Urgency.Soon, reason) with { Limits = Referrals.WithoutSession };
        return cancer && sheet.CountsAnew(Questions.CancerEver) ? Suspicion.Note(new PastCancerOnly()) : null;
    }

    public sealed record Suspected(IReadOnlyList<QuestionId> Answers, DateOnly On) : Reported(Answers, On);

    /// <summary>Past cancer without back pain that would make it count.</summary>
    public sealed record PastCancerOnly : Reason
    {
        public override IReadOnlyList<Fact> Facts => [];
    }
}
