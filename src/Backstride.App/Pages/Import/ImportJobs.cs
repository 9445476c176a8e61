using Backstride.App.Importing;
using Backstride.App.Storage;

namespace Backstride.App.Pages.Import;

/// <summary>The imports of this process: they go on while the browser looks elsewhere, and are waited for when the app stops.</summary>
internal sealed partial class ImportJobs(JournalStore store, DataFolder folder, TimeProvider clock, ILogger<ImportJobs> log) : IAsyncDisposable
{
    private const int Remembered = 16;
    private readonly List<(ImportJob Job, Task Work)> jobs = [];
    private readonly CancellationTokenSource stopping = new();
    private readonly Lock gate = new();

    /// <summary>The job of an id; absent when it is of another process or long past.</summary>
    public ImportJob? Find(Guid id)
    {
        lock (gate)
            return jobs.Find(known => known.Job.Id == id).Job;
    }

    /// <summary>Begins to import what was uploaded. The upload is cleared away at the end, whatever happens.</summary>
    public ImportJob Begin(RunnerId runner, Upload upload)
    {
        var job = new ImportJob(Guid.CreateVersion7(), runner);
        lock (gate)
        {
            jobs.Add((job, Task.Run(() => Run(job, upload))));
            if (jobs.Count > Remembered && jobs.FindIndex(known => known.Work.IsCompleted) is >= 0 and var oldest)
                jobs.RemoveAt(oldest);
        }

        return job;
    }

    private async Task Run(ImportJob job, Upload upload)
    {
        using (upload)
        {
            try
            {
                var import = new Importing.Import(store, folder, job.Runner, clock) { Report = outcome => job.Report(upload.AsNamed(outcome)) };
                job.Finish(await import.Run(upload.Files, stopping.Token));
            }
            catch (Exception e) when (e is StorageException or IOException or UnauthorizedAccessException)
            {
                job.Fail(e.Message);
            }
            catch (Exception e)
            {
                // Nobody awaits this task until the app stops: the page and the terminal must both say that it ended.
                Faulted(e);
                job.Fail("This is a fault in Backstride. What was imported before it is kept.");
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "An import ended by a fault.")]
    private partial void Faulted(Exception fault);

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        Task[] work;
        lock (gate)
            work = [.. jobs.Select(known => known.Work)];
        await Task.WhenAll(work);
        stopping.Dispose();
    }
}
