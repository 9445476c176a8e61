using Backstride.Files;
using Backstride.Files.Containers;

namespace Backstride.App.Importing;

/// <summary>Everything that lies behind the paths a person gave: files, and folders with all they hold, in an order that never changes.</summary>
internal static class FileSearch
{
    private static readonly string[] ActivityEndings = [".fit", ".gpx", ".tcx", ".fit.gz", ".gpx.gz", ".tcx.gz"];

    public static IEnumerable<FoundFile> Behind(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            var found = Directory.Exists(path) ? Within(path) : Alone(path);
            foreach (var file in found)
                yield return file;
        }
    }

    private static IEnumerable<FoundFile> Alone(string path) => File.Exists(path)
        ? Opened(path)
        : [Trouble(path, "missing", "There is no file or folder of this name.")];

    private static IEnumerable<FoundFile> Within(string folder)
    {
        FileSystemInfo[] entries;
        FoundFile? trouble = null;
        try
        {
            entries = [.. new DirectoryInfo(folder).EnumerateFileSystemInfos().OrderBy(e => e.Name, StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            (entries, trouble) = ([], Trouble(folder, "unreadable", $"The folder could not be read: {e.Message}"));
        }

        if (trouble is not null)
            yield return trouble;
        foreach (var entry in entries.Where(IsWanted))
        {
            var path = Path.Combine(folder, entry.Name);
            foreach (var file in entry is DirectoryInfo ? Within(path) : Looked(path))
                yield return file;
        }
    }

    // What begins with a dot belongs to the system or to a tool. A folder behind a link may lead back up here.
    private static bool IsWanted(FileSystemInfo entry) =>
        !entry.Name.StartsWith('.') && (entry is FileInfo || !entry.Attributes.HasFlag(FileAttributes.ReparsePoint));

    private static IEnumerable<FoundFile> Looked(string path) => Opened(path).Select(f =>
        f is FoundFile.Readable readable && !IsCalledActivity(path) ? readable with { IsBesides = true } : f);

    private static bool IsCalledActivity(string path) => ActivityEndings.Any(e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    /// <summary>The file itself, or the members of an archive, found while they are asked for.</summary>
    private static IEnumerable<FoundFile> Opened(string path)
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
            foreach (var member in container.Members())
                yield return new FoundFile.Readable(path, member);
            foreach (var finding in container.Findings)
                yield return new FoundFile.Unreadable(path, null, finding);
            if (container.Ignored > 0)
                yield return new FoundFile.Ignored(path, container.Ignored);
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
            return (null, Trouble(path, "unreadable", $"It could not be read: {e.Message}"));
        }
    }

    private static FoundFile.Unreadable Trouble(string path, string code, string detail) =>
        new(path, null, new Finding(code, Severity.Error, detail));
}
