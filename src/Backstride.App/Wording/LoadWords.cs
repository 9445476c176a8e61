using Backstride.Coaching;
using Backstride.Coaching.Rules;

namespace Backstride.App.Wording;

/// <summary>Words for the reasons of the load rules.</summary>
internal static class LoadWords
{
    /// <summary>The sentence, or nothing when the reason belongs to another family.</summary>
    public static string? Of(Reason reason) => reason switch
    {
        LongestRunReason longest => LongestRunWords.Of(longest),
        NoBaselineReason.RanOn ran => $"You have run in the last 30 days (last on {Quantities.Of(ran.Day)}), so there is something to measure against.",
        NoBaselineReason.Typed typed => $"You said that your longest run in 30 days was {Quantities.Of(typed.Longest)}; that is measured against until runs are recorded.",
        NoBaselineReason.NoRun { Last: { } last } => $"Your last run was on {Quantities.Of(last)}, more than 30 days ago. Running starts again in steps of running and walking.",
        NoBaselineReason.NoRun => "No run of yours is known yet. Running starts in steps of running and walking; you can also say how far your longest run of the last 30 days was.",
        _ => null,
    };
}
