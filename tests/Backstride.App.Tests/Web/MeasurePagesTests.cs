using System.Net;
using Backstride.App.Storage;
using Backstride.App.Tests.Browser;
using Backstride.HomeTests;
using Backstride.Journal;
using TestResult = Backstride.Journal.TestResult;

namespace Backstride.App.Tests.Web;

/// <summary>The pages of home tests and questionnaires over HTTP, without script.</summary>
public sealed class MeasurePagesTests
{
    private static DateOnly Today => DateOnly.FromDateTime(DateTime.Now);

    [Fact]
    public async Task Every_test_has_a_page_with_how_it_is_done_and_all_stand_on_one()
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        var list = await app.Page("/tests");
        foreach (var test in HomeTestLibrary.Shipped.Tests)
        {
            Assert.Contains($"href=\"/tests/{test.Id}\"", list, StringComparison.Ordinal);
            var page = await app.Page($"/tests/{test.Id}");
            Assert.All(test.Steps, step => Assert.Contains(step, page, StringComparison.Ordinal));
            Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await app.Client.GetAsync("/tests/sit-up", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Client.GetAsync("/questionnaires/odi", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task A_test_asks_first_how_the_back_is_and_closes_where_it_hurts_too_much()
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        Assert.Contains("How is your back at rest?", await app.Page("/tests/front-plank"), StringComparison.Ordinal);
        await Sent(app, "/tests/front-plank", "/tests/front-plank/rest", ("pain", "2"));
        var open = await app.Page("/tests/front-plank");
        Assert.Contains("Before you begin", open, StringComparison.Ordinal);
        Assert.Contains("data-timer", open, StringComparison.Ordinal);
        await Sent(app, "/tests/front-plank", "/tests/front-plank/rest", ("pain", "4"));
        var closed = await app.Page("/tests/front-plank");
        Assert.Contains("Not today", closed, StringComparison.Ordinal);
        Assert.DoesNotContain("data-timer", closed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_sides_come_in_at_once_and_each_can_be_taken_back()
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        var saved = await Sent(app, "/tests/side-plank", "/tests/side-plank", ("left", "40"), ("right", "52,5"), ("ended", "tired"));
        var page = await app.Page(saved);
        Assert.Contains("Noted: side plank, left, 40 s.", page, StringComparison.Ordinal);
        Assert.Contains("Noted: side plank, right, 52.5 s.", page, StringComparison.Ordinal);
        Assert.Equal(2, page.Split(">Undo<").Length - 1);
        Assert.Equal(2, Entries<TestResult>(app).Count);
    }

    [Fact]
    public async Task The_circuit_is_written_down_with_the_stage_it_ended_in()
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        await Sent(app, "/tests/core-circuit", "/tests/core-circuit", ("mode", "150"), ("result", "97"), ("ended", "form-lost"));
        var result = Assert.Single(Entries<TestResult>(app));
        Assert.Equal(("150", 6, TestEnd.FormLost), (result.Mode, result.Stage, result.Ended));
        var refused = await app.Send(await app.OwnPost("/tests/core-circuit", "/tests/core-circuit", ("mode", "150"), ("result", "151")));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await app.Send(await app.OwnPost("/tests/core-circuit", "/tests/core-circuit", ("result", "90")))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await app.Send(await app.OwnPost("/tests/side-plank", "/tests/side-plank"))).StatusCode);
    }

