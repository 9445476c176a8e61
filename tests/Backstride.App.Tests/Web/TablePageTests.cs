using System.Net;
using System.Text;
using Backstride.App.Importing.Jobs;
using Backstride.Journal;

namespace Backstride.App.Tests.Web;

/// <summary>A table with a header of its own, from the file that was refused to runs in the journal, as a browser without script meets it.</summary>
public sealed class TablePageTests
{
    private const string Runs = "Wann;Wie weit km;Zeit;Laune\n3/1/2026;8,2;50:30;gut\n4/1/2026;12,4;1:15:20;\n";
    private static readonly RunnerId Ann = RunnerId.Parse("0199aaaa-0000-7000-8000-0000000000d1");

    private static Task<ServedApp> Start() => ServedApp.Start(store => store.AddRunner(Ann, "ann"));

    private static async Task<string> Imported(ServedApp app, string name, string content)
    {
        var upload = new Upload(app.Folder);
        await upload.Add(name, new MemoryStream(Encoding.UTF8.GetBytes(content)), TestContext.Current.CancellationToken);
        var job = app.Jobs.Begin(Ann, upload);
        await job.Over.WaitAsync(TestContext.Current.CancellationToken);
        return $"/imports/{job.Batch}";
    }

    private static IReadOnlyList<Recorded<ActivityBody>> RunsOf(ServedApp app) => RunnerState.From(app.Store.EntriesAfter(Ann, 0)).Runs;

    private static async Task<HttpResponseMessage> Accepted(ServedApp app, string page, params (string, string)[] fields)
    {
        using var post = await app.OwnPost(page, page.Split('?')[0], fields);
        return await app.Send(post);
    }

    [Fact]
    public async Task A_strange_table_is_explained_previewed_brought_in_and_known_the_next_time()
    {
        await using var app = await Start();
        var import = await Imported(app, "laufbuch.csv", Runs);
        Assert.Contains($"{import}/table/0", await app.Html(import), StringComparison.Ordinal);
        var guess = await app.Html($"{import}/table/0");
        Assert.Contains("laufbuch.csv has a header of its own", guess, StringComparison.Ordinal);
        Assert.Contains("8,2 &#xB7; 12,4", guess, StringComparison.Ordinal);
        Assert.Matches("value=\"distanceKilometers\" selected", guess);
        // Nothing in the table tells which number is the day, so nothing is read yet.
        Assert.Contains("No row can be read this way", guess, StringComparison.Ordinal);

        var chosen = await app.Html($"{import}/table/0?c0=date&c1=distanceKilometers&c2=duration&c3=description&dates=day-first");
        Assert.Contains("<li>3 Jan 2026, run of 8.2 km, 50:30</li>", chosen, StringComparison.Ordinal);
        Assert.Empty(RunsOf(app));
        using (var answer = await Accepted(app, $"{import}/table/0?dates=day-first", ("c0", "date"), ("c1", "distanceKilometers"), ("c2", "duration"), ("c3", ""), ("dates", "day-first")))
        {
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            var second = answer.Headers.Location!.ToString();
            await app.Jobs.Find(Ann, Guid.Parse(second[^36..]))!.Over.WaitAsync(TestContext.Current.CancellationToken);
            Assert.Contains("2 new runs, 21 km", await app.Html(second), StringComparison.Ordinal);
        }

        Assert.Equal([new DateOnly(2026, 1, 3), new DateOnly(2026, 1, 4)], RunsOf(app).Select(run => run.Day));
        using (var gone = await app.Client.GetAsync($"{import}/table/0", TestContext.Current.CancellationToken))
            Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);

        await Imported(app, "later.csv", Runs + "5/1/2026;5;30:00;\n");
        Assert.Equal(3, RunsOf(app).Count);
    }

    [Fact]
    public async Task What_will_not_do_is_said_and_brings_in_nothing()
    {
        await using var app = await Start();
        var import = await Imported(app, "laufbuch.csv", Runs);
        Assert.Contains("One column must be the date.", await app.Html($"{import}/table/0?c0="), StringComparison.Ordinal);
        using var answer = await Accepted(app, $"{import}/table/0?dates=day-first", ("c0", "date"), ("c1", "date"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Two columns cannot both be", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Empty(RunsOf(app));
        Assert.Contains($"{import}/table/0", await app.Html(import), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stands_in_a_table_is_shown_and_never_run()
    {
        await using var app = await Start();
        var import = await Imported(app, "x.csv", "a<script>alert(1)</script>,\"a\"\"b\",c\n<b>1</b>,2,3\n");
        var page = await app.Html($"{import}/table/0");
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>1</b>", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", page, StringComparison.Ordinal);
    }
}
