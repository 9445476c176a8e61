using Backstride.App.Archiving;
using Backstride.Files;
using Backstride.Files.Archives.Csv;
using Backstride.Files.Containers;

namespace Backstride.App.Importing;

/// <summary>Everything that lies behind the paths a person gave: files, and folders with all they hold, in an order that never changes.</summary>
internal static class FileSearch
{
    private static readonly string[] ActivityEndings = [".fit", ".gpx", ".tcx", ".fit.gz", ".gpx.gz", ".tcx.gz"];

    /// <param name="tables">What the runner has said of tables with strange headers; absent for nothing.</param>
    public static IEnumerable<FoundFile> Behind(IEnumerable<string> paths, KnownTables? tables = null)
    {
        foreach (var path in paths)
        {
            var found = Directory.Exists(path) ? Within(path, new DocumentSearch { Tables = tables ?? KnownTables.None }, new Links(path)) : Alone(path, tables ?? KnownTables.None);
            foreach (var file in found)
                yield return file.ShownBelow(path);
        }
    }

    /// <summary>The members of an archive.</summary>
    public static IEnumerable<FoundFile> InArchive(string path) => Opened(path, new DocumentSearch());

    private static IEnumerable<FoundFile> Alone(string path, KnownTables tables) => File.Exists(path)
        ? Opened(path, new DocumentSearch { Tables = tables }).Select(Explained)
        : [Trouble(path, "missing", "There is no file or folder of this name.")];

    // Beside others a table is passed over; one that was named alone is told why it cannot be read.
    private static FoundFile Explained(FoundFile file) =>
        file is FoundFile.Readable { Source.Name: null } alone && !IsCalledActivity(alone.StoredIn) && DocumentSearch.Refusal(alone) is { } finding
            ? new FoundFile.Unreadable(alone.StoredIn, null, finding)
            : file;

    private static IEnumerable<FoundFile> Within(string folder, DocumentSearch documents, Links links)
    {
        FileSystemInfo[] entries;
        FoundFile? trouble = null;
        try
        {
            entries = [.. new DirectoryInfo(folder).EnumerateFileSystemInfos().OrderBy(e => e.Name, StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            (entries, trouble) = ([], Trouble(folder, "unreadable", $"The folder could not be read: {MailAddresses.Masked(e.Message)}"));
        }

        if (trouble is not null)
            yield return trouble;
        // A table speaks of files that may come before it, here and in the folders below.
        var found = entries.Where(IsWanted).Select(entry => (Entry: entry, Way: links.Of(entry))).ToList();
        foreach (var (entry, way) in found)
        {
            if (way.Finding is { } passed)
                yield return new FoundFile.Unreadable(Path.Combine(folder, entry.Name), null, passed);
        }

        var wanted = found.Where(one => one.Way == Links.Way.Goes).Select(one => one.Entry).ToList();
        var told = wanted.OfType<FileInfo>().Where(file => !IsCalledActivity(file.Name))
            .Select(file => (file.Name, Document: LookedAt(Path.Combine(folder, file.Name), documents)))
            .Where(file => file.Document is not null).ToDictionary(file => file.Name, file => file.Document!);
        foreach (var entry in wanted)
        {
            var path = Path.Combine(folder, entry.Name);
            if (told.TryGetValue(entry.Name, out var document))
            {
                yield return Complete(document, documents, File.Exists);
                continue;
            }

            foreach (var file in entry is DirectoryInfo ? Within(path, documents, links) : Looked(path, documents))
                yield return file;
        }
    }

    private static FoundFile? LookedAt(string path, DocumentSearch documents)
    {
        var (stream, _) = TryOpen(path);
        if (stream is null)
            return null;
        using (stream)
        {
            var container = Container.Open(stream);
            return container.IsArchive ? null : documents.Look(path, container.Members().Single(), stream);
        }
    }

    private static FoundFile Complete(FoundFile document, DocumentSearch documents, Func<string, bool> isThere) =>
        document switch
        {
            FoundFile.ReadDocument read => read with { Reading = documents.WithMissing(read.Reading, isThere) },
            FoundFile.Nested nested => nested with { NotesByStart = documents.NotesByStart },
            _ => document,
        };

    // What begins with a dot belongs to the system or to a tool.
    private static bool IsWanted(FileSystemInfo entry) => !entry.Name.StartsWith('.');

    private static IEnumerable<FoundFile> Looked(string path, DocumentSearch documents) => Opened(path, documents).Select(f =>
        f is FoundFile.Readable readable && !IsCalledActivity(path) ? readable with { IsBesides = true } : f);

    private static bool IsCalledActivity(string path) => ActivityEndings.Any(e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    /// <summary>The file itself, or the members of an archive, found while they are asked for.</summary>
    private static IEnumerable<FoundFile> Opened(string path, DocumentSearch around)
    {
        var (stream, trouble) = TryOpen(path);
        if (stream is null)
        {
            yield return trouble!;
            yield break;
        }

        using (stream)
        {
            var container = Container.Open(stream);
            if (container.IsArchive && Restore.ManifestOf(path) is not null)
            {
                // Taken for an archive of recordings it would come in without everything that was typed.
                yield return Trouble(path, "backstride-export", "It is an export of Backstride, which is restored and not imported: in the browser under Your data and settings, or on its own at a terminal with import FILE.");
                yield break;
            }

            var found = container.IsArchive ? Unpacked(path, container, stream, around) : Alone(path, container, stream, around);
            foreach (var file in found)
                yield return file;
            foreach (var finding in container.Findings)
                yield return new FoundFile.Unreadable(path, null, finding);
            if (container.Ignored > 0)
                yield return new FoundFile.Ignored(path, container.Ignored);
        }
    }

    private static IEnumerable<FoundFile> Alone(string path, Container container, FileStream stream, DocumentSearch around)
    {
        var member = container.Members().Single();
        yield return (IsCalledActivity(path) ? null : around.Look(path, member, stream)) is { } document
            ? Complete(document, around, File.Exists)
            : new FoundFile.Readable(path, member) { Notes = around.NotesOf(path), NotesByStart = around.NotesByStart };
    }

    private static IEnumerable<FoundFile> Unpacked(string path, Container container, FileStream stream, DocumentSearch around)
    {
        var documents = new DocumentSearch(around) { Tables = around.Tables };
        var members = container.Members().ToList();
        var told = members.Where(member => !IsCalledActivity(member.Name!))
            .Select(member => (Member: member, Document: documents.Look(path, member, stream)))
            .Where(member => member.Document is not null).ToDictionary(member => member.Member, member => member.Document!);
        var names = members.Select(member => member.Name!).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var member in members)
        {
            yield return told.TryGetValue(member, out var document)
                ? Complete(document, documents, names.Contains)
                : new FoundFile.Readable(path, member) { Notes = documents.NotesOf(member.Name!), NotesByStart = documents.NotesByStart };
        }
    }

    private static (FileStream? Stream, FoundFile.Unreadable? Trouble) TryOpen(string path)
    {
        try
        {
            // A pipe or a device says length 0 and is never opened: reading one could wait for ever.
            return new FileInfo(path).Length == 0
                ? (null, Trouble(path, "empty", "It is empty."))
                : (File.OpenRead(path), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, Trouble(path, "unreadable", $"It could not be read: {MailAddresses.Masked(e.Message)}"));
        }
    }

    private static FoundFile.Unreadable Trouble(string path, string code, string detail) =>
        new(path, null, new Finding(code, Severity.Error, detail));
}
