using Backstride.Coaching;

namespace Backstride.App.Wording;

/// <summary>One line of why.</summary>
/// <param name="Name">The rule, or what of the plan it explains.</param>
public sealed record ShownReason(string Name, Zone Zone, string Text)
{
    /// <summary>The name of the lines that say where the run of the day comes from.</summary>
    public const string Run = "run";

    public static ShownReason Of(RuleVerdict judged, Plan plan) => new(judged.Rule.Id.Name, Zones.Of(judged), ReasonWords.Of(judged.Verdict, plan));

    public static ShownReason Of(RunReason reason, Plan plan) => new(Run, Zones.Of(reason), RunWords.Of(reason, plan.Day));
}
