using Backstride.App.Serving;
using Backstride.Coaching;
using Backstride.Exercises;
using Backstride.Journal;

namespace Backstride.App.Pages.Routine;

/// <summary>Saving a routine of the runner's own, or leaving the choice to the coach again.</summary>
internal static class RoutineActions
{
    /// <summary>One of its exercises; no field at all leaves the choice to the coach.</summary>
    public const string Field = "exercise";

    /// <summary>The word that leads an undo back here.</summary>
    public const string ToRoutine = "routine";

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/routine", Save);

    /// <summary>The routine as it stands, looked at with the limits of a day.</summary>
    public static OwnRoutine CheckToday(RunnerState runner, DateOnly day) => OwnRoutine.Check(OwnRoutine.Chosen(runner), Coach.Plan(runner, day).Limits, runner, day);

    private static IResult Save(IFormCollection form, CurrentRunner runner)
    {
        var fields = new FormFields(form);
        var chosen = fields.All(Field).Distinct(StringComparer.Ordinal).ToList();
        if (chosen.Find(id => ExerciseLibrary.Shipped.Find(id) is not { } exercise || !OwnRoutine.IsForRoutines(exercise)) is { } unknown)
            throw new FormException($"A routine has strength exercises of the library; {unknown} is none.", Field);
        if (chosen.Count > OwnRoutine.Most)
            throw new FormException($"A routine has at most {OwnRoutine.Most} exercises.", Field);
        var entry = runner.Append(runner.Now(fields.Id, new Profile { Routine = chosen }));
        return Results.LocalRedirect($"/routine?noted={entry.Id}");
    }
}
