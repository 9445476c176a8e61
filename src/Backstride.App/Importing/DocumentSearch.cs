using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using Backstride.Files;
using Backstride.Files.Archives;
using Backstride.Files.Archives.Csv;
using Backstride.Files.Containers;

namespace Backstride.App.Importing;

/// <summary>Finds the tables and documents among the files of one archive or folder, and what they say of the files beside them.</summary>
/// <param name="around">What was found in the folder that the archive lies in.</param>
/// <remarks>Places are names within one archive, or paths of one disk; a table speaks of files by names relative to its own folder.</remarks>
internal sealed class DocumentSearch(DocumentSearch? around = null)
{
    private const string Packed = ".gz";

    // Holds the e-mail address and the full name of a Strava account, and nothing else that anybody needs: it is never opened.
    private const string NeverOpened = "profile.csv";

    private readonly Dictionary<string, ActivityNotes> _notes = new(StringComparer.OrdinalIgnoreCase);
    // Read by the decoding threads while the search goes on in the next folder.
    private readonly ConcurrentDictionary<DateTimeOffset, ActivityNotes> _byStart = [];

    /// <summary>What the runner has said of tables with strange headers.</summary>
    public KnownTables Tables { get; init; } = KnownTables.None;

    /// <summary>What tables say of recordings by their start; complete once everything was looked at.</summary>
    public IReadOnlyDictionary<DateTimeOffset, ActivityNotes> NotesByStart => _byStart.IsEmpty && around is not null ? around.NotesByStart : _byStart;

    /// <summary>What a table found earlier says of the file at a place.</summary>
    public ActivityNotes? NotesOf(string place) => _notes.GetValueOrDefault(Key(place));

    /// <summary>What is at a place, if it is not a recording: a document, one that was read at once, or one that is never opened.</summary>
    /// <param name="stored">The file that the member was listed from.</param>
    public FoundFile? Look(string path, Member member, Stream stored)
    {
        var place = member.Name ?? path;
        if (FileName(place).Equals(NeverOpened, StringComparison.OrdinalIgnoreCase))
            return new FoundFile.Ignored(path, 1);
        try
        {
            return Opened(path, member, stored) switch
            {
                FoundFile.Document document when document.Kind.SpeaksOfFiles() => Read(document, place, stored),
                var found => found,
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A disk that refuses here refuses the reader too, which says so in its turn.
            return null;
        }
    }

    /// <summary>Why a file that somebody named is no table that can be read, when it is a table.</summary>
    public static Finding? Refusal(FoundFile.Readable file)
    {
        try
        {
            using var stored = File.OpenRead(file.StoredIn);
            using var content = file.Source.Open(stored);
            var start = new byte[ArchiveDocument.Needed];
            return content is null ? null : ArchiveDocument.Refuses(start.AsSpan(0, content.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Reads a document, its own findings and those of its compression together.</summary>
    public static ArchiveReading Read(FoundFile.Document document)
    {
        using var stored = File.OpenRead(document.StoredIn);
        return Read(document, stored);
    }

    /// <summary>The reading with what is known of files that are not there: the activity as the table has it, or a finding.</summary>
    public ArchiveReading WithMissing(ArchiveReading reading, Func<string, bool> isThere)
    {
        var missing = reading.Notes.Count == 0 ? [] : _notes.Where(note => !isThere(note.Key) && !isThere(note.Key + Packed)).Select(note => note.Value).ToList();
        var lost = missing.Count(notes => notes is { Alone: null, IsOfAnother: false });
        return reading with
        {
            Activities = [.. reading.Activities, .. missing.Select(notes => notes.Alone).OfType<ArchivedActivity>()],
            Findings = lost == 0 ? reading.Findings : [.. reading.Findings, new Finding("file-missing", Severity.Warning, string.Create(
                CultureInfo.InvariantCulture,
                $"{lost} of the activities it lists lie in files that are not here; they come in when the whole export is imported."))],
        };
    }

    private FoundFile.ReadDocument Read(FoundFile.Document document, string place, Stream stored)
    {
        var reading = Read(document, stored);
        var folder = place[..^FileName(place).Length];
        foreach (var (name, notes) in reading.Notes)
            _notes.TryAdd(Key(folder + name), notes with { Written = reading.Written });
        foreach (var (start, notes) in reading.NotesByStart)
            _byStart.TryAdd(start, notes with { Written = reading.Written });
        return new FoundFile.ReadDocument(document.StoredIn, document.Source.Name, reading);
    }

    private static ArchiveReading Read(FoundFile.Document document, Stream stored)
    {
        GuardedStream? content = null;
        var said = document.Mapping is { } mapping ? Mapped(Open, mapping) : ArchiveDocument.Read(document.Kind, Open);
        var reading = said with { Written = document.Source.Written };
        return content is { Findings.Count: > 0 } ? reading with { Findings = [.. reading.Findings, .. content.Findings] } : reading;

        Stream Open() => content = document.Source.Open(stored, document.Kind.Limits())
            ?? throw new InvalidOperationException("A document that could be told apart cannot be opened.");
    }

    private static ArchiveReading Mapped(Func<Stream> open, TableMapping mapping)
    {
        using var content = open();
        return CsvTableReader.Read(content, mapping);
    }

    private FoundFile? Opened(string path, Member member, Stream stored)
    {
        using var content = member.Open(stored);
        if (content is null)
            return null;
        var start = ArrayPool<byte>.Shared.Rent(ArchiveDocument.Needed);
        try
        {
            var count = content.ReadAtLeast(start.AsSpan(0, FileKinds.Needed), FileKinds.Needed, throwOnEndOfStream: false);
            if (member.Name is not null && FileKinds.Of(start.AsSpan(0, count)) == FileKind.Zip)
                return new FoundFile.Nested(path, member);
            if (!ArchiveDocument.MayBeOne(start.AsSpan(0, count)))
                return null;
            count += content.ReadAtLeast(start.AsSpan(count, ArchiveDocument.Needed - count), ArchiveDocument.Needed - count, throwOnEndOfStream: false);
            if (ArchiveDocument.Of(start.AsSpan(0, count)) is { } kind)
                return new FoundFile.Document(path, member, kind);
            return Tables.Of(start.AsSpan(0, count)) is { } mapping ? new FoundFile.Document(path, member, ArchiveDocumentKind.Table) { Mapping = mapping } : null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(start);
        }
    }

    // A program that unpacks an archive may have unpacked what was packed inside it too.
    private static string Key(string place)
    {
        var plain = place.Replace('\\', '/');
        return plain.EndsWith(Packed, StringComparison.OrdinalIgnoreCase) ? plain[..^Packed.Length] : plain;
    }

    private static string FileName(string place) => place[(place.LastIndexOfAny(['/', '\\']) + 1)..];
}
