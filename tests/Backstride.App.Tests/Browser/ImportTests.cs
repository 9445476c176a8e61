using System.Globalization;
using System.Text;
using Backstride.App.Tests.Web;
using Microsoft.Playwright;

namespace Backstride.App.Tests.Browser;

[Collection(InBrowser.Name)]
public class ImportTests(Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Every_file_gets_its_outcome_and_the_import_can_be_taken_back_and_brought_back(bool withScript)
    {
        await using var app = await ServedApp.Start(Runners.Unscreened);
        await using var visit = await Visit.Of(chromium.Browser, app.Address, withScript: withScript);
        var page = visit.Page;
        await page.GotoAsync("/import");
        await page.Locator("input[name=files]").SetInputFilesAsync(
        [
            File("morning.gpx", Track()),
            File("again.gpx", Track()),
            File("photo.jpg", "\u00ff\u00d8\u00ff\u00e0 not a run"),
            File("empty.fit", ""),
        ]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Bring them in" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1[data-done]")).ToContainTextAsync("1 new run,", new() { Timeout = 30_000 });
        foreach (var name in (string[])["morning.gpx", "again.gpx", "photo.jpg", "empty.fit"])
            await Assertions.Expect(page.Locator(".outcomes li", new() { HasText = name }).First).ToBeVisibleAsync();
        Assert.Empty(Directory.GetDirectories(Path.Combine(app.DataPath, "uploads")));

        await page.GotoAsync("/import");
        Assert.Equal("1 run is in", await visit.Heading());
        await page.GetByRole(AriaRole.Button, new() { Name = "Take back the import" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Bring in your runs");
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await visit.ArrivesAt("/log");
        await page.GotoAsync("/import");
        Assert.Equal("1 run is in", await visit.Heading());
        Assert.Empty(visit.Complaints);
    }

    private static FilePayload File(string name, string text) => new() { Name = name, MimeType = "application/octet-stream", Buffer = Encoding.Latin1.GetBytes(text) };

    private static string Track()
    {
        var points = Enumerable.Range(0, 60).Select(minute => string.Create(
            CultureInfo.InvariantCulture, $"<trkpt lat=\"{53.3 + minute * 0.0015:F5}\" lon=\"-6.25\"><time>2026-03-01T07:{minute:00}:00Z</time></trkpt>"));
        return "<?xml version=\"1.0\"?><gpx version=\"1.1\" creator=\"test\" xmlns=\"http://www.topografix.com/GPX/1/1\"><trk><type>running</type><trkseg>"
            + string.Concat(points) + "</trkseg></trk></gpx>";
    }
}
