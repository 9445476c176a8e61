using Backstride.App.Tests.Web;
using Microsoft.Playwright;

namespace Backstride.App.Tests.Browser;

[Collection(InBrowser.Name)]
public class CurvesTests(Chromium chromium)
{
    [Theory]
    [InlineData(360, ColorScheme.Light, true)]
    [InlineData(1280, ColorScheme.Dark, false)]
    public async Task A_recorded_run_shows_its_curves_and_fastest_stretches_with_and_without_script(int width, ColorScheme scheme, bool withScript)
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        var id = await RecordedRun.Into(app);
        await using var visit = await Visit.Of(chromium.Browser, app.Address, width, scheme, withScript);
        var page = visit.Page;
        await page.GotoAsync($"/entries/{id}");

        foreach (var name in (string[])["Pace", "Heart rate", "Cadence", "Elevation"])
        {
            var chart = page.GetByRole(AriaRole.Img, new() { Name = name });
            await Assertions.Expect(chart).ToBeVisibleAsync();
            Assert.True((await chart.Locator("polyline").First.BoundingBoxAsync())!.Width > width / 6, name);
        }

        // The pause cuts every line, and 199 s without a heart rate cut that one once more.
        Assert.Equal(2, await page.GetByRole(AriaRole.Img, new() { Name = "Pace" }).Locator("polyline").CountAsync());
        Assert.Equal(3, await page.GetByRole(AriaRole.Img, new() { Name = "Heart rate" }).Locator("polyline").CountAsync());
        await Assertions.Expect(page.Locator("#efforts")).ToContainTextAsync("1 km");
        await Assertions.Expect(page.Locator("#efforts tr", new() { HasText = "1 km" })).ToContainTextAsync("3:42");
        await page.GetByText("As a table, kilometre by kilometre").ClickAsync();
        await Assertions.Expect(page.Locator("#splits tbody tr").First).ToBeVisibleAsync();
        await page.GetByText("How your body moved").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Img, new() { Name = "Ground contact" })).ToBeVisibleAsync();
        Assert.True(await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0, "too wide");
        if (withScript)
            Assert.Empty(await Axe.Violations(page));
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task With_hard_runs_before_it_a_run_says_how_much_of_it_was_fast()
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        await RecordedRun.Into(app, daysAgo: 30, RecordedRun.Hard);
        await RecordedRun.Into(app, daysAgo: 20, _ => 2.7);
        await RecordedRun.Into(app, daysAgo: 10, _ => 2.7);
        var id = await RecordedRun.Into(app);
        await using var visit = await Visit.Of(chromium.Browser, app.Address);
        await visit.Page.GotoAsync($"/entries/{id}");

        await Assertions.Expect(visit.Page.Locator("#efforts")).ToContainTextAsync("Your threshold then: 5:");
        await Assertions.Expect(visit.Page.Locator("#efforts")).ToContainTextAsync("give or take");
        await Assertions.Expect(visit.Page.Locator("#efforts")).ToContainTextAsync("1.4 km faster than your threshold");
    }

    [Fact]
    public async Task A_typed_run_says_that_there_is_nothing_to_draw()
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        await using var visit = await Visit.Of(chromium.Browser, app.Address);
        await visit.Page.GotoAsync("/log");
        await visit.Page.Locator(".entries a", new() { HasText = "run 8 km" }).First.ClickAsync();

        await Assertions.Expect(visit.Page.Locator("#curves")).ToContainTextAsync("There is no file of this run alone");
        Assert.Equal(0, await visit.Page.Locator(".plot").CountAsync());
    }
}
