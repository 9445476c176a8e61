namespace Backstride.App.Storage;

/// <summary>A folder for this process alone, below one that processes share. What a killed process left behind is told by its lock, which nobody holds.</summary>
/// <remarks>The lock is the system's own and ends with the process, however that ends.</remarks>
internal sealed class ScratchFolder : IDisposable
{
    private const string LockName = "in-use";
    private static readonly TimeSpan TimeToLock = TimeSpan.FromMinutes(1);
    private readonly FileStream _inUse;

    private ScratchFolder(string path, FileStream inUse)
    {
        Path = path;
        _inUse = inUse;
    }

    public string Path { get; }

    /// <summary>Makes a new one, and the folder it lies in.</summary>
    public static ScratchFolder Below(string parent)
    {
        DataFolder.CreateOwnedFolder(parent);
        var path = System.IO.Path.Combine(parent, Guid.CreateVersion7().ToString("N"));
        DataFolder.CreateOwnedFolder(path);
        return new ScratchFolder(path, new FileStream(LockOf(path), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None));
    }

    /// <summary>Takes over what processes left behind that are no longer there. Those in use are passed over.</summary>
    public static IEnumerable<ScratchFolder> Abandoned(string parent)
    {
        if (!Directory.Exists(parent))
            yield break;
        foreach (var path in Directory.EnumerateDirectories(parent).Order(StringComparer.Ordinal).ToList())
        {
            if (TakeOver(path) is { } found)
                yield return found;
        }
    }

    /// <summary>Deletes what processes left behind that are no longer there.</summary>
    public static void Sweep(string parent)
    {
        foreach (var found in Abandoned(parent))
            found.Dispose();
    }

    private static ScratchFolder? TakeOver(string path)
    {
        try
        {
            // Without a lock: killed between making the folder and the lock, or another process is just there. Only an old one is abandoned.
            if (!File.Exists(LockOf(path)) && Directory.GetCreationTimeUtc(path) > DateTime.UtcNow - TimeToLock)
                return null;
            return new ScratchFolder(path, new FileStream(LockOf(path), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Its process is there, or another one has just cleared it away.
            return null;
        }
    }

    private static string LockOf(string path) => System.IO.Path.Combine(path, LockName);

    /// <summary>Lets go of it and leaves it where it is, for the next process to take over.</summary>
    public void Leave() => _inUse.Dispose();

    /// <summary>Deletes a file in one, as far as the disk allows; what is left goes with the folder.</summary>
    public static void Discard(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Clearing away happens after something else went wrong, and that is what has to be heard of.
        }
    }

    /// <summary>Deletes it with all it holds, as far as the disk allows; the next process tries again with what is left.</summary>
    public void Dispose()
    {
        try
        {
            _inUse.Dispose();
            if (Directory.Exists(Path))
                Directory.Delete(Path, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It belongs to nobody from here on and stands in nobody's way; an error before this one must not be lost behind it.
        }
    }
}
