using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Backstride.App.Storage;
using Backstride.Files.Archives.Csv;

namespace Backstride.App.Importing.Jobs;

/// <summary>Files on their way from a browser or a program to the import, in a folder of their own below the data folder.</summary>
/// <remarks>Names come from outside: only their last parts are used, each file lies in a numbered folder, and nothing is ever run or served.</remarks>
internal sealed class Upload : ImportSource
{
    private const int LongestName = 120;
    private const string WholeName = "whole.json";
    private readonly ScratchFolder folder;
    private readonly List<string> files = [];

    public Upload(DataFolder data) => folder = ScratchFolder.Below(data.UploadsPath);

    private Upload(ScratchFolder folder, WholeUpload whole)
    {
        this.folder = folder;
        Whole = whole;
        for (var i = 0; i < whole.Files; i++)
            files.AddRange(Directory.EnumerateFiles(PlaceOf(i)));
    }

    /// <summary>What a process that ended had received whole and not imported to the end; absent when it was not whole.</summary>
    public static Upload? TakenOver(ScratchFolder left)
    {
        try
        {
            using var file = File.OpenRead(Path.Combine(left.Path, WholeName));
            return JsonSerializer.Deserialize(file, UploadJson.Default.WholeUpload) is { } whole ? new Upload(left, whole) : null;
        }
        catch (Exception e) when (e is IOException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Whose it is and what it becomes; absent until everything has come.</summary>
    public WholeUpload? Whole { get; private set; }

    public int Count => files.Count;

    /// <summary>Where the files lie, in the order in which they came.</summary>
    public IReadOnlyList<string> Paths => files;

    public override string From => files.Count == 1 ? Path.GetFileName(files[0]) : string.Create(CultureInfo.InvariantCulture, $"{files.Count} files");

    public override IEnumerable<FoundFile> Files(KnownTables tables, CancellationToken stop) => FileSearch.Behind(files, tables);

    /// <summary>Keeps one file.</summary>
    public async Task Add(string name, Stream content, CancellationToken stop)
    {
        var place = PlaceOf(files.Count);
        DataFolder.CreateOwnedFolder(place);
        var path = Path.Combine(place, Safe(name));
        await using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            await content.CopyToAsync(file, stop);
        files.Add(path);
    }

    /// <summary>Notes that everything has come: from here on the import of it can go on after a restart.</summary>
    public void IsWhole(RunnerId runner, BatchId batch)
    {
        Whole = new WholeUpload(runner.Value, batch.Value, files.Count);
        var path = Path.Combine(folder.Path, WholeName);
        using (var file = new FileStream(path + ".part", FileMode.Create, FileAccess.Write, FileShare.None))
            JsonSerializer.Serialize(file, Whole, UploadJson.Default.WholeUpload);
        File.Move(path + ".part", path, overwrite: true);
    }

    public override string? PlaceOf(string named) => files.Find(path => Named(path) == named);

    public override FileOutcome AsNamed(FileOutcome outcome) => outcome with { Path = Named(outcome.Path), Twin = outcome.Twin is { } twin ? Named(twin) : null };

    private string Named(string path)
    {
        if (!path.StartsWith(folder.Path, StringComparison.Ordinal))
            return path;
        var below = path[(folder.Path.Length + 1)..];
        return below[(below.IndexOf(Path.DirectorySeparatorChar, StringComparison.Ordinal) + 1)..];
    }

    private string PlaceOf(int file) => Path.Combine(folder.Path, file.ToString(CultureInfo.InvariantCulture));

    private static string Safe(string name)
    {
        var last = name.Split('/', '\\')[^1];
        var letters = last.Where(c => !char.IsControl(c) && !Path.GetInvalidFileNameChars().Contains(c)).ToArray();
        var safe = new string(letters).Trim('.', ' ');
        return safe.Length == 0 ? "file" : safe.Length <= LongestName ? safe : safe[^LongestName..];
    }

    public override void Leave() => folder.Leave();

    public override void Dispose() => folder.Dispose();
}

/// <summary>An upload of which everything has come.</summary>
/// <param name="Batch">The import that it becomes.</param>
internal sealed record WholeUpload(Guid Runner, Guid Batch, int Files);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(WholeUpload))]
internal sealed partial class UploadJson : JsonSerializerContext;
