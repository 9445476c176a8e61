using System.Net;
using System.Text.RegularExpressions;
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
        Assert.DoesNotContain("still counts", await app.Html("/"), StringComparison.Ordinal);
        await Post(app, "/", "/check-ins", ("pain", "1"));
        var page = await app.Html("/");
        Assert.Matches("The 6 of [0-9:]+ still counts: the worst of a day counts for that day", WebUtility.HtmlDecode(page));
        var worst = State(app).CheckIns.Single(entry => entry.What.Pain == new PainScore(6)).Id;
        Assert.Contains($"/entries/{worst}/remove", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"/entries/{worst}\"", page, StringComparison.Ordinal);

        await Post(app, "/", $"/entries/{worst}/remove", ("back", "today"));
        Assert.DoesNotContain("still counts", await app.Html("/"), StringComparison.Ordinal);
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
        Assert.Contains("Correction taken back.", await app.Html(back), StringComparison.Ordinal);
        Assert.Equal(8, State(app).Runs[^1].What.Activity.Distance!.Value.Kilometres);

        var again = await Post(app, back, $"/entries/{back[^36..]}/remove");
        Assert.Equal($"/entries/{run}", again);
        Assert.Equal(9, State(app).Runs[^1].What.Activity.Distance!.Value.Kilometres);
    }

    [Fact]
    public async Task Somebody_new_is_asked_how_the_back_is_before_exercises_are_shown_and_sees_them_first_once_that_is_said()
    {
        await using var app = await ServedApp.Start(Runners.Unscreened);
        Runners.Add(app.Store, DateOnly.FromDateTime(DateTime.Now), new ScreeningAnswers
        {
            Form = ScreenForm.Full,
            Answers = Questions.All.ToDictionary(question => question.Id.Name, _ => Answer.No),
        });
        const string asked = "How is your back now?";
        const string exercises = "href=\"/session\"";
        var page = await app.Html("/");
        Assert.InRange(page.IndexOf(asked, StringComparison.Ordinal), 1, page.IndexOf(exercises, StringComparison.Ordinal));
        await Post(app, "/", "/check-ins", ("pain", "1"));
        page = await app.Html("/");
        Assert.InRange(page.IndexOf(exercises, StringComparison.Ordinal), 1, page.IndexOf(asked, StringComparison.Ordinal));
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
        var page = WebUtility.HtmlDecode(await app.Html("/?screened=yes"));
        Assert.Contains("What your answers changed", page, StringComparison.Ordinal);
        Assert.Contains("What decides now:", page, StringComparison.Ordinal);
        Assert.Contains("What decides now:", page, StringComparison.Ordinal);
        Assert.DoesNotContain("What your answers changed", await app.Html("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_journal_without_a_run_the_page_says_that_nothing_is_known_and_leads_to_where_it_is_said()
    {
        await using var app = await ServedApp.Start(Runners.Unscreened);
        var page = WebUtility.HtmlDecode(await app.Html("/"));
        Assert.Contains("Nothing of your running is known yet.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("You had not run", page, StringComparison.Ordinal);
        Assert.All(["/profile", "/log/run", "/import"], address => Assert.Contains($"href=\"{address}\"", page, StringComparison.Ordinal));
        await using var known = await ServedApp.Start(Runners.Steady);
        Assert.DoesNotContain("Nothing of your running is known yet.", await known.Html("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_race_of_tomorrow_is_on_the_page()
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        Assert.DoesNotContain("Your race is", await app.Html("/"), StringComparison.Ordinal);
        var tomorrow = DateOnly.FromDateTime(DateTime.Now).AddDays(1);
        Runners.Add(app.Store, tomorrow.AddDays(-1), new LifeEvent { Event = "race", From = tomorrow, Distance = Distance.FromKilometres(10) });
        Assert.Contains("Your race is tomorrow", await app.Html("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_whole_record_goes_on_in_the_order_in_which_today_began()
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        await Post(app, "/", "/check-ins", ("pain", "4"));
        var shown = Regex.Matches(await app.Html("/"), "href=\"(/decisions/[^\"#]+)#([^\"]+)\"").Select(match => (Record: match.Groups[1].Value, Name: match.Groups[2].Value)).ToList();
        Assert.Equal(3, shown.Count);
        var names = shown.Select(line => line.Name).Distinct().ToList();
        Assert.Equal(names, Listed(await app.Html(shown[0].Record)).Take(names.Count));
        var day = DateTime.Now.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(names, Listed(await app.Html($"/why/{day}")).Take(names.Count));
    }

    private static IEnumerable<string> Listed(string page) => Regex.Matches(page, "<li id=\"([^\"]+)\"").Select(match => match.Groups[1].Value);

    [Fact]
    public async Task Of_a_run_only_what_is_missing_is_asked()
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        var run = State(app).Runs[^1].Id;
        Assert.Contains("name=\"during\"", await app.Html($"/entries/{run}"), StringComparison.Ordinal);
        Assert.Contains("How was the run of", await app.Html("/log"), StringComparison.Ordinal);
        await Post(app, $"/entries/{run}", $"/entries/{run}/feedback", ("during", "1"));
        var page = await app.Html($"/entries/{run}");
        Assert.Contains("Only the morning after has not been said yet.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"during\"", page, StringComparison.Ordinal);
        Assert.Contains("How was the morning after the run of", await app.Html("/log"), StringComparison.Ordinal);
        await Post(app, $"/entries/{run}", $"/entries/{run}/feedback", ("morning", "1"));
        Assert.DoesNotContain($"/entries/{run}#felt", await app.Html("/log"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_tap_saves_the_session_as_planned_and_another_takes_it_back()
    {
        var monday = new OtherDay(DayOfWeek.Monday);
        await using var app = await ServedApp.Start(Runners.SteadyUntil(monday.Today), monday);
        var page = await app.Html("/session");
        var form = Regex.Match(page, "<form method=\"post\" action=\"/sessions\".*?</form>", RegexOptions.Singleline).Value;
        Assert.Contains("All done as planned", form, StringComparison.Ordinal);
        var fields = Regex.Matches(form, "<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")
            .Select(match => (match.Groups[1].Value, WebUtility.HtmlDecode(match.Groups[2].Value))).Where(field => field.Item1 is not ("proof" or "id")).ToArray();
        var plan = Backstride.Coaching.Coach.Plan(State(app), monday.Today).Session!;
        var noted = await Post(app, "/session", "/sessions", fields);
        var done = Assert.Single(State(app).Sessions).What;
        Assert.Equal(
            plan.Blocks.SelectMany(block => block.Exercises).Select(exercise => (exercise.Exercise, exercise.Variant, exercise.Sets * (exercise.PerSide ? 2 : 1), exercise.Reps, exercise.LoadKilograms)),
            done.Exercises.Select(exercise => (exercise.Exercise, exercise.Variant, exercise.Sets.Count, exercise.Sets[0].Reps, exercise.Sets[0].LoadKilograms)));
        Assert.Contains("Undo", await app.Html(noted), StringComparison.Ordinal);
        await Post(app, noted, $"/entries/{noted[^36..]}/remove", ("back", "today"));
        Assert.Empty(State(app).Sessions);
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

    private static async Task<string> Post(ServedApp app, string page, string action, params (string, string)[] fields)
    {
        using var post = await app.OwnPost(page, action, fields);
        using var answer = await app.Send(post);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }
}
