using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Journal;

namespace Backstride.App.Wording;

/// <summary>Words for the reasons of the health rules.</summary>
internal static class HealthWords
{
    /// <summary>The sentence, or nothing when the reason belongs to another family.</summary>
    public static string? Of(Reason reason) => reason switch
    {
        IllnessReason ill => Illness(ill),
        PregnancyReason pregnancy => Pregnancy(pregnancy),
        PostpartumReason birth => Birth(birth),
        SurgeryReason surgery => Surgery(surgery),
        _ => null,
    };

    private static string? Illness(IllnessReason reason) => reason switch
    {
        IllnessReason.Well => "You have not said that you are ill.",
        IllnessReason.Cold cold => $"You have had a head cold since {Quantities.Of(cold.Since)}: easy, and nothing more than before. With fever, a cough from the chest or vomiting, say so and rest.",
        IllnessReason.InIt { Until: null } ill => $"You have been ill since {Quantities.Of(ill.Since)}. No training; say when it is over.",
        IllnessReason.InIt ill => $"You are ill until {Quantities.Of(ill.Until!.Value)} by your own word. No training until two days after it.",
        IllnessReason.JustOver over => $"Your illness ended on {Quantities.Of(over.Until)}. Two days without it come before training, so from {Quantities.Of(over.From)}.",
        IllnessReason.ComingBack { FirstRun: { } first } back =>
            $"You were ill until {Quantities.Of(back.Until)}. The first run is easy and {Quantities.AtMost(first)} at most, and nothing increases until after {Quantities.Of(back.EasyThrough)}: a day for every day of it.",
        IllnessReason.ComingBack back => $"You were ill until {Quantities.Of(back.Until)}. Everything is easy until after {Quantities.Of(back.EasyThrough)}: a day for every day of it.",
        _ => null,
    };

    private static string? Pregnancy(PregnancyReason reason) => reason switch
    {
        PregnancyReason.NotSaid => "You have not said that you are pregnant.",
        PregnancyReason.AskFirst =>
            "You are pregnant. Easy, and nothing more than before, until your doctor or midwife has agreed once. No all-out tests; turn to your side if lying on your back makes you dizzy.",
        PregnancyReason.Agreed agreed =>
            $"You are pregnant, and training was agreed on {Quantities.Of(agreed.On)}. No all-out efforts or tests; turn to your side if lying on your back makes you dizzy.",
        _ => null,
    };

    private static string? Birth(PostpartumReason reason) => reason switch
    {
        PostpartumReason.None => "You have not said that you gave birth in the last year.",
        PostpartumReason.TooEarly early => $"You gave birth on {Quantities.Of(early.Birth)}. Running can begin after twelve weeks, from {Quantities.Of(early.From)}; until then walk.",
        PostpartumReason.HasSigns { Signs: var signs } => $"You noted {Of(signs)} since the birth. A pelvic-health physiotherapist can help with that; until then walk.",
        PostpartumReason.WalkFirst => "Before running returns after the birth: walk for 30 minutes, and say on that day or the next how your pelvic floor was.",
        PostpartumReason.Ready => "Twelve weeks have passed since the birth, and half an hour of walking went well.",
        _ => null,
    };

    private static string Of(PelvicFloor signs) => signs switch
    {
        PelvicFloor.Leaking => "leaking",
        PelvicFloor.Heaviness => "heaviness",
        _ => "pelvic pain",
    };

    private static string? Surgery(SurgeryReason reason) => reason switch
    {
        SurgeryReason.None => "You have not said that you had surgery or a fracture in the last year.",
        SurgeryReason.Cleared cleared => $"After what happened on {Quantities.Of(cleared.Surgery)}, training was cleared on {Quantities.Of(cleared.On)}.",
        SurgeryReason.ClearFirst { Bone: true } first => $"You broke a bone on {Quantities.Of(first.Since)}. Somebody who knows it says first what it may bear.",
        SurgeryReason.ClearFirst first => $"You had surgery on {Quantities.Of(first.Since)}. Somebody who knows what was done says first what you may do.",
        _ => null,
    };
}
