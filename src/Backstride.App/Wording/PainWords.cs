using System.Globalization;
using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Journal;
using Backstride.Symptoms;

namespace Backstride.App.Wording;

/// <summary>Words for the reasons of the pain rules.</summary>
internal static class PainWords
{
    private const string BirdDog = "bird dog and ";
    private const string WalkedWell = "A walk went well, so the flare alone would let you try half of what was comfortable, easy;";

    /// <summary>The sentence, or nothing when the reason belongs to another family.</summary>
    public static string? Of(Reason reason, DateOnly seen) => reason switch
    {
        PainZoneReason zone => Zone(zone, seen),
        SecondRedReason second => Second(second, seen),
        FlareReason flare => Flare(flare, seen),
        LadderReason ladder => Ladder(ladder, seen),
        LegReason leg => Leg(leg, seen),
        MaskedReason masked => Masked(masked, seen),
        SilentReason silent => Silent(silent, seen),
        PainTrendReason trend => Trend(trend),
        _ => PainPatternWords.Of(reason, seen),
    };

    private static string? Trend(PainTrendReason reason) => reason switch
    {
        PainTrendReason.Rising up =>
            $"Your pain was {Tenth(up.First)} on average three weeks ago, then {Tenth(up.Second)}, and {Tenth(up.Third)} in the last seven days. While it rises, nothing increases.",
        PainTrendReason.NotRising => "Your pain has not risen from week to week.",
        PainTrendReason.TooFewAnswers few => $"A week of the last three has {few.Fewest} answers about your pain; {few.Needed} are needed to see a trend.",
        _ => null,
    };

    private static string Tenth(double mean) => mean.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>The word for a zone.</summary>
    public static string Of(Symptoms.Zone zone) => zone switch
    {
        Symptoms.Zone.Green => "go on",
        Symptoms.Zone.Amber => "hold",
        _ => "ease back",
    };

    private static string? Zone(PainZoneReason reason, DateOnly seen) => reason switch
    {
        PainZoneReason.UsualIsHigh high =>
            $"Your usual pain is {Quantities.Usual(high.Usual)}. Running can wait: walk, cross-train and keep up strength within your usual pain, and let somebody have a look at your back.",
        PainZoneReason.UsualIsUnknown =>
            "Your usual pain is not known yet, so nothing can be told apart from it. Say what it usually is, or say on a few days how your back is.",
        PainZoneReason.EaseBack back => $"Ease back: {Said(back.Run, seen)}. Next time {Bound(back.Level)}, easy and flat.",
        PainZoneReason.Repeat same => $"Hold: {Said(same.Run, seen)}. Next time {Bound(same.Level)}, slower and flatter, with one form cue.",
        PainZoneReason.TooMuchToday { Now: { } now } today =>
            $"Your back was at {Quantities.Of(today.Pain)} today and is at {Quantities.Of(now)} now; the worst of a day counts for that day. {Quantities.Of(today.Pain)} is too much to run with or to train with weight; a walk, breathing and gentle mobility are fine if they feel all right.",
        PainZoneReason.TooMuchToday today =>
            $"Your back is at {Quantities.Of(today.Pain)} today. That is too much to run with or to train with weight; a walk, breathing and gentle mobility are fine if they feel all right.",
        PainZoneReason.MoreThanUsualToday { Now: { } now } today =>
            $"Your back was at {Quantities.Of(today.Pain)} today, more than usual ({Quantities.Usual(today.Usual)}), and is at {Quantities.Of(now)} now; the worst of a day counts for that day. Keep it easy and add nothing; strength goes one variant back.",
        PainZoneReason.MoreThanUsualToday today =>
            $"Your back is at {Quantities.Of(today.Pain)} today, more than usual ({Quantities.Usual(today.Usual)}). Keep it easy and add nothing; strength goes one variant back.",
        PainZoneReason.Recovering { Level: { LongestGreen: { } longest } level } =>
            $"{Greens(level.Greens, level.Needed)} Until then your longest run stays at {Quantities.AtMost(longest)}, the longest your back was fine with in 30 days.",
        PainZoneReason.Recovering { Level: var level } => $"{Greens(level.Greens, level.Needed)} Until then nothing becomes more.",
        PainZoneReason.UsualRose rose =>
            $"Your usual pain rose by a point or more on {Quantities.Of(rose.On, seen)}. Nothing becomes more until {Quantities.Of(rose.On.AddDays(UsualPain.Freeze.Count), seen)}.",
        PainZoneReason.SteppedThisWeek step =>
            $"You ran farther than before on {Quantities.Of(step.On, seen)}. With a usual pain of {Quantities.Usual(step.Usual)} one step a week is enough.",
        PainZoneReason.GreensSoFar so => $"{Greens(so.Greens, so.Needed)} Until then nothing becomes more.",
        PainZoneReason.GoOn go => $"Go on: your back was fine with your last {Count(go.Greens, "run")}. One thing may become a little more.",
        PainZoneReason.LadderDecides => "The run-walk stages decide how you go on.",
        _ => null,
    };

