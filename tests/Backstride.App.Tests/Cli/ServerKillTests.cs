using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using Backstride.App.Storage;

namespace Backstride.App.Tests.Cli;

/// <summary>The real server, killed while it imports what a program handed over, and started again.</summary>
public sealed class ServerKillTests : IDisposable
{
    private const int Files = 300;
    private const int Kills = 3;
    private static readonly DateTimeOffset Morning = new(2026, 3, 1, 6, 0, 0, TimeSpan.Zero);
    private readonly TempFolder _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task An_upload_that_was_acknowledged_is_imported_whole_and_once_though_the_server_was_killed()
    {
        var archive = Archive();
        var dice = new Random(20261122);
        for (var kill = 0; kill < Kills; kill++)
            await KillAfter(TimeSpan.FromMilliseconds(dice.Next(400)), $"data{kill}", archive);
    }

    private async Task KillAfter(TimeSpan moment, string name, byte[] archive)
    {
        var backstride = new Backstride(_temp[name]);
        var token = (await backstride.Json("token", "add", "test")).GetProperty("secret").GetString()!;
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{ServedProcess.FreePort()}") };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        string place;
        using (var first = await ServedProcess.Start(backstride, client.BaseAddress))
        {
            using var body = new ByteArrayContent(archive);
            using var answer = await client.PostAsync("/api/v1/imports?name=archive.zip", body, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
            place = answer.Headers.Location!.ToString();
            await Task.Delay(moment, TestContext.Current.CancellationToken);
            await ServedProcess.Kill(first);
        }

        using (var second = await ServedProcess.Start(backstride, client.BaseAddress))
        {
            var job = await ServedProcess.Ended(client, place);
            await ServedProcess.Kill(second);
            Assert.Equal("done", job.GetProperty("state").GetString());
            Assert.Equal(Files, job.GetProperty("result").GetProperty("totals").GetProperty("imported").GetInt32());
        }

        using var folder = DataFolder.Open(_temp[name]);
        using var store = JournalStore.Open(folder, TimeProvider.System);
        var entries = store.EntriesAfter(store.Runners().Single().Id, 0);
        Assert.Equal(Enumerable.Range(0, Files).Select(i => Morning.AddHours(-i)), entries.Select(entry => entry.At.ToUniversalTime()));
        Assert.Equal(place[^36..], Assert.Single(entries.Select(entry => entry.Batch).Distinct()).ToString());
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.UploadsPath));
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.IncomingPath));
    }

    private static byte[] Archive()
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var i = 0; i < Files; i++)
            {
                using var member = zip.CreateEntry($"{i:000}.fit").Open();
                member.Write(TinyFit.Run(Morning.AddHours(-i)));
            }
        }

        return bytes.ToArray();
    }
}
