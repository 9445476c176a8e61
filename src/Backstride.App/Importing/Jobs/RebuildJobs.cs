using Backstride.App.Storage;

namespace Backstride.App.Importing.Jobs;

/// <summary>Rebuilding in the background, one at a time for each runner; the report of the latest is kept until the app stops.</summary>
internal sealed partial class RebuildJobs(JournalStore store, DataFolder folder, TimeProvider clock, ILogger<RebuildJobs> log) : IAsyncDisposable
{
    private readonly Dictionary<RunnerId, (RebuildJob Job, Task Work)> latest = [];
    private readonly CancellationTokenSource stopping = new();
    private readonly Lock gate = new();

    /// <summary>The one that goes on, or the latest that ended; absent when there was none.</summary>
    public RebuildJob? Of(RunnerId runner)
    {
        lock (gate)
            return latest.TryGetValue(runner, out var known) ? known.Job : null;
    }

    /// <summary>Begins one, unless one goes on.</summary>
    public void Begin(RunnerId runner)
    {
        lock (gate)
        {
            if (latest.TryGetValue(runner, out var known) && !known.Work.IsCompleted)
                return;
            known.Job?.Dispose();
            var job = new RebuildJob();
            latest[runner] = (job, Task.Run(() => Run(job, runner)));
        }
    }

    private void Run(RebuildJob job, RunnerId runner)
    {
        try
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(stopping.Token, job.Cancelled);
            job.Finish(new Rebuild(store, folder, runner, clock) { Progress = job.Report }.Run(stop.Token));
        }
        catch (Exception e) when (e is StorageException or IOException or UnauthorizedAccessException)
        {
            job.Fail(e.Message);
        }
        catch (Exception e)
        {
            // Nobody awaits this task until the app stops: the page and the terminal must both say that it ended.
            Faulted(e);
            job.Fail("This is a fault in Backstride. What was corrected before it stays.");
        }
    }

    [LoggerMessage(LogLevel.Error, "A rebuild ended by a fault.")]
    private partial void Faulted(Exception fault);

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        (RebuildJob Job, Task Work)[] left;
        lock (gate)
            left = [.. latest.Values];
        await Task.WhenAll(left.Select(known => known.Work));
        foreach (var (job, _) in left)
            job.Dispose();
        stopping.Dispose();
    }
}
