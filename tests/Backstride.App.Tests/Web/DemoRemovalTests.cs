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

        Assert.Contains("Removing leaves what you added", await Page(app, "/"), StringComparison.Ordinal);
        await Post(app, "/", "/demo/remove");

        Assert.Equal("runner", Assert.Single(app.Store.Runners()).Name);
        var entries = app.Store.EntriesAfter(runner, 0);
        Assert.Equal(DemoRunner.BatchOf(runner), Assert.IsType<Removal>(entries[^1].Body).Batch);
        var state = RunnerState.From(entries);
        Assert.Equal(own.Id, Assert.Single(state.CheckIns).Id);
        Assert.Empty(state.Runs);
        Assert.Empty(state.Screenings);
        Assert.DoesNotContain("/demo/remove", await Page(app, "/start"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Removing_a_demo_nobody_added_to_erases_the_runner_and_their_originals()
    {
        await using var app = await ServedApp.Start();
        await Post(app, "/start", "/demo");
        var originals = Path.Combine(app.DataPath, "originals", Assert.Single(app.Store.Runners()).Id.ToString());
        Directory.CreateDirectory(originals);
        await File.WriteAllTextAsync(Path.Combine(originals, "left"), "x", TestContext.Current.CancellationToken);

        Assert.Contains("Removing erases all of it", await Page(app, "/"), StringComparison.Ordinal);
        await Post(app, "/", "/demo/remove");

        Assert.Empty(app.Store.Runners());
        Assert.False(Directory.Exists(originals));
    }

    private static Task<string> Page(ServedApp app, string path) => app.Client.GetStringAsync(path, TestContext.Current.CancellationToken);

    private static async Task Post(ServedApp app, string page, string action, params (string, string)[] fields)
    {
        using var post = await app.OwnPost(page, action, fields);
        using var answer = await app.Send(post);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
    }
}
