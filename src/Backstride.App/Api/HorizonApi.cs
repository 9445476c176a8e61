using Backstride.App.Storage;
using Backstride.Planning;

namespace Backstride.App.Api;

/// <summary><c>/api/v1/horizon</c>: this week and the four after it, in outline.</summary>
internal static class HorizonApi
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/horizon", Give).WithMetadata(new NeedsToken.For(TokenScope.Read), Look);

    private static readonly ApiOperation Look = new(
        "getHorizon", "This week and the four after it in outline, with what the limits would be if all goes as planned; where it ends and why.", "horizon");

    private static IResult Give(HttpContext http, RunnerStates states, TimeProvider clock)
    {
        var state = states.Of(NeedsToken.RunnerOf(http));
        return Results.Bytes(HorizonDocument.Write(Horizon.Of(state, LocalTime.Of(state.Profile, clock).Today)), "application/json; charset=utf-8");
    }
}
