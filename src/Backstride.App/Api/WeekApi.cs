using System.Globalization;
using Backstride.App.Storage;
using Backstride.Planning;

namespace Backstride.App.Api;

/// <summary><c>/api/v1/weeks/{day}</c>: the week in which a day lies.</summary>
internal static class WeekApi
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/weeks/{day}", Give).WithMetadata(new NeedsToken.For(TokenScope.Read), Look);

    private static readonly ApiOperation Look = new("getWeek", "The week in which a day (yyyy-MM-dd) lies: what is proposed for each day, how it stands, what it left out and why.", "week")
    {
        Refusals = new Dictionary<int, string>
        {
            [StatusCodes.Status404NotFound] = "That is no day, or its week begins more than four weeks ahead.",
        },
    };

    private static IResult Give(string day, HttpContext http, RunnerStates states, TimeProvider clock)
    {
        var state = states.Of(NeedsToken.RunnerOf(http));
        var today = LocalTime.Of(state.Profile, clock).Today;
        return DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked) && WeekPlanner.Reaches(asked, today)
            ? Results.Bytes(WeekDocument.Write(WeekPlanner.Plan(state, asked, today)), "application/json; charset=utf-8")
            : Results.NotFound();
    }
}
