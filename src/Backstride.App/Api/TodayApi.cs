using Backstride.App.Storage;
using Backstride.Coaching;
using Backstride.Journal;
using Backstride.Planning;

namespace Backstride.App.Api;

/// <summary><c>/api/v1/today</c>: the plan for a day, as <c>today --json</c> prints it.</summary>
internal static class TodayApi
{
    private static readonly ApiOperation Look = new("getToday", "The plan for today, or for a day, with its reasons. A token for everything leaves the record of today's plan, which an answer to it needs; one for reading leaves nothing.", "plan")
    {
        Parameters = [new("day", "query", "The day to plan (yyyy-MM-dd). Default: today, where the runner lives.")],
        Refusals = new Dictionary<int, string> { [StatusCodes.Status400BadRequest] = WeekApi.NoSuchWeek },
    };

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/today", Give).WithMetadata(new NeedsToken.For(TokenScope.Read), Look);

    private static IResult Give(string? day, HttpContext http, RunnerStates states, JournalStore store, TimeProvider clock)
    {
        var token = NeedsToken.TokenOf(http);
        var runner = NeedsToken.RunnerOf(http);
        var state = states.Of(runner);
        var time = LocalTime.Of(state.Profile, clock);
        var asked = day is null ? time.Today : WeekApi.DayOf(day, time.Today);
        var (plan, seen) = DayAhead.On(state, asked, time.Today);
        var decision = asked == time.Today && token.Allows(TokenScope.Log) ? Recorded(plan, runner, store, time) : null;
        return Results.Bytes(PlanDocument.Write(plan, decision, new WhatIf(seen, plan), asked > time.Today), "application/json; charset=utf-8");
    }

    /// <summary>The record of the plan; showing it again is the same record.</summary>
    private static EntryId? Recorded(Plan plan, RunnerId runner, JournalStore store, LocalTime time)
    {
        var id = Decisions.IdOf(plan, runner);
        if (store.Find(runner, id) is null)
            _ = store.Append(runner, [Decisions.Record(plan, runner, time.Now, time.Stamp)]);
        return id;
    }
}
