using System.Globalization;
using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Journal;
using Backstride.Screening;

namespace Backstride.App.Wording;

/// <summary>Words for the reasons of the screening rules.</summary>
internal static class ScreeningWords
{
    /// <summary>The sentence, or nothing when the reason belongs to another family.</summary>
    public static string? Of(Reason reason, DateOnly seen) => reason switch
    {
        Reported reported => OfReported(reported, seen),
        RedFlag.Unanswered or ScreenDue.Due => OfMissing(reason, seen),
        RedFlag.NothingCounts => "Nothing you answered needs somebody to look first.",
        RedFlag.Settled settled => $"This was looked at and settled on {Quantities.Of(settled.On, seen)}. It counts again only with a new sign.",
        Malignancy.PastCancerOnly => "You have had cancer and have no back pain that would make it count now. Should back pain begin or stay without an explanation, say so and have it looked at.",
        SacralStress.AskedAgain again => $"Buttock pain that grows through a run and lasts afterwards gets seven days without impact. On {Quantities.Of(again.AskOn, seen)} you are asked again.",
        ExerciseReady.ConsentFirst { Active: true } => "With the condition you reported, a doctor agrees before anything hard. Easy training goes on.",
        ExerciseReady.ConsentFirst => "With the condition you reported and few active days lately, a doctor agrees before more than walking.",
        Under18.AgeUnknown => "Your year of birth, or whether you are 18, is not known yet.",
        Under18.ClinicianFirst => "Under 18, somebody looks at a sore back before running or weights are planned.",
        Under18.OfAgeAlready => "You are 18 or older.",
        ScreenDue.Answered answered => $"The safety questions are answered; the oldest answer is from {Quantities.Of(answered.On, seen)}.",
        _ => OfNoBetter(reason, seen) ?? OfClearance(reason, seen),
    };

    private static string OfReported(Reported reported, DateOnly seen) => reported switch
    {
        CaudaEquina.Suspected => "What you reported can mean pressure on the nerves of bladder, bowel and legs. It has to be checked now.",
        NerveDeficit.Suspected => "What you reported can mean that a nerve to your leg is pressed. It has to be checked before any training.",
        Fracture.Suspected => "After a fall like the one you reported, a broken bone has to be ruled out first.",
        Malignancy.Suspected => "Some of what you reported together needs a doctor to look for a serious cause, though it is seldom found.",
        Infection.Suspected => "Back pain with what you reported can come from an infection. That has to be ruled out first.",
        Vascular.Suspected => "Sudden pain like the one you reported can come from the great artery in your belly. It has to be checked now.",
        Renal.Suspected => "Pain in the side with what you reported more often comes from the kidney than from the back.",
        Inflammatory.ForRheumatology => $"{reported.Answers.Count} of your answers together fit an inflamed spine. That has its own treatment, and a rheumatologist can tell.",
        Inflammatory.ForFamilyDoctor => $"{reported.Answers.Count} of your answers together can fit an inflamed spine. A blood test helps to tell.",
        ParsStress.Suspected => "At your age, pain like this can be bone that is tired at the back of the spine. It heals well when it is seen and rested in time.",
        SacralStress.Suspected => "Pain like this can be tired bone at the base of the spine. It heals well without impact, and it has to be seen first.",
        FemoralNeck.Suspected => "Pain in the groin with weight on the leg can be tired bone in the hip, which must not be loaded until it has been seen.",
        EnergyDeficiency.Suspected { Bone: true } => "What you reported can mean too little energy for your training, and your bones are part of it. Nothing grows and there is no impact until somebody has looked.",
        EnergyDeficiency.Suspected => "What you reported can mean too little energy for your training. Nothing grows until somebody has looked.",
        ExerciseReady.HeartSigns => "Signs of the heart or lungs on effort come before the back. A doctor looks at them before any training.",
        PregnancyWarningSigns.Suspected => "What you reported has to be looked at today, for you and the child.",
        _ => throw new ArgumentOutOfRangeException(nameof(reported), reported.GetType().Name, "A reason without words."),
    };

    /// <summary>The safety questions that a plan waits for; absent when none are due.</summary>
    public static ScreenDue.Due? DueIn(Plan plan) => plan.Verdicts.Select(judged => judged.Verdict.Reason).OfType<ScreenDue.Due>().FirstOrDefault();

    /// <summary>What the questions are called that are due: the short ones, or all of them.</summary>
    public static string Name(ScreenDue.Due? due) => due is { Form: ScreenForm.Short } ? "short safety questions" : "safety questions";

    /// <summary>Which questions are due and how many: "short safety questions (8 questions)".</summary>
    public static string Counted(ScreenDue.Due? due) => due is null ? Name(due) : $"{Name(due)} ({(due.Form == ScreenForm.Short ? Count(due.Missing) : CountWithMore(due.Missing))})";

