using Backstride.App.Tests.Web;
using Backstride.Journal;
using Microsoft.Playwright;

namespace Backstride.App.Tests.Browser;

/// <summary>The clock of home tests. It runs in the page; a clock of the browser's own is turned by hand.</summary>
[Collection(InBrowser.Name)]
public class TimerTests(Chromium chromium)
{
    [Fact]
    public async Task A_hold_is_counted_after_five_seconds_to_get_ready_and_comes_into_its_field()
    {
        await using var app = await ServedApp.Start(WithAnswer);
        await using var visit = await Visit.Of(chromium.Browser, app.Address);
        var page = visit.Page;
        await page.Clock.InstallAsync();
        await page.GotoAsync("/tests/side-plank");
        await page.GetByRole(AriaRole.Button, new() { Name = "Start on the right" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-stage]")).ToHaveTextAsync("Get ready");
        await page.Clock.RunForAsync(5_000 + 42_300);
        await Assertions.Expect(page.Locator("[data-count]")).ToHaveTextAsync("42");
        await page.GetByRole(AriaRole.Button, new() { Name = "Stop" }).ClickAsync();
        await Assertions.Expect(page.Locator("input[name=right]")).ToHaveValueAsync("42");
        await Assertions.Expect(page.Locator("input[name=left]")).ToHaveValueAsync("");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the result" }).ClickAsync();
        await Assertions.Expect(page.Locator(".noted")).ToContainTextAsync("side plank, right, 42 s");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_circuit_names_each_stage_and_the_next_and_ends_by_itself()
    {
        await using var app = await ServedApp.Start(WithAnswer);
        await using var visit = await Visit.Of(chromium.Browser, app.Address);
        var page = visit.Page;
        await page.Clock.InstallAsync();
        await page.GotoAsync("/tests/core-circuit");
        await page.Locator("input[name=mode][value='70']").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Start" }).ClickAsync();
        await page.Clock.RunForAsync(5_000 + 21_000);
        await Assertions.Expect(page.Locator("[data-stage]")).ToHaveTextAsync("2 of 8: Right arm lifted");
        await Assertions.Expect(page.Locator("[data-next]")).ToHaveTextAsync("Then: Left arm lifted");
        await Assertions.Expect(page.Locator("[data-count]")).ToHaveTextAsync("4");
        await page.Clock.RunForAsync(50_000);
        await Assertions.Expect(page.Locator("[data-stage]")).ToHaveTextAsync("Complete");
        await Assertions.Expect(page.Locator("input[name=result]")).ToHaveValueAsync("70");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Stopped_while_getting_ready_nothing_is_written()
    {
        await using var app = await ServedApp.Start(WithAnswer);
        await using var visit = await Visit.Of(chromium.Browser, app.Address);
        var page = visit.Page;
        await page.Clock.InstallAsync();
        await page.GotoAsync("/tests/front-plank");
        await page.GetByRole(AriaRole.Button, new() { Name = "Start" }).ClickAsync();
        await page.Clock.RunForAsync(3_000);
        await page.GetByRole(AriaRole.Button, new() { Name = "Stop" }).ClickAsync();
        await Assertions.Expect(page.Locator("input[name=result]")).ToHaveValueAsync("");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Start" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Without_script_there_is_no_clock_and_the_seconds_are_typed()
    {
        await using var app = await ServedApp.Start(WithAnswer);
        await using var visit = await Visit.Of(chromium.Browser, app.Address, withScript: false);
        await visit.Page.GotoAsync("/tests/front-plank");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Start" })).ToHaveCountAsync(0);
        await visit.Page.Locator("input[name=result]").FillAsync("61");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save the result" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".noted")).ToContainTextAsync("front plank, 61 s");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await visit.Page.GotoAsync("/tests/front-plank");
        await Assertions.Expect(visit.Page.GetByText("your starting point")).ToHaveCountAsync(0);
    }

    private static void WithAnswer(Backstride.App.Storage.JournalStore store)
    {
        Runners.Steady(store);
        Runners.Add(store, DateOnly.FromDateTime(DateTime.Now), new CheckIn { Pain = new PainScore(1), Moment = PainMoment.Rest });
    }
}
