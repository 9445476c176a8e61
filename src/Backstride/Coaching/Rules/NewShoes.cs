using Backstride.Journal;
using Backstride.TrainingLoad;

namespace Backstride.Coaching.Rules;

/// <summary>In the first four weeks a new pair of shoes has at most a fifth of the week.</summary>
/// <remarks>A pair that had gone nothing before, beside at least one other pair run in earlier. More than 20 % of the distance of the last seven days; exactly 20 % is fine.</remarks>
public sealed class NewShoes : AdviceRule
{
    public override RuleId Id { get; } = new("gear.new-shoe");

    public override Evidence Evidence { get; } = new(
        Source: "clinical judgement",
        Finding: "Getting used to new shoes step by step is custom; a fifth of the week at first is our choice.",
        Certainty: Certainty.Heuristic,
        Directness: Directness.Other,
        Serves: ["S1-19", "S4-12"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override Verdict Judge(RunnerState runner, DateOnly day)
    {
        var shoes = Shoes.Before(day, runner);
        foreach (var shoe in shoes.All)
        {
            if (shoe is { WasNew: true, Plated: false, Retired: false } && ShoeShare.IsAtFirst(shoe, day) && HasOlder(shoes, shoe)
                && ShoeShare.Of(shoe, runner, day) is { } share && share > ShoeShare.Most)
            {
                return Advise(runner, day, new Much(shoe.Name, share));
            }
        }

        return Silent;
    }

    private static bool HasOlder(Shoes shoes, Shoe than)
    {
        foreach (var other in shoes.All)
        {
            if (other.First < than.First && other.Last is not null)
                return true;
        }

        return false;
    }

    /// <summary>More than a fifth in the new pair.</summary>
    public sealed record Much(string Name, Ratio Share) : Reason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("shoes", Name), Fact.Of("share", Share.Value)];
    }
}
