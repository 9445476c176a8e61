using System.Net;
using System.Text.Json;
using Backstride.App.Importing;
using Backstride.App.Importing.Jobs;
using Backstride.App.Storage;
using Backstride.Journal;
using Microsoft.Extensions.DependencyInjection;

namespace Backstride.App.Tests.Web;

public sealed class ImportJobTests : IDisposable
{
    private static readonly RunnerId Runner = RunnerId.Parse("0199aaaa-0000-7000-8000-0000000000b2");
    private static readonly DateTimeOffset Morning = new(2026, 3, 1, 6, 0, 0, TimeSpan.Zero);
    private readonly TempFolder _files = new();

    public void Dispose() => _files.Dispose();

    private static Task<ServedApp> Start() => ServedApp.Start(store => store.AddRunner(Runner, "runner"));

    private static async Task<ImportJob> Ended(ServedApp app, Guid batch)
    {
        var job = app.Jobs.Find(Runner, batch)!;
        await job.Over.WaitAsync(TestContext.Current.CancellationToken);
        return job;
    }

    private string Write(string name, DateTimeOffset start)
    {
        File.WriteAllBytes(_files[name], TinyFit.Run(start));
        return _files[name];
    }

    /// <summary>One file at once, and a second one when the test says so.</summary>
    private sealed class Gated(string first, string second) : ImportSource
    {
        public SemaphoreSlim Gate { get; } = new(0);

        public override string From => "two files";

        public override IEnumerable<FoundFile> Files(Backstride.Files.Archives.Csv.KnownTables tables, CancellationToken stop)
        {
            foreach (var file in FileSearch.Behind([first]))
                yield return file;
            Gate.Wait(TestContext.Current.CancellationToken);
            foreach (var file in FileSearch.Behind([second]))
                yield return file;
        }

        public bool IsOver { get; private set; }

        public override void Dispose() => IsOver = true;
    }

