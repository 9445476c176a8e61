using Backstride.Journal;
using Backstride.Screening;

namespace Backstride.Coaching.Rules;

/// <summary>Groin or front-hip pain with weight on the leg: the neck of the femur may be cracked; weight off, and seen within a day.</summary>
/// <remarks>Urgent, and so nothing is planned: also no walking for exercise and no standing leg work, because a crack there can slip.</remarks>
public sealed class FemoralNeck : RedFlag
{
    public override RuleId Id => new("screen.femoral-neck");

    public override Evidence Evidence { get; } = new(
        Source: "clinical judgement",
        Finding: "A stress injury of the femoral neck can become a displaced break when it is loaded further, so that weight comes off first.",
        Certainty: Certainty.Expert,
        Directness: Directness.RunningInjury,
        Serves: ["S1-13"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override IReadOnlyList<Question> Asks { get; } = [Questions.GroinPain];

    public override Suspicion? Weigh(AnswerSheet sheet, Profile profile, DateOnly day) =>
        sheet.CountingAmong(Asks) is { Count: > 0 } answers ? Suspicion.Of(Urgency.Urgent, new Suspected(answers, sheet.LatestAmong(Asks))) : null;

    public sealed record Suspected(IReadOnlyList<QuestionId> Answers, DateOnly On) : Reported(Answers, On);
}
