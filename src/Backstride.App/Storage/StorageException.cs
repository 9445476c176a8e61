namespace Backstride.App.Storage;

/// <summary>The journal or the data folder cannot do what was asked. The message is one line meant for the person at the terminal.</summary>
internal sealed class StorageException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>True when the journal was closed, because the program that had it open ends.</summary>
    public bool IsClosed { get; private init; }

    public static StorageException Closed() => new("Backstride is being stopped. Nothing was changed; try again when it runs.") { IsClosed = true };
}
