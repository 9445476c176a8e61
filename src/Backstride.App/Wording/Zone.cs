using Backstride.Coaching;

namespace Backstride.App.Wording;

/// <summary>How a reason weighs on the day. Shown with its shape and its word, never by colour alone.</summary>
public enum Zone
{
    GoOn,
    Hold,
    EaseBack,
}

public static class Zones
{
    /// <summary>The zone of a verdict: a bound on how far, and exercises that come after others, are the normal case; a standstill holds, less of something eases back.</summary>
    public static Zone Of(Verdict verdict) => verdict switch
    {
        { Limits: var limits } when EasesBack(limits) => Zone.EaseBack,
        Verdict.CannotJudge => Zone.Hold,
        { Limits: var limits } when limits with { Distance = null, Descent = null, ClosedGates = Exercises.Gates.None } != Limits.None => Zone.Hold,
        _ => Zone.GoOn,
    };

    /// <summary>The zone of what a rule says: the order of a week is the normal case as well.</summary>
    public static Zone Of(RuleVerdict judged) => judged is { Rule: IOrdersTheWeek, Verdict: Verdict.Limit { Limits: var limits } } && !EasesBack(limits) ? Zone.GoOn : Of(judged.Verdict);

    /// <summary>The zone of where a run comes from: less than was run before eases back, no more than before holds.</summary>
    public static Zone Of(RunReason reason) => reason switch
    {
        RunReason.Held { Share: var share } when share < Ratio.Whole => Zone.EaseBack,
        RunReason.HeldToTyped { Share: var share } when share < Ratio.Whole => Zone.EaseBack,
        RunReason.Held or RunReason.HeldToTyped or RunReason.LeftOfBestWeek => Zone.Hold,
        RunReason.TooLittleLeft little => Of(little.Because),
        _ => Zone.GoOn,
    };

    public static string Word(this Zone zone) => zone switch
    {
        Zone.GoOn => "go on",
        Zone.Hold => "hold",
        _ => "ease back",
    };

    private static bool EasesBack(Limits limits) =>
        limits.Impact > Impact.Running || limits.Session > SessionScope.Full || limits.Progress > Progression.Hold || limits.Referral >= Urgency.Soon;
}
