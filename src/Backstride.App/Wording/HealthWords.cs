using System.Globalization;
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
        IllnessReason ill => Illnesses(ill, seen),
        PregnancyReason pregnancy => Pregnancy(pregnancy, seen),
        PostpartumReason birth => Birth(birth, seen),
        SurgeryReason surgery => Surgery(surgery, seen),
        _ => null,
    };

    /// <summary>What leads, then each that is beside it, as what holds after that.</summary>
    private static string? Illnesses(IllnessReason lead, DateOnly seen)
    {
        var words = Illness(lead, seen);
        for (var beside = lead.Beside; beside is not null; beside = beside.Beside)
            words = $"{words} {After(lead, beside, seen)}";
        return words;
    }

    private static string? Illness(IllnessReason reason, DateOnly seen) => reason switch
    {
        IllnessReason.Well => "You have not said that you are ill.",
        IllnessReason.Cold cold =>
            $"You have had a head cold since {Quantities.Of(cold.Since, seen)}{(cold.Until is { } last ? $", until {Quantities.Of(last, seen)} by your own word" : "")}: easy{(cold.Most is { } most ? $", no run longer than your usual {Quantities.AtMost(most)}" : "")}, legs without weight, and nothing more than before. With fever, a cough from the chest or vomiting, say so and rest.",
        IllnessReason.InIt { Until: null } ill => $"You have {Had(ill)} since {Quantities.Of(ill.Since, seen)}. No training until two days after it; say when it is over.",
        IllnessReason.InIt ill => $"You have {Had(ill)} since {Quantities.Of(ill.Since, seen)}, until {Quantities.Of(ill.Until!.Value, seen)} by your own word. No training until two days after it.",
        IllnessReason.JustOver over => $"Your {Name(over)} ended on {Quantities.Of(over.Until, seen)}. Two days without it come before training, so from {Quantities.Of(over.From, seen)}.",
        IllnessReason.ComingBack { FromFirstRun: { } days, FirstRun: { } first, EasyThrough: { } legs } back =>
            $"You {WasIn(back)} until {Quantities.Of(back.Until, seen)}. {FirstRun(first, days)} Until after {Quantities.Of(legs, seen)} the legs train without weight and nothing increases.",
        IllnessReason.ComingBack { FromFirstRun: { } days, FirstRun: { } first } back =>
            $"You {WasIn(back)} until {Quantities.Of(back.Until, seen)}, and have not run since. {FirstRun(first, days)}",
        IllnessReason.ComingBack { FirstRun: { } first, EasyThrough: { } last } back =>
            $"You {WasIn(back)} until {Quantities.Of(back.Until, seen)}. {Quantities.AtMost(first)} at most and easy, legs without weight, until after {Quantities.Of(last, seen)}: a day for every day of it.",
        IllnessReason.ComingBack { IsOfRunningAlone: true, EasyThrough: { } last } back => $"You {WasIn(back)} until {Quantities.Of(back.Until, seen)}. Running is easy, {Longest(back)}, until after {Quantities.Of(last, seen)}: a day for every day of it since the first run.",
        IllnessReason.ComingBack { EasyThrough: { } last } back => $"You {WasIn(back)} until {Quantities.Of(back.Until, seen)}. Everything is easy, {Longest(back)}, legs without weight, until after {Quantities.Of(last, seen)}: a day for every day of it.",
        _ => null,
    };

    private static string FirstRun(Distance most, Days days) =>
        $"The first run is easy and {Quantities.AtMost(most)} at most, and running stays easy for {Of(days)} from that run on: a day for every day of it.";

    /// <summary>"1 day", "6 days".</summary>
    public static string Of(Days days) => days.Count == 1 ? "1 day" : string.Create(CultureInfo.InvariantCulture, $"{days.Count} days");

    private static string Longest(IllnessReason.ComingBack back) => back.Most is { } most ? $"no run longer than your usual {Quantities.AtMost(most)}" : "nothing long";

    /// <summary>What holds longer than what leads, or has no last day yet.</summary>
    private static string After(IllnessReason lead, IllnessReason beside, DateOnly seen) => beside switch
    {
        IllnessReason.Cold when Rests(lead) => "After that, as long as your head cold lasts: easy, legs without weight, and nothing more than before.",
        IllnessReason.Cold cold => $"You have also had a head cold since {Quantities.Of(cold.Since, seen)}: easy, legs without weight, and nothing more than before, as long as it lasts.",
        IllnessReason.InIt { Until: null } ill => $"You have also {Had(ill)} since {Quantities.Of(ill.Since, seen)}; say when that is over too.",
        IllnessReason.ComingBack { FromFirstRun: { } days } back => $"After that come the easy days of your {Name(back)}: {Of(days)} of easy running from the first run on.",
        IllnessReason.ComingBack { EasyThrough: { } last } back => $"After that the easy days of your {Name(back)} go on, {Longest(back)}{(back.IsOfRunningAlone ? "" : ", legs without weight")}, until after {Quantities.Of(last, seen)}.",
        _ => $"After that come the easy days of your {Name(beside)}, one for every day of it.",
    };

    private static bool Rests(IllnessReason reason) => reason is IllnessReason.InIt or IllnessReason.JustOver;

    /// <summary>What the illness of a day comes to, for the line below the day's answer; absent for one that limits nothing.</summary>
    public static string? Ill(IllnessReason reason) => reason switch
    {
        IllnessReason.InIt { What: "fever" } => "You have a fever: no training until you have been free of it for 48 hours.",
        IllnessReason.InIt => "You are ill: no training until you have been free of it for 48 hours.",
        IllnessReason.JustOver => $"No training until you have been free of the {Name(reason)} for 48 hours.",
        IllnessReason.ComingBack { IsOfRunningAlone: true, Beside: not IllnessReason.Cold } => "You are coming back from an illness: running is easy and not long.",
        IllnessReason.ComingBack => "You are coming back from an illness: easy, nothing long or heavy.",
        IllnessReason.Cold => "You have a head cold: easy, nothing long or heavy.",
        _ => null,
    };

    /// <summary>What an illness is called, by the journal's word for it.</summary>
    public static string Name(string? of) => of switch
    {
        "fever" => "fever",
        "chest" => "cough or pain from the chest",
        "vomiting" => "vomiting or diarrhoea",
        Coaching.Rules.Ill.HeadCold => "head cold",
        _ => "illness",
    };

    private static string Had(IllnessReason reason) => reason.What switch
    {
        "fever" => "had a fever",
        "chest" => "had a cough or pain from the chest",
        "vomiting" => "had vomiting or diarrhoea",
        _ => "been ill",
    };

    private static string WasIn(IllnessReason reason) => Had(reason) is "been ill" ? "were ill" : Had(reason);

    private static string Name(IllnessReason reason) => Name(reason.What);

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