    [Fact]
    public async Task The_app_is_used_while_an_import_goes_on_and_the_import_is_stopped_by_its_button()
    {
        await using var app = await Start();
        var source = new Gated(Write("a.fit", Morning), Write("b.fit", Morning.AddDays(1)));
        var job = app.Jobs.Begin(Runner, source);
        var page = $"/imports/{job.Batch}";
        Assert.Equal(HttpStatusCode.OK, (await app.Client.GetAsync("/log", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Contains("Stop here", await app.Client.GetStringAsync(page, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await app.Client.GetAsync($"{page}/report.json", TestContext.Current.CancellationToken)).StatusCode);
        using var cancel = await app.OwnPost(page, $"{page}/cancel");
        using var answer = await app.Send(cancel);
        Assert.Equal(page, answer.Headers.Location!.ToString());
        source.Gate.Release();
        await Ended(app, job.Batch.Value);
        Assert.True(job.Result!.Stopped);
        Assert.True(source.IsOver);
        Assert.Equal([Outcome.Imported], job.Outcomes.Select(file => file.Outcome));
        Assert.Contains("Stopped after 1 file<", await app.Client.GetStringAsync(page, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Single(app.Store.EntriesAfter(Runner, 0));
        Assert.Empty(Directory.EnumerateFiles(app.Folder.ImportsPath, "*.open.json", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Nobody_stops_an_import_from_another_page()
    {
        await using var app = await Start();
        var source = new Gated(Write("a.fit", Morning), Write("b.fit", Morning.AddDays(1)));
        var job = app.Jobs.Begin(Runner, source);
        using var foreign = new HttpRequestMessage(HttpMethod.Post, $"/imports/{job.Batch}/cancel");
        Assert.False((await app.Send(foreign)).IsSuccessStatusCode);
        source.Gate.Release();
        Assert.False((await Ended(app, job.Batch.Value)).Result!.Stopped);
        Assert.Equal(2, app.Store.EntriesAfter(Runner, 0).Count);
    }

    [Fact]
    public async Task The_report_lists_every_file_by_the_name_the_person_knows_and_is_downloaded_also_later()
    {
        await using var app = await Start();
        var upload = new Upload(app.Folder);
        await upload.Add("=1+1.fit", new MemoryStream(TinyFit.Run(Morning)), TestContext.Current.CancellationToken);
        await upload.Add("a, \"b\".fit", new MemoryStream(TinyFit.Run(Morning)), TestContext.Current.CancellationToken);
        await upload.Add("empty.fit", new MemoryStream(), TestContext.Current.CancellationToken);
        var job = await Ended(app, app.Jobs.Begin(Runner, upload).Batch.Value);
        using var json = JsonDocument.Parse(await app.Client.GetStringAsync($"/imports/{job.Batch}/report.json", TestContext.Current.CancellationToken));
        Assert.Equal(["=1+1.fit", "a, \"b\".fit", "empty.fit"], json.RootElement.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("path").GetString()));
        Assert.Equal(["imported", "duplicate", "failed"], json.RootElement.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("outcome").GetString()));
        var table = (await app.Client.GetStringAsync($"/imports/{job.Batch}/report.csv", TestContext.Current.CancellationToken)).TrimStart('\uFEFF').Split("\r\n");
        Assert.Equal("path,member,outcome,runs,activities,checkIns,twin,findings", table[0]);
        Assert.StartsWith("'=1+1.fit,,imported,", table[1], StringComparison.Ordinal);
        Assert.StartsWith("\"a, \"\"b\"\".fit\",,duplicate,,,,'=1+1.fit", table[2], StringComparison.Ordinal);
        Assert.Contains("empty", table[3], StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(app.Folder.UploadsPath));
        var page = await app.Client.GetStringAsync("/import", TestContext.Current.CancellationToken);
        Assert.Contains("1 new, 1 known already, 1 not readable", page, StringComparison.Ordinal);
        // Once among the imports of this start, once by its day among all.
        Assert.Equal(2, page.Split($"href=\"/imports/{job.Batch}\"").Length - 1);
        // Another process knows nothing of the job and has the report.
        Assert.Equal(3, new ImportReports(app.Folder, Runner).Of(job.Batch.Value)!.Files.Count);
        var other = RunnerId.Parse("0199aaaa-0000-7000-8000-0000000000b3");
        Assert.Null(app.Jobs.Find(other, job.Batch.Value));
    }

    [Fact]
    public async Task An_upload_that_was_whole_when_the_process_was_killed_is_imported_by_the_next_one_and_the_rest_is_swept()
    {
        await using var app = await Start();
        var batch = new BatchId(Guid.CreateVersion7());
        var whole = new Upload(app.Folder);
        await whole.Add("a.fit", new MemoryStream(TinyFit.Run(Morning)), TestContext.Current.CancellationToken);
        await whole.Add("b.fit", new MemoryStream(TinyFit.Run(Morning.AddDays(1))), TestContext.Current.CancellationToken);
        whole.IsWhole(Runner, batch);
        var half = new Upload(app.Folder);
        await half.Add("c.fit", new MemoryStream(TinyFit.Run(Morning.AddDays(2))), TestContext.Current.CancellationToken);
        using var busy = new Upload(app.Folder);
        await busy.Add("d.fit", new MemoryStream(TinyFit.Run(Morning.AddDays(3))), TestContext.Current.CancellationToken);
        // The first file came in before it was killed.
        var first = Directory.EnumerateFiles(app.Folder.UploadsPath, "a.fit", SearchOption.AllDirectories).Single();
        using (var stop = new CancellationTokenSource())
        {
            IEnumerable<FoundFile> One()
            {
                foreach (var file in FileSearch.Behind([first]))
                    yield return file;
                stop.Cancel();
            }

            await new Import(app.Store, app.Folder, Runner, TimeProvider.System) { Batch = batch }.Run(One(), stop.Token);
        }

        whole.Leave();
        half.Leave();
        app.Jobs.TakeUpAgain();
        var job = await Ended(app, batch.Value);
        Assert.True(job.Result!.Resumed);
        Assert.Equal(["a.fit", "b.fit"], job.Result.Files.Select(file => file.Path));
        var runs = app.Store.EntriesAfter(Runner, 0).Where(entry => entry.Body is ActivityBody).ToList();
        Assert.Equal([batch, batch], runs.Select(run => run.Batch));
        // What is still being sent stays.
        Assert.Single(Directory.EnumerateDirectories(app.Folder.UploadsPath));
    }
}
