using Backstride.Files;
using Backstride.Files.Archives;
using Backstride.Files.Containers;

namespace Backstride.App.Importing;

/// <summary>One file, or one member of an archive, that an import came across.</summary>
/// <param name="Path">As the person gave it, with what lies below appended.</param>
/// <param name="Member">The name inside an archive, <c>!</c> between nested ones.</param>
internal abstract record FoundFile(string Path, string? Member)
{
    /// <summary>How a person would point at it.</summary>
    public string Where => Member is null ? Path : $"{Path}!{Member}";

    /// <summary>Bytes to read.</summary>
    /// <param name="Source">Where they lie in the file at <paramref name="Path"/>.</param>
    public sealed record Readable(string Path, Member Source) : FoundFile(Path, Source.Name)
    {
        /// <summary>True when nobody named this file and its name says nothing of a recording: if it turns out to be a table or a note, it is
        /// counted and not listed.</summary>
        public bool IsBesides { get; init; }

        /// <summary>What a table beside it says of it.</summary>
        public ActivityNotes? Notes { get; init; }
    }

    /// <summary>A table or document of a vendor's archive.</summary>
    public sealed record Document(string Path, Member Source, ArchiveDocumentKind Kind) : FoundFile(Path, Source.Name);

    /// <summary>A document that was read while searching, because it speaks of the files that come after it.</summary>
    public sealed record ReadDocument(string Path, string? Member, ArchiveReading Reading) : FoundFile(Path, Member);

    /// <summary>Something that is not there or cannot be opened.</summary>
    public sealed record Unreadable(string Path, string? Member, Finding Finding) : FoundFile(Path, Member);

    /// <summary>Members of an archive that were passed over unseen.</summary>
    public sealed record Ignored(string Path, int Count) : FoundFile(Path, null);
}
