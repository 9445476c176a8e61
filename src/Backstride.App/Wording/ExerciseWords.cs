using System.Globalization;
using Backstride.Coaching;
using Backstride.Exercises;

namespace Backstride.App.Wording;

/// <summary>Exercises as people read them.</summary>
public static class ExerciseWords
{
    /// <summary>One line: "Goblet squat to a box: 2 × 8, 16 kg, rest 75 s".</summary>
    public static string Of(ProposedExercise exercise) => $"{NameOf(exercise)}: {DoseOf(exercise)}";

    /// <summary>The dose alone: "2 × 8, 16 kg, rest 75 s".</summary>
    public static string DoseOf(ProposedExercise exercise)
    {
        var parts = new List<string> { Dose(exercise) };
        if (exercise.LoadKilograms is { } kilograms)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{kilograms:0.#} kg"));
        if (exercise.Tempo is { } tempo && exercise.Hold is null && IsSlow(exercise, tempo))
            parts.Add($"tempo {tempo}");
        if (exercise.Rest > TimeSpan.Zero && exercise.Sets > 1)
            parts.Add($"rest {Quantities.Exact(exercise.Rest)}");
        if (exercise.First is { } first)
            parts.Add($"{TestWords.Side(first)} side first{(exercise.MoreOfFirst > 0 ? ", and one set more there" : "")}");
        return string.Join(", ", parts);
    }

    /// <summary>How it is changed for this runner; nothing where it is not.</summary>
    public static IEnumerable<string> AdviceOf(ProposedExercise exercise) =>
        exercise.Adapted == Precautions.None || ExerciseLibrary.Shipped.Find(exercise.Exercise) is not { } known
            ? []
            : known.NotWhen.Where(not => not.Do == PrecautionAnswer.Adapt && exercise.Adapted.Has(not.When)).Select(not => not.Advice).Distinct();

    /// <summary>The name of the variant; the ids where the library has none of them any more.</summary>
    public static string NameOf(ProposedExercise exercise) => NameOf(exercise.Exercise, exercise.Variant);

    /// <summary>The name of a variant; the ids where the library has none of them any more.</summary>
    public static string NameOf(string exercise, string variant) =>
        ExerciseLibrary.Shipped.Find(exercise) is { } known && known.PlaceOf(variant) is >= 0 and var place
            ? known.Variants[place].Name
            : $"{exercise} ({variant})";

    /// <summary>The name of an exercise within a sentence: "goblet squat".</summary>
    public static string InSentence(ExerciseId exercise) =>
        ExerciseLibrary.Shipped.Find(exercise.Name) is { Name: var name } ? char.ToLowerInvariant(name[0]) + name[1..] : exercise.Name;

    /// <summary>What a block is for.</summary>
    public static string Of(BlockKind kind) => kind switch
    {
        BlockKind.WarmUp => "Warm-up",
        BlockKind.Strength => "Strength",
        BlockKind.Mobility => "Mobility",
        BlockKind.Breath => "Breathing",
        BlockKind.CoolDown => "Cool-down",
        BlockKind.Walk => "Walk",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A block without words."),
    };

    /// <summary>"2 × 8", "3 × 15 s", "2 × 5 per side, hold 8 s", "3 min".</summary>
    private static string Dose(ProposedExercise exercise)
    {
        var side = exercise.PerSide ? " per side" : "";
        var sets = exercise.Sets == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"{exercise.Sets} × ");
        if (exercise.Reps is { } reps)
        {
            var count = string.Create(CultureInfo.InvariantCulture, $"{exercise.Sets} × {reps}{side}");
            return exercise.Hold is { } each ? $"{count}, hold {Quantities.Exact(each)}" : count;
        }

        return exercise.Hold is { } hold ? $"{sets}{Quantities.Exact(hold)}{side}" : $"{sets}once{side}";
    }

    /// <summary>Slower or with a longer pause than the variant usually is.</summary>
    private static bool IsSlow(ProposedExercise exercise, string tempo) =>
        ExerciseLibrary.Shipped.Find(exercise.Exercise) is not { } known
        || known.PlaceOf(exercise.Variant) is not (>= 0 and var place)
        || known.Variants[place].Tempo?.ToString() != tempo;
}
