using System.Globalization;
using Backstride.Coaching;
using Backstride.Coaching.Rules;

namespace Backstride.App.Wording;

/// <summary>Words for the way back to ordinary training: where it stands, what is open meanwhile, what comes next, what ends it and what would slow it.</summary>
internal static class WayBackWords
{
    /// <summary>What it is, as a heading.</summary>
    public static string Title(WayBack way) => way.Gate switch
    {
        HealthGate.Visit => "Until you have been seen",
        HealthGate.Illness => way.Stage is { At: 1 } ? "Rest while you are ill" : "Coming back from an illness",
        HealthGate.Flare => way.Stage is { At: 1 } ? "Coming through a flare" : "Coming back from a flare",
        HealthGate.LegSymptoms => "Something new in a leg",
        HealthGate.Limp => "A limp",
        HealthGate.LegPain => "Pain that runs into a leg",
        HealthGate.TwoReds => "Two runs that were too much",
        HealthGate.HighPain => "A back that hurts on ordinary days",
        HealthGate.Birth => "After the birth",
        HealthGate.Pregnancy => "In a pregnancy",
        HealthGate.AfterVisit => "Back after a visit",
        HealthGate.NoRunning => "No running for now",
        HealthGate.Ladder => "Running, step by step",
        _ => throw new ArgumentOutOfRangeException(nameof(way), way.Gate, "A gate without words."),
    };

    /// <summary>True for an illness of which the last day has not been said.</summary>
    public static bool IsOpen(WayBack way) => way is { Gate: HealthGate.Illness, Stage.At: 1, Through: null };

    /// <summary>"Stage 2 of 8: run 2 min, walk 3 min, 6 times"; absent for what has no stages.</summary>
    /// <param name="all">The ways back of the day, this one among them: rest in an illness puts off what the others name.</param>
    public static string? Where(WayBack way, IReadOnlyList<WayBack> all)
    {
        var later = way.Gate != HealthGate.Illness && all.Any(other => other is { Gate: HealthGate.Illness, Stage.At: <= 2 }) ? ", once you are well" : "";
        return way.Stage is not { } stage ? null
            : stage.At == 0 ? $"Before stage 1 of {Whole(stage.Of)}{later}: {BeforeTheFirst(way)}"
            : $"Stage {Whole(stage.At)} of {Whole(stage.Of)}{later}: {Named(way.Gate, stage)}";
    }

    /// <summary>What opens the next stage, or all of it.</summary>
    public static string GoesOn(WayBack way, DateOnly seen) => way switch
    {
        { Gate: HealthGate.Visit } => "Record what the doctor or physiotherapist said, and the plan follows it.",
        { Gate: HealthGate.Illness } => Illness(way, seen),
        { Gate: HealthGate.Flare, Stage.At: 1, Through: { } last } => $"Two entries in a row within a point of your usual pain end it early, else {Quantities.Of(last, seen)} is its last day.",
        { Gate: HealthGate.Flare, Stage.At: 2 } => "One easy run that your back is fine with opens the next stage.",
        { Gate: HealthGate.Flare } => "Each run that your back is fine with lets the next one take half as long again.",
        { Gate: HealthGate.LegSymptoms or HealthGate.Limp, Through: { } last } => $"By itself this holds running through {Quantities.Of(last, seen)}.",
        { Gate: HealthGate.LegSymptoms or HealthGate.Limp, Since: { } since } => $"Running opens when the short safety questions are answered, and not before {Quantities.Of(since.AddDays(2), seen)}.",
        { Gate: HealthGate.LegPain, Stage.At: 0 } => $"Running returns after {Whole(Radicular.CalmFor.Count)} days at 2 or less, without anything new.",
        { Gate: HealthGate.LegPain } => "Four calm days more open the next stage.",
        { Gate: HealthGate.TwoReds, Through: { } last } => $"Running returns after {Quantities.Of(last, seen)}, in small steps.",
        { Gate: HealthGate.HighPain } => "Running returns when your usual pain is under 6.",
        { Gate: HealthGate.Birth } => Birth(way, seen),
        { Gate: HealthGate.Pregnancy } => "Training as before opens when your doctor or midwife has agreed once: record it as a visit.",
        { Gate: HealthGate.NoRunning } => "Running opens when a doctor or physiotherapist says so. Ask for another visit, and record what they say.",
        { Gate: HealthGate.AfterVisit } => "Each run that went well lets the next one be a tenth longer.",
        { Gate: HealthGate.Ladder, Counted: { } so, Stage: { } stage } => stage.At == stage.Of
            ? $"{Whole(so.Have)} of {Whole(so.Need)} runs in a row that your back is fine with, then it is done."
            : $"{Whole(so.Have)} of {Whole(so.Need)} runs in a row that your back is fine with, then stage {Whole(stage.At + 1)}.",
        { Gate: HealthGate.Ladder } => "A walk that stays within a point of your usual pain, and at 5 or less, opens stage 1. Say how it was.",
        _ => throw new ArgumentOutOfRangeException(nameof(way), way.Gate, "A gate without words."),
    };

