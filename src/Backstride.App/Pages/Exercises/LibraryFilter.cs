using Backstride.Exercises;

namespace Backstride.App.Pages.Exercises;

/// <summary>Which exercises of the library are looked for.</summary>
/// <param name="Purpose">Absent for all.</param>
/// <param name="Region">The part of the body; absent for all.</param>
/// <param name="Without">What it must not be left out for; absent for none.</param>
/// <param name="Bare">Only what needs no equipment.</param>
internal sealed record LibraryFilter(ExercisePurpose? Purpose, BodyRegion? Region, Precaution? Without, bool Bare)
{
    /// <summary>True when nothing is looked for in particular.</summary>
    public bool IsOpen => this == new LibraryFilter(null, null, null, false);

    public static LibraryFilter Of(Func<string, string?> value) => new(
        Word<ExercisePurpose>(value("for")), Word<BodyRegion>(value("part")), Word<Precaution>(value("if")), value("bare") is "on" or "true");

    public IEnumerable<Exercise> In(ExerciseLibrary library) => library.Exercises.Where(exercise =>
        (Purpose is null || exercise.Purpose == Purpose)
        && (Region is not { } region || exercise.Regions.Contains(region))
        && (Without is not { } without || !exercise.NotWhen.Any(not => not.When == without && not.Do == PrecautionAnswer.LeaveOut))
        && (!Bare || exercise.Variants.Any(variant => variant.Equipment.Count == 0)));

    /// <summary>The word in an address or an option: "trunk-front".</summary>
    public static string WordOf<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>What a word means; absent for one that is not known.</summary>
    public static T? Word<T>(string? word)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (WordOf(value) == word)
                return value;
        }

        return null;
    }
}
