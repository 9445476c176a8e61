using Backstride.Journal;
using Backstride.Screening;
using Backstride.TrainingLoad;

namespace Backstride.Coaching.Rules;

/// <summary>After surgery of spine, abdomen or leg, or after a fracture, somebody clears training first.</summary>
/// <remarks>Within twelve months of it, until a visit on or after its day; the limits that came with the visit are those of <see cref="ClearanceGiven"/>. Surgery of which nobody said where it was counts.</remarks>
public sealed class SurgeryFirst : Rule
{
    private const string Other = "other";
    private static readonly Days Year = new(365);

    public override RuleId Id { get; } = new("health.surgery");

    public override Evidence Evidence { get; } = new(
        Source: "clinical judgement",
        Finding: "How soon and how much a body may be loaded after surgery or a fracture depends on what was done, and only those who know it can say.",
        Certainty: Certainty.Expert,
        Directness: Directness.Other,
        Serves: ["S0-33", "S1-13"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override Limits WhenUnknown => Limits.None;

    public override Verdict Judge(RunnerState runner, DateOnly day)
    {
        (DateOnly On, bool Bone)? last = null;
        foreach (var life in runner.LifeEvents)
        {
            var on = life.What.From ?? life.Day;
            if (Counts(life.What) && on <= day && on > Year.WindowStart(day) && !(on < last?.On))
                last = (on, life.What.Event == LifeSpans.Fracture);
        }

        if (last is not { } since)
            return new Verdict.Allow(new SurgeryReason.None());
        return Visits.Since(since.On, Id, runner, day) is { } cleared
            ? new Verdict.Allow(new SurgeryReason.Cleared(since.On, cleared))
            : new Verdict.Refer(Urgency.Soon, Referrals.Leave(Urgency.Soon), new SurgeryReason.ClearFirst(since.On, since.Bone));
    }

    private static bool Counts(LifeEvent life) => life.Event == LifeSpans.Fracture || (life.Event == LifeSpans.Surgery && life.Of != Other);
}

/// <summary>Why <see cref="SurgeryFirst"/> says what it says. A closed set of cases.</summary>
public abstract record SurgeryReason : Reason
{
    /// <summary>None in a year.</summary>
    public sealed record None : SurgeryReason
    {
        public override IReadOnlyList<Fact> Facts => [];
    }

    /// <summary>Somebody has cleared training.</summary>
    public sealed record Cleared(DateOnly Surgery, DateOnly On) : SurgeryReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("since", Surgery), Fact.Of("clearedOn", On)];
    }

    /// <summary>Nobody has yet.</summary>
    /// <param name="Bone">A fracture.</param>
    public sealed record ClearFirst(DateOnly Since, bool Bone) : SurgeryReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("since", Since), Fact.Of("fracture", Bone)];
    }
}
