using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Backstride.App.Api;
using Backstride.App.Tests.Browser;
using Backstride.App.Tests.Cli;
using Backstride.Journal;
using Backstride.Planning;

namespace Backstride.App.Tests.Web;

/// <summary>A week seen and changed over the API, by the rules of the page.</summary>
public sealed class WeekChangeApiTests
{
    private readonly OtherDay monday = new(DayOfWeek.Monday);

    [Fact]
    public async Task Seeing_a_week_keeps_it_once_and_answers_it_as_it_stands()
    {
        await using var app = await Start();
        using (var read = await Send(app, HttpMethod.Post, Iso(monday.Today), null, TokenScope.Read))
            Assert.Equal(HttpStatusCode.Forbidden, read.StatusCode);
        using var first = await Send(app, HttpMethod.Post, Iso(monday.Today));
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        var week = await Document(first);
        await SchemaTests.Holds("week", week);
        Assert.True(week.TryGetProperty("keptAt", out _));
        Assert.Equal((monday.Today, Author.Coach), (Assert.Single(State(app).Weeks).What.Monday, State(app).Weeks[0].By));
        using var again = await Send(app, HttpMethod.Post, $"{Iso(monday.Today.AddDays(3))}");
        Assert.Equal(week.GetRawText(), (await Document(again)).GetRawText());
        Assert.Single(State(app).Weeks);
    }

