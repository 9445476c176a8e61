using System.CommandLine;
using System.Text.Json;
using Backstride.App.Pages.Exercises;
using Backstride.App.Wording;
using Backstride.Exercises;
using Backstride.Figures;

namespace Backstride.App.Cli;

/// <summary><c>exercises [NAME] [--for PURPOSE] [--part REGION] [--if PRECAUTION] [--bare]</c></summary>
internal static class ExercisesCommand
{
    public static void Build(Command command, GlobalOptions options)
    {
        var name = new Argument<string?>("name") { Description = "One exercise, such as bird-dog; without it all are listed.", Arity = ArgumentArity.ZeroOrOne };
        var purpose = Choice<ExercisePurpose>("--for", "Only exercises for this");
        var part = Choice<BodyRegion>("--part", "Only what trains this part of the body");
        var precaution = Choice<Precaution>("--if", "Leave out what is not for somebody with this");
        var bare = Setting.Flag("--bare", "Only what needs no equipment.");
        command.Arguments.Add(name);
        command.Options.Add(purpose);
        command.Options.Add(part);
        command.Options.Add(precaution);
        command.Options.Add(bare);
        command.Runs(options, call => call.Value(name) is { } one
            ? One(call, one)
            : List(call, new LibraryFilter(call.Value(purpose), call.Value(part), call.Value(precaution), call.Value(bare))));
    }

    private static Option<T?> Choice<T>(string name, string description)
        where T : struct, Enum
    {
        var words = string.Join(", ", Enum.GetValues<T>().Select(LibraryFilter.WordOf));
        return Setting.Of<T?>(name, $"{description}: {words}.", text => LibraryFilter.Word<T>(text), $"one of {words}");
    }

    private static int List(Invocation call, LibraryFilter filter)
    {
        var found = filter.In(ExerciseLibrary.Shipped).ToList();
        Print(call, found);
        foreach (var group in found.GroupBy(exercise => exercise.Purpose))
        {
            call.Say($"For {LibraryWords.Of(group.Key)}");
            foreach (var exercise in group)
                call.Say($"  {exercise.Id.Name,-24}{exercise.Name}: {string.Join(" > ", exercise.Variants.Select(variant => variant.Id.Name))}");
        }

        call.Say(found.Count == 0 ? "No exercise fits that." : $"{Words.Count(found.Count, "exercise")}. One of them: {OwnCommand.Bare("exercises", $"{found[0].Id}")}");
        return Exit.Done;
    }

    private static int One(Invocation call, string name)
    {
        if (ExerciseLibrary.Shipped.Find(name) is not { } exercise)
            throw CommandException.NotMet($"There is no exercise '{name}'. List them with: {OwnCommand.Bare("exercises")}");
        Print(call, [exercise]);
        call.Say($"{exercise.Name}. {exercise.Trains}");
        foreach (var cue in exercise.Cues)
            call.Say($"  - {cue}");
        foreach (var (place, variant) in exercise.Variants.Index())
            Say(call, exercise, place, variant);
        call.Say("Stop the set when:");
        foreach (var stop in exercise.Stop)
            call.Say($"  - {stop}");
        foreach (var not in exercise.NotWhen)
            call.Say($"If {LibraryWords.Of(not.When)}: {(not.Do == PrecautionAnswer.LeaveOut ? "leave it out. " : "")}{not.Advice}");
        foreach (var evidence in exercise.Sources.Select(ExerciseSources.Of).OfType<Evidence>())
            call.Say($"Source: {evidence.Finding} ({LibraryWords.Of(evidence.Certainty)}, about {LibraryWords.Of(evidence.Directness)}; {evidence.Source})");
        return Exit.Done;
    }

    private static void Say(Invocation call, Exercise exercise, int place, Variant variant)
    {
        call.Say($"{place + 1}. {variant.Name}: {LibraryWords.DoseOf(variant)}");
        call.Say($"   {FigureLibrary.Shipped.InWords(variant.Figure)}");
        call.Say($"   {string.Join(' ', new[] { LibraryWords.NeedsOf(variant), LibraryWords.WeightOf(variant), variant.Gate is { } gate ? LibraryWords.Of(gate) : null, LibraryWords.StepsOf(exercise, place) }.OfType<string>())}");
    }

    private static void Print(Invocation call, IReadOnlyList<Exercise> exercises)
    {
        if (call.Json)
            call.Output.WriteLine(ExerciseLibrary.Document(exercises).GetRawText());
    }
}
