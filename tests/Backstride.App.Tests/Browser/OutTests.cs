using System.Text;
using System.Text.RegularExpressions;
using Backstride.App.Tests.Reminders;
using Backstride.App.Tests.Web;
using Microsoft.Playwright;

namespace Backstride.App.Tests.Browser;

/// <summary>What leaves the app by hand: the calendar's address, reminders, the week on paper.</summary>
[Collection(InBrowser.Name)]
public class OutTests(Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_address_of_the_calendar_is_made_changed_and_taken_away(bool withScript)
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        await using var visit = await Visit.Of(chromium.Browser, app.Address, withScript: withScript);
        var page = visit.Page;
        await page.GotoAsync("/more");
        await page.GetByRole(AriaRole.Link, new() { Name = "Your weeks in a calendar" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Make an address" }).ClickAsync();
        await Assertions.Expect(page.Locator(".secret")).ToContainTextAsync("/calendar/");
        await page.GetByRole(AriaRole.Link, new() { Name = "To the calendar's page" }).ClickAsync();
        await page.GetByLabel("show distances, minutes and exercises").CheckAsync();
        await page.RunAndWaitForResponseAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync(), answer => answer.Request.Method == "POST");
        // A tab of its own: without a script the first one is on its way to the page once more, and cannot be reloaded meanwhile.
        page = await page.Context.NewPageAsync();
        await page.GotoAsync("/calendar");
        await Assertions.Expect(page.GetByLabel("show distances, minutes and exercises")).ToBeCheckedAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Take the address away" }).ClickAsync();
        await Assertions.Expect(page.GetByText("There is no address, and nobody can read anything.")).ToBeVisibleAsync();
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_webhook_is_set_up_and_takes_a_test(bool withScript)
    {
        await using var listener = await WebListener.Start();
        await using var app = await ServedApp.Start(Runners.Steady);
        await using var visit = await Visit.Of(chromium.Browser, app.Address, withScript: withScript);
        var page = visit.Page;
        await page.GotoAsync("/more");
        await page.GetByRole(AriaRole.Link, new() { Name = "Reminders" }).ClickAsync();
        await page.GetByLabel("A run or a session today").FillAsync("07:15");
        await page.GetByLabel("allow addresses without TLS").CheckAsync();
        await page.GetByText("Webhook", new() { Exact = true }).ClickAsync();
        await page.GetByLabel("Address that takes a POST of JSON").FillAsync($"{listener.Address}hook");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Send a test by webhook" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Last taken on")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByLabel("A run or a session today")).ToHaveValueAsync("07:15");
        Assert.Equal("/hook", Assert.Single(listener.Posts).Path);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_week_is_one_page_of_a4_without_anything_to_tap()
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        await using var visit = await Visit.Of(chromium.Browser, app.Address, 1280, ColorScheme.Dark);
        await visit.Page.GotoAsync("/week");
        var paper = Encoding.Latin1.GetString(await visit.Page.PdfAsync(new() { PreferCSSPageSize = true }));
        Assert.Single(Regex.Matches(paper, @"/Type\s*/Page[^s]"));
        Assert.Matches(@"/MediaBox \[0 0 59[45][^ ]* 84[12]", paper);
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(visit.Page.Locator(".bar")).ToBeHiddenAsync();
        await Assertions.Expect(visit.Page.Locator(".turn")).ToBeHiddenAsync();
        Assert.Equal("rgb(255, 255, 255)", await visit.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        Assert.Empty(visit.Complaints);
    }
}
