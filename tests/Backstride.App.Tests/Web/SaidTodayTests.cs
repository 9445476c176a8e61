using System.Net;
using Backstride.App.Pages.Exercises;
using Backstride.App.Tests.Browser;
using Backstride.Exercises;
using Backstride.Journal;
using Backstride.Screening;

namespace Backstride.App.Tests.Web;

/// <summary>What Today and the Log say right after something was told, corrected or taken back.</summary>
public sealed class SaidTodayTests
{
    [Fact]
    public async Task A_lower_score_later_in_the_day_says_that_the_worst_counts_with_the_way_to_take_it_back_beside_it()
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        await Post(app, "/", "/check-ins", ("pain", "6"));
        Assert.DoesNotContain("still counts", await Page(app, "/"), StringComparison.Ordinal);
        await Post(app, "/", "/check-ins", ("pain", "1"));
        var page = await Page(app, "/");
        Assert.Matches("The 6 of [0-9:]+ still counts: the worst of a day counts for that day", WebUtility.HtmlDecode(page));
        var worst = State(app).CheckIns.Single(entry => entry.What.Pain == new PainScore(6)).Id;
        Assert.Contains($"/entries/{worst}/remove", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"/entries/{worst}\"", page, StringComparison.Ordinal);

        await Post(app, "/", $"/entries/{worst}/remove", ("back", "today"));
        Assert.DoesNotContain("still counts", await Page(app, "/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Taking_a_correction_back_stays_on_the_run_and_says_so_and_so_does_taking_that_back()
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        var run = State(app).Runs[^1].Id;
        var corrected = await Post(app, $"/entries/{run}", $"/entries/{run}/correct", ("distance", "9"), ("minutes", "48"), ("sport", "run"), ("effort", "4"));
        var correction = corrected[^36..];
        var back = await Post(app, corrected, $"/entries/{correction}/remove");
        Assert.StartsWith($"/entries/{run}?noted=", back, StringComparison.Ordinal);
        Assert.Contains("Correction taken back.", await Page(app, back), StringComparison.Ordinal);
        Assert.Equal(8, State(app).Runs[^1].What.Activity.Distance!.Value.Kilometres);

        var again = await Post(app, back, $"/entries/{back[^36..]}/remove");
        Assert.Equal($"/entries/{run}", again);
        Assert.Equal(9, State(app).Runs[^1].What.Activity.Distance!.Value.Kilometres);
    }

    [Fact]
    public async Task After_the_safety_questions_the_page_says_what_they_changed()
    {
        await using var app = await ServedApp.Start(Runners.Unscreened);
        Runners.Add(app.Store, DateOnly.FromDateTime(DateTime.Now), new ScreeningAnswers
        {
            Form = ScreenForm.Full,
            Answers = Questions.All.ToDictionary(question => question.Id.Name, _ => Answer.No),
        });
        var page = WebUtility.HtmlDecode(await Page(app, "/?screened=yes"));
        Assert.Contains("What your answers changed", page, StringComparison.Ordinal);
        Assert.Contains("What decides now:", page, StringComparison.Ordinal);
        Assert.Contains("What decides now:", page, StringComparison.Ordinal);
        Assert.DoesNotContain("What your answers changed", await Page(app, "/"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_is_drawn_once()
    {
        var figure = ExerciseLibrary.Shipped.Exercises[0].Variants[0].Figure;
        Assert.Same(DrawnFigures.Still(figure, "a title").Value, DrawnFigures.Still(figure, "a title").Value);
        Assert.Same(DrawnFigures.Moving(figure, "a title").Value, DrawnFigures.Moving(figure, "a title").Value);
        Assert.NotEqual(DrawnFigures.Still(figure, "a title").Value, DrawnFigures.Still(figure, "another").Value);
    }

    private static RunnerState State(ServedApp app) => RunnerState.From(app.Store.EntriesAfter(Runners.Only, 0));

    private static Task<string> Page(ServedApp app, string path) => app.Client.GetStringAsync(path, TestContext.Current.CancellationToken);

    private static async Task<string> Post(ServedApp app, string page, string action, params (string, string)[] fields)
    {
        using var post = await app.OwnPost(page, action, fields);
        using var answer = await app.Send(post);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }
}
