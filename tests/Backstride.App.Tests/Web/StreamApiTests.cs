using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Backstride.App.Api;
using Backstride.App.Storage;
using Backstride.App.Tests.Browser;
using Backstride.App.Tests.Cli;

namespace Backstride.App.Tests.Web;

public sealed class StreamApiTests
{
    private static readonly RunnerId Ben = RunnerId.Parse("0199aaaa-0000-7000-8000-0000000000d2");

    [Fact]
    public async Task A_read_token_sees_a_run_second_by_second()
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        var id = await RecordedRun.Into(app);

        var (status, streams) = await Get(app, id, Token(app, Runners.Only, TokenScope.Read));

        Assert.Equal(HttpStatusCode.OK, status);
        await SchemaTests.Holds("streams", streams);
        Assert.Equal(RecordedRun.Seconds + 1, streams.GetProperty("seconds").GetArrayLength());
        Assert.Equal([2001], streams.GetProperty("afterPause").EnumerateArray().Select(at => at.GetInt32()));
        Assert.Equal(JsonValueKind.Null, streams.GetProperty("series").GetProperty("heartRate")[1600].ValueKind);
        Assert.Equal(1000 / 4.5, Effort(streams, 1000), 0.5);
    }

    [Fact]
    public async Task Another_scope_another_runner_or_no_token_see_nothing()
    {
        await using var app = await ServedApp.Start(store =>
        {
            Runners.Steady(store);
            store.AddRunner(Ben, "ben");
        });
        var id = await RecordedRun.Into(app);

        Assert.Equal(HttpStatusCode.Forbidden, (await Get(app, id, Token(app, Runners.Only, TokenScope.Import))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Get(app, id, Token(app, Ben, TokenScope.Read))).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Get(app, id, "bks_wrong")).Status);
        var hands = new HttpRequestMessage(HttpMethod.Post, "/api/v1/imports") { Content = new ByteArrayContent([1]) };
        hands.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token(app, Runners.Only, TokenScope.Read));
        using var refused = await app.Send(hands);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task An_original_that_is_gone_or_broken_is_said_to_be()
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        var id = await RecordedRun.Into(app);
        var token = Token(app, Runners.Only, TokenScope.Read);
        var (_, _, path) = Assert.Single(new Originals(app.Folder, Runners.Only).All());

        await File.WriteAllBytesAsync(path, [1, 2, 3], TestContext.Current.CancellationToken);
        Assert.Equal("no-session", (await Get(app, id, token)).Document.GetProperty("missing").GetString());
        File.Delete(path);
        var (status, gone) = await Get(app, id, token);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("file-missing", gone.GetProperty("missing").GetString());
        await SchemaTests.Holds("streams", gone);
        var page = await app.Client.GetStringAsync($"/entries/{id}", TestContext.Current.CancellationToken);
        Assert.Contains("not in the data folder any more", page, StringComparison.Ordinal);
    }

    private static double Effort(JsonElement streams, double meters) => streams.GetProperty("bestEfforts").EnumerateArray()
        .Single(effort => effort.GetProperty("distanceMeters").GetDouble() == meters).GetProperty("seconds").GetDouble();

    private static string Token(ServedApp app, RunnerId runner, TokenScope scope) =>
        new AccessTokens(app.Folder).Add(runner, "test", scope, new DateTimeOffset(2026, 3, 1, 6, 0, 0, TimeSpan.Zero)).Secret;

    private static async Task<(HttpStatusCode Status, JsonElement Document)> Get(ServedApp app, EntryId id, string token)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/runs/{id}/streams");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await app.Send(request);
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return (answer.StatusCode, document.RootElement.Clone());
    }
}
