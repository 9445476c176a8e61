using Backstride.Journal;
using Backstride.Screening;

namespace Backstride.Coaching.Rules;

/// <summary>Long pain that began early, with signs of an inflamed spine: a routine referral, and training goes on.</summary>
/// <remarks>Four signs or more go to rheumatology, exactly three to the family doctor for a blood test; fewer say nothing.</remarks>
public sealed class Inflammatory : RedFlag
{
    private const int SignsForRheumatology = 4;
    private const int SignsForFamilyDoctor = 3;

    public override RuleId Id => new("screen.inflammatory");

    public override Evidence Evidence { get; } = new(
        Source: "https://www.nice.org.uk/guidance/ng65",
        Finding: "Back pain that began before 45 and lasts over three months deserves a rheumatologist with four signs, a blood test with three.",
        Certainty: Certainty.Expert,
        Directness: Directness.BackPain,
        Serves: ["S1-13", "S0-33"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override IReadOnlyList<Question> Asks { get; } = [Questions.EarlyLongPain, .. Signs];

    private static IReadOnlyList<Question> Signs =>
    [
        Questions.OnsetBefore35, Questions.WakesAtNight, Questions.ButtockPain, Questions.EasesMoving, Questions.EasesOnAntiInflammatory,
        Questions.FamilySpondyloarthritis, Questions.ArthritisOrSkin,
    ];

    public override Suspicion? Weigh(AnswerSheet sheet, Profile profile, DateOnly day)
    {
        var signs = sheet.CountingAmong(Signs);
        if (!sheet.Counts(Questions.EarlyLongPain) || signs.Count < SignsForFamilyDoctor || !Signs.Any(sheet.CountsAnew))
            return null;
        return Suspicion.Of(Urgency.Routine, signs.Count >= SignsForRheumatology ? new ForRheumatology(signs, sheet.LatestAmong(Asks)) : new ForFamilyDoctor(signs, sheet.LatestAmong(Asks)));
    }

    public sealed record ForRheumatology(IReadOnlyList<QuestionId> Answers, DateOnly On) : Reported(Answers, On);

    public sealed record ForFamilyDoctor(IReadOnlyList<QuestionId> Answers, DateOnly On) : Reported(Answers, On);
}
