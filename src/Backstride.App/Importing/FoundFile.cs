using Backstride.Files;
using Backstride.Files.Archives;
using Backstride.Files.Archives.Csv;
using Backstride.Files.Containers;

namespace Backstride.App.Importing;

/// <summary>One file, or one member of an archive, that an import came across.</summary>
/// <remarks>What is shown and kept of it, <see cref="Path"/> and <see cref="Member"/>, has no e-mail address in it.</remarks>
internal abstract record FoundFile
{
    private FoundFile(string path, string? member)
    {
        (StoredIn, Path) = (path, path);
        Member = member is null ? null : MailAddresses.Masked(member);
    }

    /// <summary>As the person gave it, with what lies below appended.</summary>
    public string Path { get; private init; }

    /// <summary>The name inside an archive, <c>!</c> between nested ones.</summary>
    public string? Member { get; private init; }

    /// <summary>The file on disk that the bytes lie in.</summary>
    public string StoredIn { get; private init; }

    /// <summary>How a person would point at it.</summary>
    public string Where => Member is null ? Path : $"{Path}!{Member}";

    /// <summary>The same with the part of the path that nobody typed made fit to be shown.</summary>
    public FoundFile ShownBelow(string given) => Path.Length > given.Length && Path.StartsWith(given, StringComparison.Ordinal)
        ? this with { Path = given + MailAddresses.Masked(Path[given.Length..]) }
        : this;

    /// <summary>The same as a member of an archive that was itself a member: the bytes lie in a copy of that one.</summary>
    /// <param name="copy">Held until this was read.</param>
    public FoundFile Inside(Nested outer, UnpackedArchive copy)
    {
        var inner = Member is null ? outer.Member : $"{outer.Member}!{Member}";
        copy.Hold();
        return this with { Path = outer.Path, Member = inner, Copy = copy };
    }

    /// <summary>The copy of an inner archive that the bytes lie in; absent for all others.</summary>
    public UnpackedArchive? Copy { get; private init; }

    /// <summary>Bytes to read.</summary>
    /// <param name="Source">Where they lie in the file on disk.</param>
    public sealed record Readable(string OnDisk, Member Source) : FoundFile(OnDisk, Source.Name)
    {
        /// <summary>True when nobody named this file and its name says nothing of a recording: if it turns out to be a table or a note, it is
        /// counted and not listed.</summary>
        public bool IsBesides { get; init; }

        /// <summary>True for one of the thousands that a vendor exports, settings and days of monitoring among them: one that holds no activity is
        /// counted and not listed.</summary>
        public bool IsOfExport => Copy is not null || (Source.Name ?? StoredIn).Contains('@', StringComparison.Ordinal);

        /// <summary>What a table beside it says of it.</summary>
        public ActivityNotes? Notes { get; init; }

        /// <summary>What tables around it say of recordings by their start.</summary>
        public IReadOnlyDictionary<DateTimeOffset, ActivityNotes>? NotesByStart { get; init; }

        /// <summary>What is said of it once its start is known.</summary>
        public ActivityNotes? NotesOn(FileReading reading) =>
            Notes ?? (reading.Activities is [var first, ..]
                ? NotesByStart?.GetValueOrDefault(DateTimeOffset.FromUnixTimeSeconds(first.Start.ToUnixTimeSeconds()))
                : null);
    }

    /// <summary>An archive that is a member of another.</summary>
    public sealed record Nested(string OnDisk, Member Source) : FoundFile(OnDisk, Source.Name)
    {
        public IReadOnlyDictionary<DateTimeOffset, ActivityNotes>? NotesByStart { get; init; }

        public Unreadable Trouble(Finding finding) => new(StoredIn, Source.Name, finding) { Path = Path };
    }

    /// <summary>A table or document of a vendor's archive.</summary>
    public sealed record Document(string OnDisk, Member Source, ArchiveDocumentKind Kind) : FoundFile(OnDisk, Source.Name)
    {
        /// <summary>What the runner said of a table with a strange header.</summary>
        public TableMapping? Mapping { get; init; }
    }

    /// <summary>A document that was read while searching, because it speaks of the files that come after it.</summary>
    public sealed record ReadDocument(string OnDisk, string? Name, ArchiveReading Reading) : FoundFile(OnDisk, Name);

    /// <summary>Something that is not there, cannot be opened, or, where the finding is a note, was left alone.</summary>
    public sealed record Unreadable(string OnDisk, string? Name, Finding Finding) : FoundFile(OnDisk, Name);

    /// <summary>Members of an archive that were passed over unseen.</summary>
    public sealed record Ignored(string OnDisk, int Count) : FoundFile(OnDisk, null);
}
