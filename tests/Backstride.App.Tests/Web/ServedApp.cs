using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Backstride.App.Serving;
using Backstride.App.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Backstride.App.Tests.Web;

/// <summary>The real app on a random loopback port with a data folder of its own.</summary>
internal sealed class ServedApp : IAsyncDisposable
{
    private readonly DataFolder folder;
    private readonly WebApplication app;

    private ServedApp(DataFolder folder, JournalStore store, WebApplication app)
    {
        this.folder = folder;
        this.app = app;
        Store = store;
        Address = new Uri(app.Urls.Single());
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true }) { BaseAddress = Address };
    }

    public JournalStore Store { get; }

    public string DataPath => folder.Path;

    public DataFolder Folder => folder;

    public Backstride.App.Importing.Jobs.ImportJobs Jobs => app.Services.GetRequiredService<Backstride.App.Importing.Jobs.ImportJobs>();

    public Backstride.App.Archiving.RestoreJobs Restores => app.Services.GetRequiredService<Backstride.App.Archiving.RestoreJobs>();

    public Backstride.App.Importing.Jobs.RebuildJobs Rebuilds => app.Services.GetRequiredService<Backstride.App.Importing.Jobs.RebuildJobs>();

    /// <summary>Everything it answers to.</summary>
    public IEnumerable<Microsoft.AspNetCore.Routing.RouteEndpoint> Routes =>
        app.Services.GetRequiredService<Microsoft.AspNetCore.Routing.EndpointDataSource>().Endpoints.OfType<Microsoft.AspNetCore.Routing.RouteEndpoint>();

    public Uri Address { get; }

    public HttpClient Client { get; }

    public static Task<ServedApp> Start(Action<JournalStore>? prepare = null, TimeProvider? clock = null, params string[] moreHosts) =>
        Start(options => options with { MoreHosts = moreHosts }, prepare, clock);

    public static async Task<ServedApp> Start(Func<ServeOptions, ServeOptions> with, Action<JournalStore>? prepare = null, TimeProvider? clock = null)
    {
        var folder = DataFolder.Open(Directory.CreateTempSubdirectory("backstride-web").FullName);
        var store = JournalStore.Open(folder, clock ?? TimeProvider.System);
        prepare?.Invoke(store);
        const string urls = "http://127.0.0.1:0";
        var options = with(new ServeOptions(folder.Path, urls));
        var app = AppHost.Build(options, LoopbackAddresses.Parse(urls).Addresses!, store, folder, clock ?? TimeProvider.System);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new ServedApp(folder, store, app);
    }

    /// <summary>A page as it is sent.</summary>
    public Task<string> Html(string address) => Client.GetStringAsync(address, TestContext.Current.CancellationToken);

    /// <summary>A page with its characters as they are read.</summary>
    public async Task<string> Page(string address) => WebUtility.HtmlDecode(await Html(address));

    /// <summary>A form's post as this app's own page sends it, with the token of a page that was just loaded.</summary>
    public async Task<HttpRequestMessage> OwnPost(string page, string action, params (string, string)[] fields)
    {
        var html = await Html(page);
        var proof = Regex.Match(html, "name=\"proof\" value=\"([^\"]+)\"").Groups[1].Value;
        Assert.NotEmpty(proof);
        var post = new HttpRequestMessage(HttpMethod.Post, action)
        {
            Content = new FormUrlEncodedContent(
                fields.Append(("proof", proof)).Append(("id", Guid.CreateVersion7().ToString())).Select(field => KeyValuePair.Create(field.Item1, field.Item2))),
        };
        post.Headers.Add("Sec-Fetch-Site", "same-origin");
        post.Headers.Add("Origin", Address.GetLeftPart(UriPartial.Authority));
        post.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        return post;
    }

    public Task<HttpResponseMessage> Send(HttpRequestMessage request) => Client.SendAsync(request, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        // Requests under way end before the journal closes under them.
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
        Store.Dispose();
        folder.Dispose();
        Directory.Delete(folder.Path, recursive: true);
    }
}
