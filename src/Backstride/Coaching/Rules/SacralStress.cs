using Backstride.Journal;
using Backstride.Screening;

namespace Backstride.Coaching.Rules;

/// <summary>Buttock or sacral pain that grows through each run: when it lasts, and bone has a reason to be tired, it is seen before more impact.</summary>
/// <remarks>
/// Growing and lasting without such a reason: seven days without impact, then asked again; still so when asked on the seventh day or later:
/// seen soon (heuristic of ours, so that nobody stays without impact unseen). Growing alone says nothing.
/// </remarks>
public sealed class SacralStress : RedFlag
{
    private static readonly Days RestBeforeAskingAgain = new(7);

    public override RuleId Id => new("screen.sacral-stress");

    public override Evidence Evidence { get; } = new(
        Source: "doi:10.1249/JSR.0000000000000245",
        Finding: "A stress fracture of the sacrum is one-sided, grows with impact and is missed for weeks; it heals in six to eight weeks without impact.",
        Certainty: Certainty.Expert,
        Directness: Directness.RunningInjury,
        Serves: ["S1-13", "S4-23"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override IReadOnlyList<Question> Asks { get; } =
    [
        Questions.ButtockThroughRun, Questions.ButtockLasting, Questions.LoadJump, Questions.RecentBirth, Questions.Osteoporosis, Questions.LongSteroids,
        Questions.BoneStressEver, Questions.BoneStressHigh, Questions.BoneStressTwo, Questions.MissedPeriods, Questions.LowEnergy,
    ];

    private static IReadOnlyList<Question> ReasonsOfBone =>
    [
        Questions.LoadJump, Questions.RecentBirth, Questions.Osteoporosis, Questions.LongSteroids, Questions.BoneStressEver, Questions.BoneStressHigh,
        Questions.BoneStressTwo, Questions.MissedPeriods, Questions.LowEnergy,
    ];

    public override Suspicion? Weigh(AnswerSheet sheet, Profile profile, DateOnly day)
    {
        if (!sheet.Counts(Questions.ButtockThroughRun) || !sheet.Counts(Questions.ButtockLasting))
            return null;
        if (ReasonsOfBone.Any(sheet.Counts) || IsStillSo(sheet))
            return Suspicion.Of(Urgency.Soon, new Suspected(sheet.CountingAmong(Asks), sheet.LatestAmong(Asks)));
        var since = sheet.AnsweredOn(Questions.ButtockLasting)!.Value;
        return new Suspicion(Urgency.None, Referrals.WithoutImpact, new AskedAgain(since, since.AddDays(RestBeforeAskingAgain.Count)));
    }

    /// <summary>Both answered with yes again, seven days or more after the first time.</summary>
    private static bool IsStillSo(AnswerSheet sheet) =>
        IsStillSo(sheet, Questions.ButtockThroughRun) && IsStillSo(sheet, Questions.ButtockLasting);

    private static bool IsStillSo(AnswerSheet sheet, Question question) =>
        sheet.AnsweredOn(question) >= sheet.CountsSince(question)!.Value.AddDays(RestBeforeAskingAgain.Count);

    public sealed record Suspected(IReadOnlyList<QuestionId> Answers, DateOnly On) : Reported(Answers, On);

    /// <summary>No impact for a week, then the same questions again.</summary>
    public sealed record AskedAgain(DateOnly Since, DateOnly AskOn) : Reason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("since", Since), Fact.Of("askAgainOn", AskOn)];
    }
}
