using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Backstride.App.Api;
using Backstride.App.Archiving;
using Backstride.App.Importing;
using Backstride.App.Importing.Jobs;
using Backstride.App.Storage;
using Backstride.Journal;

namespace Backstride.App.Tests.Web;

/// <summary>Tokens, rebuilding and bringing back an export, as a browser without script does it.</summary>
public sealed class SettingsTests
{
    private static readonly RunnerId Ann = RunnerId.Parse("0199aaaa-0000-7000-8000-0000000000d1");
    private static readonly DateTimeOffset Morning = new(2026, 3, 1, 6, 0, 0, TimeSpan.Zero);

    private static Task<ServedApp> Start() => ServedApp.Start(store => store.AddRunner(Ann, "ann"));

    private static async Task<(HttpStatusCode Status, string Text)> Post(ServedApp app, string page, string action, params (string, string)[] fields)
    {
        using var post = await app.OwnPost(page, action, fields);
        using var answer = await app.Send(post);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<HttpStatusCode> Asked(ServedApp app, string secret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/imports/{Guid.NewGuid()}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        using var answer = await app.Send(request);
        return answer.StatusCode;
    }

    [Fact]
    public async Task A_token_is_made_shown_once_listed_without_its_secret_and_taken_away()
    {
        await using var app = await Start();
        Assert.Contains("/programs", await app.Html("/more"), StringComparison.Ordinal);
        var (status, made) = await Post(app, "/programs", "/programs", ("name", "my <phone>"));
        Assert.Equal(HttpStatusCode.OK, status);
        var secret = Regex.Match(made, "bks_[A-Za-z0-9_-]{43}").Value;
        Assert.Equal(HttpStatusCode.NotFound, await Asked(app, secret));
        var page = await app.Html("/programs");
        Assert.Contains("my &lt;phone&gt;", page, StringComparison.Ordinal);
        Assert.Contains("<td>hand over files, and nothing else</td>", page, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, page, StringComparison.Ordinal);
        var token = Assert.Single(new AccessTokens(app.Folder).All());
        await Post(app, "/programs", $"/programs/{token.Id}/remove");
        Assert.Equal(HttpStatusCode.Unauthorized, await Asked(app, secret));
        Assert.Contains("No program has a token.", await app.Html("/programs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_may_only_look_is_listed_as_such()
    {
        await using var app = await Start();
        new AccessTokens(app.Folder).Add(app.Store.Runners().Single().Id, "my sheet", TokenScope.Read, DateTimeOffset.UnixEpoch);
        var page = await app.Html("/programs");
        Assert.Contains("<td>look at plans, weeks, runs and the journal, and change nothing</td>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<td>hand over files, and nothing else</td>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("a name of more than sixty letters, which no program that anybody uses has")]
    public async Task A_token_needs_a_name(string name)
    {
        await using var app = await Start();
        Assert.Equal(HttpStatusCode.BadRequest, (await Post(app, "/programs", "/programs", ("name", name))).Status);
        Assert.Empty(new AccessTokens(app.Folder).All());
    }

    [Fact]
    public async Task Another_runner_s_token_is_neither_shown_nor_taken_away()
    {
        await using var app = await Start();
        var (_, token) = new AccessTokens(app.Folder).Add(RunnerId.Parse("0199aaaa-0000-7000-8000-0000000000d9"), "not ann's", TokenScope.Import, Morning);
        Assert.DoesNotContain("not ann", await app.Html("/programs"), StringComparison.Ordinal);
        await Post(app, "/programs", $"/programs/{token.Id}/remove");
        Assert.Single(new AccessTokens(app.Folder).All());
    }

    [Fact]
    public async Task Originals_are_read_again_and_what_changed_is_listed_and_can_be_undone()
    {
        await using var app = await Start();
        var file = Path.Combine(app.DataPath, "run.fit");
        File.WriteAllBytes(file, TinyFit.Run(Morning));
        await new Import(app.Store, app.Folder, Ann, TimeProvider.System).Run(FileSearch.Behind([file]), TestContext.Current.CancellationToken);
        Assert.Contains("Read the originals again", await app.Html("/rebuild"), StringComparison.Ordinal);
        var run = Assert.Single(State(app).Runs);
        // As an older reader would have left it.
        var older = new Correction { Set = new Dictionary<string, System.Text.Json.JsonElement> { ["reader"] = Json("\"fit@0\""), ["activity.distanceMeters"] = Json("9000") } };
        app.Store.Append(Ann, [new EntryDraft { Id = EntryId.DerivedFrom("test", "older"), Runner = Ann, At = Morning, Day = run.Day, Zone = run.Zone!, By = Author.Import, Subject = run.Id, Body = older }]);
        Assert.Equal(9000, State(app).Runs[0].What.Activity.Distance!.Value.Meters);

        Assert.Equal(HttpStatusCode.Redirect, (await Post(app, "/rebuild", "/rebuild/begin")).Status);
        await app.Rebuilds.Of(Ann)!.Over.WaitAsync(TestContext.Current.CancellationToken);
        var page = await app.Html("/rebuild");
        Assert.Contains("Read again, 1 run corrected", page, StringComparison.Ordinal);
        Assert.Contains("distanceMeters", page, StringComparison.Ordinal);
        Assert.Equal(10_000, State(app).Runs[0].What.Activity.Distance!.Value.Meters);
        var correction = app.Rebuilds.Of(Ann)!.Result!.Corrected.Single().Correction;
        await Post(app, "/rebuild", $"/entries/{correction}/remove");
        Assert.Equal(9000, State(app).Runs[0].What.Activity.Distance!.Value.Meters);
    }

    private static System.Text.Json.JsonElement Json(string text) => System.Text.Json.JsonDocument.Parse(text).RootElement.Clone();

    private static RunnerState State(ServedApp app) => RunnerState.From(app.Store.EntriesAfter(Ann, 0));

    private static async Task<(HttpStatusCode Status, string Text)> Restored(ServedApp app, string page, byte[] file)
    {
        var html = await app.Html(page);
        var proof = Regex.Match(html, "name=\"proof\" value=\"([^\"]+)\"").Groups[1].Value;
        using var form = new MultipartFormDataContent { { new StringContent(proof), "proof" }, { new ByteArrayContent(file), "file", "backstride.zip" } };
        using var post = new HttpRequestMessage(HttpMethod.Post, "/restore") { Content = form };
        post.Headers.Add("Sec-Fetch-Site", "same-origin");
        post.Headers.Add("Origin", app.Address.GetLeftPart(UriPartial.Authority));
        post.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        using var answer = await app.Send(post);
        if (answer.StatusCode != HttpStatusCode.Redirect)
            return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var place = answer.Headers.Location!.ToString();
        await app.Restores.Find(Guid.Parse(place[^36..]))!.Over.WaitAsync(TestContext.Current.CancellationToken);
        return (HttpStatusCode.OK, await app.Html(place));
    }

    private static async Task<(byte[] Zip, IReadOnlyList<byte[]> Lines)> Exported()
    {
        await using var app = await Start();
        var file = Path.Combine(app.DataPath, "run.fit");
        File.WriteAllBytes(file, TinyFit.Run(Morning));
        await new Import(app.Store, app.Folder, Ann, TimeProvider.System).Run(FileSearch.Behind([file]), TestContext.Current.CancellationToken);
        var path = Path.Combine(app.DataPath, "out.zip");
        Export.Write(app.Store, app.Folder, app.Store.Runners()[0], path);
        return (await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken), app.Store.LinesAfter(Ann, 0, 100));
    }

    [Fact]
    public async Task An_export_comes_back_exactly_where_nothing_was_and_once_only()
    {
        var (zip, lines) = await Exported();
        await using var app = await ServedApp.Start();
        Assert.Contains("The journal of ann is the one of the export. 1 entry came in", (await Restored(app, "/start", zip)).Text, StringComparison.Ordinal);
        Assert.Equal(lines, app.Store.LinesAfter(Ann, 0, 100));
        Assert.NotNull(new Originals(app.Folder, Ann).FormOf(State(app).Runs[0].What.File!.Value));
        Assert.Contains("All of it was here already", (await Restored(app, "/more", zip)).Text, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(app.Folder.UploadsPath));
    }

    [Fact]
    public async Task An_export_that_was_stopped_on_its_way_is_completed_by_bringing_it_back_again()
    {
        var (zip, lines) = await Exported();
        await using var app = await ServedApp.Start();
        var path = Path.Combine(app.DataPath, "export.zip");
        await File.WriteAllBytesAsync(path, zip, TestContext.Current.CancellationToken);
        using var stop = new CancellationTokenSource();
        var seen = new List<RestoreProgress>();
        var into = app.Store.AddRunner(Ann, "ann");
        var restore = new Restore(app.Store, app.Folder)
        {
            Stop = stop.Token,
            Progress = progress =>
            {
                seen.Add(progress);
                stop.Cancel();
            },
        };
        Assert.ThrowsAny<OperationCanceledException>(() => restore.Run(path, Restore.ManifestOf(path)!, into));
        Assert.Equal([new RestoreProgress(0, 2)], seen);
        Assert.Empty(app.Store.LinesAfter(Ann, 0, 100));
        Assert.Contains("1 entry came in", (await Restored(app, "/more", zip)).Text, StringComparison.Ordinal);
        Assert.Equal(lines, app.Store.LinesAfter(Ann, 0, 100));
    }

    [Fact]
    public async Task Into_another_journal_it_is_merged_and_what_is_no_export_is_refused()
    {
        var (zip, _) = await Exported();
        var ben = RunnerId.Parse("0199aaaa-0000-7000-8000-0000000000d2");
        await using var app = await ServedApp.Start(store =>
        {
            store.AddRunner(ben, "ben");
            store.Append(ben, [new EntryDraft
            {
                Id = EntryId.DerivedFrom("test", "pain"), Runner = ben, At = Morning, Day = new DateOnly(2026, 3, 1), Zone = new ZoneStamp(null, ZoneSource.Guessed), By = Author.Runner,
                Body = new CheckIn { Pain = new PainScore(2) },
            }]);
        });
        Assert.Contains("merged into the journal of ben", (await Restored(app, "/more", zip)).Text, StringComparison.Ordinal);
        Assert.Equal(2, app.Store.EntriesAfter(ben, 0).Count);
        var (status, text) = await Restored(app, "/more", TinyFit.Run(Morning));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("That is no export of Backstride", text, StringComparison.Ordinal);
        Assert.Equal(2, app.Store.EntriesAfter(ben, 0).Count);
    }
}
