namespace Backstride.App.Storage;

/// <summary>The journal or the data folder cannot do what was asked. The message is one line meant for the person at the terminal.</summary>
internal sealed class StorageException(string message, Exception? inner = null) : Exception(message, inner);
