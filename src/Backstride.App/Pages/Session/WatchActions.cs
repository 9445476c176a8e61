using Backstride.App.Watch;

namespace Backstride.App.Pages.Session;

/// <summary>The run and the session of a day as files for a watch.</summary>
internal static class WatchActions
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/workouts/{day}/run.fit", (string day, CurrentRunner runner, HttpContext http) => WorkoutAnswer.Of(day, WorkoutPart.Run, (runner.State, runner.Time.Today), http));
        app.MapGet("/workouts/{day}/session.fit", (string day, CurrentRunner runner, HttpContext http) => WorkoutAnswer.Of(day, WorkoutPart.Session, (runner.State, runner.Time.Today), http));
    }
}
