using System.Net;
using System.Net.Http.Headers;
using Backstride.App.Api;
using Backstride.App.Tests.Browser;
using Backstride.App.Tests.Cli;
using Backstride.Files;
using Backstride.Journal;
using Backstride.Screening;

namespace Backstride.App.Tests.Web;

/// <summary>Workout files from the pages, the API and the command line.</summary>
public sealed class WorkoutTests
{
    private readonly OtherDay monday = new(DayOfWeek.Monday);

    [Fact]
    public async Task The_page_of_a_day_leads_to_its_run_and_the_session_page_to_its_session()
    {
        await using var app = await ServedApp.Start(Runners.SteadyUntil(monday.Today), monday);
        foreach (var (page, part) in (IEnumerable<(string, string)>)[("/", "run"), ("/session", "session")])
        {
            var address = $"/workouts/{monday.Today:yyyy-MM-dd}/{part}.fit";
            Assert.Contains($"href=\"{address}\"", await app.Client.GetStringAsync(page, TestContext.Current.CancellationToken), StringComparison.Ordinal);
            using var answer = await app.Client.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.Equal($"{monday.Today:yyyy-MM-dd}-{part}.fit", answer.Content.Headers.ContentDisposition!.FileName);
            AssertWorkout(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task A_program_gets_the_same_file_as_the_page_and_needs_a_token_for_looking()
    {
        await using var app = await ServedApp.Start(Runners.SteadyUntil(monday.Today), monday);
        var address = $"workouts/{monday.Today:yyyy-MM-dd}/session.fit";
        using var refused = await Get(app, $"/api/v1/{address}", TokenScope.Import);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        using var answer = await Get(app, $"/api/v1/{address}", TokenScope.Read);
        Assert.Equal("application/vnd.ant.fit", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(await app.Client.GetByteArrayAsync($"/{address}", TestContext.Current.CancellationToken), await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_locked_day_says_what_locks_it_and_offers_no_file()
    {
        await using var app = await ServedApp.Start(Runners.SteadyUntil(monday.Today), monday);
        Runners.Add(app.Store, monday.Today, new ScreeningAnswers { Form = ScreenForm.Short, Answers = new Dictionary<string, Answer> { ["saddle-numbness"] = Answer.Yes } });
        using var answer = await Get(app, $"/api/v1/workouts/{monday.Today:yyyy-MM-dd}/run.fit", TokenScope.Read);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Nothing is planned until then", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.DoesNotContain("/workouts/", await app.Client.GetStringAsync("/", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/workouts/nonsense/run.fit")]
    [InlineData("/workouts/9999-12-31/run.fit")]
    [InlineData("/workouts/2026-02-30/session.fit")]
    public async Task A_strange_day_has_no_file(string address)
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        using var answer = await app.Client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("nonsense", "day is a day, yyyy-MM-dd")]
    [InlineData("2026-02-30", "day is a day, yyyy-MM-dd")]
    [InlineData("9999-12-31", "Days are planned through")]
    public async Task A_program_that_asks_for_a_strange_day_is_told_what_a_day_is(string day, string expected)
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        using var answer = await Get(app, $"/api/v1/workouts/{day}/run.fit", TokenScope.Read);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(expected, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_writes_what_the_day_has_and_says_plainly_when_it_has_nothing()
    {
        using var temp = new TempFolder();
        var backstride = new Cli.Backstride(temp["data"]);
        await backstride.Json("demo");
        var plan = await backstride.Json("today");
        var part = plan.TryGetProperty("session", out _) ? "session" : "run";
        var written = await backstride.Json("workout", "--what", part, "--out", temp["day.fit"]);
        await SchemaTests.Holds("workout", written);
        AssertWorkout(File.ReadAllBytes(temp["day.fit"]));
        await backstride.Json("log", "run", "5km", "30min");
        var ended = await backstride.Run("workout", "--what", "run", "--out", temp["run.fit"]);
        Assert.Equal(1, ended.Code);
        Assert.Contains("You have run on", ended.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(temp["run.fit"]));
    }

    private static Task<HttpResponseMessage> Get(ServedApp app, string address, TokenScope scope)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", new AccessTokens(app.Folder).Add(Runners.Only, "test", scope, DateTimeOffset.UnixEpoch).Secret);
        return app.Send(request);
    }

    private static void AssertWorkout(byte[] bytes)
    {
        var reading = RunFile.Read(new MemoryStream(bytes));
        Assert.True(reading is { Format: FileFormat.Fit, IsOther: true });
        Assert.Contains(reading.Findings, finding => finding.Detail.Contains("a workout", StringComparison.Ordinal));
    }
}
