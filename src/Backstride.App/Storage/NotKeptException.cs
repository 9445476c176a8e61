namespace Backstride.App.Storage;

/// <summary>The disk did not take an original: it is full, most often.</summary>
internal sealed class NotKeptException(Exception cause) : IOException(cause.Message, cause);
