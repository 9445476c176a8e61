using System.Globalization;
using Backstride.App.Serving;
using Backstride.Coaching;
using Backstride.Journal;
using Backstride.Planning;

namespace Backstride.App.Watch;

/// <summary>A workout file as the answer to a request, or the page or document that says why there is none.</summary>
internal static class WorkoutAnswer
{
    /// <param name="day">As it stands in the address of a page; nothing is known of it.</param>
    public static async Task<IResult> Of(string day, WorkoutPart part, (RunnerState State, DateOnly Today) runner, HttpContext http) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked) && WeekPlanner.Reaches(asked, runner.Today)
            ? await Of(asked, part, runner, http)
            : Results.NotFound();

    /// <param name="day">One that a plan reaches.</param>
    public static async Task<IResult> Of(DateOnly day, WorkoutPart part, (RunnerState State, DateOnly Today) runner, HttpContext http)
    {
        var file = WorkoutFile.Of(DayAhead.On(runner.State, day, runner.Today).Plan, part);
        if (file is WorkoutFile.Made made)
            return Results.File(made.Bytes(), WorkoutFile.MediaType, made.Name);
        await Problem.Write(http, new Problem(StatusCodes.Status404NotFound, "No workout", ((WorkoutFile.None)file).Why));
        return Results.Empty;
    }
}
