using Backstride.App.Wording;
using Backstride.Coaching;
using Backstride.Screening;

namespace Backstride.App.Pages.Today;

/// <summary>Which reasons stand on the page: those that made the day what it is, before those that only agree.</summary>
internal static class Weight
{
    public static IEnumerable<RuleVerdict> Leading(Plan plan, int most) => plan.Verdicts
        .OrderByDescending(judged => judged.Verdict.Limits.Referral)
        .ThenByDescending(judged => Shapes(plan, judged.Verdict.Limits))
        .ThenByDescending(judged => Zones.Of(judged.Verdict))
        .ThenByDescending(judged => HoldsBack(judged.Verdict.Limits))
        .ThenByDescending(judged => judged.Verdict is Verdict.Limit)
        .ThenByDescending(judged => judged.Rule is not RedFlag)
        .Where((judged, place) => place == 0 || !IsOnlySilence(judged))
        .Take(most);

    /// <summary>That nothing was reported is the normal case: it stands in the record and not on the page.</summary>
    private static bool IsOnlySilence(RuleVerdict judged) => judged.Verdict is Verdict.Allow && judged.Rule.Id.Family == "screen";

    /// <summary>Hills bounded by the last ones and no fast running are the normal case: what is proposed is easy anyway.</summary>
    private static bool HoldsBack(Limits limits) => limits with { Descent = null, Ascent = null, Intensity = Intensity.Fast } != Limits.None;

    /// <summary>How many of the day's bounds come from this rule. Bounds that a day feels: how far, how, how long, with what session.</summary>
    private static int Shapes(Plan plan, Limits rule) => Shapes(plan, plan.Limits, rule);

    private static int Shapes(Plan plan, Limits day, Limits rule) =>
        Count(day.Distance is not null && day.Distance == rule.Distance && !IsHeldBelow(plan))
        + Count(IsHeldBelow(plan) && day.Progress == rule.Progress)
        + Count(day.Impact != Limits.None.Impact && day.Impact == rule.Impact)
        + Count(day.Stage is not null && day.Stage == rule.Stage)
        + Count(day.Time is not null && day.Time == rule.Time)
        + Count(day.Session != Limits.None.Session && day.Session == rule.Session)
        + Count(day.WalkBreaks != Limits.None.WalkBreaks && day.WalkBreaks == rule.WalkBreaks);

    /// <summary>"No increase" leaves less than the farthest that may be run in one go, so it is what the day feels.</summary>
    private static bool IsHeldBelow(Plan plan) => plan.Run?.Max is { } most && plan.Limits.Distance is { } farthest && most < farthest;

    private static int Count(bool holds) => holds ? 1 : 0;
}
