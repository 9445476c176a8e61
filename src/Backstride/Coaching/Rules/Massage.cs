using Backstride.Journal;

namespace Backstride.Coaching.Rules;

/// <summary>Sore muscles may be rolled or massaged, gently.</summary>
/// <remarks>Muscle soreness of 5 or more today or yesterday; of several answers of a day the last counts.</remarks>
public sealed class Massage : AdviceRule
{
    public override RuleId Id { get; } = new("recovery.massage");

    public override Evidence Evidence { get; } = new(
        Source: "clinical judgement",
        Finding: "Rolling and massage feel good for a while. Nothing shows that they change how soon a back or a muscle recovers.",
        Certainty: Certainty.Expert,
        Directness: Directness.Other,
        Serves: ["S4-30"],
        Reviewed: new DateOnly(2026, 11, 22));

    /// <summary>Soreness from which it is worth saying.</summary>
    public const double Sore = 5;

    public override Verdict Judge(RunnerState runner, DateOnly day)
    {
        double? soreness = null;
        foreach (var said in runner.CheckIns.Between(day.AddDays(-1), day))
            soreness = said.What.Soreness ?? soreness;

        return soreness >= Sore ? Advise(runner, day, new Gently(soreness.Value)) : Silent;
    }

    /// <summary>Gently, and not on sore spots for long.</summary>
    public sealed record Gently(double Soreness) : Reason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("soreness", Soreness)];
    }
}
