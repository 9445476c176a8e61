using Backstride.Journal;

namespace Backstride.Coaching.Rules;

/// <summary>A trunk that leans back, or far forward: a cue from the ankles. Anything between is fine.</summary>
/// <remarks>The last form check of 180 days. From 0 to 15 degrees forward is fine, both included.</remarks>
public sealed class TrunkLean : AdviceRule
{
    public override RuleId Id { get; } = new("form.lean");

    public override Evidence Evidence { get; } = new(
        Source: "MSSE 47:625",
        Finding: "Runners lean forward by about 4 to 11 degrees; leaning more takes load off the knee. One source article calls leaning harmful and another asks for it; nothing is known for backs.",
        Certainty: Certainty.Heuristic,
        Directness: Directness.Other,
        Serves: ["S1-03", "S4-03"],
        Reviewed: new DateOnly(2026, 11, 22));

    public const double Most = 15;

    protected override Days Every => new(13);

    public override Verdict Judge(RunnerState runner, DateOnly day) =>
        !FormQuiet.On(day, runner) && FormQuiet.Last("trunkLeanDegrees", runner, day) is { Degrees: < 0 or > Most } lean
            ? Advise(runner, day, new FromTheAnkles(lean.Degrees))
            : Silent;

    /// <summary>Leaning back, or far forward.</summary>
    public sealed record FromTheAnkles(double Degrees) : Reason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("trunkLeanDegrees", Degrees)];
    }
}
