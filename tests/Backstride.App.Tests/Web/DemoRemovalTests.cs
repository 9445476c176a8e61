using Backstride.Demo;
using Backstride.Journal;

namespace Backstride.App.Tests.Web;

public class DemoRemovalTests
{
    [Fact]
    public async Task Removing_the_demo_leaves_what_somebody_logged_beside_it_and_asks_the_safety_questions_again()
    {
        await using var app = await ServedApp.Start();
        await Post(app, "/start", "/demo");
        await Post(app, "/", "/check-ins", ("pain", "3"), ("sleep", "7"));
        var runner = Assert.Single(app.Store.Runners()).Id;
        var own = Assert.Single(app.Store.EntriesAfter(runner, 0), entry => entry.Draft.By == Author.Runner);

        Assert.Contains("Removing leaves what you added", await app.Html("/"), StringComparison.Ordinal);
        await Post(app, "/demo/removal", "/demo/remove");

        Assert.Equal("runner", Assert.Single(app.Store.Runners()).Name);
        var entries = app.Store.EntriesAfter(runner, 0);
        Assert.Equal(DemoRunner.BatchOf(runner), Assert.IsType<Removal>(entries[^1].Body).Batch);
        var state = RunnerState.From(entries);
        Assert.Equal(own.Id, Assert.Single(state.CheckIns).Id);
        Assert.Empty(state.Runs);
        Assert.Empty(state.Screenings);
        Assert.DoesNotContain("/demo/remove", await app.Html("/start"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_added_is_named_after_the_removal_removed_with_one_tap_and_brought_back_with_another()
    {
        await using var app = await ServedApp.Start();
        await Post(app, "/start", "/demo");
        await Post(app, "/", "/check-ins", ("pain", "6"));
        await Post(app, "/", "/check-ins", ("pain", "1"));
        Assert.Equal("/demo/removed", await Post(app, "/demo/removal", "/demo/remove"));
        var left = await app.Html("/demo/removed");
        Assert.Contains("2 entries of yours", left, StringComparison.Ordinal);
        Assert.Contains("pain 6", left, StringComparison.Ordinal);
        Assert.Contains("Remove these as well", left, StringComparison.Ordinal);

        var after = await Post(app, "/demo/removed", "/demo/removed/own");
        Assert.Empty(Folded(app).CheckIns);
        var taken = await app.Html(after);
        Assert.Contains("What you had added is removed as well.", taken, StringComparison.Ordinal);
        Assert.DoesNotContain("entries of yours", taken, StringComparison.Ordinal);

        await Post(app, after, "/demo/removed/own/undo", ("batch", after[^36..]));
        Assert.Equal([6, 1], Folded(app).CheckIns.Select(entry => entry.What.Pain!.Value.Value));
        Assert.Empty(Folded(app).Runs);
        Assert.Contains("2 entries of yours", await app.Html("/demo/removed"), StringComparison.Ordinal);
    }

    private static RunnerState Folded(ServedApp app) => RunnerState.From(app.Store.EntriesAfter(Assert.Single(app.Store.Runners()).Id, 0));

    [Fact]
    public async Task Removing_a_demo_nobody_added_to_erases_the_runner_and_their_originals()
    {
        await using var app = await ServedApp.Start();
        await Post(app, "/start", "/demo");
        var originals = Path.Combine(app.DataPath, "originals", Assert.Single(app.Store.Runners()).Id.ToString());
        Directory.CreateDirectory(originals);
        await File.WriteAllTextAsync(Path.Combine(originals, "left"), "x", TestContext.Current.CancellationToken);

        Assert.Contains("Removing erases all of it", await app.Html("/"), StringComparison.Ordinal);
        await Post(app, "/demo/removal", "/demo/remove");

        Assert.Empty(app.Store.Runners());
        Assert.False(Directory.Exists(originals));
    }

    [Fact]
    public async Task Removing_the_demo_is_asked_about_first_and_looking_at_the_question_removes_nothing()
    {
        await using var app = await ServedApp.Start();
        await Post(app, "/start", "/demo");
        var today = await app.Html("/");
        Assert.Contains("href=\"/demo/removal\"", today, StringComparison.Ordinal);
        Assert.DoesNotContain("action=\"/demo/remove\"", today, StringComparison.Ordinal);
        Assert.Contains("Remove the made-up runner?", await app.Html("/demo/removal"), StringComparison.Ordinal);
        Assert.Single(app.Store.Runners());
    }

    private static async Task<string> Post(ServedApp app, string page, string action, params (string, string)[] fields)
    {
        using var post = await app.OwnPost(page, action, fields);
        using var answer = await app.Send(post);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }
}
