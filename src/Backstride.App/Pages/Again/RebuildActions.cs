using Backstride.App.Importing.Jobs;

namespace Backstride.App.Pages.Again;

/// <summary>Beginning and stopping to read the originals again.</summary>
internal static class RebuildActions
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/rebuild/begin", Begin);
        app.MapPost("/rebuild/stop", Stop);
    }

    private static IResult Begin(CurrentRunner runner, RebuildJobs jobs)
    {
        jobs.Begin(runner.Id);
        return Results.LocalRedirect("/rebuild");
    }

    private static IResult Stop(CurrentRunner runner, RebuildJobs jobs)
    {
        jobs.Of(runner.Id)?.Cancel();
        return Results.LocalRedirect("/rebuild");
    }
}
