using System.Globalization;
using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Efforts;

namespace Backstride.App.Wording;

/// <summary>Words for the load rules about hard days, speed, hills and frequency.</summary>
internal static class LoadStepWords
{
    /// <summary>The sentence, or nothing when the reason belongs to another family.</summary>
    public static string? Of(Reason reason, DateOnly seen) => reason switch
    {
        HardDaysReason.HardSoFar hard => Hard(hard),
        HardDaysReason.YesterdayMissing => "Nothing is known of yesterday, so whether it was a hard day cannot be said.",
        AfterLongReason.Nothing => "Yesterday had no long or intense run.",
        AfterLongReason.Easy easy => $"Yesterday's running was {Kinds(easy.Yesterday)}, so a run today is easy.",
        AfterLongReason.WithBreaks breaks =>
            $"Yesterday's running was {Kinds(breaks.Yesterday)} and your usual pain is {Quantities.Of(breaks.Usual)}, so a run today is easy, with a minute of walking in every ten.",
        LateFatigueReason.TiredAtTheEnd { From: TiredFrom.LongRun } =>
            "Today is your day for the long run. Near its end look at your form, and leave out a fast finish.",
        LateFatigueReason.TiredAtTheEnd => "The last two days had runs as well. Near the end of today's look at your form, and leave out a fast finish.",
        LateFatigueReason.Fresh => "Today is neither the day of the long run nor the third with a run in a row.",
        HillReason hills => Hills(hills, seen),
        FastReason fast => Fast(fast),
        FrequencyReason frequency => Frequency(frequency),
        FirstWeekReason.NewRunner { Left.Meters: 0 } => "In a first week of running 3 km are enough, and you have run them. Walking is fine.",
        FirstWeekReason.NewRunner first =>
            $"Running looks new to you: your first run here was on {Quantities.Of(first.Since, seen)}. In the first week 3 km are enough, so up to {Quantities.AtMost(first.Left)} today. "
            + "If you have run before, say so under who you are: your longest run, runs a week or years.",
        FirstWeekReason.OnLadder => "On the way back to running its stages hold, which are shorter than a first week's 3 km.",
        FirstWeekReason.NotNew => "This is not a first week of running.",
        _ => null,
    };

    /// <summary>The same on a day that has no run.</summary>
    public static string? WithoutRun(Reason reason) => reason switch
    {
        AfterLongReason.Easy easy => $"Yesterday's running was {Kinds(easy.Yesterday)}. A run the day after would be easy.",
        AfterLongReason.WithBreaks breaks => $"Yesterday's running was {Kinds(breaks.Yesterday)}. A run the day after would be easy, with a minute of walking in every ten.",
        HardDaysReason.HardSoFar { Count: >= HardDaysApart.Most } hard => $"{hard.Count} of the last six days were hard, and three a week are enough.",
        HardDaysReason.HardSoFar hard => $"Yesterday was hard ({Kinds(hard.Yesterday)}). The day after is an easy one.",
        _ => null,
    };

    private static string Hard(HardDaysReason.HardSoFar hard) => hard switch
    {
        { LightLegs: true } =>
            $"{hard.Count} of the last six days were hard, and three a week are enough. Today is for an easy run, a nap or rest, and the legs train without weight.",
        { Count: >= HardDaysApart.Most } => $"{hard.Count} of the last six days were hard, and three a week are enough. Today is for an easy run, a nap or rest.",
        { Yesterday: not Hardness.None } => $"Yesterday was hard ({Kinds(hard.Yesterday)}). Today is for an easy run, a nap or rest.",
        { Count: 0 } => "None of the last six days was hard.",
        _ => $"{Count(hard.Count, "day")} of the last six {(hard.Count == 1 ? "was" : "were")} hard, and yesterday was not.",
    };

    private static string Kinds(Hardness kind)
    {
        List<string> words = [];
        if (kind.HasFlag(Hardness.Fast))
            words.Add("fast");
        if (kind.HasFlag(Hardness.Long))
            words.Add("long");
        if (kind.HasFlag(Hardness.Hilly))
            words.Add("hilly");
        if (kind.HasFlag(Hardness.Effort))
            words.Add("very hard by your own word or a race");
        if (kind.HasFlag(Hardness.HeavyLegs))
            words.Add("heavy for the legs");
        if (kind.HasFlag(Hardness.OtherSport))
            words.Add("very hard in another sport");
        return words.Count == 1 ? words[0] : $"{string.Join(", ", words[..^1])} and {words[^1]}";
    }

