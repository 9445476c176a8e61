using Backstride.App.Storage;
using Backstride.App.Streams;

namespace Backstride.App.Api;

/// <summary><c>/api/v1/runs/{id}/streams</c>: one recording second by second, straight from its file.</summary>
internal static class StreamApi
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/runs/{id:guid}/streams", Give).WithMetadata(new NeedsToken.For(TokenScope.Read), Look);

    private static readonly ApiOperation Look = new("getRunStreams", "One recording second by second, straight from its original.", "streams")
    {
        Refusals = new Dictionary<int, string> { [StatusCodes.Status404NotFound] = "There is no such run of this token's runner." },
    };

    private static IResult Give(Guid id, HttpContext http, DataFolder folder, RunnerStates states)
    {
        var runner = NeedsToken.RunnerOf(http);
        return RunLook.At(folder, runner, states.Of(runner), new EntryId(id)) is { } look
            ? Results.Json(StreamDocument.Of(look), StreamJson.Default.StreamDocument)
            : Results.NotFound();
    }
}