    /// <summary>What ends all of it.</summary>
    public static string Ends(WayBack way, DateOnly seen) => way switch
    {
        { Gate: HealthGate.Visit } => "This ends with the visit. An answer given by mistake can be taken back on its own page.",
        { Gate: HealthGate.Illness, Through: not null, Stage.At: 3 } => "This ends after one easy day for every day of the illness.",
        { Gate: HealthGate.Illness } => "This ends after one easy day for every day of the illness, counted from the first run.",
        { Gate: HealthGate.Flare, Stage.At: 3, Through: { } last } => $"This ends when a run may be as long as the longest comfortable one before the flare, and after {Quantities.Of(last, seen)} at the latest.",
        { Gate: HealthGate.Flare } => "This ends when a run may be as long as the longest comfortable one before the flare, and 30 days after it at the latest.",
        { Gate: HealthGate.LegSymptoms or HealthGate.Limp } => "This ends then, unless an answer says that somebody has to look.",
        { Gate: HealthGate.LegPain } => "This ends when your leg stays calm on the last stage. The hip hinge stays without weight until nothing is felt any more.",
        { Gate: HealthGate.TwoReds } => "This ends then; the steps of running and walking go on from there.",
        { Gate: HealthGate.HighPain } => "This ends then. Let somebody have a look at your back meanwhile.",
        { Gate: HealthGate.Birth } => "This ends with a walk of 30 minutes, twelve weeks or more after the birth, that your pelvic floor was fine with. Then running returns in steps.",
        { Gate: HealthGate.Pregnancy } => "No all-out efforts and no tests until the birth.",
        { Gate: HealthGate.AfterVisit, Through: { } last } => $"This ends after {Quantities.Of(last, seen)}.",
        { Gate: HealthGate.NoRunning } => "This has no last day: what you are told at the next visit ends it.",
        { Gate: HealthGate.Ladder } => "This ends after runs of 30 minutes without a break that your back is fine with.",
        _ => throw new ArgumentOutOfRangeException(nameof(way), way.Gate, "A gate without words."),
    };

    /// <summary>What would slow it, or take it back; absent where nothing but what ends it is known.</summary>
    public static string? SetsBack(WayBack way) => way.Gate switch
    {
        HealthGate.Illness => "Fever, a cough from the chest or vomiting again: rest, and say so.",
        HealthGate.Flare => "A run that is too much makes the next one shorter. A new flare has its gentle days again.",
        HealthGate.LegPain => "Above 2, or farther down the leg: no running until it has been calm for a week again.",
        HealthGate.Birth => "Leaking, heaviness or pain: walk, and see a pelvic-health physiotherapist.",
        HealthGate.Pregnancy => "Bleeding, loss of fluid, contractions, chest pain, a swollen calf or a severe headache: stop, and call today.",
        HealthGate.AfterVisit or HealthGate.NoRunning => "What the safety questions ask about: answer them again.",
        HealthGate.Ladder => "A run that is too much for your back goes one stage back.",
        _ => null,
    };

