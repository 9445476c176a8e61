using System.Reflection;
using Backstride.App.Archiving;
using Backstride.App.Importing.Jobs;
using Backstride.App.Tests.Web;
using Backstride.Journal;
using Microsoft.AspNetCore.Components;
using Microsoft.Playwright;

namespace Backstride.App.Tests.Browser;

[Collection(InBrowser.Name)]
public class AccessibilityTests(Chromium chromium)
{
    private static readonly string[] Paths =
        ["/", "/week", "/week/ahead", "/flare", "/log", "/log/run", "/look", "/import", "/more", "/profile", "/safety", "/safety/illness", "/safety/mistake", "/clearance", "/start", "/session",
            "/exercises", "/exercises/side-plank", "/exercises/none-of-this-name", "/tests", "/tests/core-circuit", "/tests/single-leg-squat", "/tests/front-plank",
            "/questionnaires", "/routine", "/posture", "/questionnaires/psfs", "/questionnaires/week", "/questionnaires/fear",
            "/gear", "/life", "/pregnancy", "/calendar", "/reminders", "/programs", "/rebuild", "/import/from/intervals", "/demo/removal", "/demo/removed", "/?screened=yes", "/why", "/why/rules/pain.zone", "/why/questions", "/why/sources", "/why/2026-01-02", "/nothing-here"];

    [Theory]
    [InlineData(360, ColorScheme.Light)]
    [InlineData(360, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task No_page_breaks_the_accessibility_rules_or_scrolls_sideways(int width, ColorScheme scheme)
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        await using var visit = await Visit.Of(chromium.Browser, app.Address, width, scheme);
        foreach (var path in Paths.Concat(await Made(app, visit)))
        {
            await visit.Page.GotoAsync(path);
            var violations = await Axe.Violations(visit.Page);
            Assert.True(violations.Count == 0, $"{path} at {width}, {scheme}: {string.Join("\n", violations)}");
            var overflow = await visit.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(overflow <= 0, $"{path} at {width} is {overflow} px too wide");
        }
    }

    /// <summary>Pages that have something to show only when something has happened: a run with its curves, a correctable entry, a decision, an import and a strange table.</summary>
    private static async Task<IEnumerable<string>> Made(ServedApp app, Visit visit)
    {
        var run = await RecordedRun.Into(app, 1);
        var today = DateOnly.FromDateTime(DateTime.Now);
        var checkIn = Runners.Add(app.Store, today, new CheckIn { Pain = new PainScore(6) });
        Runners.Add(app.Store, today, new CheckIn { Pain = new PainScore(1) });
        var typed = Runners.Add(app.Store, today.AddDays(-3), Runners.RunOf(today.AddDays(-3), 5));
        await visit.Page.GotoAsync("/");
        var decision = await visit.Page.Locator(".why a").First.GetAttributeAsync("href");
        var upload = new Upload(app.Folder);
        await upload.Add("laufbuch.csv", new MemoryStream("Wann;Wie weit km;Zeit;Laune\n3/1/2026;8,2;50:30;gut\n"u8.ToArray()), TestContext.Current.CancellationToken);
        var job = app.Jobs.Begin(Runners.Only, upload);
        await job.Over.WaitAsync(TestContext.Current.CancellationToken);
        return [$"/entries/{run}", $"/entries/{checkIn}", $"/entries/{typed}", $"/entries/{typed}?noted={typed}", decision!, $"/imports/{job.Batch}", $"/imports/{job.Batch}/table/0", await Restored(app)];
    }

    /// <summary>The page of an export that came back into its own journal.</summary>
    private static async Task<string> Restored(ServedApp app)
    {
        var upload = new Upload(app.Folder);
        await upload.Add("backstride.zip", new MemoryStream(await app.Client.GetByteArrayAsync("/export", TestContext.Current.CancellationToken)), TestContext.Current.CancellationToken);
        var job = app.Restores.Begin(upload, Restore.ManifestOf(upload.Paths[0])!, app.Store.Runners().Single());
        await job.Over.WaitAsync(TestContext.Current.CancellationToken);
        return $"/restore/{job.Id}";
    }

    [Fact]
    public async Task Every_page_that_exists_is_in_the_list()
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        await using var visit = await Visit.Of(chromium.Browser, app.Address);
        var walked = Paths.Concat(await Made(app, visit)).Select(path => path.Split('?', '#')[0]).ToList();
        var templates = typeof(Program).Assembly.GetTypes().SelectMany(type => type.GetCustomAttributes<RouteAttribute>()).Select(route => route.Template).ToList();
        Assert.True(templates.Count > 20, "the pages are found by their routes");
        Assert.All(templates, template => Assert.Contains(walked, path => Fits(template, path)));
    }

    private static bool Fits(string template, string path)
    {
        var (parts, said) = (template.Split('/'), path.Split('/'));
        return parts.Length == said.Length && parts.Zip(said).All(pair => pair.First.StartsWith('{') ? pair.Second.Length > 0 : pair.First == pair.Second);
    }

    [Fact]
    public async Task The_check_is_not_blind()
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        await using var visit = await Visit.Of(chromium.Browser, app.Address);
        await visit.Page.GotoAsync("/");
        await visit.Page.EvaluateAsync("() => document.documentElement.removeAttribute('lang')");
        Assert.Contains(await Axe.Violations(visit.Page), violation => violation.StartsWith("html-has-lang", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Everything_to_touch_on_a_phone_is_48_px_high()
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        await using var visit = await Visit.Of(chromium.Browser, app.Address);
        foreach (var path in (string[])["/", "/log", "/import", "/safety/bladder-bowel-legs", "/flare"])
        {
            await visit.Page.GotoAsync(path);
            var small = await visit.Page.EvaluateAsync<string[]>(
                """
                () => [...document.querySelectorAll('button, .button, nav a, .lines a, summary, .acts a, .quiet, label:has(input[type=checkbox])')]
                  .filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 47.5)
                  .map(e => e.outerHTML.slice(0, 120) + ' ' + e.getBoundingClientRect().height)
                """);
            Assert.True(small.Length == 0, $"{path}: {string.Join("\n", small)}");
        }
    }

    [Fact]
    public async Task The_keyboard_reaches_the_pain_row_and_focus_is_seen()
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        await using var visit = await Visit.Of(chromium.Browser, app.Address, 1280);
        await visit.Page.GotoAsync("/");
        await visit.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(visit.Page.Locator(":focus")).ToHaveTextAsync("Skip to the page");
        for (var presses = 0; presses < 40 && await visit.Page.EvaluateAsync<string?>("() => document.activeElement.getAttribute('aria-label')") != "Pain 3"; presses++)
            await visit.Page.Keyboard.PressAsync("Tab");
        var outline = await visit.Page.EvaluateAsync<string>("() => getComputedStyle(document.activeElement).outlineWidth + ' ' + document.activeElement.value");
        Assert.Equal("3px 3", outline);
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator(".noted")).ToContainTextAsync("pain 3");
    }
}
