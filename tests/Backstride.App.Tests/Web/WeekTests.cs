using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Backstride.App.Api;
using Backstride.App.Tests.Browser;
using Backstride.App.Tests.Cli;
using Backstride.Journal;
using Backstride.Screening;

namespace Backstride.App.Tests.Web;

/// <summary>The week in the browser and over the API.</summary>
public sealed class WeekTests
{
    private readonly OtherDay monday = new(DayOfWeek.Monday);

    [Fact]
    public async Task The_page_has_seven_days_and_today_is_the_one_that_today_says()
    {
        await using var app = await ServedApp.Start(Runners.SteadyUntil(monday.Today), monday);
        var page = await app.Html("/week");
        Assert.Equal(7, page.Split("<span class=\"name\">").Length - 1);
        var today = await app.Html("/");
        var answer = today[(today.IndexOf("<h1", StringComparison.Ordinal) + 1)..];
        answer = answer[(answer.IndexOf('>', StringComparison.Ordinal) + 1)..answer.IndexOf("</h1>", StringComparison.Ordinal)];
        var now = page[page.IndexOf("<li class=\"now\"", StringComparison.Ordinal)..];
        // Today says how far it may be; the week says how far it is to be.
        answer = answer.Replace("up to ", "", StringComparison.Ordinal);
        Assert.Contains(answer, now[..now.IndexOf("</li>", StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_done_is_linked_to_its_entry()
    {
        await using var app = await ServedApp.Start(Runners.SteadyUntil(monday.Today), monday);
        var id = Runners.Add(app.Store, monday.Today, Runners.RunOf(monday.Today, 8));
        var page = await app.Html("/week");
        Assert.Contains($"href=\"/entries/{id}\"", page, StringComparison.Ordinal);
        Assert.Contains(">done<", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_safety_questions_the_page_leads_to_them_and_without_days_to_the_profile()
    {
        await using var app = await ServedApp.Start(Runners.Unscreened);
        Assert.Contains("href=\"/safety\">Answer the safety questions", await app.Html("/week"), StringComparison.Ordinal);
        await using var known = await ServedApp.Start(Runners.Steady);
        Assert.Contains("href=\"/profile#time\"", await known.Html("/week"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lock_takes_the_place_of_the_week()
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        Runners.Add(app.Store, DateOnly.FromDateTime(DateTime.Now), new ScreeningAnswers { Form = ScreenForm.Short, Answers = new Dictionary<string, Answer> { ["saddle-numbness"] = Answer.Yes } });
        var page = await app.Html("/week");
        Assert.Contains("What ends this", page, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"seven\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/week?day=nonsense")]
    [InlineData("/week?day=9999-12-31")]
    [InlineData("/week?day=0001-01-01")]
    [InlineData("/week?day=2001-01-01")]
    public async Task A_strange_day_is_answered_with_a_week(string address)
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        Assert.Contains("class=\"seven\"", await app.Html(address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_api_gives_the_week_to_a_read_token_and_refuses_what_it_cannot_plan()
    {
        await using var app = await ServedApp.Start(Runners.SteadyUntil(monday.Today), monday);
        var read = Token(app, TokenScope.Read);
        var (status, week) = await Get(app, $"{monday.Today:yyyy-MM-dd}", read);
        Assert.Equal(HttpStatusCode.OK, status);
        await SchemaTests.Holds("week", week!.Value);
        Assert.Equal($"{monday.Today:yyyy-MM-dd}", week.Value.GetProperty("week").GetString());
        Assert.Equal(HttpStatusCode.BadRequest, (await Get(app, "tomorrow", read)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await Get(app, "9999-12-31", read)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await Get(app, "0001-01-01", read)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Get(app, "2026-01-01", Token(app, TokenScope.Import))).Status);
    }

    private static string Token(ServedApp app, TokenScope scope) =>
        new AccessTokens(app.Folder).Add(Runners.Only, "test", scope, new DateTimeOffset(2026, 3, 1, 6, 0, 0, TimeSpan.Zero)).Secret;

    private static async Task<(HttpStatusCode Status, JsonElement? Week)> Get(ServedApp app, string day, string token)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/weeks/{day}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await app.Send(request);
        if (answer.StatusCode != HttpStatusCode.OK)
            return (answer.StatusCode, null);
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return (answer.StatusCode, document.RootElement.Clone());
    }
}