    /// <summary>What a day leaves to do.</summary>
    public static string Left(Plan plan)
    {
        var feet = plan.Limits.Impact switch
        {
            Impact.Running => plan.Limits.Stage is null ? "easy running" : "running and walking in turn",
            Impact.RunWalk => "running and walking in turn",
            Impact.Walking => "walking, and sports without impact",
            Impact.OffFeet => "swimming and riding",
            _ => null,
        };
        var session = plan.Limits.Session switch
        {
            SessionScope.Full => plan.Limits.Progress >= Progression.StepBack ? "strength, one step easier" : plan.Limits.Progress == Progression.Hold ? "strength, nothing made harder" : "strength",
            SessionScope.Unloaded => "floor exercises without weight, mobility and breathing",
            SessionScope.Gentle => "gentle mobility and breathing",
            _ => null,
        };
        return (feet, session) switch
        {
            (null, null) => "Rest.",
            ({ } one, null) => $"{Capital(one)}.",
            (null, { } other) => $"{Capital(other)}.",
            ({ } one, { } other) => $"{Capital(one)}; {other}.",
        };
    }

    private static string Illness(WayBack way, DateOnly seen) => way switch
    {
        { Stage.At: 1, Through: { } last } => $"Two days of rest follow the last one, {Quantities.Of(last, seen)} by your own word.",
        { Stage.At: 1 } => "The next stage begins when you say that it is over.",
        { Stage.At: 2, By.Verdict.Reason: IllnessReason.JustOver { HolidayThrough: { } holiday }, Through: { } last } => $"You may train again after {Quantities.Of(last, seen)}, if nothing has come back; your holiday goes on through {Quantities.Of(holiday, seen)}.",
        { Stage.At: 2, Through: { } last } => $"Training begins again after {Quantities.Of(last, seen)}, if nothing has come back.",
        { Through: { } last } => $"Everything opens after {Quantities.Of(last, seen)}.",
        { By.Verdict.Reason: IllnessReason.ComingBack { Beside: null, FromFirstRun: { } days } } => $"Everything opens after {HealthWords.Of(days)} of easy running, counted from the first run.",
        { By.Verdict.Reason: var reason } when HasCold(reason) => "Everything opens when the easy days and your head cold are over.",
        _ => "Everything opens when the easy days of all of it are over.",
    };

    private static bool HasCold(Reason reason) => reason is IllnessReason.Cold || (reason is IllnessReason { Beside: { } beside } && HasCold(beside));

    private static string Birth(WayBack way, DateOnly seen) => way switch
    {
        { Stage.At: 1, Through: { } last } => $"The next stage begins after {Quantities.Of(last, seen)}, twelve weeks from the birth.",
        { Stage.At: 2 } => "Walk for 30 minutes, and say on that day or the next how your pelvic floor was.",
        _ => "See a pelvic-health physiotherapist, and record the visit.",
    };

    private static string BeforeTheFirst(WayBack way) => way.Counted is { } calm ? $"{Whole(calm.Have)} of {Whole(calm.Need)} calm days" : "a brisk walk of 30 minutes";

    private static string Named(HealthGate gate, StageOf stage) => (gate, stage.At) switch
    {
        (HealthGate.Illness, 1) => "rest",
        (HealthGate.Illness, 2) => "two days without it",
        (HealthGate.Illness, _) => "easy days, one for every day of it",
        (HealthGate.Flare, 1) => "moving gently",
        (HealthGate.Flare, 2) => "a first easy run",
        (HealthGate.Flare, _) => "running grows back",
        (HealthGate.Birth, 1) => "walking",
        (HealthGate.Birth, _) => "a walk of 30 minutes",
        _ => Ladder(new LadderStage(stage.At)),
    };

    private static string Ladder(LadderStage stage) => stage == LadderStage.Continuous
        ? $"{Quantities.Of(stage.Run)} without a break"
        : $"run {Quantities.Of(stage.Run)}, walk {Quantities.Of(stage.WalkBetween)}, {Whole(stage.Repeats)} times";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
