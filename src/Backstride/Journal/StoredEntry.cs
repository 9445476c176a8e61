namespace Backstride.Journal;

/// <summary>An entry with the fingerprint that was worked out when it was taken in.</summary>
/// <param name="Fingerprint"><see cref="EntryLine.Fingerprint"/> of the draft; absent where it has to be worked out again.</param>
public sealed record StoredEntry(Entry Entry, byte[]? Fingerprint);
