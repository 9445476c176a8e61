using Backstride.App.Storage;
using Backstride.Files;

namespace Backstride.App.Importing;

/// <summary>One file, or one member of an archive, that an import came across.</summary>
/// <param name="Path">As the person gave it, with what lies below appended.</param>
/// <param name="Member">The name inside an archive, <c>!</c> between nested ones.</param>
internal abstract record FoundFile(string Path, string? Member)
{
    /// <summary>How a person would point at it.</summary>
    public string Where => Member is null ? Path : $"{Path}!{Member}";

    /// <summary>Bytes to read.</summary>
    /// <param name="Form">The compression of what <paramref name="Open"/> gives, as far as the archive knows.</param>
    /// <param name="KeptLength">How many bytes <paramref name="Open"/> gives.</param>
    public sealed record Readable(string Path, string? Member, StoredForm Form, long KeptLength, Func<Stream> Open) : FoundFile(Path, Member);

    /// <summary>Something that is not there or cannot be opened.</summary>
    public sealed record Unreadable(string Path, string? Member, Finding Finding) : FoundFile(Path, Member);

    /// <summary>A member of an archive that is none of our business: a photo, a table, a day of monitoring.</summary>
    public sealed record Ignored(string Path, string? Member) : FoundFile(Path, Member);
}
