using System.Diagnostics;
using Backstride.App.Tests.Reminders;

namespace Backstride.App.Tests.Cli;

/// <summary>The real server, killed after it reminded somebody, and started again.</summary>
public sealed class ReminderKillTests : IDisposable
{
    private readonly TempFolder temp = new();
    private readonly Backstride backstride;

    public ReminderKillTests() => backstride = new Backstride(temp["data"]);

    public void Dispose() => temp.Dispose();

    [Fact]
    public async Task A_server_that_is_killed_and_started_again_tells_nobody_twice()
    {
        await using var listener = await WebListener.Start();
        await backstride.Json("setup", "name=Ann", "born=1984");
        await backstride.Json("reminders", "set", "unsecured=on", "check-in=00:00", "quiet-from=00:00", "quiet-until=00:00", $"ntfy={listener.Address}topic");
        using (var first = await Serve())
        {
            await Until(async () => (await backstride.Json("reminders")).GetProperty("ways")[0].TryGetProperty("sent", out _));
            await ServedProcess.Kill(first);
        }

        await backstride.Json("reminders", "set", $"webhook={listener.Address}hook");
        using (var second = await Serve())
        {
            // The webhook comes after the topic in a round: once it was told, the topic was passed over.
            await Until(() => Task.FromResult(listener.Posts.Any(posted => posted.Path == "/hook")));
            await ServedProcess.Kill(second);
        }

        Assert.Equal(["/hook", "/topic"], listener.Posts.Select(posted => posted.Path).Order(StringComparer.Ordinal));
    }

    private Task<Process> Serve() => ServedProcess.Start(backstride, new Uri($"http://127.0.0.1:{ServedProcess.FreePort()}"));

    private static async Task Until(Func<Task<bool>> isSo)
    {
        while (!await isSo())
            await Task.Delay(50, TestContext.Current.CancellationToken);
    }
}
