using System.Text.Json;
using Backstride.Tests.Files;
using Microsoft.Playwright;

namespace Backstride.App.Tests.Browser;

[Collection(InBrowser.Name)]
public class ReadmeTests(Chromium chromium)
{
    [Fact]
    public async Task Started_as_the_README_says_the_app_serves_its_assets_whole_and_plans_from_files_of_real_watches()
    {
        await using var server = await ReadmeServer.Start(TestContext.Current.CancellationToken);
        await using var visit = await Visit.Of(chromium.Browser, server.Address, 1280);
        var page = visit.Page;
        await page.GotoAsync("/");
        await AssetsAreWhole(page);
        Assert.SkipWhen(SharedData.Folder is null, SharedData.Missing);

        await page.GetByRole(AriaRole.Button, new() { Name = "Bring in my runs" }).ClickAsync();
        await page.Locator("input[name=files]").SetInputFilesAsync(RealFiles());
        await page.GetByRole(AriaRole.Button, new() { Name = "Bring them in" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1[data-done]")).ToContainTextAsync("new runs", new() { Timeout = 120_000 });

        for (var card = 1; card <= 4; card++)
        {
            await page.GotoAsync("/safety");
            await page.Locator("input[name=none]").CheckAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Save and go on" }).ClickAsync();
            await Assertions.Expect(page.Locator(card < 4 ? $"text=card {card + 1} of 4" : ".today")).ToBeVisibleAsync();
        }

        var newest = await NewestRun(page);
        await page.GotoAsync($"/?day={newest.AddDays(2):yyyy-MM-dd}");
        await Assertions.Expect(page.Locator(".why")).ToContainTextAsync(newest.ToString("d MMMM", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Empty(visit.Complaints);
    }

    private static async Task AssetsAreWhole(IPage page)
    {
        var sizes = await page.EvaluateAsync<JsonElement>(
            """
            async () => {
              const found = [...document.querySelectorAll('link[rel=stylesheet], script[src]')].map(e => e.href ?? e.src);
              return Promise.all(found.map(async url => ({ url, size: (await (await fetch(url)).text()).length })));
            }
            """);
        Assert.Equal(2, sizes.GetArrayLength());
        Assert.All(sizes.EnumerateArray(), asset => Assert.True(asset.GetProperty("size").GetInt32() > 2000, asset.ToString()));
        Assert.Contains("Atkinson", await page.EvaluateAsync<string>("() => getComputedStyle(document.body).fontFamily"), StringComparison.Ordinal);
        Assert.True(await page.EvaluateAsync<bool>("() => document.fonts.ready.then(() => document.fonts.check('16px \"Atkinson Hyperlegible Next Variable\"'))"));
    }

    private static IEnumerable<string> RealFiles() => Directory.EnumerateFiles(SharedData.Folder!, "*", SearchOption.AllDirectories)
        .Where(path => path.EndsWith(".fit", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".tcx", StringComparison.OrdinalIgnoreCase))
        .Where(path => new FileInfo(path).Length < 1_000_000)
        .OrderBy(path => path, StringComparer.Ordinal)
        .Take(60);

    /// <summary>The day of the newest counted run, from the Log.</summary>
    private static async Task<DateOnly> NewestRun(IPage page)
    {
        await page.GotoAsync("/log");
        var run = page.Locator(".entries section", new() { Has = page.Locator("li", new() { HasText = "run " }) }).Locator("li", new() { HasText = "run " }).First;
        var stamp = await run.Locator("time").GetAttributeAsync("datetime");
        return DateOnly.ParseExact(stamp![..10], "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
    }
}
