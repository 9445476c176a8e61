using Backstride.Exercises;
using Backstride.Journal;
using Backstride.Screening;

namespace Backstride.Coaching.Rules;

/// <summary>Heart and lungs before the back: signs on effort lock; a known disease bounds the effort until a clinician agrees.</summary>
/// <remarks>
/// Asked at Start and every year: answers of 365 days or older are asked again. With a known disease and fewer than three active days a
/// week, or when that is not said, walking only; otherwise nothing vigorous.
/// </remarks>
public sealed class ExerciseReady : RedFlag, IBlocksUntilAnswered
{
    public override RuleId Id => new("screen.exercise-ready");

    public override Evidence Evidence { get; } = new(
        Source: "doi:10.1249/MSS.0000000000000664",
        Finding: "Whether a doctor comes first depends on signs on effort, on known heart, kidney or metabolic disease, and on how active somebody already is.",
        Certainty: Certainty.Expert,
        Directness: Directness.Other,
        Serves: ["S1-13"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override Days? AskAgainAfter { get; } = new Days(365);

    public override IReadOnlyList<Question> Asks { get; } =
        [Questions.ChestOnEffort, Questions.ChestNow, Questions.KnownDisease, Questions.NotActive];

    private static Limits NothingVigorous { get; } = new()
    {
        Intensity = Intensity.Easy,
        Patterns = PatternCeilings.ForAllLoaded(LoadCeiling.Hold),
        Testing = Testing.NotToday,
    };

    private static Limits WalkingOnly { get; } = NothingVigorous.Meet(Limits.Walking with { Session = SessionScope.Gentle, Progress = Progression.Hold });

    public override Suspicion? Weigh(AnswerSheet sheet, Profile profile, DateOnly day)
    {
        if (sheet.Counts(Questions.ChestOnEffort) || sheet.Counts(Questions.ChestNow))
        {
            var urgency = sheet.Counts(Questions.ChestNow) ? Urgency.Emergency : Urgency.Urgent;
            return Suspicion.Of(urgency, new HeartSigns(sheet.CountingAmong(Asks), sheet.LatestAmong(Asks)));
        }

        if (!sheet.CountsAnew(Questions.KnownDisease))
            return null;
        var active = sheet.IsAnswered(Questions.NotActive) && !sheet.Counts(Questions.NotActive);
        return new Suspicion(Urgency.Routine, active ? NothingVigorous : WalkingOnly, new ConsentFirst(active));
    }

    public sealed record HeartSigns(IReadOnlyList<QuestionId> Answers, DateOnly On) : Reported(Answers, On);

    /// <param name="Active">Active on three days a week or more.</param>
    public sealed record ConsentFirst(bool Active) : Reason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("active", Active)];
    }
}
