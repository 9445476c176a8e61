namespace Backstride.App.Archiving;

/// <summary>One export on its way back in the background, as far as it has come. Safe to read while it goes on.</summary>
/// <param name="into">Whose journal it comes into.</param>
internal sealed class RestoreJob(Guid id, string into) : IDisposable
{
    private readonly CancellationTokenSource cancelled = new();
    private readonly TaskCompletionSource over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile Told told = new(new RestoreProgress(0, 0), null, null);

    public Guid Id { get; } = id;

    public string Into { get; } = into;

    public RestoreProgress Progress => told.Progress;

    /// <summary>Absent while it goes on, or when it failed.</summary>
    public RestoreResult? Result => told.Result;

    /// <summary>Why it could not go on; bringing the same export back again completes it.</summary>
    public string? Failure => told.Failure;

    public bool GoesOn => told is { Result: null, Failure: null };

    /// <summary>Ends with it, however it ends.</summary>
    public Task Over => over.Task;

    public CancellationToken Cancelled => cancelled.Token;

    /// <summary>Asks it to stop; what is in stays.</summary>
    public void Cancel() => cancelled.Cancel();

    public void Report(RestoreProgress progress) => told = told with { Progress = progress };

    public void Finish(RestoreResult result)
    {
        told = told with { Result = result };
        over.TrySetResult();
    }

    public void Fail(string why)
    {
        told = told with { Failure = why };
        over.TrySetResult();
    }

    public void Dispose() => cancelled.Dispose();

    private sealed record Told(RestoreProgress Progress, RestoreResult? Result, string? Failure);
}

/// <summary>How far a restoring has come: files first, then entries.</summary>
/// <param name="Done">Files and entries that are settled.</param>
/// <param name="All">How many there are of both.</param>
internal readonly record struct RestoreProgress(int Done, int All);
