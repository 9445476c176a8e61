using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Backstride.App.Api;
using Backstride.App.Storage;
using Backstride.App.Tests.Browser;
using Backstride.App.Tests.Cli;
using Backstride.Coaching;
using Backstride.Journal;

namespace Backstride.App.Tests.Web;

/// <summary>Telling what happened, and reading the journal, over the API.</summary>
public sealed class EntryApiTests
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.Now);
    private static string Day => Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Yesterday => Today.AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("profile", """{ "runsPerWeek": 3, "days": [{ "day": "monday", "minutes": 45 }], "routine": ["goblet-squat"] }""")]
    [InlineData("run", """{ "activity": { "sport": "run", "distanceMeters": 8200, "timerSeconds": 3000 } }""")]
    [InlineData("activity", """{ "activity": { "sport": "walk", "timerSeconds": 1800, "averageHeartRate": 98 } }""")]
    [InlineData("check-in", """{ "pain": 3, "moment": "morning", "sleepHours": 6.5, "legSymptoms": "none" }""")]
    [InlineData("run-feedback", """{ "during": 2, "after": 1, "effort": 4 }""")]
    [InlineData("session", """{ "exercises": [{ "exercise": "bird-dog", "variant": "full", "sets": [{ "reps": 8, "side": "left" }] }], "minutes": 12 }""")]
    [InlineData("test", """{ "test": "side-plank", "seconds": 40, "side": "left", "ended": "tired" }""")]
    [InlineData("screening", """{ "form": "short", "answers": { "saddle-numbness": "no" } }""")]
    [InlineData("clearance", """{ "who": "physiotherapist", "result": "with-limits", "limits": ["no-impact"] }""")]
    [InlineData("questionnaire", """{ "form": "fear", "total": 4, "answers": { "goblet-squat": 7 } }""")]
    [InlineData("form-check", """{ "metrics": { "trunkLeanDegrees": 6 } }""")]
    [InlineData("gear", """{ "what": "shoes", "name": "Pegasus" }""")]
    [InlineData("life-event", """{ "event": "illness", "of": "fever" }""")]
    public async Task What_a_person_logs_is_taken_and_stands_in_the_journal_as_theirs(string kind, string data)
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        var id = Guid.CreateVersion7();
        using var answer = await Post(app, Line(kind, data, id));
        var item = Assert.Single(await Items(answer));
        Assert.Equal((id.ToString(), "kept"), (item.GetProperty("id").GetString(), item.GetProperty("outcome").GetString()));
        var kept = app.Store.Find(Runners.Only, new EntryId(id))!;
        Assert.Equal((kind, Author.Runner, item.GetProperty("seq").GetInt64()), (EntryKind.Of(kept.Body), kept.Draft.By, kept.Seq));
        using var written = JsonDocument.Parse(data);
        foreach (var field in written.RootElement.EnumerateObject().Where(field => field.Value.ValueKind is JsonValueKind.Number or JsonValueKind.String))
            Assert.Equal(field.Value.GetRawText(), EntryLine.DataOf(kept.Body).GetProperty(field.Name).GetRawText());
    }

    [Theory]
    [InlineData("clearance", """{ "who": "doctor", "result": "great" }""", HttpStatusCode.UnprocessableEntity, "result: it takes a text (fit-to-train, with-limits or not-yet).")]
    [InlineData("run", """{ "activity": { "sport": "jog", "timerSeconds": 1800, "distanceMeters": 5000 } }""", HttpStatusCode.UnprocessableEntity, "activity.sport: it takes one of these words: run, treadmill, ")]
    [InlineData("screening", """{ "form": "short", "answers": { "saddle-numbness": "perhaps" } }""", HttpStatusCode.UnprocessableEntity, "answers.saddle-numbness: it takes one of these words: ")]
    [InlineData("plan-change", """{ "week": "2026-11-23", "what": "fly" }""", HttpStatusCode.UnprocessableEntity, "what: it takes one of these words: ")]
    [InlineData("plan-change", """{ "week": "2026-03-02", "what": "ease", "item": "x" }""", HttpStatusCode.UnprocessableEntity, "item: it takes an id, a UUID.")]
    [InlineData("clearance", """{ "result": "fit-to-train" }""", HttpStatusCode.UnprocessableEntity, "who is needed.")]
    [InlineData("session", """{ "exercises": [{ "exercise": "nope" }] }""", HttpStatusCode.UnprocessableEntity, "exercises[0]: variant is needed.")]
    [InlineData("gear", """{ "what": "" }""", HttpStatusCode.UnprocessableEntity, "Say what it is: shoes")]
    [InlineData("nonsense", """{ "pain": 1 }""", HttpStatusCode.BadRequest, "There is no kind 'nonsense'. It is one of: profile, run, ")]
    public async Task A_refusal_names_the_words_that_a_field_takes(string kind, string data, HttpStatusCode status, string says)
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        using var answer = await Post(app, Line(kind, data, Guid.CreateVersion7()));
        Assert.Equal(status, answer.StatusCode);
        Assert.StartsWith(says, (await Document(answer)).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check-in", """{ "pain": 11 }""", "pain")]
    [InlineData("check-in", """{ "pain": "much" }""", "pain")]
    [InlineData("check-in", """{ "pian": 3 }""", "pian")]
    [InlineData("check-in", """{ }""", null)]
    [InlineData("run", """{ "activity": { "sport": "run", "distanceMeters": 8200, "timerSeconds": 300 } }""", "activity.distanceMeters")]
    [InlineData("run", """{ "activity": { "sport": "run", "distanceMeters": 8200, "timerSeconds": 0 } }""", "activity.timerSeconds")]
    [InlineData("run", """{ "activity": { "sport": "walk", "timerSeconds": 1800 } }""", "kind")]
    [InlineData("run", """{ "activity": { "sport": "run", "timerSeconds": 1800, "pace": 5 } }""", "activity.pace")]
    [InlineData("run", """{ "activity": { "sport": "run", "timerSeconds": 1800 }, "source": "fit" }""", "source")]
    [InlineData("run", """{ "activity": { "sport": "run", "timerSeconds": 1e300 } }""", "activity.timerSeconds")]
    [InlineData("session", """{ "exercises": [{ "exercise": "bird-dog", "variant": "standard", "sets": [] }] }""", "exercises")]
    [InlineData("session", """{ "exercises": [{ "exercise": "moon-walk", "variant": "standard", "sets": [] }] }""", "exercises")]
    [InlineData("session", """{ "exercises": [{ "exercise": "bird-dog", "variant": "flying", "sets": [] }] }""", "exercises")]
    [InlineData("test", """{ "test": "side-plank", "seconds": 40 }""", "side")]
    [InlineData("test", """{ "test": "side-plank", "seconds": 2, "side": "left" }""", "seconds")]
    [InlineData("test", """{ "test": "long-jump" }""", "test")]
    [InlineData("screening", """{ "form": "short", "answers": { "hair-loss": "no" } }""", "answers")]
    [InlineData("clearance", """{ "who": "doctor", "result": "with-limits" }""", "limits")]
    [InlineData("clearance", """{ "who": "doctor", "result": "fit-to-train", "settles": ["screen.nothing"] }""", "settles")]
    [InlineData("questionnaire", """{ "form": "week", "answers": { "part": 1 } }""", "answers")]
    [InlineData("questionnaire", """{ "form": "fear", "total": 12 }""", "total")]
    [InlineData("form-check", """{ "metrics": { "trunkLeanDegrees": 90 } }""", "trunkLeanDegrees")]
    [InlineData("gear", """{ "what": "shoes" }""", "name")]
    [InlineData("life-event", """{ "event": "race" }""", "from")]
    [InlineData("life-event", """{ "event": "illness", "of": "fever", "from": "2127-12-05" }""", "from")]
    [InlineData("life-event", """{ "event": "pregnancy", "from": "2127-12-05" }""", "from")]
    [InlineData("life-event", """{ "event": "moving" }""", "event")]
    [InlineData("life-event", """{ "event": "illness", "from": "2026-02-05", "to": "2026-02-01" }""", "to")]
    [InlineData("profile", """{ "timeZone": "Europe/Atlantis" }""", "timeZone")]
    [InlineData("profile", """{ "equipment": ["trampoline"] }""", "equipment")]
    public async Task What_cannot_be_is_refused_with_its_field_and_nothing_is_kept(string kind, string data, string? field)
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        var head = app.Store.Runners().Single().Head;
        using var answer = await Post(app, $"[{Line("check-in", """{ "pain": 1 }""", Guid.CreateVersion7())}, {Line(kind, data, Guid.CreateVersion7())}]");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var problem = await Document(answer);
        Assert.Equal(1, problem.GetProperty("position").GetInt32());
        Assert.Equal(field, problem.TryGetProperty("field", out var named) ? named.GetString() : null);
        Assert.Equal(head, app.Store.Runners().Single().Head);
    }

    [Theory]
    [InlineData("decision")]
    [InlineData("week")]
    public async Task What_imports_and_the_coach_write_is_nobody_elses_to_write(string kind)
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        foreach (var scope in new[] { TokenScope.Log, TokenScope.All })
        {
            using var answer = await Post(app, Line(kind, "{}", Guid.CreateVersion7()), scope: scope);
            Assert.Equal((HttpStatusCode.Forbidden, "kind"), (answer.StatusCode, (await Document(answer)).GetProperty("field").GetString()));
        }
    }

    [Theory]
    [InlineData("by", "\"coach\"")]
    [InlineData("seq", "5")]
    [InlineData("received", "\"2026-03-01T07:10:00Z\"")]
    [InlineData("batch", "\"0199aaaa-0000-7000-8000-0000000000a9\"")]
    [InlineData("runner", "\"0199aaaa-0000-7000-8000-0000000000a9\"")]
    [InlineData("at", "\"2026-03-01T07:10:00\"")]
    [InlineData("day", "\"2099-03-01\"")]
    [InlineData("subject", "\"0199aaaa-0000-7000-8000-0000000000a9\"")]
    [InlineData("zone", "{\"id\":\"Europe/Atlantis\"}")]
    [InlineData("v", "2")]
    public async Task What_is_the_servers_to_say_or_not_so_is_refused_by_name(string field, string value)
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        using var answer = await Post(app, $$"""{ "id": "{{Guid.CreateVersion7()}}", "kind": "check-in", "data": { "pain": 2 }, "{{field}}": {{value}} }""");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, field), (answer.StatusCode, (await Document(answer)).GetProperty("field").GetString()));
    }

    [Fact]
    public async Task The_same_again_changes_nothing_and_answers_the_same_and_something_else_under_its_id_is_refused()
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        var line = Line("check-in", """{ "pain": 2 }""", Guid.CreateVersion7());
        using var first = await Post(app, line);
        var head = app.Store.Runners().Single().Head;
        using var again = await Post(app, line);
        Assert.Equal(await Text(first), await Text(again));
        using var other = await Post(app, line.Replace("\"pain\": 2", "\"pain\": 4", StringComparison.Ordinal));
        Assert.Equal((HttpStatusCode.Conflict, "id"), (other.StatusCode, (await Document(other)).GetProperty("field").GetString()));
        Assert.Equal(head, app.Store.Runners().Single().Head);
    }

    [Fact]
    public async Task A_key_stands_in_for_ids_and_without_either_nothing_is_kept()
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        const string lines = """[{ "kind": "check-in", "data": { "pain": 2 } }, { "kind": "run", "data": { "activity": { "sport": "run", "timerSeconds": 1800, "distanceMeters": 5000 } } }]""";
        using var first = await Post(app, lines, key: "monday");
        using var again = await Post(app, lines, key: "monday");
        Assert.Equal(await Text(first), await Text(again));
        Assert.Equal(2, (await Items(first)).Count);
        using var other = await Post(app, lines, key: "tuesday");
        Assert.NotEqual(await Text(first), await Text(other));
        using var neither = await Post(app, lines);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, neither.StatusCode);
        using var tooLong = await Post(app, lines, key: new string('k', 201));
        Assert.Equal(HttpStatusCode.BadRequest, tooLong.StatusCode);
    }

    [Fact]
    public async Task A_run_and_what_was_felt_on_it_are_told_in_one_and_then_corrected_and_taken_out_and_back()
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        var (run, felt, correction, removal) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        using (var told = await Post(app, $"[{Line("run", """{ "activity": { "sport": "run", "distanceMeters": 5000, "timerSeconds": 1800 } }""", run, Yesterday)}, {Line("run-feedback", """{ "during": 3 }""", felt, Yesterday, run)}]"))
            Assert.Equal(HttpStatusCode.OK, told.StatusCode);
        Assert.Equal(new EntryId(run), State(app).Feedback.Single(said => said.Id == new EntryId(felt)).Subject);
        using (var corrected = await Post(app, Line("correction", """{ "set": { "activity.distanceMeters": 5200 } }""", correction, subject: run)))
            Assert.Equal(HttpStatusCode.OK, corrected.StatusCode);
        Assert.Equal(5200, State(app).Runs.Single(known => known.Id == new EntryId(run)).What.Activity.Distance!.Value.Meters);
        using (var same = await Post(app, Line("correction", """{ "set": { "activity.distanceMeters": 5200 } }""", Guid.CreateVersion7(), subject: run)))
            Assert.Equal(HttpStatusCode.Conflict, same.StatusCode);
        using (var forged = await Post(app, Line("correction", """{ "set": { "source": "fit" } }""", Guid.CreateVersion7(), subject: run)))
            Assert.Equal(HttpStatusCode.UnprocessableEntity, forged.StatusCode);
        using (var removed = await Post(app, Line("removal", "{}", removal, subject: run)))
            Assert.Equal(HttpStatusCode.OK, removed.StatusCode);
        Assert.DoesNotContain(State(app).Runs, known => known.Id == new EntryId(run));
        using (var twice = await Post(app, Line("removal", "{}", Guid.CreateVersion7(), subject: run)))
            Assert.Equal(HttpStatusCode.Conflict, twice.StatusCode);
        using (var undone = await Post(app, Line("removal", "{}", Guid.CreateVersion7(), subject: removal)))
            Assert.Equal(HttpStatusCode.OK, undone.StatusCode);
        Assert.Contains(State(app).Runs, known => known.Id == new EntryId(run));
    }

    [Fact]
    public async Task A_safety_answer_is_neither_corrected_nor_removed_and_can_be_withdrawn_at_once()
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        var answers = Guid.CreateVersion7();
        using (var told = await Post(app, Line("screening", """{ "form": "short", "answers": { "saddle-numbness": "yes" } }""", answers)))
            Assert.Equal(HttpStatusCode.OK, told.StatusCode);
        Assert.Equal(PlanStatus.Refer, Coach.Plan(State(app), Today).Status);
        using (var removed = await Post(app, Line("removal", "{}", Guid.CreateVersion7(), subject: answers)))
            Assert.Equal(HttpStatusCode.Conflict, removed.StatusCode);
        using (var corrected = await Post(app, Line("correction", """{ "set": { "answers.saddle-numbness": "no" } }""", Guid.CreateVersion7(), subject: answers)))
            Assert.Equal(HttpStatusCode.Conflict, corrected.StatusCode);
        // On a locked day a run is still a fact.
        using (var run = await Post(app, Line("run", """{ "activity": { "sport": "run", "distanceMeters": 5000, "timerSeconds": 1800 } }""", Guid.CreateVersion7())))
            Assert.Equal(HttpStatusCode.OK, run.StatusCode);
        using (var withdrawn = await Post(app, Line("correction", """{ "set": {}, "withdraws": true }""", Guid.CreateVersion7(), subject: answers)))
            Assert.Equal(HttpStatusCode.OK, withdrawn.StatusCode);
        Assert.NotEqual(PlanStatus.Refer, Coach.Plan(State(app), Today).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("[1]")]
    [InlineData("{\"kind\":\"check-in\",\"kind\":\"run\"}")]
    [InlineData("{\"kind\":\"check-in\",\"data\":{\"note\":\"\\ud800\"}}")]
    public async Task A_body_that_is_no_list_of_entries_is_not_understood(string body)
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        using var answer = await Post(app, body, key: "k");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Five_hundred_entries_are_taken_at_once_and_one_more_is_too_many()
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        var many = Enumerable.Range(0, JournalStore.MostAtOnce + 1).Select(_ => """{ "kind": "check-in", "data": { "mood": 5 } }""").ToList();
        using var tooMany = await Post(app, $"[{string.Join(',', many)}]", key: "many");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, tooMany.StatusCode);
        using var taken = await Post(app, $"[{string.Join(',', many.Skip(1))}]", key: "many");
        Assert.Equal(JournalStore.MostAtOnce, (await Items(taken)).Count);
    }

    [Fact]
    public async Task The_journal_is_read_on_page_by_page_as_its_lines()
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        var head = app.Store.Runners().Single().Head;
        var (seqs, after) = (new List<long>(), 0L);
        while (true)
        {
            using var answer = await Get(app, $"entries?after={after}&limit=30");
            var page = await Document(answer);
            await SchemaTests.Holds("entries-page", page);
            seqs.AddRange(page.GetProperty("items").EnumerateArray().Select(line => line.GetProperty("seq").GetInt64()));
            if (!page.TryGetProperty("next", out var next))
                break;
            Assert.Equal(30, page.GetProperty("items").GetArrayLength());
            after = next.GetInt64();
        }

        Assert.Equal(Enumerable.Range(1, (int)head).Select(seq => (long)seq), seqs);
        foreach (var wrong in new[] { "limit=0", "limit=501", "after=-1", "after=x" })
        {
            using var refused = await Get(app, $"entries?{wrong}");
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        }
    }

    [Fact]
    public async Task Runs_come_page_by_page_in_their_order()
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        var (ids, after) = (new List<string>(), "");
        while (true)
        {
            using var answer = await Get(app, $"runs?limit=7{after}");
            var page = await Document(answer);
            await SchemaTests.Holds("runs-page", page);
            ids.AddRange(page.GetProperty("items").EnumerateArray().Select(run => run.GetProperty("id").GetString()!));
            if (!page.TryGetProperty("next", out var next))
                break;
            after = $"&after={next.GetString()}";
        }

        Assert.Equal(State(app).Runs.OrderBy(run => run.At).Select(run => run.Id.ToString()), ids);
        using var refused = await Get(app, "runs?after=yesterday");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Fact]
    public async Task The_plan_of_today_leaves_its_record_with_a_token_for_everything_and_none_with_one_for_reading()
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        var head = app.Store.Runners().Single().Head;
        using var read = await Get(app, "today");
        var plan = await Document(read);
        await SchemaTests.Holds("plan", plan);
        Assert.False(plan.TryGetProperty("decision", out _));
        using var other = await app.Send(Request(app, HttpMethod.Get, $"today?day={Yesterday}", TokenScope.All));
        Assert.Equal(Yesterday, (await Document(other)).GetProperty("day").GetString());
        Assert.Equal(head, app.Store.Runners().Single().Head);
        using var seen = await app.Send(Request(app, HttpMethod.Get, "today", TokenScope.All));
        var decision = (await Document(seen)).GetProperty("decision").GetString()!;
        Assert.Equal(head + 1, app.Store.Runners().Single().Head);
        using var again = await app.Send(Request(app, HttpMethod.Get, "today", TokenScope.All));
        Assert.Equal(decision, (await Document(again)).GetProperty("decision").GetString());
        Assert.Equal(head + 1, app.Store.Runners().Single().Head);
        foreach (var day in new[] { "2099-01-01", "yesterday" })
        {
            using var none = await Get(app, $"today?day={day}");
            Assert.Equal(HttpStatusCode.BadRequest, none.StatusCode);
            Assert.Equal("day", (await Document(none)).GetProperty("field").GetString());
        }

        using var answered = await Post(app, Line("correction", """{ "set": { "answer": "skipped" } }""", Guid.CreateVersion7(), subject: Guid.Parse(decision)));
        var hasSession = plan.TryGetProperty("session", out _);
        Assert.Equal(hasSession ? HttpStatusCode.OK : HttpStatusCode.Conflict, answered.StatusCode);
        using var stale = await Post(app, Line("correction", """{ "set": { "answer": "skipped" } }""", Guid.CreateVersion7(), subject: Guid.CreateVersion7()));
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
    }

    [Theory]
    [InlineData("DELETE", "today")]
    [InlineData("POST", "today")]
    [InlineData("PUT", "runners/me/today")]
    public async Task What_an_address_does_not_take_is_said_and_no_form_is_spoken_of(string method, string address)
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        using var answer = await app.Send(Request(app, new HttpMethod(method), address, TokenScope.All));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Theory]
    [InlineData("me", HttpStatusCode.OK)]
    [InlineData("0199aaaa-0000-7000-8000-0000000000a1", HttpStatusCode.OK)]
    [InlineData("0199aaaa-0000-7000-8000-0000000000b1", HttpStatusCode.NotFound)]
    [InlineData("runner", HttpStatusCode.NotFound)]
    public async Task A_runner_is_named_as_me_or_by_id_and_a_token_knows_no_other(string runner, HttpStatusCode expected)
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        foreach (var address in new[] { "today", "entries", "runs", $"weeks/{Day}", "tests", "reminders" })
        {
            using var answer = await Get(app, $"runners/{runner}/{address}");
            Assert.True(expected == answer.StatusCode, $"{address}: {answer.StatusCode}");
        }
    }

    [Theory]
    [InlineData("Read", "today", HttpStatusCode.OK)]
    [InlineData("Read", "entries", HttpStatusCode.OK)]
    [InlineData("Log", "today", HttpStatusCode.Forbidden)]
    [InlineData("Log", "entries", HttpStatusCode.Forbidden)]
    [InlineData("Log", "runs", HttpStatusCode.Forbidden)]
    [InlineData("Import", "runs", HttpStatusCode.Forbidden)]
    [InlineData("All", "runs", HttpStatusCode.OK)]
    public async Task A_token_opens_what_it_is_for(string named, string address, HttpStatusCode expected)
    {
        var scope = Enum.Parse<TokenScope>(named);
        await using var app = await ServedApp.Start(Runners.Steady);
        using var answer = await app.Send(Request(app, HttpMethod.Get, address, scope));
        Assert.Equal(expected, answer.StatusCode);
        using var told = await Post(app, Line("check-in", """{ "pain": 1 }""", Guid.CreateVersion7()), scope: scope);
        Assert.Equal(scope is TokenScope.Log or TokenScope.All ? HttpStatusCode.OK : HttpStatusCode.Forbidden, told.StatusCode);
    }

    private static RunnerState State(ServedApp app) => RunnerState.From(app.Store.EntriesAfter(Runners.Only, 0));

    private static string Line(string kind, string data, Guid id, string? day = null, Guid? subject = null) =>
        $$"""{ "id": "{{id}}", "kind": "{{kind}}", "day": "{{day ?? Day}}", {{(subject is { } about ? $"\"subject\": \"{about}\", " : "")}}"data": {{data}} }""";

    private static Task<HttpResponseMessage> Post(ServedApp app, string body, string? key = null, TokenScope scope = TokenScope.Log)
    {
        var request = Request(app, HttpMethod.Post, "entries", scope);
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        return app.Send(request);
    }

    private static Task<HttpResponseMessage> Get(ServedApp app, string address) => app.Send(Request(app, HttpMethod.Get, address, TokenScope.Read));

    private static HttpRequestMessage Request(ServedApp app, HttpMethod method, string address, TokenScope scope)
    {
        var request = new HttpRequestMessage(method, $"/api/v1/{address}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", new AccessTokens(app.Folder).Add(Runners.Only, "test", scope, DateTimeOffset.UnixEpoch).Secret);
        return request;
    }

    private static Task<string> Text(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private static async Task<JsonElement> Document(HttpResponseMessage answer)
    {
        using var document = JsonDocument.Parse(await Text(answer));
        return document.RootElement.Clone();
    }

    private static async Task<List<JsonElement>> Items(HttpResponseMessage answer)
    {
        Assert.True(answer.StatusCode == HttpStatusCode.OK, await Text(answer));
        var document = await Document(answer);
        await SchemaTests.Holds("told-kept", document);
        return [.. document.GetProperty("items").EnumerateArray()];
    }
}