    private static string? Second(SecondRedReason reason, DateOnly seen) => reason switch
    {
        SecondRedReason.None => "No two runs within a week were too much for your back.",
        SecondRedReason.OffImpact off =>
            $"Two runs within a week were too much for your back. No running through {Quantities.Of(off.Reds.OffImpactThrough, seen)}; walk and cross-train.",
        SecondRedReason.TwoStepsBack two => $"Two runs within a week were too much for your back, so you go two steps back: {Bound(two.Level)} next time, easy and flat.",
        SecondRedReason.Over over => $"The second of two runs that were too much, on {Quantities.Of(over.Reds.Second.Run.Day, seen)}, is behind you.",
        _ => null,
    };

    private static string? Flare(FlareReason reason, DateOnly seen) => reason switch
    {
        FlareReason.None => "You are not in a flare.",
        FlareReason.InFlare flare => InFlare(flare, FlareAdvice(flare.MayRun, BirdDog), seen),
        FlareReason.StillUp flare => StillUp(flare, FlareAdvice(flare.MayRun, BirdDog)),
        FlareReason.Returning { Return.LongestSince: { } longest } back =>
            $"You are coming back from a flare. Your longest good run since took {Quantities.Of(longest)}, so the next one may take {Quantities.Of(back.Return.Time)}, easy.",
        FlareReason.Returning back => back.Return.Comfortable is { } run
            ? $"You are coming back from a flare: at most {Quantities.Of(back.Return.Time)}, half the {Quantities.Of(run.Run.What.Activity.Timer)} that were comfortable before, easy, and strength one variant easier."
            : $"You are coming back from a flare: at most {Quantities.Of(back.Return.Time)}, easy, and strength one variant easier.",
        _ => null,
    };

    /// <summary>A flare on a day as it is: a session without a bird dog promises none, a day without a run does not send anybody running.</summary>
    public static string? Flare(FlareReason reason, bool hasBirdDog, bool runs, DateOnly seen)
    {
        var also = hasBirdDog ? BirdDog : "";
        return reason switch
        {
            FlareReason.InFlare { MayRun: true } flare when !runs => $"Day {Number(flare.Flare.Day)} of a flare. {WalkedWell} {also}breathing, no test and nothing new.",
            FlareReason.StillUp { MayRun: true } flare when !runs => $"Day {Number(flare.Flare.Day)} of a flare that is still up after three days. {WalkedWell} {also}breathing, no test and nothing new.",
            FlareReason.InFlare flare => InFlare(flare, FlareAdvice(flare.MayRun, also), seen),
            FlareReason.StillUp flare => StillUp(flare, FlareAdvice(flare.MayRun, also)),
            _ => null,
        };
    }

    private static string InFlare(FlareReason.InFlare flare, string advice, DateOnly seen) =>
        $"Day {Number(flare.Flare.Day)} of a flare. {advice} The plan goes back to normal after {Quantities.Of(flare.Flare.LastDay, seen)}, or sooner when your back settles.";

    private static string StillUp(FlareReason.StillUp flare, string advice) =>
        $"Day {Number(flare.Flare.Day)} of a flare that is still up after three days. {advice} Let somebody have a look in the next weeks.";

