using Backstride.Journal;
using Backstride.Symptoms;

namespace Backstride.Coaching.Rules;

/// <summary>A limp, or another gait than usual: no impact until the short safety questions are answered, and the way of walking is itself again.</summary>
/// <remarks>Stands at least through the day after the report, and from then on until answers have been received after it.</remarks>
public sealed class AlteredGait : Rule
{
    public override RuleId Id { get; } = new("pain.altered-gait");

    public override Evidence Evidence { get; } = new(
        Source: "clinical judgement",
        Finding: "A changed gait is one of the strain signs of the source articles, and clinicians ask about it. That impact stops for it is our choice.",
        Certainty: Certainty.Expert,
        Directness: Directness.BackPain,
        Serves: ["S4-23"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override Limits WhenUnknown => Limits.Walking;

    public override Verdict Judge(RunnerState runner, DateOnly day)
    {
        if (LegReports.LastOfLimp(runner, day) is not { } report)
            return new Verdict.Allow(new GaitReason.None());
        var isAnswered = NewLegSymptoms.IsAnswered(report, runner, day);
        return isAnswered && day > report.Day.AddDays(1)
            ? new Verdict.Allow(new GaitReason.Answered(report.Day))
            : new Verdict.Limit(NewLegSymptoms.Stopped, new GaitReason.StopImpact(report.Day, isAnswered));
    }
}

/// <summary>Why <see cref="AlteredGait"/> says what it says. A closed set of cases.</summary>
public abstract record GaitReason : Reason
{
    /// <summary>No limp was reported.</summary>
    public sealed record None : GaitReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("limp", false)];
    }

    /// <summary>Asked about and answered.</summary>
    public sealed record Answered(DateOnly On) : GaitReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("limpOn", On)];
    }

    /// <summary>No impact for now.</summary>
    public sealed record StopImpact(DateOnly On, bool IsAnswered) : GaitReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("limpOn", On), Fact.Of("questionsAnswered", IsAnswered)];
    }
}
