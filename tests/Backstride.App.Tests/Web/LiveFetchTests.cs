using System.Net;
using Backstride.App.Live;
using Backstride.App.Tests.Live;
using Backstride.Journal;

namespace Backstride.App.Tests.Web;

/// <summary>Fetching from a service by the pages, as a browser without script does it.</summary>
public sealed class LiveFetchTests
{
    private const string Page = "/import/from/intervals";
    private const string Key = "4abc7secret9key";
    private static readonly RunnerId Ann = RunnerId.Parse("0199aaaa-0000-7000-8000-0000000000d1");
    private static readonly HastyClock Clock = new(TimeSpan.FromMinutes(5));

    private static Task<ServedApp> App(PlayedHost host) => ServedApp.Start(
        options => options with { LiveSources = new LiveSources([new IntervalsIcu(host.Root, Clock) { Patience = TimeSpan.FromHours(1) }]) },
        store => store.AddRunner(Ann, "ann"),
        new FixedClock());

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => HastyClock.Now;

        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;
    }

    private static async Task<(HttpStatusCode Status, string? Location, string Text)> Post(ServedApp app, string action, params (string, string)[] fields)
    {
        using var post = await app.OwnPost(Page, action, fields);
        using var answer = await app.Send(post);
        return (answer.StatusCode, answer.Headers.Location?.ToString(), await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_key_is_saved_used_and_forgotten_and_no_page_shows_it()
    {
        await using var host = new PlayedHost(Exchange.Of("whole"));
        await using var app = await App(host);
        Assert.Contains(Page, await app.Html("/import"), StringComparison.Ordinal);
        Assert.Equal(Page, (await Post(app, $"{Page}/key", ("key", $" {Key} "))).Location);
        var page = await app.Html(Page);
        Assert.DoesNotContain(Key, page, StringComparison.Ordinal);
        Assert.Contains("value=\"2010-01-01\"", page, StringComparison.Ordinal);

        var (status, location, _) = await Post(app, Page, ("from", "2026-01-15"));
        Assert.Equal(HttpStatusCode.Redirect, status);
        await app.Jobs.Find(Ann, Guid.Parse(location![^36..]))!.Over.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Empty(host.Surprises);
        var report = await app.Html(location);
        Assert.Contains("2 new runs, 15 km", report, StringComparison.Ordinal);
        Assert.Contains("Strava", report, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, report + await app.Html($"{location}/report.json"), StringComparison.Ordinal);
        Assert.Equal(2, RunnerState.From(app.Store.EntriesAfter(Ann, 0)).Runs.Count);
        page = await app.Html(Page);
        Assert.Contains("Everything up to 1 Mar 2026", page, StringComparison.Ordinal);
        Assert.Contains("value=\"2026-02-15\"", page, StringComparison.Ordinal);

        await Post(app, $"{Page}/forget");
        Assert.Contains("Save the key", await app.Html(Page), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(app.DataPath, "live"), "*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("/key", "key", "two words", "That is no key of intervals.icu")]
    [InlineData("", "from", "2026-02-01", "There is no key for intervals.icu yet")]
    public async Task What_cannot_be_done_is_said(string action, string field, string value, string words)
    {
        await using var host = new PlayedHost([]);
        await using var app = await App(host);
        var (status, _, text) = await Post(app, Page + action, (field, value));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(words, text, StringComparison.Ordinal);
        Assert.Empty(host.Asked);
    }

    [Fact]
    public async Task A_day_in_the_future_and_an_unknown_service_are_refused_and_nothing_is_asked()
    {
        await using var host = new PlayedHost([]);
        await using var app = await App(host);
        await Post(app, $"{Page}/key", ("key", Key));
        Assert.Equal(HttpStatusCode.BadRequest, (await Post(app, Page, ("from", "2026-03-02"))).Status);
        using var unknown = await app.Client.GetAsync("/import/from/elsewhere", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Empty(host.Asked);
    }
}
