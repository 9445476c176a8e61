using System.Net;
using Backstride.App.Tests.Browser;
using Backstride.Journal;

namespace Backstride.App.Tests.Web;

/// <summary>A routine of one's own in the browser, and the exercises somebody fears.</summary>
public sealed class RoutinePageTests
{
    [Fact]
    public async Task A_routine_is_saved_checked_and_taken_back()
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        var saved = await Sent(app, "/routine", "/routine", ("exercise", "bird-dog"), ("exercise", "side-plank"));
        var page = await app.Page(saved);
        Assert.Contains("Your routine has 2 exercises", page, StringComparison.Ordinal);
        Assert.Contains("Nothing in it trains legs or hips", page, StringComparison.Ordinal);
        Assert.Contains("your own routine of 2 exercises", page, StringComparison.Ordinal);
        Assert.Equal(["bird-dog", "side-plank"], State(app).Profile.Routine);
        await Sent(app, saved, $"/entries/{saved[^36..]}/remove", ("back", "routine"));
        Assert.Null(State(app).Profile.Routine);
        await Sent(app, "/routine", "/routine", ("exercise", "goblet-squat"));
        await Sent(app, "/routine", "/routine");
        Assert.Empty(State(app).Profile.Routine!);
        Assert.Contains("The coach chooses", await app.Page("/routine"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hip-circle")]
    [InlineData("<script>")]
    public async Task What_is_no_strength_exercise_is_refused(string exercise)
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        using var refused = await app.Send(await app.OwnPost("/routine", "/routine", ("exercise", exercise)));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Null(State(app).Profile.Routine);
    }

    [Fact]
    public async Task Feared_exercises_are_saved_with_the_answer_and_shown_again()
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        var page = await app.Page("/questionnaires/fear");
        var field = System.Text.RegularExpressions.Regex.Match(page, "name=\"fear-([a-z-]+)\"").Groups[1].Value;
        var saved = await Sent(app, "/questionnaires/fear", "/questionnaires/fear", ("total", "8"), ($"fear-{field}", "9"));
        Assert.Equal(9, State(app).Questionnaires[^1].What.Answers![field]);
        Assert.Matches($"name=\"fear-{field}\"[^>]*value=\"9\"", await app.Page(saved));
        using var refused = await app.Send(await app.OwnPost("/questionnaires/fear", "/questionnaires/fear", ("total", "8"), ($"fear-{field}", "11")));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    private static RunnerState State(ServedApp app) => RunnerState.From(app.Store.EntriesAfter(Runners.Only, 0));

    private static async Task<string> Sent(ServedApp app, string page, string action, params (string, string)[] fields)
    {
        using var answer = await app.Send(await app.OwnPost(page, action, fields));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }
}
