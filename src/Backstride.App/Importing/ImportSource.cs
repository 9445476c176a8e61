using Backstride.Files.Archives.Csv;

namespace Backstride.App.Importing;

/// <summary>Files that were handed over to be imported while nobody waits: from a browser, from a program, from the drop folder.</summary>
internal abstract class ImportSource : IDisposable
{
    /// <summary>Where they come from, as a person would say it.</summary>
    public abstract string From { get; }

    /// <summary>True when they are what a service says at this moment.</summary>
    public virtual bool IsCurrent => false;

    /// <summary>What the import reads, in the order in which it came. Enumerated once, on a thread that may wait.</summary>
    /// <param name="tables">What the runner has said of tables with strange headers.</param>
    /// <param name="stop">Ends the waiting for what is still to come.</param>
    public abstract IEnumerable<FoundFile> Files(KnownTables tables, CancellationToken stop);

    /// <summary>Where a file lies that a result names; absent when nobody can tell.</summary>
    public virtual string? PlaceOf(string named) => null;

    /// <summary>Called once the import has seen everything, and not when it was stopped or failed.</summary>
    public virtual void Imported(ImportResult result)
    {
    }

    /// <summary>An outcome with the name the person knows, and not with the place the file lies in here.</summary>
    public virtual FileOutcome AsNamed(FileOutcome outcome) => outcome;

    /// <summary>Lets go of the files and keeps them: this process ends, and the next one goes on.</summary>
    public virtual void Leave()
    {
    }

    /// <summary>The import is over, whatever became of it.</summary>
    public abstract void Dispose();
}
