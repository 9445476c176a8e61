using Backstride.Journal;
using Backstride.TrainingLoad;

namespace Backstride.Coaching.Rules;

/// <summary>Somebody who always runs in one pair hears that two in turn may be better.</summary>
/// <remarks>At least eight runs of 28 days that name their shoes, all in one pair.</remarks>
public sealed class ShoeRotation : AdviceRule
{
    public override RuleId Id { get; } = new("gear.rotation");

    public override Evidence Evidence { get; } = new(
        Source: "doi:10.1111/sms.12154",
        Finding: "Runners who used more than one pair in parallel were injured less often (hazard ratio 0.61, 0.39 to 0.97). Any running injury, not back pain.",
        Certainty: Certainty.Cohort,
        Directness: Directness.RunningInjury,
        Serves: ["S1-19"],
        Reviewed: new DateOnly(2026, 11, 22));

    /// <summary>So many runs tell.</summary>
    public const int Fewest = 8;

    private static readonly Days Looked = new(28);

    protected override Days Every => new(59);

    public override Verdict Judge(RunnerState runner, DateOnly day)
    {
        var (count, name) = (0, (string?)null);
        foreach (var run in runner.Runs.Within(Looked, day))
        {
            if (run.What.Activity.Gear?.Trim() is not { Length: > 0 } gear)
                continue;
            if (name is not null && !string.Equals(name, gear, StringComparison.OrdinalIgnoreCase))
                return Silent;
            (count, name) = (count + 1, gear);
        }

        return count >= Fewest ? Advise(runner, day, new OnePair(name!, count)) : Silent;
    }

    /// <summary>Always the same pair.</summary>
    public sealed record OnePair(string Name, int Runs) : Reason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("shoes", Name), Fact.Of("runs", Runs)];
    }
}