    [Theory]
    [InlineData("tomorrow")]
    [InlineData("9999-12-31")]
    [InlineData("0001-01-01")]
    public async Task A_week_that_cannot_be_planned_is_neither_seen_nor_changed(string day)
    {
        await using var app = await Start();
        using var seen = await Send(app, HttpMethod.Post, day);
        using var changed = await Send(app, HttpMethod.Post, $"{day}/changes", """{ "what": "realign", "answer": "as-it-is" }""");
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (seen.StatusCode, changed.StatusCode));
    }

    [Fact]
    public async Task A_week_that_rests_on_nothing_and_one_far_ahead_are_answered_and_not_kept()
    {
        await using var app = await Start();
        using var ahead = await Send(app, HttpMethod.Post, Iso(monday.Today.AddDays(14)));
        Assert.False((await Document(ahead)).TryGetProperty("keptAt", out _));
        Assert.Empty(State(app).Weeks);
        await using var unscreened = await ServedApp.Start(Runners.Unscreened, monday);
        using var open = await Send(unscreened, HttpMethod.Post, Iso(monday.Today));
        Assert.Equal(HttpStatusCode.OK, open.StatusCode);
        Assert.False((await Document(open)).TryGetProperty("keptAt", out _));
        Assert.Empty(State(unscreened).Weeks);
    }

    [Fact]
    public async Task A_run_is_eased_moved_dropped_and_brought_back_and_the_answer_has_the_week_that_it_makes()
    {
        await using var app = await Start();
        using var seen = await Send(app, HttpMethod.Post, Iso(monday.Today));
        var (day, item) = LastRun(app);
        var eased = await Changed(app, new JsonObject { ["what"] = "ease", ["item"] = $"{item.Id}" });
        Assert.Contains(ChangesOf(eased.Week, item.Id), change => change.GetProperty("standing").GetString() == "chosen" && change.GetProperty("entry").GetString() == eased.Entry);
        var free = day.AddDays(day < monday.Today.AddDays(5) ? 2 : -1);
        var moved = await Changed(app, new JsonObject { ["what"] = "move", ["item"] = $"{item.Id}", ["to"] = Iso(free) });
        Assert.Contains(DayOf(moved.Week, free).GetProperty("current").EnumerateArray(), it => it.GetProperty("id").GetString() == $"{item.Id}" && it.GetProperty("state").GetString() == "planned");
        var dropped = await Changed(app, new JsonObject { ["what"] = "drop", ["item"] = $"{item.Id}", ["note"] = "a wedding" });
        Assert.DoesNotContain(Items(dropped.Week), it => it.GetProperty("id").GetString() == $"{item.Id}" && it.GetProperty("state").GetString() == "planned");
        Assert.Equal((Author.Runner, "a wedding"), (State(app).PlanChanges[^1].By, State(app).PlanChanges[^1].What.Note));
        using var removed = await app.Send(Request(app, HttpMethod.Post, "entries", $$"""{ "id": "{{Guid.CreateVersion7()}}", "kind": "removal", "subject": "{{dropped.Entry}}" }""", TokenScope.All));
        Assert.Equal(HttpStatusCode.OK, removed.StatusCode);
        Assert.Contains(WeekPlanner.Plan(State(app), monday.Today, monday.Today).Days.SelectMany(planned => planned.Current), it => it.Id == item.Id && it.State == ItemState.Planned);
    }

    [Fact]
    public async Task The_same_change_again_is_kept_once_and_another_under_its_id_is_refused()
    {
        await using var app = await Start();
        using var seen = await Send(app, HttpMethod.Post, Iso(monday.Today));
        var (day, item) = LastRun(app);
        var free = day.AddDays(day < monday.Today.AddDays(5) ? 2 : -1);
        string Move(DateOnly to, string id) => $$"""{ "id": "{{id}}", "what": "move", "item": "{{item.Id}}", "to": "{{Iso(to)}}" }""";
        var id = $"{Guid.CreateVersion7()}";
        using var first = await Send(app, HttpMethod.Post, $"{Iso(day)}/changes", Move(free, id));
        using var again = await Send(app, HttpMethod.Post, $"{Iso(day)}/changes", Move(free, id));
        Assert.Equal(await Text(first), await Text(again));
        Assert.Single(State(app).PlanChanges);
        using var other = await Send(app, HttpMethod.Post, $"{Iso(day)}/changes", Move(day, id));
        Assert.Equal(HttpStatusCode.Conflict, other.StatusCode);
        const string drop = """{ "what": "drop", "item": "ITEM" }""";
        foreach (var _ in new[] { 1, 2 })
        {
            using var keyed = await Send(app, HttpMethod.Post, $"{Iso(day)}/changes", drop.Replace("ITEM", $"{item.Id}", StringComparison.Ordinal), key: "drop it");
            Assert.Equal(HttpStatusCode.OK, keyed.StatusCode);
        }

        Assert.Equal(2, State(app).PlanChanges.Count);
    }

    [Fact]
    public async Task What_is_made_easier_already_is_answered_as_the_first_time_and_not_written_again()
    {
        await using var app = await Start();
        using var seen = await Send(app, HttpMethod.Post, Iso(monday.Today));
        var (_, item) = LastRun(app);
        var first = await Changed(app, new JsonObject { ["what"] = "ease", ["item"] = $"{item.Id}" });
        var again = await Changed(app, new JsonObject { ["what"] = "ease", ["item"] = $"{item.Id}" });
        Assert.Equal(first.Entry, again.Entry);
        Assert.Single(State(app).PlanChanges);
    }

    [Theory]
    [InlineData("""{ "what": "move", "item": "ITEM", "to": "2001-01-01" }""", HttpStatusCode.Conflict, "Name another day of the same week.")]
    [InlineData("""{ "what": "accept", "item": "ITEM" }""", HttpStatusCode.Conflict, "Nothing is offered")]
    [InlineData("""{ "what": "keep" }""", HttpStatusCode.Conflict, "Nothing is offered")]
    [InlineData("""{ "what": "realign", "answer": "as-it-is" }""", HttpStatusCode.Conflict, "Nothing is offered")]
    [InlineData("""{ "what": "drop", "item": "0199aaaa-0000-7000-8000-00000000ffff" }""", HttpStatusCode.Conflict, "no such item")]
    [InlineData("""{ "what": "done-by", "item": "ITEM", "recording": "0199aaaa-0000-7000-8000-00000000ffff" }""", HttpStatusCode.Conflict, "no such recording")]
    [InlineData("""{ "what": "shorten", "item": "ITEM" }""", HttpStatusCode.UnprocessableEntity, "what")]
    [InlineData("""{ "item": "ITEM" }""", HttpStatusCode.UnprocessableEntity, "what")]
    [InlineData("""{ "what": "drop", "item": "ITEM", "why": "rain" }""", HttpStatusCode.UnprocessableEntity, "why")]
    [InlineData("""{ "what": "drop", "item": "ITEM", "week": "2026-03-02" }""", HttpStatusCode.BadRequest, "address")]
    [InlineData("""[{ "what": "drop", "item": "ITEM" }]""", HttpStatusCode.BadRequest, "object")]
    [InlineData("", HttpStatusCode.UnprocessableEntity, "what")]
    public async Task What_the_page_refuses_is_refused_with_the_same_sentence_and_writes_nothing(string body, HttpStatusCode expected, string says)
    {
        await using var app = await Start();
        using var seen = await Send(app, HttpMethod.Post, Iso(monday.Today));
        var (_, item) = LastRun(app);
        using var refused = await Send(app, HttpMethod.Post, $"{Iso(monday.Today)}/changes", body.Replace("ITEM", $"{item.Id}", StringComparison.Ordinal), key: "k");
        var problem = await Document(refused);
        Assert.True(refused.StatusCode == expected, problem.GetRawText());
        Assert.Contains(says, $"{problem.GetProperty("detail").GetString()} {(problem.TryGetProperty("field", out var field) ? field.GetString() : "")}", StringComparison.Ordinal);
        Assert.Empty(State(app).PlanChanges);
    }

    [Fact]
    public async Task A_week_that_was_not_seen_has_nothing_to_change()
    {
        await using var app = await Start();
        var (_, item) = LastRun(app);
        using var refused = await Send(app, HttpMethod.Post, $"{Iso(monday.Today)}/changes", $$"""{ "what": "drop", "item": "{{item.Id}}" }""", key: "k");
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("not kept yet", await Text(refused), StringComparison.Ordinal);
    }

    private Task<ServedApp> Start() => ServedApp.Start(Runners.SteadyUntil(monday.Today), monday);

    private (DateOnly Day, WeekItem.OfRun Item) LastRun(ServedApp app)
    {
        var day = WeekPlanner.Plan(State(app), monday.Today, monday.Today).Days.Last(planned => planned.Current.OfType<WeekItem.OfRun>().Any());
        return (day.Day, day.Current.OfType<WeekItem.OfRun>().First());
    }

    private async Task<(string Entry, JsonElement Week)> Changed(ServedApp app, JsonObject body)
    {
        body["id"] = $"{Guid.CreateVersion7()}";
        await SchemaTests.Holds("week-change", JsonDocument.Parse(body.ToJsonString()).RootElement);
        using var answer = await Send(app, HttpMethod.Post, $"{Iso(monday.Today)}/changes", body.ToJsonString());
        Assert.True(answer.StatusCode == HttpStatusCode.OK, await Text(answer));
        var document = await Document(answer);
        await SchemaTests.Holds("week-changed", document);
        return (document.GetProperty("items")[0].GetProperty("id").GetString()!, document.GetProperty("week"));
    }

    private static JsonElement DayOf(JsonElement week, DateOnly day) => week.GetProperty("days").EnumerateArray().Single(one => one.GetProperty("day").GetString() == Iso(day));

    private static IEnumerable<JsonElement> Items(JsonElement week) => week.GetProperty("days").EnumerateArray().SelectMany(day => day.GetProperty("current").EnumerateArray());

    private static IEnumerable<JsonElement> ChangesOf(JsonElement week, EntryId item) => week.GetProperty("days").EnumerateArray().SelectMany(day => day.GetProperty("changes").EnumerateArray())
        .Where(change => change.TryGetProperty("item", out var about) && about.GetString() == $"{item}");

    private static RunnerState State(ServedApp app) => RunnerState.From(app.Store.EntriesAfter(Runners.Only, 0));

    private static Task<HttpResponseMessage> Send(ServedApp app, HttpMethod method, string week, string? body = null, TokenScope scope = TokenScope.All, string? key = null)
    {
        var request = Request(app, method, $"weeks/{week}", body, scope);
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        return app.Send(request);
    }

    private static HttpRequestMessage Request(ServedApp app, HttpMethod method, string address, string? body, TokenScope scope)
    {
        var request = new HttpRequestMessage(method, $"/api/v1/{address}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", new AccessTokens(app.Folder).Add(Runners.Only, "test", scope, DateTimeOffset.UnixEpoch).Secret);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return request;
    }

    private static Task<string> Text(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private static async Task<JsonElement> Document(HttpResponseMessage answer)
    {
        using var document = JsonDocument.Parse(await Text(answer));
        return document.RootElement.Clone();
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
