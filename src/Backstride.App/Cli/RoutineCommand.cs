using System.CommandLine;
using System.Text.Json.Serialization;
using Backstride.App.Pages.Routine;
using Backstride.App.Told;
using Backstride.App.Wording;
using Backstride.Coaching;
using Backstride.Exercises;
using Backstride.Journal;

namespace Backstride.App.Cli;

/// <summary><c>routine [EXERCISE…] [--coach]</c></summary>
internal static class RoutineCommand
{
    public static void Build(Command command, GlobalOptions options)
    {
        var exercises = new Argument<string[]>("exercise") { Description = "The exercises of your routine, such as goblet-squat bird-dog; without any the routine is shown.", Arity = ArgumentArity.ZeroOrMore };
        var coach = Setting.Flag("--coach", "Let the coach choose again.");
        command.Arguments.Add(exercises);
        command.Options.Add(coach);
        command.Runs(options, call => Run(call, call.Value(exercises) ?? [], call.Value(coach)));
    }

    private static int Run(Invocation call, string[] exercises, bool coach)
    {
        var chosen = exercises.Distinct(StringComparer.Ordinal).ToList();
        if (coach && chosen.Count > 0)
            throw CommandException.Usage("Either name exercises, or say --coach.");
        foreach (var name in chosen)
        {
            if (ExerciseLibrary.Shipped.Find(name) is not { } exercise || !OwnRoutine.IsForRoutines(exercise))
                throw CommandException.Usage($"A routine has strength exercises of the library; {name} is none.{KnownWords.Meant(name, ExerciseLibrary.Shipped.Exercises.Where(OwnRoutine.IsForRoutines).Select(known => known.Id.Name))} List them with: {OwnCommand.Bare("exercises", "--for", "strength")}");
        }

        if (chosen.Count > OwnRoutine.Most)
            throw CommandException.Usage($"A routine has at most {OwnRoutine.Most} exercises.");
        using var runner = call.Open(chosen.Count > 0 ? IfUnknown.Begin : IfUnknown.Refuse);
        var entry = chosen.Count > 0 || coach ? runner.Append(new Profile { Routine = chosen }, runner.Time.Now, runner.Time.Today) : null;
        var routine = RoutineActions.CheckToday(runner.State, runner.Time.Today);
        call.PrintJson(RoutineDocument.Of(routine, entry?.Id), RoutineJson.Default.RoutineDocument);
        foreach (var line in routine.Items.Select(RoutineWords.Of).Select(item => $"  {item}").Concat(RoutineWords.Of(routine)))
            call.Say(line);
        if (entry is not null)
            call.Say($"To take it back: {OwnCommand.Line("remove", $"{entry.Id}")}");
        return Exit.Done;
    }
}

/// <param name="Entry">What was just written; absent where it was only looked at.</param>
/// <param name="Missing">Parts of the trunk that nothing in it trains.</param>
internal sealed record RoutineDocument(IReadOnlyList<RoutineLine> Exercises, bool HasLegs, IReadOnlyList<string> Missing, double Minutes, double MostMinutes, IReadOnlyList<string> Says, string? Entry)
{
    public static RoutineDocument Of(OwnRoutine routine, EntryId? entry = null) => new(
        [.. routine.Items.Select(item => new RoutineLine(item.Exercise.Id.Name, Words.Of(item.Answer), item.Today?.Variant))],
        routine.HasLegs,
        [.. routine.Missing.Select(Words.Of)],
        Math.Round(routine.Needed.TotalMinutes, 1),
        Math.Round(routine.Given.TotalMinutes, 1),
        RoutineWords.Of(routine),
        entry?.ToString());
}

/// <param name="Answer">open, left-out, later, no-equipment or not-today.</param>
/// <param name="Variant">Of today; only when it is open.</param>
internal sealed record RoutineLine(string Exercise, string Answer, string? Variant);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RoutineDocument))]
internal sealed partial class RoutineJson : JsonSerializerContext;
