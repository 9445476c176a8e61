namespace Backstride.App.Importing;

/// <summary>What has come into a folder and is complete: looked at again and again, each thing is given once, and again when it has changed.</summary>
/// <remarks>
/// A file is complete when it has not changed for <see cref="TimeToSettle"/> and does not look cut off; one that looks cut off is given all the
/// same after <see cref="Patience"/>, for the import to say what is wrong with it. A folder lying in it is given as a whole when everything in
/// it is complete, because the table of an archive explains the files beside it; what comes into it later is given file by file.
/// Looking needs no help of the system, so it works on every file system and across machines.
/// </remarks>
internal sealed class Arrivals(string folder, TimeProvider clock)
{
    public static readonly TimeSpan TimeToSettle = TimeSpan.FromSeconds(2);
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>How programs call a file that they have not finished writing.</summary>
    private static readonly string[] UnfinishedEndings = [".part", ".partial", ".filepart", ".tmp", ".temp", ".crdownload", ".download", ".swp", ".swx", ".lock", "~"];

    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        // What begins with a dot belongs to the system or to a tool. A link may lead anywhere.
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    private readonly Dictionary<string, Seen> _seen = new(StringComparer.Ordinal);
    private readonly HashSet<string> _whole = new(StringComparer.Ordinal);

    public string Folder { get; } = Path.GetFullPath(folder);

    /// <summary>True while something lies there that has not been given yet.</summary>
    public bool IsWaiting { get; private set; }

    /// <summary>Paths of files and folders that are complete and were not given before as they are now.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public IReadOnlyList<string> Look()
    {
        var now = clock.GetUtcNow();
        var there = new DirectoryInfo(Folder).EnumerateFiles("*", Everything).Where(file => IsWanted(file.Name)).OrderBy(file => file.FullName, StringComparer.Ordinal).ToList();
        foreach (var file in there)
            Note(file, now);
        Forget(there);
        var complete = new List<string>();
        IsWaiting = false;
        foreach (var group in there.GroupBy(file => FolderOf(file.FullName)))
        {
            var open = group.Select(file => file.FullName).Where(path => !_seen[path].IsGiven).ToList();
            var ready = open.Where(path => IsComplete(path, now)).ToList();
            IsWaiting |= ready.Count < open.Count;
            if (group.Key is not { } within || _whole.Contains(within))
                complete.AddRange(Given(ready));
            else if (ready.Count == open.Count && Given(ready).Count > 0 && _whole.Add(within))
                complete.Add(within);
        }

        return complete;
    }

    private static bool IsWanted(string name) =>
        !name.StartsWith('.') && !name.StartsWith('~') && !UnfinishedEndings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private void Note(FileInfo file, DateTimeOffset now)
    {
        if (!_seen.TryGetValue(file.FullName, out var seen) || seen.Length != file.Length || seen.Written != file.LastWriteTimeUtc)
            _seen[file.FullName] = new Seen(file.Length, file.LastWriteTimeUtc, now);
    }

    private void Forget(List<FileInfo> there)
    {
        var names = there.Select(file => file.FullName).ToHashSet(StringComparer.Ordinal);
        foreach (var gone in _seen.Keys.Where(path => !names.Contains(path)).ToList())
            _seen.Remove(gone);
        _whole.RemoveWhere(within => !Directory.Exists(within));
    }

    /// <summary>The folder in this one that a file lies in; absent when it lies here itself.</summary>
    private string? FolderOf(string path)
    {
        var below = Path.GetRelativePath(Folder, path);
        var end = below.IndexOf(Path.DirectorySeparatorChar, StringComparison.Ordinal);
        return end < 0 ? null : Path.Combine(Folder, below[..end]);
    }

    private bool IsComplete(string path, DateTimeOffset now)
    {
        var seen = _seen[path];
        var unchanged = now - seen.Since;
        if (unchanged < TimeToSettle)
            return false;
        // What has not changed is cut off as much as it was.
        seen.IsCut ??= Completeness.IsCut(path);
        return seen.IsCut == false || unchanged >= Patience;
    }

    private List<string> Given(List<string> paths)
    {
        foreach (var path in paths)
            _seen[path].IsGiven = true;
        return paths;
    }

    private sealed class Seen(long length, DateTime written, DateTimeOffset since)
    {
        public long Length { get; } = length;

        public DateTime Written { get; } = written;

        /// <summary>Since when it has been as it is.</summary>
        public DateTimeOffset Since { get; } = since;

        public bool? IsCut { get; set; }

        public bool IsGiven { get; set; }
    }
}
