using System.Globalization;
using Backstride.App.Cli;
using Backstride.App.Serving;
using Backstride.App.Storage;
using Backstride.App.Wording;
using Backstride.Planning;

namespace Backstride.App.Api;

/// <summary><c>/api/v1/weeks/{day}</c>: the week in which a day lies, looked at and seen.</summary>
internal static class WeekApi
{
    /// <summary>What is said of a day whose week cannot be planned.</summary>
    public const string NoSuchWeek = "That is no day, or it lies beyond the fourth week after this one.";

    private static readonly ApiOperation Look = new("getWeek", "The week in which a day (yyyy-MM-dd) lies: what is proposed for each day, how it stands, what it left out and why.", "week")
    {
        Refusals = new Dictionary<int, string> { [StatusCodes.Status400BadRequest] = NoSuchWeek },
    };

    private static readonly ApiOperation Seen = new("seeWeek", "The runner has seen the week: it is kept as it is proposed, unless it is kept already or rests on nothing yet, and answered as it stands. The same again changes nothing.", "week")
    {
        Refusals = new Dictionary<int, string> { [StatusCodes.Status400BadRequest] = NoSuchWeek },
    };

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/weeks/{day}", Give).WithMetadata(new NeedsToken.For(TokenScope.Read), Look);
        api.MapPost("/weeks/{day}", Keep).WithMetadata(new NeedsToken.For(TokenScope.All), Seen);
    }

    /// <summary>A day that somebody asks about.</summary>
    /// <exception cref="FormException">It is none, or its week cannot be planned.</exception>
    public static DateOnly DayOf(string said, DateOnly today) =>
        !DateOnly.TryParseExact(said, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? throw new FormException($"day is a day, yyyy-MM-dd, such as {Words.Of(today)}.", "day")
        : WeekPlanner.Reaches(day, today) ? day
        : throw new FormException(PlannedDays.Outside(day, today), "day");

    private static IResult Give(string day, HttpContext http, RunnerStates states, TimeProvider clock)
    {
        var state = states.Of(NeedsToken.RunnerOf(http));
        var today = LocalTime.Of(state.Profile, clock).Today;
        return Answer(WeekPlanner.Plan(state, DayOf(day, today), today));
    }

    private static IResult Keep(string day, HttpContext http, RunnerStates states, JournalStore store, TimeProvider clock)
    {
        var runner = NeedsToken.RunnerOf(http);
        var state = states.Of(runner);
        var time = LocalTime.Of(state.Profile, clock);
        var asked = DayOf(day, time.Today);
        var week = WeekPlanner.Plan(state, asked, time.Today);
        return Answer(WeekRecord.Keep(week, state, (runner, time), store) ? WeekPlanner.Plan(states.Of(runner), asked, time.Today) : week);
    }

    private static IResult Answer(WeekPlan week) => Results.Bytes(WeekDocument.Write(week), "application/json; charset=utf-8");
}
