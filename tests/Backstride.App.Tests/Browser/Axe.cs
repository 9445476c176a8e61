using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Playwright;

namespace Backstride.App.Tests.Browser;

/// <summary>The accessibility rules of WCAG 2.2 AA as axe-core checks them.</summary>
internal static class Axe
{
    private static readonly Lazy<string> Source = new(() => File.ReadAllText(Path.Combine(Checkout(), "src/Backstride.App/web/node_modules/axe-core/axe.min.js")));

    /// <summary>Every violation in one line each.</summary>
    public static async Task<IReadOnlyList<string>> Violations(IPage page)
    {
        // The page's own policy forbids a script element; evaluating goes past it as the developer tools do.
        await page.EvaluateAsync(Source.Value + "; undefined");
        var found = await page.EvaluateAsync<JsonElement>(
            "() => axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(r => r.violations.map(v => ({ id: v.id, nodes: v.nodes.map(n => n.target.join(' ') + ': ' + n.failureSummary) })))");
        return [.. found.EnumerateArray().Select(violation => $"{violation.GetProperty("id")}: {violation.GetProperty("nodes")}")];
    }

    private static string Checkout([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../.."));
}
