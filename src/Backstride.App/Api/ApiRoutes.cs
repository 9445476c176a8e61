using Backstride.App.Serving;

namespace Backstride.App.Api;

/// <summary>Everything under <c>/api/v1</c>, and the same under <c>/api/v1/runners/{runner}</c>: the token's own runner, by id or as <c>me</c>.</summary>
internal static class ApiRoutes
{
    public const string Root = "/api/v1";

    /// <summary>The name of the part of an address that says which runner is meant.</summary>
    public const string Runner = "runner";

    /// <summary>The token's own runner.</summary>
    public const string Me = "me";

    public static void Map(IEndpointRouteBuilder app)
    {
        foreach (var root in (string[])[Root, $"{Root}/runners/{{{Runner}}}"])
        {
            var api = app.MapGroup(root).WithMetadata(new FormProof.CheckedByEndpoint()).AddEndpointFilter<NeedsToken>();
            ImportApi.Map(api);
            TodayApi.Map(api);
            EntryApi.Map(api);
            RunsApi.Map(api);
            StreamApi.Map(api);
            WeekApi.Map(api);
            WeekChangeApi.Map(api);
            HorizonApi.Map(api);
            MeasureApi.Map(api);
            WorkoutApi.Map(api);
            RemindersApi.Map(api);
        }
    }
}
