using Backstride.App.Importing;

namespace Backstride.App.Pages.Import;

/// <summary>One import that was started in the browser, as far as it has come. Safe to read while it goes on.</summary>
internal sealed class ImportJob(Guid id, RunnerId runner)
{
    private readonly List<FileOutcome> outcomes = [];
    private readonly Lock gate = new();
    private ImportResult? result;
    private string? failure;

    public Guid Id { get; } = id;

    public RunnerId Runner { get; } = runner;

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

    public bool GoesOn => Result is null && Failure is null;

    public void Report(FileOutcome outcome)
    {
        lock (gate)
            outcomes.Add(outcome);
    }

    public void Finish(ImportResult whole)
    {
        lock (gate)
            result = whole;
    }

    public void Fail(string why)
    {
        lock (gate)
            failure = why;
    }
}
