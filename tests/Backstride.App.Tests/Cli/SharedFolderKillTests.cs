using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Backstride.App.Storage;
using Backstride.Journal;

namespace Backstride.App.Tests.Cli;

/// <summary>A real server that imports what was handed over, a command that imports a folder, and commands that log, all on one data folder at once,
/// killed at moments: nothing that was acknowledged is lost, and nothing is there twice.</summary>
public sealed class SharedFolderKillTests : IDisposable
{
    private const int Kills = 3;
    private const int Files = 240;
    private const int Shared = 80;
    private static readonly DateTimeOffset Morning = new(2026, 3, 1, 6, 0, 0, TimeSpan.Zero);
    private readonly TempFolder _temp = new();
    private readonly Backstride _backstride;
    private readonly List<string> _logged = [];
    private int _importedByCommand;

    public SharedFolderKillTests() => _backstride = new Backstride(_temp["data"]);

    public void Dispose() => _temp.Dispose();

    // Each round has files of its own; some of them come both ways.
    private static byte[] RunOf(int round, int file) => TinyFit.Run(Morning.AddDays(-40 * round).AddHours(-4 * file));

    [Fact]
    public async Task A_server_and_commands_on_one_folder_killed_at_moments_lose_nothing_acknowledged_and_add_nothing_twice()
    {
        await _backstride.Json("setup", "born=1984", "timeZone=Europe/Dublin");
        var token = (await _backstride.Json("token", "add", "test")).GetProperty("secret").GetString()!;
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{ServedProcess.FreePort()}") };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var dice = new Random(20261123);
        var places = new List<string>();
        for (var round = 0; round < Kills; round++)
            places.Add(await Round(round, client, TimeSpan.FromMilliseconds(100 + dice.Next(500))));
        using (var server = await ServedProcess.Start(_backstride, client.BaseAddress))
        {
            foreach (var place in places)
                Assert.Equal("done", (await ServedProcess.Ended(client, place)).GetProperty("state").GetString());
            await ServedProcess.Kill(server);
        }

        for (var round = 0; round < Kills; round++)
            await _backstride.Json("import", _temp[$"in{round}"]);
        Assert.True(_logged.Count >= Kills, "Nothing was logged while the others imported.");
        Assert.True(_importedByCommand > 0, "No kill hit an import that had begun to say what is in.");
        AssertWhole();
    }

    /// <summary>One server and one import, killed at a moment, while commands log one after the other.</summary>
    private async Task<string> Round(int round, HttpClient client, TimeSpan moment)
    {
        Directory.CreateDirectory(_temp[$"in{round}"]);
        for (var file = 0; file < Files - Shared; file++)
            await File.WriteAllBytesAsync(_temp[$"in{round}/{file:000}.fit"], RunOf(round, file), TestContext.Current.CancellationToken);
        using var server = await ServedProcess.Start(_backstride, client.BaseAddress!);
        using var import = _backstride.Start("import", _temp[$"in{round}"]);
        var said = Acknowledged(import.StandardOutput);
        var error = import.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        using var body = new ByteArrayContent(Archive(round));
        using var answer = await client.PostAsync("/api/v1/imports?name=archive.zip", body, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        var logging = Logged(round);
        // The command needs a moment to begin; what it then says is what may not be lost.
        await Task.WhenAny(said.First, import.WaitForExitAsync(TestContext.Current.CancellationToken));
        await Task.Delay(moment, TestContext.Current.CancellationToken);
        await ServedProcess.Kill(server);
        await ServedProcess.Kill(import);
        await error;
        _importedByCommand += await said.Count;
        await logging;
        Assert.True(RunsThere() >= _importedByCommand, $"{_importedByCommand} runs were acknowledged and {RunsThere()} are there.");
        return answer.Headers.Location!.ToString();
    }

    private static byte[] Archive(int round)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var file = Files - (2 * Shared); file < Files; file++)
            {
                using var member = zip.CreateEntry($"{file:000}.fit").Open();
                member.Write(RunOf(round, file));
            }
        }

        return bytes.ToArray();
    }

    /// <summary>Commands that log, the second of them killed; what a command that ended well wrote is acknowledged.</summary>
    private async Task Logged(int round)
    {
        for (var i = 0; i < 3; i++)
        {
            using var log = _backstride.Start("log", "note", $"round {round} note {i}", "--json");
            var output = log.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            var error = log.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            if (i == 1)
            {
                await Task.Delay(150, TestContext.Current.CancellationToken);
                log.Kill();
            }

            await log.WaitForExitAsync(TestContext.Current.CancellationToken);
            if (log.ExitCode != 0)
            {
                Assert.True(i == 1, await error);
                continue;
            }

            using var document = JsonDocument.Parse(await output);
            _logged.Add(document.RootElement[0].GetProperty("id").GetString()!);
        }
    }

    private static (Task First, Task<int> Count) Acknowledged(StreamReader output)
    {
        var first = new TaskCompletionSource();
        return (first.Task, Count());

        async Task<int> Count()
        {
            var count = 0;
            while (await output.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            {
                if (!line.StartsWith("imported ", StringComparison.Ordinal))
                    continue;
                count++;
                first.TrySetResult();
            }

            return count;
        }
    }

    private int RunsThere() => Entries().Count(entry => entry.Body is ActivityBody);

    private IReadOnlyList<Entry> Entries()
    {
        using var folder = DataFolder.Open(_temp["data"]);
        using var store = JournalStore.Open(folder, TimeProvider.System);
        return store.EntriesAfter(store.Runners().Single().Id, 0);
    }

    private void AssertWhole()
    {
        var entries = Entries();
        Assert.Equal(Enumerable.Range(1, entries.Count).Select(i => (long)i), entries.Select(entry => entry.Seq));
        Assert.Equal(entries.Count, entries.Select(entry => entry.Id).Distinct().Count());
        var expected = Enumerable.Range(0, Kills).SelectMany(round => Enumerable.Range(0, Files).Select(file => ContentHash.Of(RunOf(round, file)).Hex));
        Assert.Equal(expected.Order(StringComparer.Ordinal), entries.Select(entry => entry.Body).OfType<ActivityBody>().Select(body => body.File!.Value.Hex).Order(StringComparer.Ordinal));
        Assert.All(_logged, id => Assert.Contains(entries, entry => entry.Id.ToString() == id));
        var notes = entries.Select(entry => (entry.Body as CheckIn)?.Note).OfType<string>().ToList();
        Assert.Equal(notes.Count, notes.Distinct().Count());
        foreach (var left in new[] { "incoming", "uploads" })
            Assert.Empty(Directory.EnumerateFileSystemEntries(_temp[$"data/{left}"]));
        Assert.Empty(Directory.EnumerateFiles(_temp["data/imports"], "*.open.json", SearchOption.AllDirectories));
    }
}
