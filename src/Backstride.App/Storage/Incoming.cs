using System.Globalization;
using Backstride.Files.Containers;

namespace Backstride.App.Storage;

/// <summary>Originals on their way in: written under a temporary name, put on the disk in groups, then given their name.</summary>
/// <remarks>
/// The order is what makes an acknowledged run safe: bytes on the disk, name in the folder, folder on the disk, and only then the entry.
/// Each process writes to a folder of its own; what a killed process left behind is cleared by the next one.
/// </remarks>
internal sealed class Incoming : IDisposable
{
    private readonly ScratchFolder _folder;
    private readonly Originals _originals;
    private long _next;

    public Incoming(DataFolder data, RunnerId runner)
    {
        _originals = new Originals(data, runner);
        ScratchFolder.Sweep(data.IncomingPath);
        _folder = ScratchFolder.Below(data.IncomingPath);
    }

    /// <summary>Writes an original under a temporary name. Safe to call from several threads.</summary>
    /// <exception cref="NotKeptException">The disk refused; nothing of it is left there.</exception>
    public Staged Stage(ContentHash hash, Compression form, ReadOnlyMemory<byte> kept)
    {
        var path = NextPath();
        try
        {
            using var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, FileOptions.None, kept.Length);
            RandomAccess.Write(file, kept.Span, 0);
            if (!Disk.CanSyncAll)
                RandomAccess.FlushToDisk(file);
            return new Staged(hash, form, path);
        }
        catch (Exception e) when (IsOfTheDisk(e))
        {
            ScratchFolder.Discard(path);
            throw new NotKeptException(e);
        }
    }

    /// <summary>Writes a large original as it is read, before its hash is known. Safe to call from several threads.</summary>
    public Spooled Spool(Stream source)
    {
        var spooled = new Spooled(NextPath());
        try
        {
            using var file = new FileStream(spooled.Path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            source.CopyTo(file);
            file.Flush(flushToDisk: !Disk.CanSyncAll);
            return spooled;
        }
        catch (Exception e) when (IsOfTheDisk(e))
        {
            ScratchFolder.Discard(spooled.Path);
            throw e as IOException ?? new IOException(e.Message, e);
        }
    }

    // A file that may grow no further is an argument out of its range to .NET.
    private static bool IsOfTheDisk(Exception e) => e is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException;

    /// <summary>Puts a group on the disk and gives each its name. Afterwards entries may speak of them.</summary>
    /// <exception cref="StorageException">The disk refused; none of the group may be spoken of.</exception>
    public void Settle(IReadOnlyList<Staged> group)
    {
        if (group.Count == 0)
            return;
        try
        {
            Name(group);
        }
        catch (Exception e) when (IsOfTheDisk(e))
        {
            throw new StorageException($"The original files could not be kept in {_originals.FolderPath}: {e.Message}", e);
        }
    }

    private void Name(IReadOnlyList<Staged> group)
    {
        _originals.Create();
        if (Disk.CanSyncAll)
            Disk.SyncAll(_folder.Path);
        foreach (var staged in group)
        {
            // The same content in another compression is the same original: the one that is there stays.
            if (_originals.FormOf(staged.Hash) is null)
                // Over one that another process named since: the same content in the same form.
                File.Move(staged.Path, _originals.PathOf(staged.Hash, staged.Form), overwrite: true);
            else
                File.Delete(staged.Path);
        }

        // Also when nothing was moved: a name given by a process that was killed may not be on the disk yet.
        Disk.SyncFolder(_originals.FolderPath);
    }

    private string NextPath() => Path.Combine(_folder.Path, Interlocked.Increment(ref _next).ToString("x", CultureInfo.InvariantCulture));

    public static void Drop(Staged staged) => ScratchFolder.Discard(staged.Path);

    public void Dispose() => _folder.Dispose();

    /// <summary>An original that is written and not yet named.</summary>
    internal sealed record Staged(ContentHash Hash, Compression Form, string Path);

    /// <summary>A large original under a temporary name.</summary>
    internal sealed class Spooled(string path)
    {
        private bool _handedOn;

        public string Path { get; } = path;

        public Stream Open() => File.OpenRead(Path);

        public Staged AsOriginal(ContentHash hash, Compression form)
        {
            _handedOn = true;
            return new Staged(hash, form, Path);
        }

        /// <summary>Deletes it unless it became an original.</summary>
        public void Drop()
        {
            if (!_handedOn)
                ScratchFolder.Discard(Path);
        }
    }
}