    private static string FlareAdvice(bool mayRun, string birdDog) => mayRun
        ? $"A walk went well, so you may try half of what was comfortable, easy; {birdDog}breathing, no test and nothing new."
        : $"Keep moving: short walks, {(birdDog.Length == 0 ? "gentle mobility and " : birdDog)}breathing, warmth if you like it. No running, no test and nothing new.";

    private static string? Ladder(LadderReason reason, DateOnly seen) => reason switch
    {
        LadderReason.OffLadder => "You are running without walking breaks.",
        LadderReason.OnStage on when on.State.Stage == LadderStage.Continuous =>
            $"Thirty minutes without a break, the last stage of the way back. {StageGreens(on.State)}",
        LadderReason.OnStage on =>
            $"{Why(on.State)} Stage {Number(on.State.Stage.Number)} of 8: run {Quantities.Of(on.State.Stage.Run)}, walk {Quantities.Of(on.State.Stage.WalkBetween)}, {Number(on.State.Stage.Repeats)} times. {StageGreens(on.State)}",
        LadderReason.RestBetween rest => $"You ran on {Quantities.Of(rest.RanOn, seen)}; between two runs of the way back lies a day without one. Walk if you like.",
        LadderReason.WalkFirst walk => $"{Why(walk.State)} First a brisk walk of 30 minutes that stays within a point of your usual pain, then running returns in small pieces. Say how the walk was.",
        LadderReason.RedWalks => "Two walks were too much for your back. Keep to short ones and let somebody have a look in the next weeks.",
        _ => null,
    };

    /// <summary>The way back of somebody of whom no run is known: that they have not run is not known either.</summary>
    public static string? OfUnknownRunner(Reason reason) => reason switch
    {
        LadderReason.OnStage { State: { Why: LadderEntry.NoRecentRun } state } when state.Stage != LadderStage.Continuous =>
            $"Nothing of your running is known yet, so it starts with running and walking in turn. Stage {Number(state.Stage.Number)} of 8: run {Quantities.Of(state.Stage.Run)}, walk {Quantities.Of(state.Stage.WalkBetween)}, {Number(state.Stage.Repeats)} times. {StageGreens(state)}",
        LadderReason.WalkFirst { State.Why: LadderEntry.NoRecentRun } =>
            "Nothing of your running is known yet, so it starts with a brisk walk of 30 minutes that stays within a point of your usual pain; then running returns in small pieces. Say how the walk was, or what you have run.",
        LongestRunReason.NoRunWithin => "No run of yours is known yet to measure against, so nothing beyond a walk is planned.",
        _ => null,
    };

    private static string Why(LadderState state) => state.Why switch
    {
        LadderEntry.NoRecentRun => "You had not run in the 30 days before, so you start with running and walking in turn.",
        LadderEntry.TwoReds => "Two runs within a week were too much for your back, so you go on with running and walking in turn.",
        _ => "You asked to run and walk in turn.",
    };

    private static string StageGreens(LadderState state) =>
        $"{Number(state.Greens)} of {Number(state.Needed)} runs that your back is fine with, then the next step.";

    private static string? Leg(LegReason reason, DateOnly seen) => reason switch
    {
        LegReason.None => "Nothing new in your legs.",
        LegReason.Answered leg => $"What you reported about your leg on {Quantities.Of(leg.Report.Day, seen)} has been asked about and answered.",
        LegReason.StopImpact { IsAnswered: true, Report: var report } =>
            $"On {Quantities.Of(report.Day, seen)} you reported something new in a leg, and answered the safety questions about it. No running for now.",
        LegReason.StopImpact { Report: var report } =>
            $"On {Quantities.Of(report.Day, seen)} you reported something new in a leg. No running for now, and please answer the short safety questions.",
        _ => null,
    };

    private static string? Masked(MaskedReason reason, DateOnly seen) => reason switch
    {
        MaskedReason.None => "No painkiller hides how your back is.",
        MaskedReason.Today => "You took a painkiller, which hides how your back is. Today nothing becomes more.",
        MaskedReason.LastRun run => $"You took a painkiller around your run on {Quantities.Of(run.Run.Run.Day, seen)}, so it does not count as a step forward.",
        _ => null,
    };

