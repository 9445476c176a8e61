using System.Globalization;
using System.Net;
using Backstride.App.Archiving;
using Backstride.App.Pages;
using Backstride.App.Storage;
using Backstride.App.Tests.Browser;
using Backstride.Journal;

namespace Backstride.App.Tests.Web;

public sealed class ExportDownloadTests
{
    private static readonly RunnerId Another = RunnerId.Parse("0199aaaa-0000-7000-8000-0000000000b2");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_download_restores_the_identical_journal_and_originals_elsewhere()
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        var original = Encoding("a file as it came");
        using (var incoming = new Incoming(app.Folder, Runners.Only))
        using (var content = new MemoryStream(original))
        {
            var hash = new ContentHash(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(original)));
            incoming.Settle([incoming.Spool(content).AsOriginal(hash, Backstride.Files.Containers.Compression.None)]);
        }

        using var answer = await app.Client.GetAsync("/export", Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/zip", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"backstride-runner-{DateTime.Now:yyyy-MM-dd}.zip"), answer.Content.Headers.ContentDisposition.FileName);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());

        using var temp = new TempFolder();
        Directory.CreateDirectory(temp["."]);
        await File.WriteAllBytesAsync(temp["got.zip"], await answer.Content.ReadAsByteArrayAsync(Cancel), Cancel);
        using var folder = DataFolder.Open(temp["data"]);
        using var store = JournalStore.Open(folder, TimeProvider.System);
        var into = store.AddRunner(Runners.Only, "runner");
        var result = new Restore(store, folder).Run(temp["got.zip"], Restore.ManifestOf(temp["got.zip"])!, into);
        Assert.True(result.Exact);
        Assert.Equal(app.Store.LinesAfter(Runners.Only, 0, 1000), store.LinesAfter(Runners.Only, 0, 1000));
        Assert.Equal(original, await File.ReadAllBytesAsync(Assert.Single(new Originals(folder, Runners.Only).All()).Path, Cancel));
    }

    [Fact]
    public async Task Only_the_runner_chosen_in_this_browser_is_handed_out()
    {
        await using var app = await ServedApp.Start(store =>
        {
            Runners.Steady(store);
            store.AddRunner(Another, "Zoë / Ann");
        });
        using var nobody = await app.Client.GetAsync("/export", Cancel);
        Assert.Equal("/start", nobody.Headers.Location!.OriginalString);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/export");
        request.Headers.Add("Cookie", $"{CurrentRunner.CookieName}={Another}");
        using var answer = await app.Send(request);
        Assert.StartsWith("backstride-zo----ann-", answer.Content.Headers.ContentDisposition!.FileName, StringComparison.Ordinal);
        using var zip = new System.IO.Compression.ZipArchive(await answer.Content.ReadAsStreamAsync(Cancel));
        Assert.Equal(0, zip.GetEntry(ExportManifest.JournalMember)!.Length);
    }

    [Fact]
    public async Task A_page_elsewhere_cannot_load_it()
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/export");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        request.Headers.Add("Sec-Fetch-Mode", "no-cors");
        using var answer = await app.Send(request);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private static byte[] Encoding(string text) => System.Text.Encoding.UTF8.GetBytes(text);
}
