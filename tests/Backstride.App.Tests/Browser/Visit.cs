using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Backstride.App.Tests.Browser;

/// <summary>A page in a fresh browser profile that notes everything a quiet app would not do.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly Uri app;
    private readonly List<string> complaints = [];

    private Visit(IBrowserContext context, IPage page, Uri app)
    {
        (this.context, Page, this.app) = (context, page, app);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                complaints.Add($"console {message.Type}: {message.Text}");
        };
        page.PageError += (_, error) => complaints.Add($"script error: {error}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(app.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                complaints.Add($"outside request: {request.Url}");
        };
        page.RequestFailed += (_, request) => complaints.Add($"failed request: {request.Url} {request.Failure}");
    }

    public IPage Page { get; }

    /// <summary>Console errors, script errors, failed requests and requests to anywhere else.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    public static async Task<Visit> Of(IBrowser browser, Uri app, int width = 360, ColorScheme scheme = ColorScheme.Light, bool withScript = true)
    {
        var context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = width < 700 ? 780 : 900 },
            ColorScheme = scheme,
            JavaScriptEnabled = withScript,
            ReducedMotion = ReducedMotion.Reduce,
            BaseURL = app.ToString(),
        });
        context.SetDefaultTimeout(20_000);
        return new Visit(context, await context.NewPageAsync(), app);
    }

    public async Task<string> Heading() => (await Page.Locator("h1").InnerTextAsync()).Trim();

    /// <summary>Waits until the address below the app's is the one named; <c>*</c> at its end stands for anything.</summary>
    /// <remarks>Not <c>WaitForURLAsync</c>: it looks, then begins to listen, and is blind to a page that changes its address in between.</remarks>
    public Task ArrivesAt(string address) => Assertions.Expect(Page).ToHaveURLAsync(
        new Regex("^" + Regex.Escape(app.ToString().TrimEnd('/') + address.TrimEnd('*')) + (address.EndsWith('*') ? "" : "$")), new() { Timeout = 20_000 });

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
