using System.Text.RegularExpressions;
using Backstride.App.Tests.Web;
using Backstride.Coaching;
using Backstride.Journal;
using Microsoft.Playwright;

namespace Backstride.App.Tests.Browser;

[Collection(InBrowser.Name)]
public class LogTests(Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_run_is_added_corrected_removed_and_brought_back(bool withScript)
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        await using var visit = await Visit.Of(chromium.Browser, app.Address, withScript: withScript);
        var page = visit.Page;
        await page.GotoAsync("/log/run");
        await page.Locator("input[name=time]").FillAsync("00:00");
        await page.Locator("input[name=distance]").FillAsync("5,5");
        await page.Locator("input[name=minutes]").FillAsync("33");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the run" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Run 5.5 km, 33 min");

        await page.GetByText("Correct distance, time or effort").ClickAsync();
        await page.Locator("details input[name=distance]").FillAsync("6");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the change" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Run 6 km, 33 min");

        await page.GetByRole(AriaRole.Button, new() { Name = "Remove this entry" }).ClickAsync();
        await Assertions.Expect(page.Locator(".noted")).ToContainTextAsync("Removed");
        await Assertions.Expect(page.GetByText("run 6 km, 33 min")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(page.GetByText("run 6 km, 33 min")).ToBeVisibleAsync();
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task How_a_run_felt_is_told_from_its_own_page()
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        await using var visit = await Visit.Of(chromium.Browser, app.Address);
        await visit.Page.GotoAsync("/log");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "How was the run of" }).ClickAsync();
        await visit.Page.Locator("input[name=during][value='2']").CheckAsync();
        await visit.Page.Locator("#felt").GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".noted")).ToContainTextAsync("pain during 2");
    }

    [Fact]
    public async Task A_cue_of_the_plan_or_ones_own_is_noted_as_the_one_that_helped_and_offered_again()
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        await using var visit = await Visit.Of(chromium.Browser, app.Address);
        var page = visit.Page;
        await page.GotoAsync("/");
        await AddRun(page);
        var feedback = page.Locator("#felt form");
        await feedback.GetByLabel("slow at both ends").CheckAsync();
        await feedback.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(page.Locator(".noted")).ToContainTextAsync("helped: slow at both ends");
        Assert.Equal(RunCue.EasyEnds, Assert.Single(State(app).Feedback).What.Cue);

        await page.GotoAsync("/log");
        await page.GetByRole(AriaRole.Link, new() { Name = "run feedback" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("slow at both ends")).ToBeCheckedAsync();
        await page.Locator("input[name=own-cue]").FillAsync("look at the horizon");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the change" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("look at the horizon")).ToBeCheckedAsync();
        Assert.Equal("look at the horizon", Assert.Single(State(app).Feedback).What.Cue);
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Where_it_hurts_is_told_with_a_check_in_and_after_a_run_and_stays_when_something_else_is_corrected(bool withScript)
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        await using var visit = await Visit.Of(chromium.Browser, app.Address, withScript: withScript);
        var page = visit.Page;
        await page.GotoAsync("/");
        await page.GetByText("Anything else?").ClickAsync();
        await page.Locator("select[name=place]").SelectOptionAsync("low back");
        await page.Locator("select[name=side]").SelectOptionAsync("left");
        await page.Locator("input[name=fatigue]").FillAsync("4");
        await page.Locator("input[name=sitting]").FillAsync("7.5");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".noted")).ToContainTextAsync("low back left, fatigue 4, sat 7 h 30 min");

        await page.GotoAsync("/log");
        await page.GetByRole(AriaRole.Link, new() { Name = "low back left" }).ClickAsync();
        await page.Locator("select[name=side]").SelectOptionAsync("both");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the change" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Low back both sides, fatigue 4, sat 7 h 30 min");

        await AddRun(page);
        await page.Locator("#felt input[name=own-place]").FillAsync("left knee");
        await page.Locator("#felt").GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(page.Locator(".noted")).ToContainTextAsync("run feedback: left knee");
    }

    [Fact]
    public async Task Correcting_one_field_of_a_check_in_changes_no_other()
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        var said = new CheckIn
        {
            Pain = new PainScore(2.5), Moment = PainMoment.Rest, Place = "hip", Side = BodySide.Right, Flare = true, LegSymptoms = LegSymptoms.Known, Limp = true, Painkiller = true,
            Sleep = TimeSpan.FromHours(6.75), SleepQuality = 5.5, Stress = 3, Fatigue = 4, Soreness = 1, Mood = 6, Motivation = 7, Sitting = TimeSpan.FromHours(8), Note = "long day", MeasuredStress = 41,
        };
        var id = Runners.Add(app.Store, DateOnly.FromDateTime(DateTime.Now), said);
        await using var visit = await Visit.Of(chromium.Browser, app.Address);
        await visit.Page.GotoAsync($"/entries/{id}");
        await visit.Page.Locator("input[name=mood]").FillAsync("5");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save the change" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".noted")).ToContainTextAsync("Corrected");
        Assert.Equal(said with { Mood = 5 }, State(app).CheckIns.Single(entry => entry.Id == id).What);
    }

    [Fact]
    public async Task What_cannot_be_is_refused_with_a_sentence_and_the_form_stays_filled_in()
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        var head = app.Store.Runners().Single().Head;
        await using var visit = await Visit.Of(chromium.Browser, app.Address);
        await visit.Page.GotoAsync("/log/run");
        await visit.Page.Locator("input[name=time]").FillAsync("00:00");
        await visit.Page.Locator("input[name=distance]").FillAsync("163");
        await visit.Page.Locator("input[name=minutes]").FillAsync("50");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save the run" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".unsent")).ToContainTextAsync("faster than anybody runs");
        var distance = visit.Page.Locator("input[name=distance]");
        await Assertions.Expect(distance).ToHaveValueAsync("163");
        await Assertions.Expect(distance).ToBeFocusedAsync();
        await Assertions.Expect(distance).ToHaveAccessibleDescriptionAsync(new Regex("faster than anybody runs"));
        var (note, field, save) = (await Top(visit.Page.Locator(".unsent")), await Top(distance), await Top(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save the run" })));
        Assert.True(note < field && field - note < 160 && field < save, $"said at {note}, field at {field}, button at {save}");
        Assert.Equal(head, app.Store.Runners().Single().Head);
        await distance.FillAsync("8");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save the run" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Run 8 km, 50 min");
        await Assertions.Expect(visit.Page.Locator(".unsent, [aria-invalid=true]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Without_script_a_refused_form_is_answered_with_the_reason_and_the_way_back_to_it()
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        await using var visit = await Visit.Of(chromium.Browser, app.Address, withScript: false);
        await visit.Page.GotoAsync("/log/run");
        await visit.Page.Locator("input[name=time]").FillAsync("00:00");
        await visit.Page.Locator("input[name=distance]").FillAsync("163");
        await visit.Page.Locator("input[name=minutes]").FillAsync("50");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save the run" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync("faster than anybody runs");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Back to the form" }).ClickAsync();
        await visit.ArrivesAt("/log/run");
    }

    [Theory]
    [InlineData("http://elsewhere.example/log/run")]
    [InlineData("{0}/elsewhere.example")]
    [InlineData("not an address")]
    public async Task The_way_back_never_leads_elsewhere(string referer)
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        using var post = await app.OwnPost("/log/run", "/runs", ("distance", "5"), ("minutes", "30"));
        post.Headers.TryAddWithoutValidation("Referer", string.Format(System.Globalization.CultureInfo.InvariantCulture, referer, app.Address));
        using var answer = await app.Send(post);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Back to today", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Back to the form", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_has_no_start_until_somebody_says_one()
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        var head = app.Store.Runners().Single().Head;
        using var post = await app.OwnPost("/log/run", "/runs", ("distance", "5"), ("minutes", "30"));
        using var answer = await app.Send(post);
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("data-field=\"time\"", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await using var visit = await Visit.Of(chromium.Browser, app.Address);
        await visit.Page.GotoAsync("/log/run");
        await Assertions.Expect(visit.Page.Locator("input[name=time]")).ToHaveValueAsync("");
        await visit.Page.Locator("input[name=distance]").FillAsync("5");
        await visit.Page.Locator("input[name=minutes]").FillAsync("30");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save the run" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("input[name=time]")).ToBeFocusedAsync();
        Assert.Equal(head, app.Store.Runners().Single().Head);
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task A_run_shows_its_figures_first_and_on_a_desk_beside_the_questions(int width)
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        await using var visit = await Visit.Of(chromium.Browser, app.Address, width);
        await AddRun(visit.Page);
        var figures = (await visit.Page.Locator(".facts").BoundingBoxAsync())!;
        var questions = (await visit.Page.Locator("#felt").BoundingBoxAsync())!;
        var isAbove = figures.Y + figures.Height <= questions.Y;
        var isBeside = figures.X >= questions.X + questions.Width && figures.Y < questions.Y + 48;
        Assert.Empty(await Axe.Violations(visit.Page));
        Assert.True(width == 360 ? isAbove : isBeside, $"figures at {figures.X}, {figures.Y}, questions at {questions.X}, {questions.Y}, {questions.Width} wide");
    }

    /// <summary>A run of today, begun at midnight so that it never lies in the future.</summary>
    private static async Task AddRun(IPage page)
    {
        await page.GotoAsync("/log/run");
        await page.Locator("input[name=time]").FillAsync("00:00");
        await page.Locator("input[name=distance]").FillAsync("5");
        await page.Locator("input[name=minutes]").FillAsync("30");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the run" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Run 5 km, 30 min");
    }

    private static async Task<float> Top(ILocator element) => (await element.BoundingBoxAsync())!.Y;

    private static RunnerState State(ServedApp app) => RunnerState.From(app.Store.EntriesAfter(Runners.Only, 0));
}
