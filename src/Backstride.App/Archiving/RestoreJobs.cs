using Backstride.App.Importing.Jobs;
using Backstride.App.Storage;

namespace Backstride.App.Archiving;

/// <summary>Exports that come back while the browser may look elsewhere; the latest are remembered until the app stops.</summary>
/// <remarks>One that was stopped, or whose app was, is completed by bringing the same export back again: what is in is known then.</remarks>
internal sealed partial class RestoreJobs(JournalStore store, DataFolder folder, TimeProvider clock, ILogger<RestoreJobs> log) : IAsyncDisposable
{
    private const int Remembered = 16;
    private readonly List<(RestoreJob Job, Task Work)> jobs = [];
    private readonly CancellationTokenSource stopping = new();
    private readonly Lock gate = new();

    /// <summary>A restoring by its id; absent when it is long past.</summary>
    public RestoreJob? Find(Guid id)
    {
        lock (gate)
            return jobs.Find(known => known.Job.Id == id).Job;
    }

    /// <summary>Begins to bring an export back that was handed over. The upload is cleared away at the end, whatever happens.</summary>
    public RestoreJob Begin(Upload upload, ExportManifest manifest, KnownRunner into)
    {
        var job = new RestoreJob(Guid.CreateVersion7(clock.GetUtcNow()), into.Name);
        lock (gate)
        {
            jobs.Add((job, Task.Run(() => Run(job, upload, manifest, into))));
            if (jobs.Count > Remembered && jobs.FindIndex(known => known.Work.IsCompleted) is >= 0 and var oldest)
            {
                jobs[oldest].Job.Dispose();
                jobs.RemoveAt(oldest);
            }
        }

        return job;
    }

    private void Run(RestoreJob job, Upload upload, ExportManifest manifest, KnownRunner into)
    {
        try
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(stopping.Token, job.Cancelled);
            var result = Restored(job, upload, manifest, into, stop.Token);
            job.Finish(result);
        }
        catch (OperationCanceledException)
        {
            job.Fail("It was stopped. What is in stays; bringing the same export back again completes it.");
        }
        catch (Exception e) when (e is StorageException or IOException or UnauthorizedAccessException)
        {
            job.Fail(e.Message);
        }
        catch (Exception e)
        {
            // Nobody awaits this task until the app stops: the page and the terminal must both say that it ended.
            Faulted(e);
            job.Fail("This is a fault in Backstride. What was brought in before it is kept.");
        }
    }

    // The upload is gone before the job says that it is over.
    private RestoreResult Restored(RestoreJob job, Upload upload, ExportManifest manifest, KnownRunner into, CancellationToken stop)
    {
        using (upload)
            return new Restore(store, folder) { Progress = job.Report, Stop = stop }.Run(upload.Paths[0], manifest, into);
    }

    [LoggerMessage(LogLevel.Error, "Bringing an export back ended by a fault.")]
    private partial void Faulted(Exception fault);

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        (RestoreJob Job, Task Work)[] left;
        lock (gate)
            left = [.. jobs];
        await Task.WhenAll(left.Select(known => known.Work));
        foreach (var (job, _) in left)
            job.Dispose();
        stopping.Dispose();
    }
}
