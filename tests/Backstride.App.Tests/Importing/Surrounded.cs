using System.Globalization;
using System.Security.Cryptography;
using Backstride.App.Archiving;
using Backstride.App.Importing;
using Backstride.App.Storage;
using Backstride.App.Tests.Storage;

namespace Backstride.App.Tests.Importing;

/// <summary>A data folder deep among files of somebody else, of which none may change.</summary>
internal sealed class Surrounded : IDisposable
{
    private readonly TempFolder _temp = new();
    private readonly IReadOnlyList<string> _before;
    private DataFolder _folder;
    private JournalStore _store;

    public Surrounded()
    {
        foreach (var around in new[] { "passwd", "a/passwd", "a/b/passwd", "a/b/c/passwd", "a/b/originals/1.fit", "etc/run.fit" })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_temp[around])!);
            File.WriteAllText(_temp[around], around);
        }

        Directory.CreateDirectory(_temp["given"]);
        (_folder, _store) = Opened();
        _before = Around();
    }

    public string this[string name] => Path.Combine(_temp["given"], name);

    public JournalStore Store => _store;

    public DataFolder Folder => _folder;

    /// <summary>Everything under the data folder, by its path there.</summary>
    public IEnumerable<string> Inside => Directory.EnumerateFileSystemEntries(_temp["a/b/data"], "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(_temp["a/b/data"], path));

    /// <summary>Brings in a file of this name and content.</summary>
    public async Task<ImportResult> Import(string name, byte[] content)
    {
        await File.WriteAllBytesAsync(this[name], content, TestContext.Current.CancellationToken);
        return await Import(name);
    }

    /// <summary>Brings in what lies there already.</summary>
    public Task<ImportResult> Import(string name) =>
        new Import(_store, _folder, Drafts.Runner, TimeProvider.System).Run(FileSearch.Behind([this[name]]), TestContext.Current.CancellationToken);

    /// <summary>Restores an export of our own: whether it came in whole; absent when the file is none.</summary>
    public bool? Restore(byte[] export)
    {
        File.WriteAllBytes(this["export.zip"], export);
        if (Archiving.Restore.ManifestOf(this["export.zip"]) is not { } manifest)
            return null;
        try
        {
            new Restore(_store, _folder).Run(this["export.zip"], manifest, _store.Runners().Single());
            return true;
        }
        catch (StorageException)
        {
            return false;
        }
    }

    /// <summary>An empty data folder in the place of the one that was filled.</summary>
    public void Empty()
    {
        Close();
        Directory.Delete(_temp["a/b/data"], recursive: true);
        (_folder, _store) = Opened();
    }

    public void AssertUntouched() => Assert.Equal(_before, Around());

    public void Dispose()
    {
        Close();
        _temp.Dispose();
    }

    private (DataFolder, JournalStore) Opened()
    {
        var folder = DataFolder.Open(_temp["a/b/data"]);
        var store = JournalStore.Open(folder, TimeProvider.System);
        store.AddRunner(Drafts.Runner, "runner");
        return (folder, store);
    }

    private void Close()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    private List<string> Around() =>
    [
        .. Directory.EnumerateFileSystemEntries(_temp.Path, "*", SearchOption.AllDirectories)
            .Where(path => !Below(path, "a/b/data") && !Below(path, "given"))
            .Order(StringComparer.Ordinal)
            .Select(path => File.Exists(path)
                ? string.Create(CultureInfo.InvariantCulture, $"{path} {File.GetLastWriteTimeUtc(path).Ticks} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)))}")
                : path),
    ];

    private bool Below(string path, string folder) => path == _temp[folder] || path.StartsWith(_temp[folder] + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
