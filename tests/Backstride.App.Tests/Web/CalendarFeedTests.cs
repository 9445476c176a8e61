using System.Net;
using System.Text.RegularExpressions;
using Backstride.App.Calendars;
using Backstride.App.Tests.Browser;
using Backstride.App.Tests.Calendars;
using Backstride.App.Tests.Cli;
using Backstride.Journal;
using Backstride.Screening;

namespace Backstride.App.Tests.Web;

/// <summary>The calendar as programs elsewhere read it from the running app.</summary>
public sealed class CalendarFeedTests
{
    private readonly OtherDay monday = new(DayOfWeek.Monday);

    [Fact]
    public async Task A_calendar_reads_the_weeks_without_a_cookie_and_sees_names_alone()
    {
        Assert.SkipUnless(PeerCalendars.AreHere, PeerCalendars.Missing);
        await using var app = await ServedApp.Start(Runners.SteadyUntil(monday.Today), monday);
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = app.Address };
        var address = $"/calendar/{Make(app, CalendarDetail.NameOnly)}.ics";
        using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal("text/calendar; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.True(answer.Headers.CacheControl is { Private: true, NoCache: true });
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var read = PeerCalendars.Read(text);
        Assert.Contains(read, one => one.Title == "Run");
        Assert.Contains(read, one => one.Title == "Session A");
        Assert.All(read, one => Assert.Matches("^(Run|Walk|Swim or ride|Session [A-G]|Short session)$", one.Title));
        Assert.All(read, one => Assert.Null(one.Text));
        Assert.Equal(text, await client.GetStringAsync(address, TestContext.Current.CancellationToken));
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        using var unchanged = await client.SendAsync(again, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, address), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
    }

    [Fact]
    public async Task A_kept_week_that_is_over_stands_in_a_calendar_that_reads_for_the_first_time_and_one_that_was_not_kept_does_not()
    {
        Assert.SkipUnless(PeerCalendars.AreHere, PeerCalendars.Missing);
        var clock = new HandClock();
        var first = new DateOnly(2026, 3, 2);
        clock.GoTo(new DateTimeOffset(first, new TimeOnly(9, 0), TimeSpan.Zero));
        await using var app = await ServedApp.Start(Runners.SteadyUntil(first), clock);
        await app.Client.GetStringAsync("/week", TestContext.Current.CancellationToken);
        clock.GoOn(TimeSpan.FromDays(14));
        await app.Client.GetStringAsync("/week", TestContext.Current.CancellationToken);
        var read = PeerCalendars.Read(await app.Client.GetStringAsync($"/calendar/{Make(app, CalendarDetail.NameOnly)}.ics", TestContext.Current.CancellationToken));
        Assert.Contains(read, one => one.Title == "Run" && one.Day >= first && one.Day < first.AddDays(7));
        Assert.DoesNotContain(read, one => one.Day >= first.AddDays(7) && one.Day < first.AddDays(14));
        Assert.Contains(read, one => one.Day >= first.AddDays(14));
        clock.GoOn(TimeSpan.FromDays(28));
        Assert.DoesNotContain(PeerCalendars.Read(await app.Client.GetStringAsync($"/calendar/{Make(app, CalendarDetail.NameOnly)}.ics", TestContext.Current.CancellationToken)), one => one.Day < first.AddDays(14));
    }

