using Backstride.App.Tests.Web;
using Microsoft.Playwright;

namespace Backstride.App.Tests.Browser;

[Collection(InBrowser.Name)]
public class TodayTests(Chromium chromium)
{
    [Fact]
    public async Task A_steady_runner_sees_how_far_and_why_and_each_reason_opens_its_record()
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        await using var visit = await Visit.Of(chromium.Browser, app.Address);
        await visit.Page.GotoAsync("/");
        Assert.StartsWith("Run easy", await visit.Heading(), StringComparison.Ordinal);
        Assert.Contains("8", await visit.Heading(), StringComparison.Ordinal);
        Assert.StartsWith(await visit.Heading(), await visit.Page.TitleAsync(), StringComparison.Ordinal);
        var reason = visit.Page.Locator(".why .lines a").First;
        var words = await reason.Locator("> span").Last.InnerTextAsync();
        await reason.ClickAsync();
        await visit.ArrivesAt("/decisions/*");
        var record = visit.Page.Locator("li:target");
        Assert.Contains(words, await record.InnerTextAsync(), StringComparison.Ordinal);
        foreach (var name in (string[])["Rule", "Source", "It found", "How certain", "About"])
            await Assertions.Expect(record.GetByText(name, new() { Exact = true }).First).ToBeVisibleAsync();
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Showing_the_same_plan_twice_records_one_decision()
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        await using var visit = await Visit.Of(chromium.Browser, app.Address);
        await visit.Page.GotoAsync("/");
        var head = app.Store.Runners().Single().Head;
        await visit.Page.ReloadAsync();
        Assert.Equal(head, app.Store.Runners().Single().Head);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_check_in_with_pain_6_changes_the_plan_at_once(bool withScript)
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        await using var visit = await Visit.Of(chromium.Browser, app.Address, withScript: withScript);
        await visit.Page.GotoAsync("/");
        var before = await visit.Heading();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Pain 6" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".noted")).ToContainTextAsync("pain 6");
        Assert.NotEqual(before, await visit.Heading());
        await Assertions.Expect(visit.Page.Locator(".net")).ToContainTextAsync("Get help today");
        if (withScript)
            await Assertions.Expect(visit.Page.Locator("#said")).ToContainTextAsync("pain 6");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task With_script_a_check_in_keeps_the_page_and_can_be_undone()
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        await using var visit = await Visit.Of(chromium.Browser, app.Address);
        await visit.Page.GotoAsync("/");
        var before = await visit.Heading();
        await visit.Page.EvaluateAsync("() => { window.stayed = true; }");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Pain 6" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".noted")).ToContainTextAsync("Removed");
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => window.stayed === true"));
        await visit.Page.GotoAsync("/");
        Assert.Equal(before, await visit.Heading());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_undo_on_today_stays_on_today_and_gives_the_plan_of_before(bool withScript)
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        await using var visit = await Visit.Of(chromium.Browser, app.Address, withScript: withScript);
        await visit.Page.GotoAsync("/");
        var before = await visit.Heading();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Pain 9" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".noted")).ToContainTextAsync("pain 9");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".noted")).ToContainTextAsync("Removed");
        await visit.ArrivesAt("/?noted=*");
        Assert.Equal(before, await visit.Heading());
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await visit.ArrivesAt("/");
        Assert.NotEqual(before, await visit.Heading());
    }

    [Fact]
    public async Task Runs_of_today_are_said_with_their_figures()
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        await using var visit = await Visit.Of(chromium.Browser, app.Address);
        await visit.Page.GotoAsync("/log/run");
        await visit.Page.Locator("input[name=time]").FillAsync("00:00");
        await visit.Page.Locator("input[name=distance]").FillAsync("5.2");
        await visit.Page.Locator("input[name=minutes]").FillAsync("31");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save the run" }).ClickAsync();
        await visit.ArrivesAt("/entries/*");
        await visit.Page.GotoAsync("/");
        Assert.Equal("You have run today", await visit.Heading());
        await Assertions.Expect(visit.Page.Locator(".answer")).ToContainTextAsync("5.2 km in 31 min. No more running today.");
        Runners.Add(app.Store, DateOnly.FromDateTime(DateTime.Now), Runners.RunOf(DateOnly.FromDateTime(DateTime.Now), 3));
        await visit.Page.ReloadAsync();
        await Assertions.Expect(visit.Page.Locator(".answer")).ToContainTextAsync("8.2 km in 49 min, 2 runs. No more running today.");
    }

    [Fact]
    public async Task The_sleep_stepper_starts_at_seven_and_offers_to_save_only_then()
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        await using var visit = await Visit.Of(chromium.Browser, app.Address);
        await visit.Page.GotoAsync("/");
        var save = visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save sleep" });
        await Assertions.Expect(save).ToBeHiddenAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "half an hour less" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "half an hour less" }).ClickAsync();
        await save.ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".noted")).ToContainTextAsync("slept 6 h 30 min");
    }

    [Fact]
    public async Task A_red_flag_locks_the_day_and_the_page_says_what_to_do_what_to_say_and_what_ends_it()
    {
        await using var app = await ServedApp.Start(Runners.Unscreened);
        await using var visit = await Visit.Of(chromium.Browser, app.Address);
        await visit.Page.GotoAsync("/");
        Assert.StartsWith("Walk", await visit.Heading(), StringComparison.Ordinal);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Answer the safety questions" }).ClickAsync();
        await visit.Page.Locator("input[name=yes][value=bladder]").CheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save and go on" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("h1")).ToContainTextAsync("emergency department now");
        foreach (var heading in (string[])["What to do", "What to say", "What ends this"])
            await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = heading })).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator(".pain, .offer, .why")).ToHaveCountAsync(0);
        await visit.Page.GotoAsync("/session");
        await Assertions.Expect(visit.Page.Locator("form")).ToHaveCountAsync(0);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_mistaken_answer_is_taken_back_with_a_confirmation_and_the_lock_ends()
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        await using var visit = await Visit.Of(chromium.Browser, app.Address);
        await visit.Page.GotoAsync("/safety/bladder-bowel-legs");
        await visit.Page.Locator("input[name=unsure][value=saddle-numbness]").CheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save and go on" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("h1")).ToContainTextAsync("emergency department now");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "I tapped a wrong answer" }).ClickAsync();
        await visit.Page.Locator("input[name=sure]").CheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Take it back" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("h1")).ToContainTextAsync("Run easy");
    }

    [Fact]
    public async Task A_card_is_not_taken_without_an_answer_and_nothing_is_ticked_beforehand()
    {
        await using var app = await ServedApp.Start(Runners.Unscreened);
        await using var visit = await Visit.Of(chromium.Browser, app.Address);
        await visit.Page.GotoAsync("/safety");
        await Assertions.Expect(visit.Page.Locator("input:checked")).ToHaveCountAsync(0);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save and go on" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".unsent")).ToContainTextAsync("Tick what applies");
        Assert.Equal(0, app.Store.Runners().Single().Head);
    }

    [Fact]
    public async Task Four_cards_with_nothing_to_report_end_the_gentlest_plan_and_can_be_left_in_between()
    {
        await using var app = await ServedApp.Start(Runners.Unscreened);
        await using var visit = await Visit.Of(chromium.Browser, app.Address, withScript: false);
        for (var card = 1; card <= 4; card++)
        {
            await visit.Page.GotoAsync("/safety");
            await Assertions.Expect(visit.Page.GetByText($"card {card} of 4")).ToBeVisibleAsync();
            await visit.Page.Locator("input[name=none]").CheckAsync();
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save and go on" }).ClickAsync();
        }

        await visit.Page.GotoAsync("/safety");
        Assert.Equal("Your safety questions are answered", await visit.Heading());
    }

    [Fact]
    public async Task Saying_sore_today_gives_the_flare_plan_with_the_safety_net()
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        await using var visit = await Visit.Of(chromium.Browser, app.Address);
        await visit.Page.GotoAsync("/");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Sore today?" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "My back is sore today" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("h1")).Not.ToContainTextAsync("Run");
        await Assertions.Expect(visit.Page.Locator(".net")).ToBeVisibleAsync();
    }
}
