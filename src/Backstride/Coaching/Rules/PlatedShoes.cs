using Backstride.Journal;
using Backstride.TrainingLoad;

namespace Backstride.Coaching.Rules;

/// <summary>In the first four weeks shoes with a stiff plate have at most a fifth of the week.</summary>
/// <remarks>A pair noted as plated. More than 20 % of the distance of the last seven days; exactly 20 % is fine.</remarks>
public sealed class PlatedShoes : AdviceRule
{
    public override RuleId Id { get; } = new("gear.plated");

    public override Evidence Evidence { get; } = new(
        Source: "doi:10.1007/s40279-023-01818-z",
        Finding: "Bone stress injuries of the foot were reported after changing to plated shoes; the authors advise to change gradually. How gradually is our choice.",
        Certainty: Certainty.Expert,
        Directness: Directness.RunningInjury,
        Serves: ["S1-19"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override Verdict Judge(RunnerState runner, DateOnly day)
    {
        foreach (var shoe in Shoes.Before(day, runner).All)
        {
            if (shoe is { Plated: true, Retired: false } && ShoeShare.IsAtFirst(shoe, day) && ShoeShare.Of(shoe, runner, day) is { } share && share > ShoeShare.Most)
                return Advise(runner, day, new Much(shoe.Name, share));
        }

        return Silent;
    }

    /// <summary>More than a fifth in the plated pair.</summary>
    public sealed record Much(string Name, Ratio Share) : Reason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("shoes", Name), Fact.Of("share", Share.Value)];
    }
}
