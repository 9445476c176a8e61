using Backstride.Coaching;

namespace Backstride.App.Wording;

/// <summary>What to do about a referral, in one sentence per urgency.</summary>
public static class ReferralWords
{
    public static string ActionFor(Urgency urgency) => urgency switch
    {
        Urgency.Emergency => "Go to an emergency department now. Do not drive yourself and do not wait for the morning.",
        Urgency.Urgent => "See or call a doctor within 24 hours. No training until then.",
        Urgency.Soon => "See a doctor or physiotherapist within one to two weeks. No running until then.",
        Urgency.Routine => "Book an appointment with a doctor or physiotherapist. Training goes on.",
        _ => "Nothing to arrange.",
    };
}
