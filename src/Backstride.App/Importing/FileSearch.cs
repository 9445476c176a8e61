using System.IO.Compression;
using Backstride.App.Storage;
using Backstride.Files;

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

    /// <summary>A file that nobody named: tables, notes and settings around the recordings are counted and not listed.</summary>
    private static IEnumerable<FoundFile> Looked(string path)
    {
        var isCalledActivity = ActivityEndings.Any(e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase));
        foreach (var file in Opened(path))
        {
            yield return !isCalledActivity && file is FoundFile.Readable readable && IsBesides(readable)
                ? new FoundFile.Ignored(path, file.Member)
                : file;
        }
    }

    private static bool IsBesides(FoundFile.Readable file)
    {
        try
        {
            using var stream = file.Open();
            var kind = KindOf(stream);
            if (kind == FileKind.Gzip)
            {
                stream.Position = 0;
                using var inner = new GZipStream(stream, CompressionMode.Decompress);
                kind = KindOf(inner);
            }

            return kind is FileKind.Text or FileKind.Json or FileKind.Pdf or FileKind.Database or FileKind.AppleDouble;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            // The decoder meets the same trouble and reports it.
            return false;
        }
    }

    private static FileKind KindOf(Stream stream)
    {
        var start = new byte[FileKinds.Needed];
        return FileKinds.Of(start.AsSpan(0, stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)));
    }

    private static IEnumerable<FoundFile> Opened(string path)
    {
        FoundFile found;
        try
        {
            // A pipe or a device says length 0 and is never opened: reading one could wait for ever.
            var length = new FileInfo(path).Length;
            found = new FoundFile.Readable(path, null, StoredForm.Plain, length, () => File.OpenRead(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            found = Trouble(path, "unreadable", $"It could not be read: {e.Message}");
        }

        return [found];
    }

    private static FoundFile.Unreadable Trouble(string path, string code, string detail) =>
        new(path, null, new Finding(code, Severity.Error, detail));
}
