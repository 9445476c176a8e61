using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Backstride.App.Tests.Reminders;

/// <summary>A web server on this machine that keeps what is posted to it.</summary>
internal sealed class WebListener : IAsyncDisposable
{
    private readonly WebApplication app;

    private WebListener(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.Single());

    public ConcurrentQueue<Posted> Posts { get; } = [];

    public HttpStatusCode Answers { get; set; } = HttpStatusCode.OK;

    /// <summary>Where it sends on to; absent for nowhere.</summary>
    public Uri? SendsOnTo { get; set; }

    public static async Task<WebListener> Start()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var listener = new WebListener(builder.Build());
        listener.app.Run(listener.Take);
        await listener.app.StartAsync();
        return listener;
    }

    private async Task Take(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync();
        Posts.Enqueue(new Posted(http.Request.Path, http.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase), body));
        http.Response.StatusCode = (int)Answers;
        if (SendsOnTo is { } other)
            http.Response.Headers.Location = other.ToString();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    internal sealed record Posted(string Path, IReadOnlyDictionary<string, string> Headers, string Body);
}
