using System.Text;
using Backstride.App.Told;
using Backstride.Journal;

namespace Backstride.App.Cli;

/// <summary>A kind of entry that is logged by typing <c>name=value</c>, with its fields.</summary>
/// <param name="Main">The field that a bare value is for; absent when a bare value has no meaning.</param>
internal sealed record LogKind(string Word, string Kind, string Meaning, IReadOnlyList<Field> Fields, string? Main = null)
{
    private static readonly Field Note = new("note", FieldType.Text, "anything, in your own words");

    public static LogKind CheckIn { get; } = new("check-in", EntryKind.CheckIn, "how the back and the rest are",
    [
        new("pain", FieldType.Number, "0 (none) to 10 (worst imaginable)"),
        new("moment", FieldType.Text, "what pain speaks of: rest, morning, before-run or worst; left out: at rest, now"),
        new("place", FieldType.Text, "where it hurts"),
        new("side", FieldType.Text, "left, right, both or middle"),
        new("legSymptoms", FieldType.Text, "tingling, numbness or weakness in a leg: none, known or new", "legs"),
        new("legPain", FieldType.Number, "the worst in a leg, 0 to 10"),
        new("legReach", FieldType.Text, "how far down it runs: buttock, thigh, calf or foot", "reach"),
        new("limp", FieldType.YesNo, "yes or no"),
        new("pelvicFloor", FieldType.Text, "after a birth: fine, leaking, heaviness or pain", "pelvic"),
        new("hot", FieldType.YesNo, "a hot day to run on"),
        new("painkiller", FieldType.YesNo, "one taken in the last 12 hours"),
        new("flare", FieldType.YesNo, "you say: this is a flare"),
        new("sleepHours", FieldType.Hours, "hours of the night that ended this morning", "sleep"),
        new("sleepQuality", FieldType.Number, "0 (very bad) to 10 (very good)"),
        new("stress", FieldType.Number, "0 (none) to 10"),
        new("fatigue", FieldType.Number, "0 (fresh) to 10"),
        new("soreness", FieldType.Number, "0 (none) to 10"),
        new("mood", FieldType.Number, "0 (very low) to 10"),
        new("motivation", FieldType.Number, "0 (none) to 10"),
        new("sittingHours", FieldType.Hours, "hours sat today", "sitting"),
        Note,
    ]);

    public static LogKind Run { get; } = new("run", EntryKind.RunFeedback, "a run typed by hand (8.2km 50min shoes=Pegasus; treadmill, trail, track, walk, hike, ride or swim before it), what the back said about one, or both",
    [
        new("before", FieldType.Number, "pain just before, 0 to 10"),
        new("during", FieldType.Number, "the worst during the run, 0 to 10"),
        new("fromMinute", FieldType.Minutes, "minutes into the run at which pain began", "from"),
        new("after", FieldType.Number, "pain just after, 0 to 10"),
        new("nextMorning", FieldType.Number, "pain on the next morning, 0 to 10"),
        new("place", FieldType.Text, "where it hurt"),
        new("side", FieldType.Text, "left, right, both or middle"),
        new("legSymptoms", FieldType.Text, "none, known or new", "legs"),
        new("limp", FieldType.YesNo, "yes or no"),
        new("painkiller", FieldType.YesNo, "one taken in the 12 hours before the run"),
        new("effort", FieldType.Number, "how hard it felt, 0 to 10"),
        new("ground", FieldType.Text, "asphalt, concrete, trail, track, grass, camber-left or camber-right (the side the road falls away to)"),
        new("cue", FieldType.Text, "the form cue that helped"),
        Note,
    ]);

    public static LogKind Session { get; } = new("session", EntryKind.Session, "exercises done: bird-dog=2x8, side-plank=3x20s, goblet-squat.kettlebell=3x8@16kg",
    [
        new("minutes", FieldType.Minutes, "how long it took"),
        new("effort", FieldType.Number, "how hard it felt, 0 to 10"),
        Note,
    ]);

    public static LogKind Test { get; } = new("test", EntryKind.Test, "the result of a home test: test side-plank seconds=45 side=left; the tests command lists them",
    [
        new("test", FieldType.Text, "which test"),
        new("mode", FieldType.Text, "which way of it, for the core circuit: 150, 180, 110 or 70"),
        new("seconds", FieldType.Number, "how long it was held"),
        new("reps", FieldType.Number, "how many"),
        new("degrees", FieldType.Number, "how far"),
        new("centimeters", FieldType.Number, "how far from the wall", "cm"),
        new("rating", FieldType.Text, "how it looked: steady, wobbly or lost"),
        new("side", FieldType.Text, "left or right"),
        new("stage", FieldType.Number, "the stage it ended in; worked out for the core circuit"),
        new("ended", FieldType.Text, "what ended it: complete, tired, form-lost, pain or legs"),
        new("pain", FieldType.Number, "the worst during it, 0 to 10"),
        new("legSymptoms", FieldType.Text, "tingling, numbness or weakness in a leg: none, known or new", "legs"),
        Note,
    ], "test");

    public static LogKind Clearance { get; } = new("clearance", EntryKind.Clearance, "what a clinician said after a referral",
    [
        new("who", FieldType.Text, "doctor, physiotherapist, midwife: a role, never a name"),
        new("result", FieldType.Text, "fit-to-train, with-limits or not-yet"),
        new("settles", FieldType.List, "rule ids of the findings it settles; left out: all that are open"),
        new("limits", FieldType.List, "no-running, no-impact, no-load, walk-only, no-extension"),
        Note,
    ], "who");

