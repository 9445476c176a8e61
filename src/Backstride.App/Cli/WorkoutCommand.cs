using System.CommandLine;
using System.Text.Json.Serialization;
using Backstride.App.Watch;
using Backstride.App.Wording;
using Backstride.Coaching;
using Backstride.Planning;

namespace Backstride.App.Cli;

/// <summary><c>workout [--day DAY] [--what run|session] [--out FILE]</c></summary>
internal static class WorkoutCommand
{
    public static void Build(Command command, GlobalOptions options)
    {
        command.Description += "\n\nA watch that takes FIT workouts leads through it step by step. Copy the file to the folder GARMIN/NewFiles of the watch: see docs/watch.md.";
        var day = Setting.Day("--day", "The day. Default: today, where the runner lives.");
        var what = Setting.Of<WorkoutPart?>("--what", "run or session. Default: whatever the day has, each in a file of its own.", PartOf, "run or session");
        var file = Setting.Text("--out", "The file to write. Default: a name with the day, in the folder you are in. One that is there is replaced.");
        foreach (var option in (Option[])[day, what, file])
            command.Options.Add(option);
        command.Runs(options, call => Run(call, call.Value(day), call.Value(what), call.Value(file)));
    }

    private static WorkoutPart? PartOf(string text) => text switch
    {
        "run" => WorkoutPart.Run,
        "session" => WorkoutPart.Session,
        _ => null,
    };

    private static int Run(Invocation call, DateOnly? asked, WorkoutPart? part, string? path)
    {
        using var runner = call.Open();
        var today = runner.Time.Today;
        var day = asked ?? today;
        if (!WeekPlanner.Reaches(day, today))
            throw CommandException.NotMet(PlannedDays.Outside(day, today));
        var plan = DayAhead.On(runner.State, day, today).Plan;
        var files = (part is { } one ? [one] : Enum.GetValues<WorkoutPart>()).Select(of => WorkoutFile.Of(plan, of)).ToList();
        if (files.OfType<WorkoutFile.Made>().ToList() is not { Count: > 0 } made)
            throw CommandException.NotMet(string.Join(' ', files.OfType<WorkoutFile.None>().Select(none => none.Why).Distinct()));
        if (path is not null && made.Count > 1)
            throw CommandException.Usage("The day has a run and a session: say with --what which of them --out is for.");
        var written = made.Select(file => Written(file, path ?? file.Name)).ToList();
        call.PrintJson(written, WorkoutJson.Default.Workouts);
        foreach (var file in written)
            call.Say($"{file.Name}: {file.File}");
        return Exit.Done;
    }

    private static WrittenWorkout Written(WorkoutFile.Made made, string path)
    {
        try
        {
            // Beside it first, so that a watch that is looking never sees half of one.
            File.WriteAllBytes(path + ".part", made.Bytes());
            File.Move(path + ".part", path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CommandException.NotMet($"{path} could not be written: {ExportCommand.Why(path, e)}");
        }

        return new WrittenWorkout(made.Workout.Day, made.Workout.Name, Path.GetFullPath(path), made.Workout.Steps.Count);
    }
}

/// <param name="Steps">Parts of the workout; a repeat is one.</param>
internal sealed record WrittenWorkout(DateOnly Day, string Name, string File, int Steps);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(List<WrittenWorkout>), TypeInfoPropertyName = "Workouts")]
internal sealed partial class WorkoutJson : JsonSerializerContext;