    private static string OfMissing(Reason reason, DateOnly seen) => reason switch
    {
        RedFlag.Unanswered unanswered => $"Not answered yet: {Count(unanswered.Missing)}.",
        ScreenDue.Due { Form: ScreenForm.Full } due => $"{Cause(due, seen)} The full safety questions are due ({CountWithMore(due.Missing)}); until then only the gentlest plan.",
        ScreenDue.Due due => $"{Cause(due, seen)} The short safety questions are due ({Count(due.Missing)}); until then only the gentlest plan.",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason.GetType().Name, "A reason without words."),
    };

    private static string? OfNoBetter(Reason reason, DateOnly seen) => reason switch
    {
        NoBetter.GettingWorse worse => $"Your weekly pain has risen twice running, to {Number(worse.Weeks[^1])} on average. Let somebody have a look; training stays easy meanwhile.",
        NoBetter.Unchanged { PainThen: { } then, PainNow: { } now } =>
            $"Usual pain was {Number(then)} six weeks ago and is {Number(now)} now. Six weeks without a real change deserve somebody's look; training stays easy meanwhile.",
        NoBetter.Unchanged { FunctionThen: { } then, FunctionNow: { } now } =>
            $"Your own activities were at {Number(then)} of 10 six weeks ago and are at {Number(now)} now. Let somebody have a look; training stays easy meanwhile.",
        NoBetter.SaysSo said => $"You said on {Quantities.Of(said.On, seen)} that your back is not getting better. Let somebody have a look; training stays easy meanwhile.",
        NoBetter.LookedAt looked => $"You had this looked at on {Quantities.Of(looked.On, seen)}; it is not brought up again before {Quantities.Of(looked.SilentUntil, seen)} unless it gets clearly worse.",
        NoBetter.Better => "Your log does not show six weeks without change.",
        NoBetter.TooLittleLogged needed => $"There is too little in your log to compare now with {needed.Needed.Count / 7} weeks ago.",
        _ => null,
    };

    private static string? OfClearance(Reason reason, DateOnly seen) => reason switch
    {
        ClearanceGiven.NothingToFollow => "Nothing follows from an earlier visit.",
        ClearanceGiven.Restarting { Most: { } most, Level: { } level } restart =>
            $"Cleared on {Quantities.Of(restart.On, seen)}: you start again with up to {Quantities.AtMost(most)}, from a last level of {Quantities.Of(level)}, and easy.",
        ClearanceGiven.Restarting restart => $"Cleared on {Quantities.Of(restart.On, seen)}: how far you ran before is not known; you start again, and easy.",
        ClearanceGiven.LimitsFrom limits => $"Limits given on {Quantities.Of(limits.On, seen)}: {string.Join(", ", limits.Words.Select(word => word.Replace('-', ' ')))}.{(limits.LeavesNoRunning ? " It stays so until a later visit says otherwise." : "")}",
        ClearanceGiven.SeenAgain { Due: true } again => $"On {Quantities.Of(again.NotYetOn, seen)} the answer was “not yet”. It is time to ask again.",
        ClearanceGiven.SeenAgain again => $"On {Quantities.Of(again.NotYetOn, seen)} the answer was “not yet”. You are asked again on {Quantities.Of(again.AskOn, seen)}.",
        ClearanceGiven.Several several => string.Join(" ", several.Parts.Select(part => ReasonWords.Of(part, seen))),
        _ => null,
    };

    private static string Cause(ScreenDue.Due due, DateOnly seen) => due.Cause switch
    {
        TriggerCause.Start => "Before anything is planned, a few questions come first.",
        TriggerCause.SixWeeksNoBetter => "Six weeks have brought no real change.",
        TriggerCause.SixMonthsAway => "You have been away for over six months.",
        TriggerCause.Flare => "Your back has flared up.",
        TriggerCause.FlareStillUp => "The flare is still up after three days.",
        TriggerCause.SecondRed => "Two runs within a week were too much.",
        TriggerCause.FeverAndPain when due.On is { } on && on != seen => $"You had a fever, and your back hurt more than usual on {Quantities.Of(on, seen)}.",
        TriggerCause.FeverAndPain => "You are ill with a fever, and your back hurts more than usual.",
        TriggerCause.LegSymptoms => "You reported something new in a leg.",
        TriggerCause.Limp => "You reported that you were limping.",
        TriggerCause.HighPain => "You reported pain of 7 or more.",
        _ => throw new ArgumentOutOfRangeException(nameof(due), due.Cause, "A cause without words."),
    };

    /// <summary>What is asked of everybody here, and what a yes can bring: "28 questions, and up to 14 more where an answer is yes".</summary>
    private static string CountWithMore(IReadOnlyList<QuestionId> missing) =>
        QuestionWords.MoreAfterYes(missing) is > 0 and var more ? $"{Count(missing)}, and up to {more} more where an answer is yes" : Count(missing);

    private static string Count(IReadOnlyList<QuestionId> missing) => missing.Count == 1 ? "1 question" : $"{missing.Count} questions";

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
