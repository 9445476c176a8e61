using Backstride.App.Tests.Web;
using Microsoft.Playwright;

namespace Backstride.App.Tests.Browser;

[Collection(InBrowser.Name)]
public class AccessibilityTests(Chromium chromium)
{
    private static readonly string[] Paths =
        ["/", "/flare", "/log", "/log/run", "/look", "/import", "/more", "/profile", "/safety", "/safety/illness", "/safety/mistake", "/clearance", "/start", "/session", "/exercises", "/exercises/side-plank", "/tests", "/tests/core-circuit", "/tests/single-leg-squat", "/tests/front-plank", "/questionnaires", "/questionnaires/psfs", "/questionnaires/week", "/questionnaires/fear", "/why/2026-01-02", "/nothing-here"];

    [Theory]
    [InlineData(360, ColorScheme.Light)]
    [InlineData(360, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task No_page_breaks_the_accessibility_rules_or_scrolls_sideways(int width, ColorScheme scheme)
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        await using var visit = await Visit.Of(chromium.Browser, app.Address, width, scheme);
        foreach (var path in Paths)
        {
            await visit.Page.GotoAsync(path);
            var violations = await Axe.Violations(visit.Page);
            Assert.True(violations.Count == 0, $"{path} at {width}, {scheme}: {string.Join("\n", violations)}");
            var overflow = await visit.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(overflow <= 0, $"{path} at {width} is {overflow} px too wide");
        }
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
