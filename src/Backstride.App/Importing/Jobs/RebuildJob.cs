namespace Backstride.App.Importing.Jobs;

/// <summary>One rebuilding in the background, as far as it has come. Safe to read while it goes on.</summary>
internal sealed class RebuildJob : IDisposable
{
    private readonly CancellationTokenSource cancelled = new();
    private readonly TaskCompletionSource over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile Told told = new(0, 0, null, null);

    /// <summary>Originals that were read, and how many there are to read.</summary>
    public (int Read, int All) Progress => (told.Read, told.All);

    /// <summary>Absent while it goes on, or when it failed.</summary>
    public RebuildResult? Result => told.Result;

    /// <summary>Why it could not go on; what was corrected before stays.</summary>
    public string? Failure => told.Failure;

    public bool GoesOn => told is { Result: null, Failure: null };

    /// <summary>Ends with it, however it ends.</summary>
    public Task Over => over.Task;

    public CancellationToken Cancelled => cancelled.Token;

    /// <summary>Asks it to stop; what was corrected stays.</summary>
    public void Cancel() => cancelled.Cancel();

    public void Report(int read, int all) => told = told with { Read = read, All = all };

    public void Finish(RebuildResult result)
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

    private sealed record Told(int Read, int All, RebuildResult? Result, string? Failure);
}
