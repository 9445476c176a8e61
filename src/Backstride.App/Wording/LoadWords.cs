using System.Globalization;
using Backstride.Coaching;
using Backstride.Coaching.Rules;

namespace Backstride.App.Wording;

/// <summary>Words for the reasons of the load rules.</summary>
internal static class LoadWords
{
    /// <summary>The sentence, or nothing when the reason belongs to another family.</summary>
    public static string? Of(Reason reason, DateOnly seen) => reason switch
    {
        LongestRunReason longest => LongestRunWords.Of(longest, seen),
        NoBaselineReason baseline => Baseline(baseline, seen),
        WeekGrowthReason growth => Growth(growth),
        RestDaysReason rest => Rest(rest, seen),
        DeloadReason deload => Deload(deload),
        _ => LoadStepWords.Of(reason, seen) ?? RaceWords.Of(reason, seen),
    };

    private static string? Baseline(NoBaselineReason reason, DateOnly seen) => reason switch
    {
        NoBaselineReason.RanOn ran => $"You have run in the last 30 days (last on {Quantities.Of(ran.Day, seen)}), so there is something to measure against.",
        NoBaselineReason.Typed typed => $"You said that your longest run in 30 days was {Quantities.Of(typed.Longest)}; for 30 days that is measured against, until a recorded run is longer.",
        NoBaselineReason.NoRun { Last: { } last } => $"Your last run was on {Quantities.Of(last, seen)}, more than 30 days ago. Running starts again in steps of running and walking.",
        NoBaselineReason.NoRun => "No run of yours from before today is known. Running starts in steps of running and walking; you can also say how far your longest run of the last 30 days was.",
        _ => null,
    };

    private static string? Growth(WeekGrowthReason reason) => reason switch
    {
        WeekGrowthReason.Grew grew when grew.IsAbove(WeekGrowth.Hold) => $"{Fired(grew, WeekGrowth.Hold)} That is a big step, so nothing increases for now.",
        WeekGrowthReason.Grew grew when grew.IsAbove(WeekGrowth.Hint) => $"{Fired(grew, WeekGrowth.Hint)} That is only a hint: in a trial a slower build-up made no difference.",
        WeekGrowthReason.Grew grew => OneWeek(grew),
        WeekGrowthReason.TooFewWeeks few =>
            $"{Count(few.Known, "whole week")} of the last four before this one {(few.Known == 1 ? "is" : "are")} known, and {few.Needed} are needed to compare.",
        WeekGrowthReason.NothingBefore => "The weeks before had no running, so there is nothing to compare the last seven days with.",
        WeekGrowthReason.DaysMissing missing => $"Of {Count(missing.Missing.Count, "day")} of the last seven nothing is known, so the week cannot be compared.",
        _ => null,
    };

    /// <summary>Only the comparison that grew so far; the week where both did.</summary>
    private static string Fired(WeekGrowthReason.Grew grew, Ratio times) =>
        grew.TwoWeeks is { } two && !(grew with { TwoWeeks = null }).IsAbove(times)
            ? $"You ran {Quantities.Of(two.Last)} in the last two weeks, after {Quantities.Of(two.Before)} in the two before."
            : OneWeek(grew);

    private static string OneWeek(WeekGrowthReason.Grew grew) =>
        $"You ran {Quantities.Of(grew.Last)} in the last seven days, after {Quantities.Of(grew.Mean)} a week in the weeks before.";

    private static string? Rest(RestDaysReason reason, DateOnly seen) => reason switch
    {
        RestDaysReason.RestedOn rested => $"{Quantities.Of(rested.Day, seen)} was your last day without running or heavy strength work.",
        RestDaysReason.NoRestIn none => $"Each of the last {none.Window.Count} days had a run or heavy strength work, so today is for walking, mobility and breathing.",
        RestDaysReason.DaysMissing missing when missing.Missing.Count >= missing.Window.Count =>
            $"Nothing is known of the last {missing.Window.Count} days. Say what you did, and rest can be planned.",
        RestDaysReason.DaysMissing missing =>
            $"Of {Count(missing.Missing.Count, "day")} of the last {missing.Window.Count} nothing is known, and the others had a run or heavy strength work. Say what you did, and rest can be planned.",
        _ => null,
    };

    private static string? Deload(DeloadReason reason) => reason switch
    {
        DeloadReason.Due { Because: DeloadCause.Chosen, Lighter.Meters: > 0 } due =>
            $"You chose a lighter week: about {Quantities.AtMost(due.Lighter)} instead of your usual {Quantities.Of(due.Mean)}, with a third fewer sets.",
        DeloadReason.Due { Because: DeloadCause.Chosen } => "You chose a lighter week: a third fewer sets, and nothing more than last time.",
        DeloadReason.Due { Because: { } because } due =>
            $"{Count(due.Weeks, "week")} have passed since your last lighter one, and {Cause(because)}. So this week is about {Quantities.AtMost(due.Lighter)} instead of your usual {Quantities.Of(due.Mean)}, with a third fewer sets.",
        DeloadReason.Due due =>
            $"{Count(due.Weeks, "week")} have passed since your last lighter one. A week of about {Quantities.AtMost(due.Lighter)} instead of your usual {Quantities.Of(due.Mean)}, with a third fewer sets, would be a good idea. Where your week plans more than that, it offers you the choice.",
        DeloadReason.Recent { Weeks: 0 } => "Last week was a lighter one.",
        DeloadReason.Recent recent => $"Your last lighter week was {Count(recent.Weeks, "week")} ago; another one is proposed after {DeloadDue.FromWeek}.",
        DeloadReason.NotDue not => not.Cause switch
        {
            NoDeload.OnLadder => "On the way back to running no lighter week is planned; the steps themselves are light.",
            NoDeload.FewRuns => "With fewer than three runs a week no lighter week is planned.",
            NoDeload.InFlare => "In a flare no lighter week is planned; the days are light already.",
            NoDeload.Pregnancy => "In a pregnancy no lighter week is proposed; you take it as easy as you like.",
            NoDeload.Break => "An illness or a holiday makes this week lighter already.",
            _ => "Within three weeks of a race no lighter week is planned beside it.",
        },
        DeloadReason.WeeksMissing missing =>
            $"{Count(missing.Known, "whole week")} in a row {(missing.Known == 1 ? "is" : "are")} known, and {missing.Needed} are needed to say when a lighter one is due.",
        _ => null,
    };

    private static string Cause(DeloadCause because) => because switch
    {
        DeloadCause.Red => "a run in the last seven days told you to ease back",
        DeloadCause.Fatigue => "you have been more tired than usual for days",
        _ => "your pain has risen two weeks in a row",
    };

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : string.Create(CultureInfo.InvariantCulture, $"{count} {what}s");
}
