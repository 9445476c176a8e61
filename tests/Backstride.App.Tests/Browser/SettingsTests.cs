using System.Text;
using Backstride.App.Tests.Web;
using Microsoft.Playwright;

namespace Backstride.App.Tests.Browser;

[Collection(InBrowser.Name)]
public class SettingsTests(Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_strange_table_is_explained_and_comes_in(bool withScript)
    {
        await using var app = await ServedApp.Start(Runners.Unscreened);
        await using var visit = await Visit.Of(chromium.Browser, app.Address, withScript: withScript);
        var page = visit.Page;
        await page.GotoAsync("/import");
        await page.Locator("input[name=files]").SetInputFilesAsync(
            new FilePayload { Name = "laufbuch.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes("Wann;Strecke km;Zeit\n3/1/2026;8,2;50:30\n4/1/2026;12,4;1:15:20\n") });
        await page.GetByRole(AriaRole.Button, new() { Name = "Bring them in" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "laufbuch.csv" }).ClickAsync(new() { Timeout = 30_000 });
        Assert.Equal("What do these columns mean?", await visit.Heading());
        await Assertions.Expect(page.Locator(".net")).ToContainTextAsync("No row can be read this way");
        await page.Locator("select[name=dates]").SelectOptionAsync("day-first");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show how it reads" }).ClickAsync();
        await Assertions.Expect(page.Locator(".outcomes li").First).ToHaveTextAsync("3 Jan 2026, run of 8.2 km, 50:30");
        await page.GetByRole(AriaRole.Button, new() { Name = "Bring it in like this" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1[data-done]")).ToContainTextAsync("2 new runs, 21 km", new() { Timeout = 30_000 });
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_token_is_made_shown_once_and_taken_away(bool withScript)
    {
        await using var app = await ServedApp.Start(Runners.Unscreened);
        await using var visit = await Visit.Of(chromium.Browser, app.Address, withScript: withScript);
        var page = visit.Page;
        await page.GotoAsync("/more");
        await page.GetByRole(AriaRole.Link, new() { Name = "Programs with a token" }).ClickAsync();
        await page.GetByLabel("What do you call the program?").FillAsync("my phone");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a token" }).ClickAsync();
        await Assertions.Expect(page.Locator(".secret")).ToContainTextAsync("bks_");
        await page.GetByRole(AriaRole.Link, new() { Name = "To the programs" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Take the token of my phone away" }).ClickAsync();
        await Assertions.Expect(page.GetByText("No program has a token.")).ToBeVisibleAsync();
        Assert.Empty(visit.Complaints);
    }
}
