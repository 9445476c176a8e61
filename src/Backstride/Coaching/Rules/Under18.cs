using Backstride.Journal;
using Backstride.Screening;

namespace Backstride.Coaching.Rules;

/// <summary>Below 18 a clinician looks first.</summary>
/// <remarks>
/// A year of birth that settles the age decides. Where it is missing or leaves the age open the answer does: one yes stands until a
/// clearance, a withdrawal or a year of birth. One clearance is enough for the years until 18.
/// </remarks>
public sealed class Under18 : Rule
{
    private static readonly Years OfAge = new(18);

    public override RuleId Id => new("screen.under-18");

    public override Evidence Evidence { get; } = new(
        Source: "clinical judgement",
        Finding: "Lasting back pain before 18 has a cause that has to be looked for more often than in adults.",
        Certainty: Certainty.Heuristic,
        Directness: Directness.BackPain,
        Serves: ["S1-13"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override Limits WhenUnknown => Limits.Gentlest;

    public override Verdict Judge(RunnerState runner, DateOnly day)
    {
        if (IsMinor(runner, day) is not { } minor)
            return CannotJudge(new AgeUnknown());
        if (!minor)
            return new Verdict.Allow(new OfAgeAlready());
        var agreed = runner.Clearances.LastOrDefault(seen => seen.Day <= day && seen.What.Result != ClearanceResult.NotYet
            && (seen.What.Settles.Count == 0 || seen.What.Settles.Contains(Id.Name)));
        return agreed is null
            ? new Verdict.Refer(Urgency.Soon, Referrals.Leave(Urgency.Soon), new ClinicianFirst())
            : new Verdict.Allow(new RedFlag.Settled(agreed.Day));
    }

    private static bool? IsMinor(RunnerState runner, DateOnly day)
    {
        if (runner.Profile.IsBelow(OfAge, day) is { } known)
            return known;
        var answers = SafetyHistory.On(runner, day);
        if (answers.EverCounted(Questions.Under18))
            return true;
        return answers.Sheet.IsAnswered(Questions.Under18) ? false : null;
    }

    /// <summary>Neither a year of birth nor an answer says whether the runner is of age.</summary>
    public sealed record AgeUnknown : Reason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("missing", Questions.Under18.Id.Name)];
    }

    public sealed record ClinicianFirst : Reason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("ofAge", OfAge.Count)];
    }

    public sealed record OfAgeAlready : Reason
    {
        public override IReadOnlyList<Fact> Facts => [];
    }
}
