using Backstride.Coaching;
using Backstride.Coaching.Rules;

namespace Backstride.App.Wording;

/// <summary>Words for the reasons of holidays and of days without equipment.</summary>
internal static class HolidayWords
{
    /// <summary>The sentence, or nothing when the reason belongs to another family.</summary>
    public static string? Of(Reason reason, DateOnly seen) => reason switch
    {
        HolidayReason.None => "You have not said that you are on holiday from training.",
        HolidayReason.InIt free => $"You are on holiday from training through {Quantities.Of(free.Until, seen)}, so neither running nor strength is planned. Move as you like; what you do counts.",
        HolidayReason.FirstRun { Most: { } most } back =>
            $"You are back from a holiday without a run. The first one is easy and {Quantities.AtMost(most)} at most, and nothing increases until you have run, or until after {Quantities.Of(back.EasyThrough, seen)}.",
        HolidayReason.FirstRun back => $"You are back from a holiday without a run. The first one is easy, and nothing increases until you have run, or until after {Quantities.Of(back.EasyThrough, seen)}.",
        EquipmentReason.AtHand => "Your equipment is at hand, as far as you have said.",
        EquipmentReason.NotAtHand away =>
            $"You are without your equipment through {Quantities.Of(away.Until, seen)}, so sessions hold what needs none. What you have earned with weights waits, and is back after that.",
        _ => null,
    };
}
