using Backstride.Files.Containers;

namespace Backstride.App.Storage;

/// <summary>The files as they came, one per content: <c>originals/RUNNER/HASH</c> with an ending for the compression it is kept in.</summary>
/// <remarks>A name appears only after its bytes are on the disk, so a file that is here is whole.</remarks>
internal sealed class Originals(DataFolder folder, RunnerId runner)
{
    private const int HashLength = 64;

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
            if (NameOf(Path.GetFileName(path)) is var (hash, form))
                yield return (hash, form, path);
        }
    }

    /// <summary>What the name of an original says; absent when it is none.</summary>
    public static (ContentHash Hash, Compression Form)? NameOf(string name)
    {
        foreach (var form in KeptForms.All)
        {
            if (name.Length == HashLength + form.Ending().Length && name.EndsWith(form.Ending(), StringComparison.Ordinal) && IsHash(name[..HashLength]))
                return (new ContentHash(name[..HashLength]), form);
        }

        return null;
    }

    private static bool IsHash(string text) => text.All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f'));

    /// <summary>Really deletes the runner's folder with every file in it.</summary>
    public void Delete()
    {
        if (Directory.Exists(FolderPath))
            Directory.Delete(FolderPath, recursive: true);
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