    [Fact]
    public async Task Something_new_in_a_leg_during_a_test_leads_to_the_safety_questions()
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        var today = await Sent(app, "/tests/straight-leg-raise", "/tests/straight-leg-raise", ("left", "50"), ("ended", "legs"));
        Assert.StartsWith("/?noted=", today, StringComparison.Ordinal);
        Assert.Contains("short safety questions", await app.Page("/"), StringComparison.Ordinal);
        Assert.Contains("Not today", await app.Page("/tests/straight-leg-raise"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Results_are_shown_with_their_bars_and_a_change_inside_the_error_is_no_change()
    {
        await using var app = await ServedApp.Start(store =>
        {
            Runners.Steady(store);
            Plank(store, 60, 50);
            Plank(store, 30, 60);
        });
        var page = await app.Page("/tests/front-plank");
        Assert.Contains("50 s, now 60 s. No change: a change begins at 15 s.", page, StringComparison.Ordinal);
        Assert.Equal(2, page.Split("class=\"moves\"").Length - 1);
        Assert.Contains("class=\"band\"", page, StringComparison.Ordinal);
        Assert.Contains("1 of 13 tests done", await app.Page("/tests"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Today_asks_one_thing_at_most_and_not_after_an_answer()
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        var today = await app.Page("/");
        Assert.Contains("How do your own activities go?", today, StringComparison.Ordinal);
        Assert.DoesNotContain("How was the week for your back?", today, StringComparison.Ordinal);
        var saved = await Sent(app, "/questionnaires/psfs", "/questionnaires/psfs", ("activity0", "Long run"), ("score0", "6"), ("activity1", "Sitting"), ("score1", "8"), ("activity2", ""));
        Assert.Contains("Long run 6, Sitting 8", await app.Page(saved), StringComparison.Ordinal);
        today = await app.Page("/");
        Assert.DoesNotContain("quiet-ask", today, StringComparison.Ordinal);
        Assert.Equal("psfs", Assert.Single(Entries<Questionnaire>(app)).Form);
    }

    [Fact]
    public async Task Not_this_time_is_noted_and_the_day_asks_no_more()
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        var back = await Sent(app, "/", "/questionnaires/psfs", ("skip", "yes"), ("back", "today"));
        var today = await app.Page(back);
        Assert.Contains("not this time", today, StringComparison.Ordinal);
        Assert.DoesNotContain("quiet-ask", today, StringComparison.Ordinal);
        Assert.True(Assert.Single(Entries<Questionnaire>(app)).Skipped);
    }

    [Theory]
    [InlineData("fear", "total", "11")]
    [InlineData("fear", "total", "")]
    [InlineData("rmdq", "total", "25")]
    [InlineData("rmdq", "total", "7.5")]
    [InlineData("week", "part", "4")]
    [InlineData("week", "part", "1")]
    [InlineData("psfs", "score0", "5")]
    [InlineData("psfs", "activity0", "Long run")]
    [InlineData("odi", "total", "5")]
    public async Task An_answer_that_cannot_be_is_refused(string form, string field, string value)
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        Assert.Equal(HttpStatusCode.BadRequest, (await app.Send(await app.OwnPost("/questionnaires/fear", $"/questionnaires/{form}", (field, value)))).StatusCode);
        Assert.Empty(Entries<Questionnaire>(app));
    }

    [Fact]
    public async Task The_weekly_check_is_four_answers_and_its_total_is_not_judged()
    {
        await using var app = await ServedApp.Start(store =>
        {
            Runners.Steady(store);
            Runners.Add(store, Today.AddDays(-8), new Questionnaire { Form = "week", Answers = new Dictionary<string, int> { ["part"] = 0, ["changed"] = 0, ["went"] = 0, ["bothered"] = 1 } });
        });
        await Sent(app, "/questionnaires/week", "/questionnaires/week", ("part", "1"), ("changed", "2"), ("went", "3"), ("bothered", "0"));
        Assert.Contains("1, now 6. How far it moves by itself is not known", await app.Page("/questionnaires/week"), StringComparison.Ordinal);
    }

    private static void Plank(JournalStore store, int daysAgo, double seconds) =>
        Runners.Add(store, Today.AddDays(-daysAgo), new TestResult { Test = "front-plank", Held = TimeSpan.FromSeconds(seconds) });

    /// <summary>Where a form that is taken leads to.</summary>
    private static async Task<string> Sent(ServedApp app, string page, string action, params (string, string)[] fields)
    {
        var answer = await app.Send(await app.OwnPost(page, action, fields));
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    private static List<T> Entries<T>(ServedApp app)
        where T : EntryBody => [.. app.Store.EntriesAfter(Runners.Only, 0).Select(entry => entry.Body).OfType<T>()];
}
