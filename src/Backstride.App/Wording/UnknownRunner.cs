using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Journal;

namespace Backstride.App.Wording;

/// <summary>The day of somebody of whom no run is known, neither recorded nor typed: what they run is not known, and so not said.</summary>
internal static class UnknownRunner
{
    public const string NothingKnown = "Nothing of your running is known yet. Say what you run, and the plan starts from there.";

    public const string BackUnknown = "How is your back? Say it before you begin: what the day proposes goes by it.";

    /// <summary>True while nothing at all was said of the back, neither of a day nor of what it usually is: that is asked before exercises are shown.</summary>
    public static bool IsSilentOnTheBack(RunnerState runner) =>
        runner.Profile.UsualPain is null && runner.Feedback.Count == 0 && !runner.CheckIns.Any(checkIn => checkIn.What.Pain is not null || checkIn.What.Flare is not null);

    /// <remarks>A run of the day itself is known, though no rule measures the day against it.</remarks>
    public static bool Is(Plan plan) => plan.Run?.Done is null && plan.Verdicts.Any(judged => judged.Verdict.Reason is NoBaselineReason.NoRun { Last: null });
}
