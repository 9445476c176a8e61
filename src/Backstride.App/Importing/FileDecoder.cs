using System.Buffers;
using Backstride.App.Storage;
using Backstride.Files;
using Backstride.Files.Archives;
using Backstride.Files.Containers;
using Backstride.Journal;

namespace Backstride.App.Importing;

/// <summary>From one found file to what can be appended: unpack, hash, read, and put the original in line. Runs on several threads.</summary>
internal sealed class FileDecoder(Incoming incoming, KnownFiles known)
{
    /// <summary>Up to this many stored bytes a file is handled in memory; a larger one is copied first and read from the copy.</summary>
    public const int Small = 8 << 20;

    /// <summary>Never throws for what a file holds or a disk refuses to give.</summary>
    public Decoded Decode(FoundFile file)
    {
        try
        {
            return file switch
            {
                FoundFile.Readable readable when readable.Source is { Refusal: null, Length: var length } && length > InflateLimits.Default.MemberBytes => TooLarge(readable),
                FoundFile.Readable readable => readable.Source.Length <= Small ? InMemory(readable) : FromCopy(readable),
                FoundFile.Document document => new Decoded.Archived(file, DocumentSearch.Read(document)),
                FoundFile.ReadDocument document => new Decoded.Archived(file, document.Reading),
                FoundFile.Unreadable unreadable => new Decoded.Nothing(file, [unreadable.Finding], IsOther: unreadable.Finding.Severity == Severity.Note),
                FoundFile.Ignored ignored => new Decoded.Ignored(file, ignored.Count),
                _ => throw new ArgumentOutOfRangeException(nameof(file)),
            };
        }
        catch (NotKeptException e)
        {
            return new Decoded.Nothing(file, [new Finding("not-kept", Severity.Error, $"It could be read, and its copy could not be written to the data folder: {e.InnerException!.Message}")], IsOther: false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Decoded.Nothing(file, [new Finding("unreadable", Severity.Error, $"It could not be read: {MailAddresses.Masked(e.Message)}")], IsOther: false);
        }
        finally
        {
            file.Copy?.Release();
        }
    }

    // What is read and what is kept are the same bytes, also when somebody writes to the file meanwhile.
    private Decoded InMemory(FoundFile.Readable file)
    {
        var length = (int)file.Source.Length;
        var rented = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            using (var disk = File.OpenHandle(file.StoredIn))
                length = RandomAccess.Read(disk, rented.AsSpan(0, length), file.Source.Offset);
            var stored = rented.AsMemory(0, length);
            // The same bytes again are known by what they are: not unpacked and not decoded.
            if (MayStayUnread(file) && known.TwinOfStored(ContentHash.Of(stored.Span)) is { } twin)
                return new Decoded.AllKnown(file, twin) { Notes = file.Notes };
            using var window = new Window(new MemoryStream(rented, 0, length, writable: false), file.Source.Offset);
            var decoded = Of(file, file.Source.Read(window), (hash, form) => incoming.Stage(hash, form, stored));
            return decoded is Decoded.Activities { Original.Form: not Compression.None } fresh
                ? fresh with { Packed = new PackedFile(ContentHash.Of(stored.Span), fresh.Hash) }
                : decoded;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    // What is no recording is seen from its start; a copy of the rest could fill the disk and would never be read to its end.
    private static Decoded TooLarge(FoundFile.Readable file)
    {
        using var stored = File.OpenRead(file.StoredIn);
        var read = file.Source.Read(stored);
        return read.IsIgnored || (file.IsBesides && IsBesides(read.Kind))
            ? new Decoded.Ignored(file, 1)
            : new Decoded.Nothing(file, [new Finding("too-large", Severity.Error, "It is larger than any recording is.")], IsOther: false);
    }

    // What a table says of a recording by its start is found only by reading that.
    private bool MayStayUnread(FoundFile.Readable file) =>
        !known.IsEmpty && file.Notes is not { IsOfAnother: true } && (file.Notes is not null || file.NotesByStart is null or { Count: 0 });

    private Decoded FromCopy(FoundFile.Readable file)
    {
        Incoming.Spooled copy;
        using (var stored = File.OpenRead(file.StoredIn))
            copy = incoming.Spool(new Slice(stored, file.Source.Offset, file.Source.Length));
        try
        {
            using var window = new Window(copy.Open(), file.Source.Offset);
            return Of(file, file.Source.Read(window), copy.AsOriginal);
        }
        finally
        {
            copy.Drop();
        }
    }

    private Decoded Of(FoundFile.Readable file, MemberReading read, Func<ContentHash, Compression, Incoming.Staged> keep)
    {
        if (read.IsIgnored || (file.IsBesides && IsBesides(read.Kind)) || (file.IsOfExport && read.Reading.IsOther))
            return new Decoded.Ignored(file, 1);
        if (read.Reading.Activities.Count == 0 || read.Hash is not { } hash)
            return new Decoded.Nothing(file, read.Reading.Findings, read.Reading.IsOther);
        if (file.Notes is { IsOfAnother: true })
            return new Decoded.Nothing(file, [OfAnother], IsOther: true);
        return known.TwinOf(hash) is { } twin
            ? new Decoded.AllKnown(file, twin) { Notes = file.NotesOn(read.Reading) }
            : new Decoded.Activities(file, hash, read.Reading, keep(hash, read.Compression)) { Notes = file.NotesOn(read.Reading) };
    }

    private static readonly Finding OfAnother = new("part-of-another", Severity.Note, "It is a part or a copy of an activity that comes in with another file.");

    private static bool IsBesides(FileKind kind) =>
        kind is FileKind.Text or FileKind.Json or FileKind.OtherXml or FileKind.Pdf or FileKind.Database or FileKind.AppleDouble;
}

/// <summary>What one file came to, before the journal has its say.</summary>
internal abstract record Decoded(FoundFile File)
{
    /// <summary>Every session of the file was in the journal when the import began.</summary>
    public sealed record AllKnown(FoundFile File, EntryId Twin) : Decoded(File)
    {
        /// <summary>What the archive's own table says of the file.</summary>
        public ActivityNotes? Notes { get; init; }
    }

    /// <param name="IsOther">True for a sound file without an activity.</param>
    public sealed record Nothing(FoundFile File, IReadOnlyList<Finding> Findings, bool IsOther) : Decoded(File);

    /// <summary>Files that are none of our business.</summary>
    public sealed record Ignored(FoundFile File, int Count) : Decoded(File);

    public sealed record Activities(FoundFile File, ContentHash Hash, FileReading Reading, Incoming.Staged Original) : Decoded(File)
    {
        /// <summary>What the stored bytes unpack to, where they are compressed.</summary>
        public PackedFile? Packed { get; init; }

        /// <summary>What the archive's own table says of the file.</summary>
        public ActivityNotes? Notes { get; init; }
    }

    /// <summary>A table or document of an archive: runs without a file, nights, days.</summary>
    public sealed record Archived(FoundFile File, ArchiveReading Reading) : Decoded(File);
}
