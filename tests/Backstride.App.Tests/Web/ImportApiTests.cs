using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Backstride.App.Api;
using Backstride.App.Tests.Cli;

namespace Backstride.App.Tests.Web;

public sealed class ImportApiTests
{
    private static readonly RunnerId Ann = RunnerId.Parse("0199aaaa-0000-7000-8000-0000000000d1");
    private static readonly RunnerId Ben = RunnerId.Parse("0199aaaa-0000-7000-8000-0000000000d2");
    private static readonly DateTimeOffset Morning = new(2026, 3, 1, 6, 0, 0, TimeSpan.Zero);

    private static Task<ServedApp> Start() => ServedApp.Start(store =>
    {
        store.AddRunner(Ann, "ann");
        store.AddRunner(Ben, "ben");
    });

    private static string TokenFor(ServedApp app, RunnerId runner) =>
        new AccessTokens(app.Folder).Add(runner, "test", TokenScope.Import, Morning).Secret;

    /// <summary>A request as a program sends it: nothing of a browser in it.</summary>
    private static HttpRequestMessage Request(HttpMethod method, string address, string? token, HttpContent? body = null)
    {
        var request = new HttpRequestMessage(method, address) { Content = body };
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return request;
    }

    private static async Task<(HttpStatusCode Status, JsonElement Document, string? Location)> Sent(ServedApp app, HttpRequestMessage request)
    {
        using (request)
        using (var answer = await app.Send(request))
        {
            using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            return (answer.StatusCode, document.RootElement.Clone(), answer.Headers.Location?.ToString());
        }
    }

    private static async Task<JsonElement> Ended(ServedApp app, string location, string token)
    {
        await app.Jobs.Find(Ann, Guid.Parse(location[^36..]))!.Over.WaitAsync(TestContext.Current.CancellationToken);
        return (await Sent(app, Request(HttpMethod.Get, location, token))).Document;
    }

    [Fact]
    public async Task A_file_sent_as_the_body_is_imported_for_the_token_s_runner_and_can_be_watched()
    {
        await using var app = await Start();
        var token = TokenFor(app, Ann);
        var (status, job, location) = await Sent(app, Request(HttpMethod.Post, "/api/v1/imports?name=run.fit", token, new ByteArrayContent(TinyFit.Run(Morning))));
        Assert.Equal(HttpStatusCode.Accepted, status);
        Assert.Equal($"/api/v1/imports/{job.GetProperty("id").GetString()}", location);
        await SchemaTests.Holds("import-job", job);
        var ended = await Ended(app, location!, token);
        Assert.Equal("done", ended.GetProperty("state").GetString());
        await SchemaTests.Holds("import-job", ended);
        Assert.Equal("run.fit", ended.GetProperty("result").GetProperty("files")[0].GetProperty("path").GetString());
        Assert.Single(app.Store.EntriesAfter(Ann, 0));
        Assert.Empty(app.Store.EntriesAfter(Ben, 0));
    }

