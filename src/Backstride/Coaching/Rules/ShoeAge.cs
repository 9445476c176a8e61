using Backstride.Journal;
using Backstride.TrainingLoad;

namespace Backstride.Coaching.Rules;

/// <summary>Shoes that have gone 500 km are looked at, and at 800 km more so.</summary>
/// <remarks>The pair run in last. Exactly 500 and exactly 800 count.</remarks>
public sealed class ShoeAge : AdviceRule
{
    public override RuleId Id { get; } = new("gear.shoe-age");

    public override Evidence Evidence { get; } = new(
        Source: "clinical judgement",
        Finding: "That worn shoes hurt backs is said in the source articles and not shown. Looking at them between 500 and 800 km is custom.",
        Certainty: Certainty.Expert,
        Directness: Directness.Other,
        Serves: ["S1-12", "S1-19", "S4-12"],
        Reviewed: new DateOnly(2026, 11, 22));

    public static readonly Distance Look = Distance.FromKilometres(500);
    public static readonly Distance Replace = Distance.FromKilometres(800);

    protected override Days Every => new(29);

    public override Verdict Judge(RunnerState runner, DateOnly day) =>
        Shoes.Before(day, runner).Current is { } shoe && shoe.Distance >= Look ? Advise(runner, day, new Worn(shoe.Name, shoe.Distance)) : Silent;

    /// <summary>The pair has gone far.</summary>
    public sealed record Worn(string Name, Distance Distance) : Reason
    {
        public bool IsOld => Distance >= Replace;

        public override IReadOnlyList<Fact> Facts => [Fact.Of("shoes", Name), Fact.Meters("gone", Distance)];
    }
}
