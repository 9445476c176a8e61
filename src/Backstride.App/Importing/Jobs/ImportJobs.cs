using Backstride.App.Importing.Explained;
using Backstride.App.Storage;

namespace Backstride.App.Importing.Jobs;

/// <summary>The imports of this process: they go on while the browser looks elsewhere, and what is left of them when the app stops is taken up
/// again when it starts.</summary>
internal sealed partial class ImportJobs(JournalStore store, DataFolder folder, TimeProvider clock, ILogger<ImportJobs> log) : IAsyncDisposable
{
    private const int Remembered = 64;
    private readonly List<(ImportJob Job, Task Work)> jobs = [];
    private readonly CancellationTokenSource stopping = new();
    private readonly Lock gate = new();

    /// <summary>The import of a batch, under way or ended; absent when it is of another runner or long past.</summary>
    public ImportJob? Find(RunnerId runner, Guid batch)
    {
        lock (gate)
        {
            if (jobs.FindLast(known => known.Job.Batch.Value == batch && known.Job.Runner == runner).Job is { } job)
                return job;
        }

        return new ImportReports(folder, runner).Of(batch) is { } report ? ImportJob.Ended(runner, report) : null;
    }

    /// <summary>The imports of a runner in this process, the latest first.</summary>
    public IReadOnlyList<ImportJob> Of(RunnerId runner)
    {
        lock (gate)
            return [.. jobs.Select(known => known.Job).Where(job => job.Runner == runner).Reverse()];
    }

    /// <summary>Begins to import what was handed over. It is cleared away at the end, whatever happens.</summary>
    public ImportJob Begin(RunnerId runner, ImportSource source) => Begin(new ImportJob(new BatchId(Guid.CreateVersion7(clock.GetUtcNow())), runner, source.From), source);

    /// <summary>Begins to import an upload that is whole. From here on it outlives this process.</summary>
    /// <param name="batch">What it is to become, where whoever sent it may send it again; absent for a batch of its own.</param>
    public ImportJob Begin(RunnerId runner, Upload upload, BatchId? batch = null)
    {
        var job = new ImportJob(batch ?? new BatchId(Guid.CreateVersion7(clock.GetUtcNow())), runner, upload.From);
        upload.IsWhole(runner, job.Batch);
        return Begin(job, upload);
    }

    private ImportJob Begin(ImportJob job, ImportSource source)
    {
        lock (gate)
        {
            // Sent twice at once: the first goes on, and the second is the same.
            if (jobs.Find(known => known.Job.Batch == job.Batch && known.Job.GoesOn).Job is { } same)
            {
                source.Dispose();
                return same;
            }

            jobs.Add((job, Task.Run(() => Run(job, source))));
            if (jobs.Count > Remembered && jobs.FindIndex(known => known.Work.IsCompleted) is >= 0 and var oldest)
                jobs.RemoveAt(oldest);
        }

        return job;
    }

    /// <summary>Goes on with what a process that was stopped or killed had been given, and sweeps what it left half done.</summary>
    public void TakeUpAgain()
    {
        ScratchFolder.Sweep(folder.IncomingPath);
        var known = store.Runners().Select(runner => runner.Id).ToHashSet();
        foreach (var left in ScratchFolder.Abandoned(folder.UploadsPath))
        {
            if (Upload.TakenOver(left) is { Whole: { } whole } upload && known.Contains(new RunnerId(whole.Runner)))
                Begin(new ImportJob(new BatchId(whole.Batch), new RunnerId(whole.Runner), upload.From), upload);
            else
                left.Dispose();
        }
    }

    private async Task Run(ImportJob job, ImportSource source)
    {
        try
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(stopping.Token, job.Cancelled);
            var import = new Import(store, folder, job.Runner, clock) { Report = job.Report, Batch = job.Batch, Named = source.AsNamed, IsCurrent = source.IsCurrent };
            var result = await import.Run(source.Files(new ExplainedTables(folder, job.Runner).Known, stop.Token), stop.Token);
            new TableShelf(folder, job.Runner).Keep(result, source.PlaceOf);
            if (!result.Stopped)
                source.Imported(result);
            if (result.Stopped && !job.Cancelled.IsCancellationRequested)
                source.Leave();
            else
                Clear(job, source);
            job.Finish(result);
        }
        catch (Exception e) when (e is StorageException or IOException or UnauthorizedAccessException)
        {
            Clear(job, source);
            job.Fail(e.Message);
        }
        catch (Exception e)
        {
            // Nobody awaits this task until the app stops: the page and the terminal must both say that it ended.
            Faulted(e);
            Clear(job, source);
            job.Fail("This is a fault in Backstride. What was imported before it is kept.");
        }
    }

    // Its files are gone then, so nothing can go on with it.
    private void Clear(ImportJob job, ImportSource source)
    {
        source.Dispose();
        OpenImport.Forget(folder, job.Runner, job.Batch);
    }

    [LoggerMessage(LogLevel.Error, "An import ended by a fault.")]
    private partial void Faulted(Exception fault);

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        (ImportJob Job, Task Work)[] left;
        lock (gate)
            left = [.. jobs];
        await Task.WhenAll(left.Select(known => known.Work));
        foreach (var (job, _) in left)
            job.Dispose();
        stopping.Dispose();
    }
}
