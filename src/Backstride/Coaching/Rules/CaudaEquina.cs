using Backstride.Journal;
using Backstride.Screening;

namespace Backstride.Coaching.Rules;

/// <summary>Any one sign that the nerves of bladder, bowel and legs are pressed: an emergency.</summary>
/// <remarks>One yes is enough, and "not sure" is a yes: hours decide here.</remarks>
public sealed class CaudaEquina : RedFlag
{
    public override RuleId Id => new("screen.cauda-equina");

    public override Evidence Evidence { get; } = new(
        Source: "doi:10.2519/jospt.2020.9971",
        Finding: "New numbness between the legs, bladder, bowel or sexual change, or both legs affected may be pressed nerves at the end of the spine, where hours decide.",
        Certainty: Certainty.Expert,
        Directness: Directness.BackPain,
        Serves: ["S1-13", "S0-33"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override IReadOnlyList<Question> Asks { get; } =
        [Questions.SaddleNumbness, Questions.Bladder, Questions.Bowel, Questions.SexualFunction, Questions.BothLegs];

    public override Suspicion? Weigh(AnswerSheet sheet, Profile profile, DateOnly day) =>
        sheet.CountingAmong(Asks) is { Count: > 0 } answers ? Suspicion.Of(Urgency.Emergency, new Suspected(answers, sheet.LatestAmong(Asks))) : null;

    public sealed record Suspected(IReadOnlyList<QuestionId> Answers, DateOnly On) : Reported(Answers, On);
}
