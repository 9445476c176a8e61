using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Backstride.App.Api;
using Backstride.App.Tests.Browser;
using Microsoft.Data.Sqlite;

namespace Backstride.App.Tests.Web;

/// <summary>What a watcher over the app is told, also while the app is being stopped.</summary>
public sealed class ProbeTests
{
    [Fact]
    public async Task It_is_alive_and_ready_without_any_token_or_runner()
    {
        await using var app = await ServedApp.Start();
        Assert.Equal((HttpStatusCode.OK, "ok"), await Get(app, "/healthz"));
        Assert.Equal((HttpStatusCode.OK, "ready"), await Get(app, "/readyz"));
    }

    [Fact]
    public async Task It_is_alive_and_not_ready_while_the_journal_is_held_by_another_writer()
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        using var other = new SqliteConnection($"Data Source={app.Folder.JournalPath};Pooling=False");
        other.Open();
        using var begin = other.CreateCommand();
        begin.CommandText = "BEGIN EXCLUSIVE";
        begin.ExecuteNonQuery();
        var (status, why) = await Get(app, "/readyz");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Contains("could not be written", why, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await Get(app, "/healthz")).Status);
        begin.CommandText = "ROLLBACK";
        begin.ExecuteNonQuery();
        Assert.Equal(HttpStatusCode.OK, (await Get(app, "/readyz")).Status);
    }

    [Fact]
    public async Task A_request_after_the_journal_was_closed_is_answered_plainly()
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        var token = new AccessTokens(app.Folder).Add(Runners.Only, "test", TokenScope.All, DateTimeOffset.UnixEpoch).Secret;
        app.Store.Dispose();
        Assert.Equal(HttpStatusCode.OK, (await Get(app, "/healthz")).Status);
        foreach (var address in new[] { "/readyz", "/metrics", "/", "/api/v1/today" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            using var answer = await app.Send(request);
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode == HttpStatusCode.ServiceUnavailable, $"{address}: {answer.StatusCode} {text}");
            Assert.Contains("being stopped", text, StringComparison.Ordinal);
        }

        using var told = new HttpRequestMessage(HttpMethod.Post, "/api/v1/entries") { Content = new StringContent("""{ "kind": "check-in", "data": { "pain": 1 } }""") };
        told.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        told.Headers.Add("Idempotency-Key", "k");
        using var refused = await app.Send(told);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "application/problem+json"), (refused.StatusCode, refused.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task The_metrics_are_in_the_text_format_of_prometheus_and_count_what_was_answered()
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        await Get(app, "/nothing-here");
        using var answer = await app.Client.GetAsync("/metrics", TestContext.Current.CancellationToken);
        Assert.Equal("text/plain; version=0.0.4; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.All(text.TrimEnd('\n').Split('\n'), line => Assert.Matches(@"^(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\{status=""[1-5]xx""\})? [0-9.E+-]+)$", line));
        Assert.Equal(1, Value(text, "backstride_ready"));
        Assert.Equal(1, Value(text, "backstride_runners"));
        Assert.Equal(app.Store.Runners().Sum(runner => runner.Head), Value(text, "backstride_entries"));
        Assert.Equal(1, Value(text, "backstride_requests_total{status=\"4xx\"}"));
        Assert.Equal(1, Value(text, "backstride_requests_running"));
        Assert.True(Value(text, "process_resident_memory_bytes") > 1_000_000);
    }

    private static double Value(string text, string name) =>
        double.Parse(Regex.Match(text, $"^{Regex.Escape(name)} (.+)$", RegexOptions.Multiline).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<(HttpStatusCode Status, string Text)> Get(ServedApp app, string address)
    {
        using var answer = await app.Client.GetAsync(address, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