    private static string Hills(HillReason reason, DateOnly seen) => reason switch
    {
        HillReason.MostIs { On: { } on } most when most.Most < most.Limit && most.Limit > HillFloor =>
            $"{Meters(most.Most)} m {Way(most.Way)} is the most of your runs lately ({Quantities.Of(on, seen)}), so up to {Meters(most.Limit)} m {Way(most.Way)} today.",
        HillReason.MostIs { On: not null } most => $"Your runs lately went {Meters(most.Most)} m {Way(most.Way)} at most. Up to {Meters(most.Limit)} m {Way(most.Way)} is fine.",
        HillReason.MostIs most => $"After each measured run lately you had to ease back, so up to {Meters(most.Limit)} m {Way(most.Way)} today.",
        HillReason.NotMeasured missing => $"No run of the last {missing.Window.Count} days tells how far it went {Way(missing.Way)}.",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason.GetType().Name, "A reason without words."),
    };

    /// <summary>The sentence on a day that has less of it, or no run at all.</summary>
    public static string WhenOverruled(HillReason.MostIs most) =>
        $"Your runs lately went {Meters(most.Most)} m {Way(most.Way)} at most, which alone would allow up to {Meters(most.Limit)} m {Way(most.Way)}.";

    private static readonly Distance HillFloor = Distance.FromMeters(100);

    private static string Way(HillWay way) => way == HillWay.Up ? "uphill" : "downhill";

    private static string Fast(FastReason reason) => reason switch
    {
        FastReason.SoFar { Allowed.Meters: 0 } => "Fast running begins after four weeks of easy running that your back took well, so nothing fast today.",
        FastReason.SoFar { IsUsedUp: true } far =>
            $"You ran {Quantities.Of(far.Done)} fast in the last six days, and {Quantities.AtMost(far.Allowed)} a week is the next step up from the weeks before. So nothing fast today.",
        FastReason.SoFar far => $"You ran {Quantities.Of(far.Done)} fast in the last six days, of the {Quantities.AtMost(far.Allowed)} that a week may hold now.",
        FastReason.Share share when share.Fast > FastStep.Floor && share.Fast.Meters > share.Whole.Meters * FastShareOfWeek.Budget.Value =>
            $"{Quantities.Of(share.Fast)} of the {Quantities.Of(share.Whole)} of the last seven days were fast. About a tenth is a common budget; it is advice and nobody has tried it out.",
        FastReason.Share share => $"{Quantities.Of(share.Fast)} of the {Quantities.Of(share.Whole)} of the last seven days were fast, which is within a common budget.",
        FastReason.NoThreshold none => $"{Gap(none.Gap)}, so what counts as fast for you is not known.",
        FastReason.NoSpeeds none => $"No run of the last {none.Window.Count} days has speeds.",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason.GetType().Name, "A reason without words."),
    };

    private static string Gap(ThresholdGap gap) => gap switch
    {
        ThresholdGap.Runs => "Fewer than three outdoor runs with speeds are recorded",
        ThresholdGap.LongEfforts => "No recorded run lasted twenty minutes",
        ThresholdGap.HardEfforts => "Your recorded runs all went at much the same speed",
        _ => "Your best efforts do not point to one speed",
    };

    private static string Frequency(FrequencyReason reason) => reason switch
    {
        FrequencyReason.RunDays days when days.Done >= days.Allowed =>
            $"You ran on {days.Done} of the last six days, after at most {days.Most} a week before. One more a week is enough of a step, so today is for walking.",
        FrequencyReason.RunDays days => $"You ran on {days.Done} of the last six days, and a week may have {days.Allowed} run days now.",
        FrequencyReason.OnLadder => "On the way back to running its own rest days hold.",
        FrequencyReason.TooFewWeeks few =>
            $"{Count(few.Known, "whole week")} of the last four before this one {(few.Known == 1 ? "is" : "are")} known, and {few.Needed} are needed to compare how often you run.",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason.GetType().Name, "A reason without words."),
    };

    private static int Meters(Distance distance) => (int)Math.Floor(distance.Meters + 1e-6);

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : string.Create(CultureInfo.InvariantCulture, $"{count} {what}s");
}
