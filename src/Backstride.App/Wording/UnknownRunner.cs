using Backstride.Coaching;
using Backstride.Coaching.Rules;

namespace Backstride.App.Wording;

/// <summary>The day of somebody of whom no run is known, neither recorded nor typed: what they run is not known, and so not said.</summary>
internal static class UnknownRunner
{
    public const string NothingKnown = "Nothing of your running is known yet. Say what you run, and the plan starts from there.";

    public static bool Is(Plan plan) => plan.Verdicts.Any(judged => judged.Verdict.Reason is NoBaselineReason.NoRun { Last: null });
}
