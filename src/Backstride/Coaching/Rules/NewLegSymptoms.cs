using Backstride.Journal;
using Backstride.Symptoms;

namespace Backstride.Coaching.Rules;

/// <summary>New tingling, numbness or weakness in a leg: no impact until the short safety questions are answered.</summary>
/// <remarks>Stands at least through the day after the report, and from then on until answers have been received after it. What the answers
/// say is the business of the screening rules.</remarks>
public sealed class NewLegSymptoms : Rule
{
    public override RuleId Id { get; } = new("pain.leg-symptoms");

    public override Evidence Evidence { get; } = new(
        Source: "doi:10.2519/jospt.2020.9971",
        Finding: "New numbness or weakness in a leg can be the first sign of something that needs a clinician; frameworks for back pain ask "
            + "about it before any exercise. That impact stops meanwhile is clinical judgement.",
        Certainty: Certainty.Expert,
        Directness: Directness.BackPain,
        Serves: ["S0-33", "S1-13"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override Limits WhenUnknown => Limits.Walking;

    public override Verdict Judge(RunnerState runner, DateOnly day)
    {
        if (LegReports.LastOfSymptoms(runner, day) is not { } report)
            return new Verdict.Allow(new LegReason.None());
        var isAnswered = IsAnswered(report, runner, day);
        return isAnswered && day > report.Day.AddDays(1)
            ? new Verdict.Allow(new LegReason.Answered(report))
            : new Verdict.Limit(Stopped, new LegReason.StopImpact(report, isAnswered));
    }

    /// <summary>No impact and no load.</summary>
    internal static Limits Stopped { get; } =
        Limits.Walking with { Session = SessionScope.Unloaded, Progress = Progression.Hold, Testing = Testing.NotToday };

    /// <summary>True when safety questions were answered after a report.</summary>
    internal static bool IsAnswered(LegReport report, RunnerState runner, DateOnly day)
    {
        foreach (var answers in runner.Screenings)
        {
            if (answers.Day <= day && answers.Received >= report.Received)
                return true;
        }

        return false;
    }
}

/// <summary>Why <see cref="NewLegSymptoms"/> says what it says. A closed set of cases.</summary>
public abstract record LegReason : Reason
{
    public sealed record None : LegReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("newLegSymptoms", false)];
    }

    /// <summary>Asked and answered.</summary>
    public sealed record Answered(LegReport Report) : LegReason
    {
        public override IReadOnlyList<Fact> Facts => Of(Report);
    }

    /// <summary>No impact for now.</summary>
    public sealed record StopImpact(LegReport Report, bool IsAnswered) : LegReason
    {
        public override IReadOnlyList<Fact> Facts => [.. Of(Report), Fact.Of("questionsAnswered", IsAnswered)];
    }

    private static IReadOnlyList<Fact> Of(LegReport report) =>
        [Fact.Of("reportedOn", report.Day), Fact.Of("newLegSymptoms", report.NewSymptoms)];
}