    [Fact]
    public async Task Several_files_come_as_a_form_and_the_type_a_program_claims_for_a_body_means_nothing()
    {
        await using var app = await Start();
        var token = TokenFor(app, Ann);
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(TinyFit.Run(Morning)), "file", "a.fit" },
            { new ByteArrayContent(TinyFit.Run(Morning.AddDays(1))), "file", "b.fit" },
        };
        var first = await Sent(app, Request(HttpMethod.Post, "/api/v1/imports", token, form));
        Assert.Equal(2, (await Ended(app, first.Location!, token)).GetProperty("result").GetProperty("totals").GetProperty("runs").GetInt32());
        // What curl claims when nobody tells it otherwise.
        using var body = new ByteArrayContent(TinyFit.Run(Morning.AddDays(2)));
        body.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        body.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = "../../c.fit" };
        var second = await Sent(app, Request(HttpMethod.Post, "/api/v1/imports", token, body));
        Assert.Equal("c.fit", (await Ended(app, second.Location!, token)).GetProperty("result").GetProperty("files")[0].GetProperty("path").GetString());
    }

    [Fact]
    public async Task The_same_key_again_is_the_same_import()
    {
        await using var app = await Start();
        var token = TokenFor(app, Ann);
        var locations = new HashSet<string?>();
        for (var time = 0; time < 3; time++)
        {
            var request = Request(HttpMethod.Post, "/api/v1/imports", token, new ByteArrayContent(TinyFit.Run(Morning)));
            request.Headers.Add("Idempotency-Key", "morning run");
            var (status, _, location) = await Sent(app, request);
            Assert.Equal(HttpStatusCode.Accepted, status);
            locations.Add(location);
            Assert.Equal("imported", (await Ended(app, location!, token)).GetProperty("result").GetProperty("files")[0].GetProperty("outcome").GetString());
        }

        Assert.Single(locations);
        Assert.Single(app.Store.EntriesAfter(Ann, 0));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("bks_wrong")]
    [InlineData("../../journal.db")]
    public async Task Without_a_valid_token_nothing_is_taken_or_told(string? secret)
    {
        await using var app = await Start();
        var (status, problem, _) = await Sent(app, Request(HttpMethod.Post, "/api/v1/imports", secret, new ByteArrayContent(TinyFit.Run(Morning))));
        Assert.Contains(status, new[] { HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden });
        Assert.True(problem.TryGetProperty("title", out _));
        Assert.False(Directory.Exists(app.Folder.UploadsPath));
        Assert.Equal(HttpStatusCode.Unauthorized, (await Sent(app, Request(HttpMethod.Get, $"/api/v1/imports/{Guid.NewGuid()}", secret))).Status);
    }

    [Fact]
    public async Task A_token_that_was_taken_away_opens_nothing()
    {
        await using var app = await Start();
        var tokens = new AccessTokens(app.Folder);
        var (secret, token) = tokens.Add(Ann, "phone", TokenScope.Import, Morning);
        Assert.Equal(token, tokens.Of(secret));
        Assert.DoesNotContain(secret, await File.ReadAllTextAsync(Directory.GetFiles(Path.Combine(app.DataPath, "tokens")).Single(), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        tokens.Remove(token);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Sent(app, Request(HttpMethod.Get, $"/api/v1/imports/{Guid.NewGuid()}", secret))).Status);
        Assert.Empty(tokens.All());
    }

    [Fact]
    public async Task Somebody_else_s_import_is_not_there()
    {
        await using var app = await Start();
        var (_, _, location) = await Sent(app, Request(HttpMethod.Post, "/api/v1/imports", TokenFor(app, Ann), new ByteArrayContent(TinyFit.Run(Morning))));
        Assert.Equal(HttpStatusCode.NotFound, (await Sent(app, Request(HttpMethod.Get, location!, TokenFor(app, Ben)))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Sent(app, Request(HttpMethod.Post, $"{location}/cancel", TokenFor(app, Ben)))).Status);
    }

    [Fact]
    public async Task A_page_elsewhere_is_refused_even_with_a_token_and_a_token_opens_no_form()
    {
        await using var app = await Start();
        var token = TokenFor(app, Ann);
        var foreign = Request(HttpMethod.Post, "/api/v1/imports", token, new ByteArrayContent(TinyFit.Run(Morning)));
        foreign.Headers.Add("Origin", "https://elsewhere.example");
        Assert.Equal(HttpStatusCode.Forbidden, (await Sent(app, foreign)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Sent(app, Request(HttpMethod.Post, "/imports", token, new ByteArrayContent([1])))).Status);
        Assert.False(Directory.Exists(app.Folder.UploadsPath));
    }

    [Fact]
    public async Task A_request_without_a_file_is_refused_and_leaves_nothing_behind()
    {
        await using var app = await Start();
        var token = TokenFor(app, Ann);
        Assert.Equal(HttpStatusCode.BadRequest, (await Sent(app, Request(HttpMethod.Post, "/api/v1/imports", token, new ByteArrayContent([])))).Status);
        using var form = new MultipartFormDataContent { { new StringContent("hello", Encoding.UTF8), "note" } };
        Assert.Equal(HttpStatusCode.BadRequest, (await Sent(app, Request(HttpMethod.Post, "/api/v1/imports", token, form))).Status);
        var longKey = Request(HttpMethod.Post, "/api/v1/imports", token, new ByteArrayContent([1]));
        longKey.Headers.Add("Idempotency-Key", new string('k', 201));
        Assert.Equal(HttpStatusCode.BadRequest, (await Sent(app, longKey)).Status);
        Assert.Empty(Directory.EnumerateFileSystemEntries(app.Folder.UploadsPath));
    }
}