    [Fact]
    public async Task A_red_flag_cancels_what_was_planned_and_the_calendar_does_not_say_why()
    {
        Assert.SkipUnless(PeerCalendars.AreHere, PeerCalendars.Missing);
        await using var app = await ServedApp.Start(Runners.SteadyUntil(monday.Today), monday);
        var address = $"/calendar/{Make(app, CalendarDetail.Everything)}.ics";
        var before = PeerCalendars.Read(await app.Client.GetStringAsync(address, TestContext.Current.CancellationToken));
        Assert.Contains(before, one => one.Status == "CONFIRMED");
        Runners.Add(app.Store, monday.Today, new ScreeningAnswers { Form = ScreenForm.Short, Answers = new Dictionary<string, Answer> { ["saddle-numbness"] = Answer.Yes } });
        var text = await app.Client.GetStringAsync(address, TestContext.Current.CancellationToken);
        var after = PeerCalendars.Read(text);
        Assert.Equal(before.Select(one => one.Uid), after.Select(one => one.Uid));
        Assert.All(after, one => Assert.Equal(("CANCELLED", 1), (one.Status, one.Sequence)));
        Assert.DoesNotContain("numb", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_forged_or_revoked_address_is_nothing_and_only_reading_is_answered()
    {
        await using var app = await ServedApp.Start(Runners.SteadyUntil(monday.Today), monday);
        var secret = Make(app, CalendarDetail.NameOnly);
        var forged = $"{(secret[0] == 'A' ? 'B' : 'A')}{secret[1..]}";
        Assert.Equal(HttpStatusCode.NotFound, await Status(app, HttpMethod.Get, $"/calendar/{forged}.ics"));
        Assert.Equal(HttpStatusCode.NotFound, await Status(app, HttpMethod.Get, "/calendar/x.ics"));
        Assert.Equal(HttpStatusCode.OK, await Status(app, HttpMethod.Get, $"/calendar/{secret}.ics"));
        foreach (var method in (HttpMethod[])[HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete])
            Assert.True((int)await Status(app, method, $"/calendar/{secret}.ics") is 400 or 403 or 405);
        new CalendarAddresses(app.Folder).Remove(Runners.Only);
        Assert.Equal(HttpStatusCode.NotFound, await Status(app, HttpMethod.Get, $"/calendar/{secret}.ics"));
    }

    [Fact]
    public async Task A_name_that_the_app_does_not_have_and_a_page_elsewhere_are_refused()
    {
        await using var app = await ServedApp.Start(Runners.SteadyUntil(monday.Today), monday);
        var address = $"/calendar/{Make(app, CalendarDetail.NameOnly)}.ics";
        using var elsewhere = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Host = "evil.example" } };
        Assert.Equal(HttpStatusCode.MisdirectedRequest, (await app.Client.SendAsync(elsewhere, TestContext.Current.CancellationToken)).StatusCode);
        using var script = new HttpRequestMessage(HttpMethod.Get, address);
        script.Headers.Add("Sec-Fetch-Site", "cross-site");
        script.Headers.Add("Sec-Fetch-Mode", "cors");
        Assert.Equal(HttpStatusCode.Forbidden, (await app.Client.SendAsync(script, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task The_page_makes_an_address_shows_it_once_changes_it_and_takes_it_away()
    {
        await using var app = await ServedApp.Start(Runners.SteadyUntil(monday.Today), monday);
        using var made = await app.Send(await app.OwnPost("/calendar", "/calendar"));
        var secret = Regex.Match(await made.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), "http://[^<]+/calendar/([A-Za-z0-9_-]{43})\\.ics").Groups[1].Value;
        Assert.DoesNotContain(secret, await app.Client.GetStringAsync("/calendar", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var plain = await app.Client.GetStringAsync($"/calendar/{secret}.ics", TestContext.Current.CancellationToken);
        using var shown = await app.Send(await app.OwnPost("/calendar", "/calendar/detail", ("detail", "on")));
        var detailed = await app.Client.GetStringAsync($"/calendar/{secret}.ics", TestContext.Current.CancellationToken);
        Assert.DoesNotContain("km", plain, StringComparison.Ordinal);
        Assert.Contains("km", detailed, StringComparison.Ordinal);
        using var removed = await app.Send(await app.OwnPost("/calendar", "/calendar/remove"));
        Assert.Equal(HttpStatusCode.NotFound, await Status(app, HttpMethod.Get, $"/calendar/{secret}.ics"));
    }

    [Fact]
    public async Task The_command_says_what_there_is_and_each_document_is_what_its_schema_says()
    {
        using var temp = new TempFolder();
        var backstride = new Cli.Backstride(temp["data"]);
        await backstride.Json("demo");
        var none = await backstride.Json("calendar");
        Assert.False(none.GetProperty("on").GetBoolean());
        var made = await backstride.Json("calendar", "new", "--details");
        Assert.Matches("/calendar/[A-Za-z0-9_-]{43}\\.ics$", made.GetProperty("address").GetString());
        Assert.True((await backstride.Json("calendar", "new")).GetProperty("details").GetBoolean());
        var off = await backstride.Json("calendar", "detail", "off");
        Assert.False(off.GetProperty("details").GetBoolean());
        Assert.False(off.TryGetProperty("address", out _));
        foreach (var document in (IEnumerable<System.Text.Json.JsonElement>)[none, made, off, await backstride.Json("calendar", "remove")])
            await SchemaTests.Holds("calendar", document);
        Assert.Equal(1, (await backstride.Run("calendar", "remove")).Code);
    }

    private static string Make(ServedApp app, CalendarDetail detail) => new CalendarAddresses(app.Folder).Renew(Runners.Only, detail, DateTimeOffset.UnixEpoch);

    private static async Task<HttpStatusCode> Status(ServedApp app, HttpMethod method, string address)
    {
        using var answer = await app.Client.SendAsync(new HttpRequestMessage(method, address), TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
