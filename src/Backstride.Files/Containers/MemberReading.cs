namespace Backstride.Files.Containers;

/// <summary>What one file, or one member of an archive, turned out to be.</summary>
/// <param name="Kind">Of the innermost content.</param>
/// <param name="Reading">Its activities, and the findings of container and content together.</param>
/// <param name="Compression">How its stored bytes, copied raw, are opened again.</param>
/// <param name="Hash">SHA-256 of the innermost uncompressed bytes; null when the content was not read to its end because nothing in it can be a run.</param>
/// <param name="Size">Uncompressed bytes read.</param>
public sealed record MemberReading(FileKind Kind, FileReading Reading, Compression Compression, ContentHash? Hash, long Size)
{
    /// <summary>True when the member's content is plainly something else than a recording (a picture, a table): it is counted, not named.</summary>
    public bool IsIgnored { get; init; }
}
