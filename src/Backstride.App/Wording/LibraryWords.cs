using System.Globalization;
using Backstride.Exercises;

namespace Backstride.App.Wording;

/// <summary>The exercise library as people read it.</summary>
internal static class LibraryWords
{
    public static string Of(ExercisePurpose purpose) => purpose switch
    {
        ExercisePurpose.Strength => "strength",
        ExercisePurpose.Mobility => "mobility and warm-up",
        ExercisePurpose.Breath => "breathing",
        ExercisePurpose.Walk => "walking",
        _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, "A purpose without words."),
    };

    public static string Of(BodyRegion region) => region switch
    {
        BodyRegion.Legs => "legs",
        BodyRegion.Hips => "hips",
        BodyRegion.TrunkFront => "front of the trunk",
        BodyRegion.TrunkSide => "side of the trunk",
        BodyRegion.TrunkBack => "back of the trunk",
        _ => throw new ArgumentOutOfRangeException(nameof(region), region, "A region without words."),
    };

    public static string Of(Equipment thing) => thing switch
    {
        Equipment.Kettlebell => "a kettlebell",
        Equipment.Dumbbells => "dumbbells",
        Equipment.Band => "a band",
        Equipment.Bench => "a bench",
        Equipment.Cable => "a cable machine",
        Equipment.Ball => "a medicine ball",
        Equipment.Barbell => "a barbell",
        Equipment.Roller => "a foam roller",
        _ => throw new ArgumentOutOfRangeException(nameof(thing), thing, "Equipment without words."),
    };

    public static string Of(HomeProp prop) => prop switch
    {
        HomeProp.Wall => "a wall",
        HomeProp.Chair => "a firm chair",
        HomeProp.Step => "a low step",
        HomeProp.Stick => "a broom handle",
        HomeProp.Towel => "a folded towel",
        _ => throw new ArgumentOutOfRangeException(nameof(prop), prop, "A prop without words."),
    };

    /// <summary>After "if": "bending and sitting make it worse".</summary>
    public static string Of(Precaution precaution) => precaution switch
    {
        Precaution.Flexion => "bending and sitting make it worse",
        Precaution.Extension => "arching, standing and downhill make it worse",
        Precaution.Pars => "a stress injury of a vertebral arch is suspected or known",
        Precaution.Nerve => "pain, tingling or numbness runs into a leg",
        Precaution.Shoulder => "a shoulder hurts",
        Precaution.Pregnancy => "you are pregnant",
        _ => throw new ArgumentOutOfRangeException(nameof(precaution), precaution, "A precaution without words."),
    };

    /// <summary>What has to be shown before the plan proposes it.</summary>
    public static string Of(Gate gate) => gate switch
    {
        Gate.Hinge => "Proposed only after two clean sessions of the hip hinge and 7 days without a bad back day.",
        Gate.Plank => "Proposed only after a plank of 30 seconds and 14 days without a bad back day.",
        Gate.LongPlank => "Proposed only after a plank of 60 seconds, with usual pain of 2 at most and 14 days without a bad back day.",
        Gate.Chosen => "Never proposed on its own: only if you choose it.",
        _ => throw new ArgumentOutOfRangeException(nameof(gate), gate, "A gate without words."),
    };

    public static string Of(Certainty certainty) => certainty switch
    {
        Certainty.Trial => "controlled trial",
        Certainty.Cohort => "cohort study",
        Certainty.Association => "association",
        Certainty.Expert => "expert opinion or guideline",
        Certainty.Heuristic => "a judgement of ours",
        _ => throw new ArgumentOutOfRangeException(nameof(certainty), certainty, "A grade without words."),
    };

    public static string Of(Directness directness) => directness switch
    {
        Directness.BackPainInRunners => "back pain in runners",
        Directness.BackPain => "back pain, not runners in particular",
        Directness.RunningInjury => "any running injury, not back pain",
        Directness.Other => "something else, carried over",
        _ => throw new ArgumentOutOfRangeException(nameof(directness), directness, "A question without words."),
    };

    /// <summary>"2 × 8 to 2 × 12 per side, tempo 3-1-1, rest 60 s".</summary>
    public static string DoseOf(Variant variant)
    {
        var (start, top) = (Amount(variant.Start), Amount(variant.Top));
        var parts = new List<string> { (start == top ? start : $"{start} to {top}") + (variant.PerSide ? " per side" : "") };
        if (variant.Tempo is { } tempo)
            parts.Add(Pace(tempo));
        if (variant.Rest >= TimeSpan.FromSeconds(15))
            parts.Add($"rest {Quantities.Exact(variant.Rest)}");
        return string.Join(", ", parts);
    }

    /// <summary>"From 10 % of your body mass, up to 40 %"; absent where no weight is held.</summary>
    public static string? WeightOf(Variant variant) => variant.Weight is { } weight
        ? string.Create(CultureInfo.InvariantCulture, $"From {weight.Start.Value * 100:0.#} % of your body mass, up to {weight.UpTo.Value * 100:0.#} %.")
        : null;

    /// <summary>"Needs a kettlebell or dumbbells, and a firm chair"; "Nothing needed".</summary>
    public static string NeedsOf(Variant variant)
    {
        var things = string.Join(" or ", variant.Equipment.Select(Of));
        var props = string.Join(" and ", variant.Props.Select(Of));
        return (things, props) switch
        {
            ("", "") => "Nothing needed.",
            (_, "") => $"Needs {things}.",
            ("", _) => $"Needs {props}.",
            _ => $"Needs {things}, and {props}.",
        };
    }

    /// <summary>How one goes on from a variant, and back.</summary>
    public static string StepsOf(Exercise exercise, int place)
    {
        var variant = exercise.Variants[place];
        var more = variant.Start == variant.Top ? "" : $"Two clean sessions: {Step(variant)}. ";
        var harder = place + 1 < exercise.Variants.Count ? $"{(more.Length > 0 ? "At the top" : "When it is easy")}: {Lower(exercise.Variants[place + 1].Name)}. " : "";
        var easier = place > 0 ? $"Too much: back to {Lower(exercise.Variants[place - 1].Name)}." : "Too much: fewer or smaller movements, or leave it for today.";
        return more + harder + easier;
    }

    private static string Step(Variant variant) =>
        variant.Start.Reps != variant.Top.Reps ? "two repetitions more" : variant.Weight is null ? "five seconds more" : "five seconds or 5 to 10 % more";

    private static string Amount(Dose dose) => dose switch
    {
        { Reps: { } reps, Hold: { } hold } => string.Create(CultureInfo.InvariantCulture, $"{dose.Sets} × {reps}, each held {Quantities.Exact(hold)}"),
        { Reps: { } reps } => string.Create(CultureInfo.InvariantCulture, $"{dose.Sets} × {reps}"),
        _ when dose.Sets == 1 => Quantities.Exact(dose.Hold!.Value),
        _ => string.Create(CultureInfo.InvariantCulture, $"{dose.Sets} × {Quantities.Exact(dose.Hold!.Value)}"),
    };

    private static string Pace(Tempo tempo) => string.Create(
        CultureInfo.InvariantCulture, $"{tempo.Down.TotalSeconds:0} s one way, {(tempo.Pause > TimeSpan.Zero ? $"{tempo.Pause.TotalSeconds:0} s pause, " : "")}{tempo.Up.TotalSeconds:0} s back");

    private static string Lower(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
