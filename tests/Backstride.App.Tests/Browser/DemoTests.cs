using Backstride.App.Tests.Web;
using Microsoft.Playwright;

namespace Backstride.App.Tests.Browser;

[Collection(InBrowser.Name)]
public class DemoTests(Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_made_up_runner_is_one_click_away_labelled_and_gone_after_a_question(bool withScript)
    {
        await using var app = await ServedApp.Start();
        await using var visit = await Visit.Of(chromium.Browser, app.Address, withScript: withScript);
        var page = visit.Page;
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show the demo runner" }).ClickAsync();
        await Assertions.Expect(page.Locator(".demo")).ToContainTextAsync("made-up");
        await Assertions.Expect(page.Locator(".why .lines li")).Not.ToHaveCountAsync(0);
        Assert.Matches("^(Run|Walk|No run|Rest|Swim)", await visit.Heading());
        await page.GetByRole(AriaRole.Link, new() { Name = "Log", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".entries li").First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Remove it" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove the made-up runner" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Show the demo runner" })).ToBeVisibleAsync();
        Assert.Empty(app.Store.Runners());
        Assert.Empty(visit.Complaints);
    }
}
