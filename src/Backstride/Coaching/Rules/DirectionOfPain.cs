using Backstride.Exercises;
using Backstride.Journal;
using Backstride.Symptoms;

namespace Backstride.Coaching.Rules;

/// <summary>What bends or arches is left out when the back does not like that direction, and downhill with arching.</summary>
/// <remarks>What counts is in <see cref="PainDirection"/>. It is a filter and no diagnosis: other exercises take the place of what is left out, and taking the words back at About you ends it.</remarks>
public sealed class DirectionOfPain : Rule
{
    public override RuleId Id { get; } = new("pain.direction");

    public override Evidence Evidence { get; } = new(
        Source: "BJSM 54:1279",
        Finding: "Sorting exercise by direction did no better than other exercise in trials of lasting back pain. Leaving out for a while what hurts is a soft filter of ours, so that training goes on.",
        Certainty: Certainty.Heuristic,
        Directness: Directness.BackPain,
        Serves: ["S4-34", "S3-06", "S2-20", "S4-26"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override Limits WhenUnknown => Limits.None;

    private static Limits NoBending { get; } = Limits.None with
    {
        Patterns = PatternCeilings.Open.With(MovementPattern.TrunkFlexion, LoadCeiling.Closed).With(MovementPattern.TrunkRotation, LoadCeiling.Unloaded),
    };

    private static Limits NoArching { get; } = Limits.None with
    {
        Patterns = PatternCeilings.Open.With(MovementPattern.TrunkExtension, LoadCeiling.Closed),
        Descent = Flat.Descent,
    };

    public override Verdict Judge(RunnerState runner, DateOnly day)
    {
        var direction = PainDirection.On(runner, day);
        var limits = (direction.DislikesBending ? NoBending : Limits.None).Meet(direction.DislikesArching ? NoArching : Limits.None);
        return limits == Limits.None
            ? new Verdict.Allow(new DirectionReason.Open(direction.Bending.Count, direction.Arching.Count))
            : new Verdict.Limit(limits, new DirectionReason.LeftOut(direction.DislikesBending ? direction.Bending : [], direction.DislikesArching ? direction.Arching : []));
    }
}

/// <summary>Why <see cref="DirectionOfPain"/> says what it says. A closed set of cases.</summary>
public abstract record DirectionReason : Reason
{
    /// <summary>No direction stands out.</summary>
    public sealed record Open(int BendingSigns, int ArchingSigns) : DirectionReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("bendingSigns", BendingSigns), Fact.Of("archingSigns", ArchingSigns), Fact.Of("needed", PainDirection.Enough)];
    }

    /// <summary>Exercises of a direction are left out.</summary>
    /// <param name="Bending">What speaks for it; empty when it does not count.</param>
    public sealed record LeftOut(IReadOnlyList<string> Bending, IReadOnlyList<string> Arching) : DirectionReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("bending", string.Join(' ', Bending)), Fact.Of("arching", string.Join(' ', Arching))];
    }
}
