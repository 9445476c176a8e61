namespace Backstride.App.Told;

/// <summary>Something that cannot be taken as it was told; the message is a sentence for whoever told it, on a page, at a terminal or through a program.</summary>
/// <param name="field">The field of the journal it is about; absent when it is about all of it.</param>
internal sealed class ToldException(string message, string? field = null) : Exception(message)
{
    public string? Field { get; } = field;

    /// <summary>True for what is understood and does not fit what is there now: it might have been taken at another time.</summary>
    public bool IsOfNow { get; private init; }

    public static ToldException NotNow(string message, string? field = null) => new(message, field) { IsOfNow = true };
}
