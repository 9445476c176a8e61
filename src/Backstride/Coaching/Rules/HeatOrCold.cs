using Backstride.Journal;
using Backstride.Symptoms;

namespace Backstride.Coaching.Rules;

/// <summary>On days that hurt more than usual: warmth if it is liked, cold if that is preferred, for comfort.</summary>
/// <remarks>In a flare, or with pain at rest today of at least 3 and a point or more above usual.</remarks>
public sealed class HeatOrCold : AdviceRule
{
    public override RuleId Id { get; } = new("recovery.heat-cold");

    public override Evidence Evidence { get; } = new(
        Source: "doi:10.1097/01.brs.0000214881.10814.64",
        Finding: "Heat wraps eased low back pain a little over five days; for cold there is too little evidence. 15 to 20 minutes and a cloth between are customary.",
        Certainty: Certainty.Trial,
        Directness: Directness.BackPain,
        Serves: ["S1-21", "S1-22", "S4-29"],
        Reviewed: new DateOnly(2026, 11, 22));

    private const double Above = 1;
    private static readonly PainScore Least = new(3);

    protected override Days Every => new(2);

    public override Verdict Judge(RunnerState runner, DateOnly day)
    {
        var usual = UsualPain.On(runner, day) ?? PainScore.None;
        return Flares.On(runner, day) is not null || (PainOf.AtRest(runner, day) is { } pain && pain >= Least && pain.Above(usual) >= Above)
            ? Advise(runner, day, new Comfort())
            : Silent;
    }

    /// <summary>Warmth, or cold.</summary>
    public sealed record Comfort : Reason
    {
        public override IReadOnlyList<Fact> Facts => [];
    }
}
