using Backstride.App.Tests.Web;
using Backstride.Coaching;
using Backstride.Journal;
using Microsoft.Playwright;

namespace Backstride.App.Tests.Browser;

/// <summary>What a runner makes of the session of the day: easier, later, skip.</summary>
[Collection(InBrowser.Name)]
public class AnswerTests(Chromium chromium)
{
    private readonly OtherDay monday = new(DayOfWeek.Monday);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_skipped_session_is_left_out_said_so_and_taken_up_again(bool withScript)
    {
        await using var app = await ServedApp.Start(Runners.SteadyUntil(monday.Today), monday);
        await using var visit = await Visit.Of(chromium.Browser, app.Address, withScript: withScript);
        var page = visit.Page;
        await page.GotoAsync("/");
        var before = await visit.Heading();
        var record = await page.Locator(".why .lines a").First.GetAttributeAsync("href");
        await Assertions.Expect(page.Locator(".offer .button")).ToContainTextAsync("Start strength");
        await Choice(page, "Skip the session").ClickAsync();
        await visit.ArrivesAt("/?noted=*");
        await Assertions.Expect(page.Locator(".offer")).ToContainTextAsync("You chose to skip today's session.");
        await Assertions.Expect(page.Locator(".offer .button")).ToHaveCountAsync(0);
        Assert.Equal(before, await visit.Heading());
        await page.GotoAsync("/session");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("You chose to skip today's session.");
        await page.GotoAsync(record!);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("What you made of its session: skipped.");
        await page.GotoAsync("/");
        await Choice(page, "Take the session as planned after all").ClickAsync();
        await Assertions.Expect(page.Locator(".offer .button")).ToContainTextAsync("Start strength");
        Assert.Equal(PlanAnswer.Accepted, Answer(app));
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Undoing_a_choice_takes_it_back_and_stays_on_today()
    {
        await using var app = await ServedApp.Start(Runners.SteadyUntil(monday.Today), monday);
        await using var visit = await Visit.Of(chromium.Browser, app.Address);
        await visit.Page.GotoAsync("/");
        await Choice(visit.Page, "Skip the session").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".noted")).ToContainTextAsync("Your choice is taken back.");
        await Assertions.Expect(visit.Page.Locator(".offer .button")).ToContainTextAsync("Start strength");
        await visit.ArrivesAt("/?noted=*");
        Assert.Null(Answer(app));
    }

    [Fact]
    public async Task An_easier_session_is_shown_with_fewer_sets_and_is_the_one_that_starts()
    {
        await using var app = await ServedApp.Start(Runners.SteadyUntil(monday.Today), monday);
        await using var visit = await Visit.Of(chromium.Browser, app.Address);
        await visit.Page.GotoAsync("/session");
        var planned = await Sets(visit.Page);
        await visit.Page.GotoAsync("/");
        await Choice(visit.Page, "Make the session easier").ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".offer .button")).ToContainTextAsync("Start easier strength");
        await Assertions.Expect(Choice(visit.Page, "Make the session easier")).ToHaveCountAsync(0);
        await visit.Page.Locator(".offer .button").ClickAsync();
        await visit.ArrivesAt("/session");
        await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync("You chose an easier session.");
        var easier = await Sets(visit.Page);
        Assert.InRange(easier, 1, planned - 1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_exercises_of_a_session_are_folded_but_for_the_one_at_hand_and_one_that_is_done_makes_room_for_the_next(bool withScript)
    {
        await using var app = await ServedApp.Start(Runners.SteadyUntil(monday.Today), monday);
        await using var visit = await Visit.Of(chromium.Browser, app.Address, withScript: withScript);
        var page = visit.Page;
        await page.GotoAsync("/session");
        var folds = page.Locator("details.exercise");
        await Assertions.Expect(page.Locator("details.exercise[open]")).ToHaveCountAsync(1);
        await page.Locator("input[type=checkbox][name=done0]").CheckAsync();
        if (!withScript)
            await folds.Nth(1).Locator("> summary").PressAsync("Enter");
        await Assertions.Expect(folds.Nth(0)).ToHaveJSPropertyAsync("open", !withScript);
        await Assertions.Expect(folds.Nth(1)).ToHaveJSPropertyAsync("open", true);
        await page.Locator("input[name=pain1]").FillAsync("1");
        await page.Locator("input[type=checkbox][name=done1]").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save what I did" }).ClickAsync();
        await visit.ArrivesAt("/?noted=*");
        Assert.Equal(2, State(app).Sessions[^1].What.Exercises.Count);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task What_is_wrong_in_a_folded_exercise_opens_it()
    {
        await using var app = await ServedApp.Start(Runners.SteadyUntil(monday.Today), monday);
        await using var visit = await Visit.Of(chromium.Browser, app.Address);
        var page = visit.Page;
        await page.GotoAsync("/session");
        await page.Locator("input[name=pain0]").FillAsync("77");
        await page.Locator("input[type=checkbox][name=done0]").CheckAsync();
        await Assertions.Expect(page.Locator("details.exercise").First).ToHaveJSPropertyAsync("open", false);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save what I did" }).ClickAsync();
        await Assertions.Expect(page.Locator("input[name=pain0]")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("input[name=pain0]")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_session_put_off_stays_on_today_and_stands_in_the_plan_of_tomorrow()
    {
        await using var app = await ServedApp.Start(Runners.SteadyUntil(monday.Today), monday);
        await using var visit = await Visit.Of(chromium.Browser, app.Address);
        var tomorrow = monday.Today.AddDays(1);
        Assert.False(Coach.Plan(State(app), tomorrow).Session?.HasStrength);
        await visit.Page.GotoAsync("/");
        await Choice(visit.Page, "Do the session later").ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".offer")).ToContainTextAsync("stands in tomorrow's plan");
        await Assertions.Expect(visit.Page.Locator(".offer .button")).ToContainTextAsync("Start strength");
        Assert.True(Coach.Plan(State(app), tomorrow).Session?.HasStrength);
    }

    [Fact]
    public async Task The_choices_are_reached_and_taken_with_the_keyboard()
    {
        await using var app = await ServedApp.Start(Runners.SteadyUntil(monday.Today), monday);
        await using var visit = await Visit.Of(chromium.Browser, app.Address);
        await visit.Page.GotoAsync("/");
        await visit.Page.Locator(".offer .button").FocusAsync();
        foreach (var name in (string[])["Make the session easier", "Do the session later", "Skip the session"])
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            await Assertions.Expect(Choice(visit.Page, name)).ToBeFocusedAsync();
        }

        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator(".offer")).ToContainTextAsync("You chose to skip today's session.");
    }

    [Fact]
    public async Task An_answer_to_a_plan_that_has_changed_since_is_refused_with_a_sentence()
    {
        await using var app = await ServedApp.Start(Runners.SteadyUntil(monday.Today), monday);
        await using var visit = await Visit.Of(chromium.Browser, app.Address);
        await visit.Page.GotoAsync("/");
        await using var elsewhere = await Visit.Of(chromium.Browser, app.Address);
        await elsewhere.Page.GotoAsync("/");
        await elsewhere.Page.GetByRole(AriaRole.Button, new() { Name = "Pain 2" }).ClickAsync();
        await Assertions.Expect(elsewhere.Page.Locator(".noted")).ToContainTextAsync("pain 2");
        await Choice(visit.Page, "Skip the session").ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".unsent")).ToContainTextAsync("has changed since it was shown");
        Assert.Null(Answer(app));
    }

    private static ILocator Choice(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name });

    private static Task<int> Sets(IPage page) =>
        page.EvaluateAsync<int>("() => [...document.querySelectorAll('input[name^=sets]')].reduce((sum, field) => sum + Number(field.value), 0)");

    private static RunnerState State(ServedApp app) => RunnerState.From(app.Store.EntriesAfter(Runners.Only, 0));

    private static PlanAnswer? Answer(ServedApp app) => State(app).Decisions.LastOrDefault(shown => shown.What.Answer is not null)?.What.Answer;
}
