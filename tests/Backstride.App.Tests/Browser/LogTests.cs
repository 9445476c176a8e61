using Backstride.App.Tests.Web;
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
        await Assertions.Expect(visit.Page.Locator("input[name=distance]")).ToHaveValueAsync("163");
        Assert.Equal(head, app.Store.Runners().Single().Head);
    }
}
