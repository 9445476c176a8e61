
namespace Backstride.App.Importing.Jobs;

/// <summary>One import in the background, as far as it has come. Safe to read while it goes on.</summary>
/// <param name="batch">The batch it brings in, by which it is known.</param>
/// <param name="from">Where its files come from, as a person would say it.</param>
internal sealed class ImportJob(BatchId batch, RunnerId runner, string from) : IDisposable
{
    private readonly List<FileOutcome> outcomes = [];
    private readonly CancellationTokenSource cancelled = new();
    private readonly TaskCompletionSource over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock gate = new();
    private ImportResult? result;
    private string? failure;

    /// <summary>An import that ended earlier, perhaps in another process.</summary>
    public static ImportJob Ended(RunnerId runner, ImportResult report)
    {
        var job = new ImportJob(BatchId.Parse(report.Batch), runner, "");
        job.outcomes.AddRange(report.Files);
        job.Finish(report);
        return job;
    }

    public BatchId Batch { get; } = batch;

    public RunnerId Runner { get; } = runner;

    public string From { get; } = from;

    /// <summary>Every file with its outcome, so far.</summary>
    public IReadOnlyList<FileOutcome> Outcomes
    {
        get
        {
            lock (gate)
                return [.. outcomes];
        }
    }

    /// <summary>The whole result; absent while it goes on, or when it failed.</summary>
    public ImportResult? Result
    {
        get
        {
            lock (gate)
                return result;
        }
    }

    /// <summary>Why it could not go on; what was imported before is kept.</summary>
    public string? Failure
    {
        get
        {
            lock (gate)
                return failure;
        }
    }

    /// <summary>Ends with it, however it ends.</summary>
    public Task Over => over.Task;

    public bool GoesOn => Result is null && Failure is null;

    /// <summary>Set when the person has asked it to stop.</summary>
    public CancellationToken Cancelled => cancelled.Token;

    /// <summary>Asks it to stop: files being read are finished, no further one is begun, and what was read is kept.</summary>
    public void Cancel() => cancelled.Cancel();

    public void Report(FileOutcome outcome)
    {
        lock (gate)
            outcomes.Add(outcome);
    }

    public void Finish(ImportResult whole)
    {
        lock (gate)
            result = whole;
        over.TrySetResult();
    }

    public void Fail(string why)
    {
        lock (gate)
            failure = why;
        over.TrySetResult();
    }

    public void Dispose() => cancelled.Dispose();
}
