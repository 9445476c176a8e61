using System.Globalization;
using Backstride.Journal;
using Backstride.Planning;
using Backstride.Twins;

namespace Backstride.App.Wording;

/// <summary>A journal entry in one line, as the Log and the confirmation after saving show it.</summary>
public static class EntryWords
{
    /// <summary>What was just saved: "Noted: pain 6."</summary>
    /// <param name="subject">What the entry is about, when it is about another one.</param>
    public static string Saved(EntryBody body, EntryBody? subject = null) => body switch
    {
        Removal when subject is Correction correction => ChoiceWords.Saved(correction) is null ? "Correction taken back." : "Your choice is taken back.",
        Removal when subject is Removal => "It counts again.",
        Removal when subject is PlanChange change => $"Undone: {PlanChangeWords.Of(change)}.",
        Removal => "Removed.",
        Correction correction => ChoiceWords.Saved(correction) ?? "Corrected.",
        ScreeningAnswers => "Your answers are in.",
        _ => $"Noted: {Of(body)}.",
    };

    /// <summary>The entry in one line, without a full stop.</summary>
    public static string Of(EntryBody body) => body switch
    {
        CheckIn entry => OfCheckIn(entry),
        RunFeedback entry => OfFeedback(entry),
        ActivityBody entry => OfActivity(entry),
        SessionDone entry => OfSession(entry),
        ScreeningAnswers entry => entry.Form == ScreenForm.Full ? "safety questions" : "short safety questions",
        Clearance entry => $"seen by {entry.Who}: {OfResult(entry.Result)}",
        LifeEvent entry => LifeWords.Of(entry),
        Gear entry => LifeWords.Of(entry),
        FormCheck => "angles of a form check",
        TestResult entry => TestWords.Of(entry),
        Questionnaire entry => QuestionnaireWords.Of(entry),
        Profile { Routine: { Count: > 0 } routine } => $"your own routine of {(routine.Count == 1 ? "one exercise" : $"{routine.Count} exercises")}",
        Profile { Routine: not null } => "the coach chooses the exercises",
        Profile => "about you",
        WeekProposed entry => $"the week of {Quantities.WithYear(entry.Monday)} as it was proposed",
        PlanChange entry => PlanChangeWords.Of(entry),
        SameRunAnswer { Same: true } => "recordings of one run",
        SameRunAnswer => "two runs of their own",
        _ => EntryKind.Of(body).Replace('-', ' '),
    };

    private static string OfCheckIn(CheckIn entry)
    {
        var parts = new List<string>();
        if (entry.Flare == true)
            parts.Add("sore today");
        if (entry.Pain is { } pain)
            parts.Add($"pain {Quantities.Of(pain)}{OfMoment(entry.Moment)}");
        AddPlace(parts, entry.Place, entry.Side);
        if (entry.Sleep is { } sleep)
            parts.Add($"slept {Quantities.Of(sleep)}");
        AddSigns(parts, (entry.LegSymptoms, entry.Limp, entry.Painkiller));
        AddScale(parts, "leg pain", entry.LegPain?.Value);
        if (entry.LegReach is { } reach)
            parts.Add($"down to the {reach.ToString().ToLowerInvariant()}");
        if (entry.PelvicFloor is { } pelvic)
            parts.Add($"pelvic floor: {pelvic.ToString().ToLowerInvariant()}");
        if (entry.Hot == true)
            parts.Add("a hot day");
        AddScale(parts, "soreness", entry.Soreness);
        AddScale(parts, "mood", entry.Mood);
        AddScale(parts, "sleep quality", entry.SleepQuality);
        AddScale(parts, "motivation", entry.Motivation);
        AddScale(parts, "stress", entry.Stress);
        AddScale(parts, "fatigue", entry.Fatigue);
        AddScale(parts, "resting heart rate", entry.RestingHeartRate?.BeatsPerMinute);
        AddScale(parts, "measured stress", entry.MeasuredStress);
        if (entry.Sitting is { } sitting)
            parts.Add($"sat {Quantities.Of(sitting)}");
        return parts.Count > 0 ? string.Join(", ", parts) : "a check-in";
    }

    private static string OfFeedback(RunFeedback entry)
    {
        var parts = new List<string>();
        Add(parts, "before", entry.Before);
        Add(parts, "during", entry.During);
        if (entry.From is { } from)
            parts.Add($"from minute {(int)from.TotalMinutes}");
        Add(parts, "after", entry.After);
        Add(parts, "next morning", entry.NextMorning);
        AddPlace(parts, entry.Place, entry.Side);
        AddSigns(parts, (entry.LegSymptoms, entry.Limp, entry.Painkiller));
        if (entry.Effort is { } effort)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"effort {effort.Value:0.#}"));
        if (entry.Ground is { } ground)
            parts.Add($"on {GroundOf(ground)}");
        if (entry.Cue is { } cue)
            parts.Add($"helped: {CueWords.Short(cue)}");
        return parts.Count > 0 ? $"run feedback: {string.Join(", ", parts)}" : "run feedback";
    }

    private static string GroundOf(Ground ground) => ground switch
    {
        Ground.CamberLeft => "a road falling to the left",
        Ground.CamberRight => "a road falling to the right",
        _ => ground.ToString().ToLowerInvariant(),
    };

    private static string OfActivity(ActivityBody entry)
    {
        var activity = entry.Activity;
        var what = activity.Sport.ToString().ToLowerInvariant();
        var far = activity.Distance is { } distance ? $" {Quantities.Exact(distance)}" : "";
        return $"{what}{far}, {Quantities.Of(activity.Timer)}";
    }

    private static string OfSession(SessionDone entry) =>
        entry.Exercises.Count == 1 ? "session, 1 exercise" : string.Create(CultureInfo.InvariantCulture, $"session, {entry.Exercises.Count} exercises");

    private static string OfResult(ClearanceResult result) => result switch
    {
        ClearanceResult.FitToTrain => "fit to train",
        ClearanceResult.WithLimits => "with limits",
        _ => "not yet",
    };

    private static string OfMoment(PainMoment? moment) => moment switch
    {
        PainMoment.Morning => " on getting up",
        PainMoment.BeforeRun => " before a run",
        PainMoment.Worst => " at its worst",
        _ => "",
    };

    private static void Add(List<string> parts, string name, PainScore? pain)
    {
        if (pain is { } score)
            parts.Add($"pain {name} {Quantities.Of(score)}");
    }

    private static void AddPlace(List<string> parts, string? place, BodySide? side)
    {
        var which = side switch
        {
            BodySide.Both => "both sides",
            BodySide.Middle => "in the middle",
            BodySide.Left => "left",
            BodySide.Right => "right",
            _ => null,
        };
        if ((place ?? which) is not null)
            parts.Add(string.Join(" ", new[] { place, which }.OfType<string>()));
    }

    private static void AddSigns(List<string> parts, (LegSymptoms? Legs, bool? Limp, bool? Painkiller) signs)
    {
        if (signs.Legs is LegSymptoms.New)
            parts.Add("new leg symptoms");
        if (signs.Limp == true)
            parts.Add("limping");
        if (signs.Painkiller == true)
            parts.Add("painkiller");
    }

    private static void AddScale(List<string> parts, string name, double? value)
    {
        if (value is { } number)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{name} {number:0.#}"));
    }
}
