using Backstride.App.Storage;
using Backstride.App.Streams;

namespace Backstride.App.Api;

/// <summary><c>/api/v1/runs/{id}/streams</c>: one recording second by second, straight from its file.</summary>
internal static class StreamApi
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/api/v1/runs/{id:guid}/streams", Give).WithMetadata(new NeedsToken.For(TokenScope.Read)).AddEndpointFilter<NeedsToken>();

    private static IResult Give(Guid id, HttpContext http, DataFolder folder, RunnerStates states)
    {
        var runner = NeedsToken.RunnerOf(http);
        return RunLook.At(folder, runner, states.Of(runner), new EntryId(id)) is { } look
            ? Results.Json(StreamDocument.Of(look), StreamJson.Default.StreamDocument)
            : Results.NotFound();
    }
}
