using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Journal;

namespace Backstride.App.Wording;

/// <summary>Words for the reasons of the health rules.</summary>
internal static class HealthWords
{
    /// <summary>The sentence, or nothing when the reason belongs to another family.</summary>
    public static string? Of(Reason reason, DateOnly seen) => reason switch
    {
        IllnessReason { Beside: { } beside } ill => $"{Illness(ill, seen)} {Of(beside, seen)}",
        IllnessReason ill => Illness(ill, seen),
        PregnancyReason pregnancy => Pregnancy(pregnancy, seen),
        PostpartumReason birth => Birth(birth, seen),
        SurgeryReason surgery => Surgery(surgery, seen),
        _ => null,
    };

    private static string? Illness(IllnessReason reason, DateOnly seen) => reason switch
    {
        IllnessReason.Well => "You have not said that you are ill.",
        IllnessReason.Cold cold =>
            $"You have had a head cold since {Quantities.Of(cold.Since, seen)}: easy{(cold.Most is { } most ? $", no run longer than your usual {Quantities.AtMost(most)}" : "")}, legs without weight, and nothing more than before. With fever, a cough from the chest or vomiting, say so and rest.",
        IllnessReason.InIt { Until: null } ill => $"You have {Had(ill)} since {Quantities.Of(ill.Since, seen)}. No training until two days after it; say when it is over.",
        IllnessReason.InIt ill => $"You have {Had(ill)} since {Quantities.Of(ill.Since, seen)}, until {Quantities.Of(ill.Until!.Value, seen)} by your own word. No training until two days after it.",
        IllnessReason.JustOver over => $"Your {Name(over)} ended on {Quantities.Of(over.Until, seen)}. Two days without it come before training, so from {Quantities.Of(over.From, seen)}.",
        IllnessReason.ComingBack { FirstRun: { } first, IsOfRunningAlone: true } back =>
            $"You {WasIn(back)} until {Quantities.Of(back.Until, seen)}, and have not run since. The first run is easy and {Quantities.AtMost(first)} at most, and running stays easy for as many days as it had.",
        IllnessReason.ComingBack { FirstRun: { } first } back =>
            $"You {WasIn(back)} until {Quantities.Of(back.Until, seen)}. The first run is easy and {Quantities.AtMost(first)} at most, and nothing increases until after {Quantities.Of(back.EasyThrough, seen)}: a day for every day of it.",
        IllnessReason.ComingBack { IsOfRunningAlone: true } back => $"You {WasIn(back)} until {Quantities.Of(back.Until, seen)}. Running is easy, {(back.Most is { } most ? $"no run longer than your usual {Quantities.AtMost(most)}" : "nothing long")}, until after {Quantities.Of(back.EasyThrough, seen)}: a day for every day of it since the first run.",
        IllnessReason.ComingBack back => $"You {WasIn(back)} until {Quantities.Of(back.Until, seen)}. Everything is easy, {(back.Most is { } most ? $"no run longer than your usual {Quantities.AtMost(most)}" : "nothing long")}, legs without weight, until after {Quantities.Of(back.EasyThrough, seen)}: a day for every day of it.",
        _ => null,
    };

    /// <summary>What the illness of a day comes to, for the line below the day's answer; absent for one that limits nothing.</summary>
    public static string? Ill(IllnessReason reason) => reason switch
    {
        IllnessReason.InIt { What: "fever" } => "You have a fever: no training until you have been free of it for 48 hours.",
        IllnessReason.InIt => "You are ill: no training until you have been free of it for 48 hours.",
        IllnessReason.JustOver => $"No training until you have been free of the {Name(reason)} for 48 hours.",
        IllnessReason.ComingBack { IsOfRunningAlone: true } => "You are coming back from an illness: running is easy and not long.",
        IllnessReason.ComingBack => "You are coming back from an illness: easy, nothing long or heavy.",
        IllnessReason.Cold => "You have a head cold: easy, nothing long or heavy.",
        _ => null,
    };

    private static string Had(IllnessReason reason) => reason.What switch
    {
        "fever" => "had a fever",
        "chest" => "had a cough or pain from the chest",
        "vomiting" => "had vomiting or diarrhoea",
        _ => "been ill",
    };

    private static string WasIn(IllnessReason reason) => Had(reason) is "been ill" ? "were ill" : Had(reason);

    private static string Name(IllnessReason reason) => reason.What switch
    {
        "fever" => "fever",
        "chest" => "cough or pain from the chest",
        "vomiting" => "vomiting or diarrhoea",
        _ => "illness",
    };

    private static string? Pregnancy(PregnancyReason reason, DateOnly seen) => reason switch
    {
        PregnancyReason.NotSaid => "You have not said that you are pregnant.",
        PregnancyReason.AskFirst =>
            "You are pregnant. Easy, and nothing more than before, until your doctor or midwife has agreed once. No all-out tests; turn to your side if lying on your back makes you dizzy.",
        PregnancyReason.Agreed agreed =>
            $"You are pregnant, and training was agreed on {Quantities.Of(agreed.On, seen)}. No all-out efforts or tests; turn to your side if lying on your back makes you dizzy.",
        _ => null,
    };

    private static string? Birth(PostpartumReason reason, DateOnly seen) => reason switch
    {
        PostpartumReason.None => "You have not said that you gave birth in the last year.",
        PostpartumReason.TooEarly early => $"You gave birth on {Quantities.Of(early.Birth, seen)}. Running can begin after twelve weeks, from {Quantities.Of(early.From, seen)}; until then walk.",
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

    private static string? Surgery(SurgeryReason reason, DateOnly seen) => reason switch
    {
        SurgeryReason.None => "You have not said that you had surgery or a fracture in the last year.",
        SurgeryReason.Cleared cleared => $"After what happened on {Quantities.Of(cleared.Surgery, seen)}, training was cleared on {Quantities.Of(cleared.On, seen)}.",
        SurgeryReason.ClearFirst { Bone: true } first => $"You broke a bone on {Quantities.Of(first.Since, seen)}. Somebody who knows it says first what it may bear.",
        SurgeryReason.ClearFirst first => $"You had surgery on {Quantities.Of(first.Since, seen)}. Somebody who knows what was done says first what you may do.",
        _ => null,
    };
}
