using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Backstride.App.Serving;
using Backstride.App.Storage;

namespace Backstride.App.Tests.Web;

public class GuardTests
{
    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:5080")]
    [InlineData("localhost.evil.example")]
    [InlineData("127.0.0.1:1")]
    [InlineData("127.0.0.2")]
    public async Task A_forged_host_is_refused_with_a_problem(string host)
    {
        await using var app = await ServedApp.Start();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/start");
        request.Headers.Host = host;
        using var answer = await app.Send(request);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]")]
    public async Task The_loopback_names_with_the_own_port_are_answered(string name)
    {
        await using var app = await ServedApp.Start();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/start");
        request.Headers.Host = $"{name}:{app.Address.Port}";
        using var answer = await app.Send(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_host_from_the_setting_is_answered()
    {
        await using var app = await ServedApp.Start(null, null, "coach.example:8443");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/start");
        request.Headers.Host = "coach.example:8443";
        using var answer = await app.Send(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_redirect_never_repeats_the_host_of_the_request()
    {
        await using var app = await ServedApp.Start();
        using var answer = await app.Client.GetAsync("/", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/start", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task The_own_form_changes_something()
    {
        await using var app = await ServedApp.Start();
        using var answer = await app.Send(await app.OwnPost("/start", "/runners", ("next", "/safety")));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Single(app.Store.Runners());
    }

    [Theory]
    [InlineData("cross-site")]
    [InlineData("same-site")]
    public async Task A_form_on_another_site_changes_nothing(string site)
    {
        await using var app = await ServedApp.Start();
        using var post = await app.OwnPost("/start", "/runners");
        post.Headers.Remove("Sec-Fetch-Site");
        post.Headers.Add("Sec-Fetch-Site", site);
        await Refused(app, post, HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("http://evil.example")]
    [InlineData("null")]
    [InlineData("http://127.0.0.1:1")]
    public async Task A_foreign_origin_changes_nothing(string origin)
    {
        await using var app = await ServedApp.Start();
        using var post = await app.OwnPost("/start", "/runners");
        post.Headers.Remove("Origin");
        post.Headers.Add("Origin", origin);
        await Refused(app, post, HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Whoever_does_not_say_where_they_come_from_changes_nothing()
    {
        await using var app = await ServedApp.Start();
        using var post = await app.OwnPost("/start", "/runners");
        post.Headers.Remove("Origin");
        post.Headers.Remove("Sec-Fetch-Site");
        await Refused(app, post, HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_form_without_its_token_changes_nothing()
    {
        await using var app = await ServedApp.Start();
        using var post = await app.OwnPost("/start", "/runners");
        post.Content = new FormUrlEncodedContent([KeyValuePair.Create("id", Guid.NewGuid().ToString())]);
        await Refused(app, post, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_token_without_its_cookie_changes_nothing()
    {
        await using var app = await ServedApp.Start();
        using var post = await app.OwnPost("/start", "/runners");
        using var stranger = new HttpClient { BaseAddress = app.Address };
        using var answer = await stranger.SendAsync(post, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(app.Store.Runners());
    }

    [Fact]
    public async Task Another_site_may_link_here_and_may_not_read_here()
    {
        await using var app = await ServedApp.Start();
        Assert.Equal(HttpStatusCode.OK, await CrossSiteGet(app, "navigate"));
        Assert.Equal(HttpStatusCode.Forbidden, await CrossSiteGet(app, "no-cors"));
        Assert.Equal(HttpStatusCode.Forbidden, await CrossSiteGet(app, "cors"));
    }

    [Fact]
    public async Task No_answer_allows_another_origin()
    {
        await using var app = await ServedApp.Start();
        using var preflight = new HttpRequestMessage(HttpMethod.Options, "/check-ins");
        preflight.Headers.Add("Origin", "http://evil.example");
        preflight.Headers.Add("Access-Control-Request-Method", "POST");
        using var answer = await app.Send(preflight);
        Assert.DoesNotContain(answer.Headers, header => header.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
        Assert.False(answer.IsSuccessStatusCode);
    }

    [Theory]
    [InlineData("/start")]
    [InlineData("/nothing-here")]
    [InlineData("/healthz")]
    public async Task Every_answer_carries_the_guards(string path)
    {
        await using var app = await ServedApp.Start();
        using var answer = await app.Client.GetAsync(path, TestContext.Current.CancellationToken);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Resource-Policy")));
        Assert.Contains("camera=()", Assert.Single(answer.Headers.GetValues("Permissions-Policy")), StringComparison.Ordinal);
        Assert.Contains("no-store", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task A_form_larger_than_forms_are_is_refused()
    {
        await using var app = await ServedApp.Start();
        using var post = await app.OwnPost("/start", "/runners", ("note", new string('x', 300 * 1024)));
        await Refused(app, post, HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task A_missing_page_is_a_page_for_people_and_problem_details_for_programs()
    {
        await using var app = await ServedApp.Start();
        using var asPerson = new HttpRequestMessage(HttpMethod.Get, "/nothing-here");
        asPerson.Headers.Accept.ParseAdd("text/html");
        using var page = await app.Send(asPerson);
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        Assert.Contains("Nothing here", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var problem = await app.Client.GetAsync("/nothing-here", TestContext.Current.CancellationToken);
        var details = await problem.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.Equal(404, details.GetProperty("status").GetInt32());
        Assert.False(details.TryGetProperty("exception", out _));
    }

    [Theory]
    [InlineData("text/html", "text/html")]
    [InlineData("application/json", "application/problem+json")]
    public async Task A_page_that_fails_says_so_without_a_word_of_its_inside(string accept, string answered)
    {
        await using var app = await ServedApp.Start(Browser.Runners.Steady);
        using (var other = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={app.Folder.JournalPath};Pooling=False"))
        {
            other.Open();
            using var spoil = other.CreateCommand();
            spoil.CommandText = "UPDATE entries SET line = x'7b'";
            Assert.True(spoil.ExecuteNonQuery() > 0);
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Accept.ParseAdd(accept);
        using var answer = await app.Send(request);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal(answered, answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("It did not work", text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_keys_of_forms_lie_in_the_data_folder_for_the_owner_only()
    {
        await using var app = await ServedApp.Start();
        using var post = await app.OwnPost("/start", "/runners");
        var folder = app.DataPath;
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(folder, "keys"), "*.xml"));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.Combine(folder, "keys")));
    }

    private static async Task<HttpStatusCode> CrossSiteGet(ServedApp app, string mode)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/start");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        request.Headers.Add("Sec-Fetch-Mode", mode);
        using var answer = await app.Send(request);
        return answer.StatusCode;
    }

    private static async Task Refused(ServedApp app, HttpRequestMessage post, HttpStatusCode status)
    {
        using var answer = await app.Send(post);
        Assert.Equal(status, answer.StatusCode);
        Assert.Empty(app.Store.Runners());
    }
}
