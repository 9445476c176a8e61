using System.Runtime.InteropServices;

namespace Backstride.App.Storage;

/// <summary>What .NET has no call for: putting a folder's names, or a whole file system, on the disk.</summary>
internal static partial class Disk
{
    /// <summary>Puts the names in a folder on the disk, so that a file renamed into it is still there after a power cut.</summary>
    public static void SyncFolder(string path)
    {
        // Windows writes a renamed file's folder entry through its own log and cannot sync a folder.
        if (!OperatingSystem.IsWindows())
            WithFolder(path, FSync);
    }

    /// <summary>True where one call puts every written file on the disk.</summary>
    public static bool CanSyncAll => OperatingSystem.IsLinux();

    /// <summary>Puts everything written to the file system of this folder on the disk. Linux only.</summary>
    public static void SyncAll(string folder) => WithFolder(folder, SyncFs);

    private static void WithFolder(string path, Func<int, int> work)
    {
        var folder = Open(path, 0);
        if (folder < 0)
            throw Failed(path);
        try
        {
            if (work(folder) != 0)
                throw Failed(path);
        }
        finally
        {
            _ = Close(folder);
        }
    }

    private static IOException Failed(string path) =>
        new($"{path} could not be put on the disk: {Marshal.GetLastPInvokeErrorMessage()}");

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int FSync(int descriptor);

    [LibraryImport("libc", EntryPoint = "syncfs", SetLastError = true)]
    private static partial int SyncFs(int descriptor);
}
