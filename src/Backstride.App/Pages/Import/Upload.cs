using System.Globalization;
using Backstride.App.Importing;
using Backstride.App.Storage;

namespace Backstride.App.Pages.Import;

/// <summary>Files on their way from the browser to the import, in a folder of their own below the data folder.</summary>
/// <remarks>Names come from outside: only their last parts are used, each file lies in a numbered folder, and nothing is ever run or served.</remarks>
internal sealed class Upload : IDisposable
{
    private const int LongestName = 120;
    private readonly string folder;
    private readonly List<string> files = [];

    public Upload(DataFolder data)
    {
        var uploads = Path.Combine(data.Path, "uploads");
        DataFolder.CreateOwnedFolder(uploads);
        folder = Path.Combine(uploads, Guid.CreateVersion7().ToString("N"));
        DataFolder.CreateOwnedFolder(folder);
    }

    public int Count => files.Count;

    /// <summary>What the import reads, in the order in which it came.</summary>
    public IEnumerable<FoundFile> Files => FileSearch.Behind(files);

    /// <summary>Keeps one file.</summary>
    public async Task Add(string name, Stream content, CancellationToken stop)
    {
        var place = Path.Combine(folder, files.Count.ToString(CultureInfo.InvariantCulture));
        DataFolder.CreateOwnedFolder(place);
        var path = Path.Combine(place, Safe(name));
        await using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            await content.CopyToAsync(file, stop);
        files.Add(path);
    }

    /// <summary>An outcome with the name the person knows, and not with the place the file lay in here.</summary>
    public FileOutcome AsNamed(FileOutcome outcome) => outcome with { Path = Named(outcome.Path), Twin = outcome.Twin is { } twin ? Named(twin) : null };

    private string Named(string path)
    {
        if (!path.StartsWith(folder, StringComparison.Ordinal))
            return path;
        var below = path[(folder.Length + 1)..];
        return below[(below.IndexOf(Path.DirectorySeparatorChar, StringComparison.Ordinal) + 1)..];
    }

    private static string Safe(string name)
    {
        var last = name.Split('/', '\\')[^1];
        var letters = last.Where(c => !char.IsControl(c) && !Path.GetInvalidFileNameChars().Contains(c)).ToArray();
        var safe = new string(letters).Trim('.', ' ');
        return safe.Length == 0 ? "file" : safe.Length <= LongestName ? safe : safe[^LongestName..];
    }

    public void Dispose()
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
