using System.Globalization;
using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Journal;
using Backstride.Symptoms;

namespace Backstride.App.Wording;

/// <summary>What a page adds to a plan after pain: the safety-net line, and reassurance where it is true.</summary>
internal static class PainAdvice
{
    /// <summary>Only true once the safety questions are clear.</summary>
    public const string Reassurance = "Pain like this rarely means harm; your back has had more than it is used to.";

    private static readonly PainScore High = new(5);

    /// <summary>What stands beside a lower score on a day that had a worse one.</summary>
    public static string WorstCounts(BackReport worst) => string.Create(
        CultureInfo.InvariantCulture,
        $"The {Quantities.Of(worst.Pain!.Value)} of {worst.At:HH:mm} still counts: the worst of a day counts for that day.");

    /// <summary>True for an entry that ends with the safety net.</summary>
    public static bool NeedsSafetyNet(PainScore pain) => pain >= High;

    /// <summary>True for a plan whose page ends with the safety net.</summary>
    public static bool NeedsSafetyNet(Plan plan) => plan.Verdicts.Select(judged => judged.Verdict.Reason).Any(reason => reason switch
    {
        FlareReason.InFlare or FlareReason.StillUp or LegReason.StopImpact or GaitReason.StopImpact or RadicularReason.NoRunning => true,
        PainZoneReason.TooMuchToday today => NeedsSafetyNet(today.Pain),
        PainZoneReason.MoreThanUsualToday today => NeedsSafetyNet(today.Pain),
        _ => false,
    });

    /// <summary>True for a day that ends with the safety net: by its plan, or by what was said on it.</summary>
    public static bool NeedsSafetyNet(Plan plan, RunnerState runner, DateOnly today) =>
        NeedsSafetyNet(plan)
        || runner.CheckIns.Any(entry => entry.Day == today && NeedsSafetyNet(entry.What))
        || runner.Feedback.Any(entry => entry.Day == today && NeedsSafetyNet(entry.What))
        || runner.Sessions.Any(entry => entry.Day == today && NeedsSafetyNet(entry.What));

    /// <summary>True for an entry that ends with the safety net: a flare, or a score of 5 or more anywhere in it.</summary>
    public static bool NeedsSafetyNet(EntryBody said) => said switch
    {
        CheckIn it => it.Flare == true || Reaches(it.Pain) || Reaches(it.LegPain),
        RunFeedback it => Reaches(it.Before) || Reaches(it.During) || Reaches(it.After) || Reaches(it.NextMorning),
        SessionDone it => it.Exercises.Any(exercise => Reaches(exercise.Pain)),
        TestResult it => Reaches(it.Pain),
        _ => false,
    };

    private static bool Reaches(PainScore? pain) => pain is { } score && NeedsSafetyNet(score);

    /// <summary>The reassurance for a plan that holds something back after pain; nothing while any safety question is open or spoke up.</summary>
    public static string? ReassuranceFor(Plan plan)
    {
        var isClear = plan.Verdicts.Where(judged => judged.Rule.Id.Family == "screen").All(judged => judged.Verdict is Verdict.Allow);
        var isAfterPain = plan.Verdicts.Any(judged => judged.Verdict.Reason is PainZoneReason.EaseBack or PainZoneReason.Repeat
            or PainZoneReason.MoreThanUsualToday or FlareReason.InFlare or SecondRedReason.OffImpact);
        return isClear && isAfterPain ? Reassurance : null;
    }
}
