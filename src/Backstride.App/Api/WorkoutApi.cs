using Backstride.App.Storage;
using Backstride.App.Watch;

namespace Backstride.App.Api;

/// <summary><c>/api/v1/workouts/{day}/run.fit</c> and <c>/session.fit</c>: what a day holds as steps for a watch.</summary>
internal static class WorkoutApi
{
    private static readonly Dictionary<int, string> Refusals = new()
    {
        [StatusCodes.Status400BadRequest] = WeekApi.NoSuchWeek,
        [StatusCodes.Status404NotFound] = "The day has none, and the detail says why.",
    };

    public static void Map(IEndpointRouteBuilder app)
    {
        Map(app, "/workouts/{day}/run.fit", WorkoutPart.Run, Gives("getRunWorkout", "The run of a day (yyyy-MM-dd) as a FIT workout file."));
        Map(app, "/workouts/{day}/session.fit", WorkoutPart.Session, Gives("getSessionWorkout", "The session of a day (yyyy-MM-dd) as a FIT workout file."));
    }

    private static ApiOperation Gives(string id, string summary) => new(id, summary, WorkoutFile.MediaType) { IsFile = true, Refusals = Refusals };

    private static void Map(IEndpointRouteBuilder app, string path, WorkoutPart part, ApiOperation said) => app.MapGet(path, (string day, HttpContext http, RunnerStates states, TimeProvider clock) =>
    {
        var state = states.Of(NeedsToken.RunnerOf(http));
        var today = LocalTime.Of(state.Profile, clock).Today;
        return WorkoutAnswer.Of(WeekApi.DayOf(day, today), part, (state, today), http);
    }).WithMetadata(new NeedsToken.For(TokenScope.Read), said);
}
