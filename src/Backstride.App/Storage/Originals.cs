using Backstride.Files.Containers;

namespace Backstride.App.Storage;

/// <summary>The files as they came, one per content: <c>originals/RUNNER/HASH</c> with an ending for the compression it is kept in.</summary>
/// <remarks>A name appears only after its bytes are on the disk, so a file that is here is whole.</remarks>
internal sealed class Originals(DataFolder folder, RunnerId runner)
{
    public string FolderPath { get; } = Path.Combine(folder.OriginalsPath, runner.ToString());

    public string PathOf(ContentHash hash, Compression form) => Path.Combine(FolderPath, hash.Hex + form.Ending());

    /// <summary>The form an original is kept in; absent when it is not here.</summary>
    public Compression? FormOf(ContentHash hash)
    {
        foreach (var form in KeptForms.All)
        {
            if (File.Exists(PathOf(hash, form)))
                return form;
        }

        return null;
    }

    /// <summary>The content of an original; absent when it is not here.</summary>
    public Stream? Read(ContentHash hash) =>
        FormOf(hash) is { } form ? form.Inflate(File.OpenRead(PathOf(hash, form)), InflateLimits.Default) : null;

    /// <summary>Every original here.</summary>
    public IEnumerable<(ContentHash Hash, Compression Form, string Path)> All()
    {
        if (!Directory.Exists(FolderPath))
            yield break;
        foreach (var path in Directory.EnumerateFiles(FolderPath).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(path);
            foreach (var form in KeptForms.All)
            {
                if (name.Length == 64 + form.Ending().Length && name.EndsWith(form.Ending(), StringComparison.Ordinal))
                    yield return (new ContentHash(name[..64]), form, path);
            }
        }
    }

    /// <summary>Makes the runner's folder, on the disk.</summary>
    public void Create()
    {
        if (Directory.Exists(FolderPath))
            return;
        DataFolder.CreateOwnedFolder(folder.OriginalsPath);
        DataFolder.CreateOwnedFolder(FolderPath);
        Disk.SyncFolder(folder.OriginalsPath);
        Disk.SyncFolder(folder.Path);
    }
}
