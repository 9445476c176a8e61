using Backstride.Journal;
using Backstride.Screening;

namespace Backstride.Coaching.Rules;

/// <summary>Signs that the body gets less energy than training takes: seen soon, nothing grows until then.</summary>
/// <remarks>
/// Bone stress injuries of the last two years count alone until a clearance, then only beside a new sign. As with every referral of
/// "soon" there is no running meanwhile; with bone pain or an earlier bone stress injury that is the point of it and the reason says so.
/// </remarks>
public sealed class EnergyDeficiency : RedFlag
{
    public override RuleId Id => new("screen.energy-deficiency");

    public override Evidence Evidence { get; } = new(
        Source: "doi:10.1136/bjsports-2023-106914",
        Finding: "Missed periods, repeated bone stress injuries, restricted eating and low libido are signs of too little energy for training.",
        Certainty: Certainty.Expert,
        Directness: Directness.RunningInjury,
        Serves: ["S4-27", "S1-13"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override IReadOnlyList<Question> Asks { get; } =
    [
        Questions.MissedPeriods, Questions.LowEnergy, Questions.BoneStressEver, Questions.BoneStressHigh, Questions.BoneStressTwo,
        Questions.ButtockThroughRun, Questions.GroinPain,
    ];

    public override Suspicion? Weigh(AnswerSheet sheet, Profile profile, DateOnly day)
    {
        var signs = sheet.Counts(Questions.MissedPeriods) || sheet.Counts(Questions.LowEnergy)
            || sheet.CountsAnew(Questions.BoneStressHigh) || sheet.CountsAnew(Questions.BoneStressTwo);
        if (!signs)
            return null;
        var bone = sheet.Counts(Questions.ButtockThroughRun) || sheet.Counts(Questions.GroinPain) || sheet.Counts(Questions.BoneStressEver)
            || sheet.Counts(Questions.BoneStressHigh) || sheet.Counts(Questions.BoneStressTwo);
        return Suspicion.Of(Urgency.Soon, new Suspected(sheet.CountingAmong(Asks), bone, sheet.LatestAmong(Asks)));
    }

    /// <param name="Bone">Bone pain or an earlier bone stress injury is part of it.</param>
    public sealed record Suspected(IReadOnlyList<QuestionId> Answers, bool Bone, DateOnly On) : Reported(Answers, On)
    {
        public override IReadOnlyList<Fact> Facts => [.. base.Facts, Fact.Of("bone", Bone)];
    }
}
