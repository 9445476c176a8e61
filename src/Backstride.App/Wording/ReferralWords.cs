using Backstride.Coaching;
using Backstride.Coaching.Rules;

namespace Backstride.App.Wording;

/// <summary>What to do about a referral, and what ends it.</summary>
public static class ReferralWords
{
    /// <summary>Ends every flare page and every entry of 5 and more.</summary>
    public const string SafetyNet =
        "Get help today if you notice numbness between your legs, a change of bladder or bowel, or a leg that is getting weaker.";

    private const string GoesOn = " Training goes on.";

    /// <summary>What to do on the day of a plan, in one or two sentences: that training goes on is said only where it does.</summary>
    public static string ActionFor(Referral referral, Plan plan) =>
        plan.Limits is { Impact: Impact.Running, Session: SessionScope.Full } ? ActionFor(referral) : ActionFor(referral).Replace(GoesOn, "", StringComparison.Ordinal);

    /// <summary>Why, on the day of a plan: what that day does not hold is not offered.</summary>
    public static string WhyFor(Referral referral, Plan plan) =>
        plan.Verdicts.FirstOrDefault(judged => judged.Verdict.Reason == referral.Reason) is { } judged ? ReasonWords.Of(judged.Verdict, plan) : ReasonWords.Of(referral.Reason, plan.Day);

    /// <summary>What to do, in one or two sentences.</summary>
    public static string ActionFor(Referral referral) => referral.Reason switch
    {
        var reason when referral.Urgency == Urgency.Emergency && EmergencyWords.IsToCall(reason) => $"Call the emergency number now. {EmergencyWords.HowToCall}",
        FemoralNeck.Suspected => "Keep your weight off that leg, and see or call a doctor within 24 hours. Say that a stress injury of the hip has to be looked for.",
        ExerciseReady.ConsentFirst { Active: true } => "Ask your doctor before anything hard. Easy training goes on until then.",
        ExerciseReady.ConsentFirst => "Ask your doctor before you run or load. Easy walking goes on until then.",
        Under18.ClinicianFirst => "See a doctor or physiotherapist together with a parent before you train. Walking and gentle floor exercises are fine until then.",
        Inflammatory.ForRheumatology => "Ask your doctor for a referral to a rheumatologist." + GoesOn,
        Inflammatory.ForFamilyDoctor => "Ask your doctor about a blood test for an inflamed spine (HLA-B27)." + GoesOn,
        Malignancy.Suspected or Infection.Suspected when referral.Urgency == Urgency.Soon =>
            "See a doctor within one to two weeks, sooner if you feel worse. No running and no exercises until then.",
        PregnancyWarningSigns.Suspected when referral.Urgency == Urgency.Urgent => "Call your midwife or maternity unit today, also at night. No training until they agree.",
        PregnancyReason.AskFirst => "Ask your doctor or midwife once whether you may train as before. Easy training goes on until then.",
        PostpartumReason.HasSigns => "Book an appointment with a pelvic-health physiotherapist. Walking goes on until then.",
        SurgeryReason.ClearFirst => "Ask those who treated you what you may do, and record what they said. No running and no weights until then.",
        _ => ActionFor(referral.Urgency),
    };

    /// <summary>What to do beyond a headline that stands before it: its own sentence is not said twice in a row.</summary>
    public static string ActionBeside(string headline, Referral referral)
    {
        var action = ActionFor(referral);
        var first = action.Split('.')[0];
        return headline.EndsWith(first, StringComparison.OrdinalIgnoreCase) ? action[(first.Length + 1)..].TrimStart() : action;
    }

    /// <summary>What ends a lock: shown on every locked page.</summary>
    public static string EndsWhen(Referral referral) => referral.Urgency switch
    {
        Urgency.Emergency or Urgency.Urgent =>
            "This ends when you record what the doctor said: fit to train, or the limits you were given. A tap by mistake can be taken back within ten minutes. A later answer does not end it.",
        Urgency.Soon =>
            "This ends when you record what the doctor or physiotherapist said. An answer given by mistake can be taken back on its own page.",
        _ => "This is shown until you have been seen, or until your answers no longer say so.",
    };

    private static string ActionFor(Urgency urgency) => urgency switch
    {
        Urgency.Emergency => "Go to an emergency department now. Do not drive yourself and do not wait for the morning.",
        Urgency.Urgent => "See or call a doctor within 24 hours. No training until then.",
        Urgency.Soon => "See a doctor or physiotherapist within one to two weeks. No running until then.",
        Urgency.Routine => "Book an appointment with a doctor or physiotherapist." + GoesOn,
        _ => "Nothing to arrange.",
    };
}
