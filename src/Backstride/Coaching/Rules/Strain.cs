using Backstride.Journal;
using Backstride.TrainingLoad;

namespace Backstride.Coaching.Rules;

/// <summary>Says when load and evenness of the week together are among the highest of the own weeks. A hint, never a limit.</summary>
/// <remarks>Load times monotony (<see cref="WeekMonotony"/>) above the 90th percentile of the own weeks, the judged week among them.</remarks>
public sealed class Strain : AdviceRule
{
    public override RuleId Id { get; } = new("load.strain");

    public override Evidence Evidence { get; } = new(
        Source: "doi:10.1123/ijspp.2020-0599",
        Finding: "Strain is load times monotony. No number of it is known to be harmful; we compare with the own weeks, which is our choice.",
        Certainty: Certainty.Association,
        Directness: Directness.Other,
        Serves: ["S0-13", "S1-05"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override Verdict Judge(RunnerState runner, DateOnly day) =>
        !RaceDays.Of(runner).Contains(day) && WeekMonotony.Before(day, runner) is { } week && week.Strain > week.HighStrain
            ? Advise(runner, day, new High(Math.Round(week.Strain), Math.Round(week.HighStrain)))
            : Silent;

    /// <summary>Among the highest weeks.</summary>
    public sealed record High(double Value, double Line) : Reason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("strain", Value), Fact.Of("ninetiethPercentile", Line)];
    }
}
