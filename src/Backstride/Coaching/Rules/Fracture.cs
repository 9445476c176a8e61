using Backstride.Journal;
using Backstride.Screening;

namespace Backstride.Coaching.Rules;

/// <summary>A hard fall or crash, or a small one with a bone that breaks more easily.</summary>
/// <remarks>Age 65 and over counts from the first day on which the year of birth allows it. Age, osteoporosis or steroids without a fall say nothing.</remarks>
public sealed class Fracture : RedFlag
{
    private static readonly Years Older = new(65);

    public override RuleId Id => new("screen.fracture");

    public override Evidence Evidence { get; } = new(
        Source: "doi:10.1136/bmj.f7095",
        Finding: "Single signs rarely mean a broken vertebra; severe trauma, long steroid use and several signs together do more often.",
        Certainty: Certainty.Expert,
        Directness: Directness.BackPain,
        Serves: ["S1-13"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override IReadOnlyList<Question> Asks { get; } =
        [Questions.MajorTrauma, Questions.MinorTrauma, Questions.Osteoporosis, Questions.LongSteroids, Questions.Over64];

    public override Suspicion? Weigh(AnswerSheet sheet, Profile profile, DateOnly day)
    {
        var reason = new Suspected(sheet.CountingAmong(Asks), IsOlder(sheet, profile, day), sheet.LatestAmong(Asks));
        if (sheet.Counts(Questions.MajorTrauma))
            return Suspicion.Of(Urgency.Emergency, reason);
        var fragile = reason.SixtyFiveOrOver || sheet.Counts(Questions.Osteoporosis) || sheet.Counts(Questions.LongSteroids);
        return sheet.Counts(Questions.MinorTrauma) && fragile ? Suspicion.Of(Urgency.Urgent, reason) : null;
    }

    private static bool IsOlder(AnswerSheet sheet, Profile profile, DateOnly day) =>
        profile.AgeAtMost(day) >= Older.Count || (profile.IsBelow(Older, day) is null && sheet.Counts(Questions.Over64));

    public sealed record Suspected(IReadOnlyList<QuestionId> Answers, bool SixtyFiveOrOver, DateOnly On) : Reported(Answers, On)
    {
        public override IReadOnlyList<Fact> Facts => [.. base.Facts, Fact.Of("sixtyFiveOrOver", SixtyFiveOrOver)];
    }
}