    private static string? Silent(SilentReason reason, DateOnly seen) => reason switch
    {
        SilentReason.NoRuns => "There is no run to ask about.",
        SilentReason.Answered run => $"You said how your run on {Quantities.Of(run.Run, seen)} was.",
        SilentReason.Held held => Held(held, seen),
        SilentReason.AskOnce ask => $"Your last {Count(ask.SilentRuns, "run")} have no answer. One question: how is your back when you run? Your level stays as it is.",
        SilentReason.NeverSaid => "You have not said yet how your back is. One word a day is enough; until then your level stays as it is.",
        SilentReason.LongSilence silence => $"You have said nothing about your back for {Count(silence.Without.Count, "day")}, so your level stays as it is.",
        _ => null,
    };

    private static string Held(SilentReason.Held held, DateOnly seen) => held.Missing switch
    {
        MissingAnswer.NextMorning => $"How was your back on the morning after the run on {Quantities.Of(held.LastRun, seen)}? Until you say, your level stays as it is.",
        MissingAnswer.NextMorningToCome => "Say tomorrow how your back is in the morning after today's run; until then your level stays as it is.",
        MissingAnswer.During => $"How was your back in the run on {Quantities.Of(held.LastRun, seen)}? Until you say, your level stays as it is.",
        _ => $"How was your back in the run on {Quantities.Of(held.LastRun, seen)}, and on the morning after? Until you say, your level stays as it is.",
    };

    private static string Said(JudgedRun run, DateOnly seen)
    {
        var day = Quantities.Of(run.Run.Day, seen);
        if (run.NewLegSymptoms)
            return $"on {day} something was new in your leg";
        if (run.Limp)
            return $"on {day} you limped";
        return (run.During, run.NextMorning) switch
        {
            ({ } during, { } morning) => $"on {day} your back was at {Quantities.Of(during)} during the run and {Quantities.Of(morning)} {WhenAfter(run, day).Then}, usually {Quantities.Usual(run.Usual)}",
            ({ } during, null) => $"on {day} your back was at {Quantities.Of(during)} during the run, usually {Quantities.Usual(run.Usual)}",
            (_, { } morning) => $"{WhenAfter(run, day).After} your back was at {Quantities.Of(morning)}, usually {Quantities.Usual(run.Usual)}",
            _ => $"the run on {day} was too much",
        };
    }

    /// <summary>A score that stands for the next morning and is none of a morning is called what it was.</summary>
    private static (string Then, string After) WhenAfter(JudgedRun run, string day) => run.MorningReport switch
    {
        null or { Moment: PainMoment.Morning } => ("the next morning", $"the morning after {day}"),
        { } report when report.Day == run.Run.Day => ("later that day", $"later on {day}"),
        _ => ("the day after", $"the day after {day}"),
    };

    private static string Bound(EasedLevel level) => (level.Distance, level.Time) switch
    {
        ({ } distance, _) => $"at most {Quantities.AtMost(distance)}{ShareOf(distance, level.Because?.Run.What.Activity.Distance)}",
        (null, { } time) => $"at most {Quantities.Of(time)}",
        _ => "no more than last time",
    };

    /// <summary>What the bound is of the run it comes from; nothing where it comes from an earlier one.</summary>
    private static string ShareOf(Distance bound, Distance? ran)
    {
        if (ran is not { } run || bound > run)
            return "";
        if (bound == run)
            return ", as far as then";
        var percent = Math.Round(bound.Meters / run.Meters * 100);
        return Math.Abs((run.Meters * percent / 100) - bound.Meters) < 0.01 ? $" ({Number((int)percent)} % of the {Quantities.Exact(run)} then)" : "";
    }

    private static string Greens(int greens, int needed) =>
        $"To do more it takes {Number(needed)} runs in a row that your back is fine with; {(greens == 0 ? "none counts yet" : greens == 1 ? "1 is done" : $"{Number(greens)} are done")}.";

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{Number(count)} {what}s";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