    public static LogKind Questionnaire { get; } = new("questionnaire", EntryKind.Questionnaire,
        "answers to one: questionnaire psfs \"Long run=6\" Lifting=7, questionnaire week part=0 changed=1 went=0 bothered=1, questionnaire fear total=8 goblet-squat=7 lunge=9 (with the exercises you fear, if you like), questionnaire rmdq total=9",
    [
        new("form", FieldType.Text, "psfs (your own activities), fear, rmdq (a total you bring) or week; the questionnaires command says what is due"),
        new("total", FieldType.Number, "its total"),
        new("skipped", FieldType.YesNo, "yes: not this time"),
    ], "form");

    public static LogKind Gear { get; } = new("gear", EntryKind.Gear, "shoes, orthotics, a gait analysis or a bike fit: gear shoes name=Pegasus distanceMeters=120000",
    [
        new("what", FieldType.Text, "shoes, orthotics, gait-analysis, bike-fit, or your own word"),
        new("name", FieldType.Text, "what you call it: a run names its shoes by it"),
        new("distanceMeters", FieldType.Number, "metres it had gone before"),
        new("plated", FieldType.YesNo, "shoes with a stiff plate"),
        new("prescribed", FieldType.YesNo, "orthotics that a clinician prescribed"),
        new("retired", FieldType.Day, "the day it was put away"),
    ], "what");

    public static LogKind LifeEvent { get; } = new("life-event", EntryKind.LifeEvent, "illness, holiday, travel, no-equipment, deadline, race, pregnancy, birth, surgery, fracture",
    [
        new("event", FieldType.Text, "which"),
        new("of", FieldType.Text, "illness: fever, chest, vomiting, head-cold or other; surgery: spine, abdomen, leg or other; travel: no-equipment when yours stays at home; race: your own word"),
        new("from", FieldType.Day, "the first day; of a race or a birth the day"),
        new("to", FieldType.Day, "the last day, included; left out: an illness or a pregnancy goes on"),
        new("distanceMeters", FieldType.Number, "of a race"),
        Note,
    ], "event");

    public static LogKind FormCheck { get; } = new("form-check", EntryKind.FormCheck, "angles from a gait analysis: form-check lean=6 drop=5 shank=4",
    [
        new("trunkLeanDegrees", FieldType.Number, "the trunk against upright, forward is positive", "lean"),
        new("pelvicDropDegrees", FieldType.Number, "how far the pelvis drops on the free side", "drop"),
        new("shankDegrees", FieldType.Number, "the shin at landing, the foot ahead is positive", "shank"),
    ]);

    public static LogKind Profile { get; } = new("profile", EntryKind.Profile, "who you are and what you have",
    [
        new("name", FieldType.Text, "what the app calls you"),
        new("born", FieldType.Number, "year of birth"),
        new("sex", FieldType.Text, "f, m or x"),
        new("timeZone", FieldType.Text, "the IANA name of the zone you live in, such as Europe/Dublin"),
        new("goals", FieldType.List, "in your own words"),
        new("equipment", FieldType.List, "kettlebell, dumbbells, band, bench, cable, ball, barbell, roller"),
        new("weightKilograms", FieldType.Number, "the one weight there is, when it cannot be changed"),
        new("bodyMassKilograms", FieldType.Number, "your own weight"),
        new("heightCentimeters", FieldType.Number, "your height"),
        new("usualPain", FieldType.Number, "on most days, 0 to 10"),
        new("worstPain", FieldType.Number, "the worst of the last weeks, 0 to 10"),
        new("painSince", FieldType.Day, "the day the trouble began, as well as you remember"),
        new("painBeforeRunning", FieldType.YesNo, "it began before you took up running"),
        new("worseWith", FieldType.List, "what makes the back worse: sitting, bending, standing, arching, walking, downhill, late-run"),
        new("betterWith", FieldType.List, "what eases it, in the same words"),
        new("fear", FieldType.Number, "how much you fear that exercise harms the back, 0 to 10"),
        new("longestRunMeters", FieldType.Number, "the longest run of the last month"),
        new("runsPerWeek", FieldType.Number, "as usual"),
        new("yearsRunning", FieldType.Number, "how long you have been running"),
        new("strengthMonths", FieldType.Number, "how long you have been training strength"),
        new("routine", FieldType.List, "the exercises of a routine of your own, by their ids; the routine command checks it"),
    ]);

    /// <summary>Everything that <c>log</c> takes.</summary>
    public static IReadOnlyList<LogKind> Logged { get; } = [CheckIn, Run, Session, Test, Clearance, Questionnaire, Gear, LifeEvent, FormCheck];

    /// <summary>What a first word means: a kind, or a field of the check-in with its value to follow.</summary>
    public static (LogKind Kind, Field? Field)? Find(string word)
    {
        if (Logged.FirstOrDefault(k => string.Equals(k.Word, word, StringComparison.OrdinalIgnoreCase)) is { } kind)
            return (kind, null);
        return CheckIn.Fields.FirstOrDefault(f => f.IsCalled(word)) is { } field ? (CheckIn, field) : null;
    }

    /// <summary>The kind that a word is a value of: an event of life, or what was done instead of a plain run; absent for any other word.</summary>
    public static LogKind? Holding(string word) => KnownWords.IsEvent(word) ? LifeEvent : TypedRun.IsSport(word) ? Run : null;

    /// <summary>The list of all words and fields, for the help.</summary>
    public static string Help()
    {
        var text = new StringBuilder();
        foreach (var kind in Logged)
        {
            text.Append('\n').Append("  ").Append(kind.Word).Append(": ").Append(kind.Meaning);
            foreach (var field in kind.Fields)
                text.Append("\n    ").Append(field.Short is null ? field.Name : $"{field.Name} ({field.Short})").Append(": ").Append(field.Meaning);
        }

        return text.ToString();
    }
}
