using System.Security.Cryptography;
using System.Text;
using Backstride.App.Storage;
using Backstride.Planning;
using Microsoft.Net.Http.Headers;

namespace Backstride.App.Calendars;

/// <summary><c>/calendar/{secret}.ics</c>: this week and the next, the weeks before that were kept, and what calendars were told of the others.</summary>
/// <remarks>Whoever has the address reads; cookies and tokens are not looked at. It is worked out when it is read, and kept by nobody in between.</remarks>
internal static class CalendarFeed
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapMethods("/calendar/{secret}.ics", [HttpMethods.Get, HttpMethods.Head], Give);

    private static IResult Give(string secret, HttpContext http, CalendarCall call)
    {
        if (call.Addresses.Find(secret) is not { } address || !call.Store.Runners().Any(runner => runner.Id.Value == address.Runner))
            return Results.NotFound();
        var text = Encoding.UTF8.GetBytes(CalendarText.Of(EventsOf(address, call)));
        http.Response.Headers.CacheControl = "private, no-cache";
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        return Results.Bytes(text, CalendarText.MediaType, entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(text))[..32]}\""));
    }

    private static IReadOnlyList<ShownEvent> EventsOf(CalendarAddress address, CalendarCall call)
    {
        var runner = new RunnerId(address.Runner);
        var state = call.States.Of(runner);
        var time = LocalTime.Of(state.Profile, call.Clock);
        var monday = WeekPlanner.MondayOf(time.Today);
        var weeks = ShownEvents.Before(monday).Where(week => state.Weeks.Any(kept => kept.What.Monday == week)).Select(week => WeekPlanner.Plan(state, week.AddDays(6), time.Today))
            .Concat(new[] { monday, monday.AddDays(7) }.Select(week => WeekPlanner.Plan(state, week, time.Today)));
        return new ShownEvents(call.Folder, runner).Tell(WeekEvents.Of(weeks, time.Today), address.Detail, (monday, call.Clock.GetUtcNow()));
    }
}

/// <summary>What the calendar needs of the app.</summary>
internal sealed record CalendarCall(CalendarAddresses Addresses, JournalStore Store, RunnerStates States, DataFolder Folder, TimeProvider Clock);
