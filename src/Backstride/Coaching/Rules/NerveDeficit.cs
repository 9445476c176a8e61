using Backstride.Journal;
using Backstride.Screening;

namespace Backstride.Coaching.Rules;

/// <summary>A leg that loses strength: an emergency when it happens within hours or days, urgent when slower.</summary>
public sealed class NerveDeficit : RedFlag
{
    public override RuleId Id => new("screen.nerve-deficit");

    public override Evidence Evidence { get; } = new(
        Source: "doi:10.2519/jospt.2020.9971",
        Finding: "Weakness of a leg that comes with back pain may be a pressed nerve; the faster it grows, the sooner it has to be seen.",
        Certainty: Certainty.Expert,
        Directness: Directness.BackPain,
        Serves: ["S1-13", "S4-23"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override IReadOnlyList<Question> Asks { get; } = [Questions.LegWeakness, Questions.LegWeaknessFast];

    public override Suspicion? Weigh(AnswerSheet sheet, Profile profile, DateOnly day)
    {
        var reason = new Suspected(sheet.CountingAmong(Asks), sheet.LatestAmong(Asks));
        if (sheet.Counts(Questions.LegWeaknessFast))
            return Suspicion.Of(Urgency.Emergency, reason);
        return sheet.Counts(Questions.LegWeakness) ? Suspicion.Of(Urgency.Urgent, reason) : null;
    }

    public sealed record Suspected(IReadOnlyList<QuestionId> Answers, DateOnly On) : Reported(Answers, On);
}
