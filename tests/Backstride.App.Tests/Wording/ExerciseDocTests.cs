using System.Globalization;
using System.Text;
using Backstride.App.Wording;
using Backstride.Exercises;
using Backstride.Figures;

namespace Backstride.App.Tests.Wording;

/// <summary>docs/exercises.md is written from the library and nowhere typed by hand.</summary>
public sealed class ExerciseDocTests
{
    [Fact]
    public void The_page_of_all_exercises_says_what_the_library_says() => WrittenDoc.Is("exercises.md", Written());

    private static string Written()
    {
        var text = new StringBuilder("# Exercises\n\nWritten from `src/Backstride/Exercises/library.json` and `src/Backstride/Figures/figures.json`; a test keeps it so.\n"
            + "The figures are in the app under *Exercises*. Doses are usual practice (a judgement of ours unless a source says more) and wait for a clinician's sign-off.\n");
        foreach (var exercise in ExerciseLibrary.Shipped.Exercises)
            Write(text, exercise);
        text.Append("\n## Sources\n\n| source | found | grade |\n|---|---|---|\n");
        foreach (var evidence in ExerciseSources.All)
            text.Append(CultureInfo.InvariantCulture, $"| {evidence.Source} | {evidence.Finding} | {LibraryWords.Of(evidence.Certainty)}, about {LibraryWords.Of(evidence.Directness)} |\n");
        return text.ToString();
    }

    private static void Write(StringBuilder text, Exercise exercise)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {exercise.Name}\n\n`{exercise.Id}` · {string.Join(" · ", exercise.Regions.Select(LibraryWords.Of).Prepend(LibraryWords.Of(exercise.Purpose)))} · serves {string.Join(", ", exercise.Serves)}\n\n{exercise.Trains}\n\n");
        foreach (var cue in exercise.Cues)
            text.Append(CultureInfo.InvariantCulture, $"- {cue}\n");
        text.Append('\n');
        foreach (var (place, variant) in exercise.Variants.Index())
        {
            string?[] parts = [FigureLibrary.Shipped.InWords(variant.Figure), LibraryWords.DoseOf(variant) + ".", LibraryWords.NeedsOf(variant), LibraryWords.WeightOf(variant), variant.Gate is { } gate ? LibraryWords.Of(gate) : null];
            text.Append(CultureInfo.InvariantCulture, $"{place + 1}. **{variant.Name}** (`{variant.Id}`). {string.Join(' ', parts.OfType<string>())}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"\nStop the set when: {string.Join("; ", exercise.Stop)}.\n");
        foreach (var not in exercise.NotWhen)
            text.Append(CultureInfo.InvariantCulture, $"\nIf {LibraryWords.Of(not.When)}: {(not.Do == PrecautionAnswer.LeaveOut ? "leave it out. " : "")}{not.Advice}\n");
        text.Append(CultureInfo.InvariantCulture, $"\nSources: {string.Join("; ", exercise.Sources)}.\n");
    }
}
