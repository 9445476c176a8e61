using System.Text.Json;
using Backstride.App.Storage;

namespace Backstride.App.Importing;

/// <summary>What became of each file of the latest imports, kept beside the journal so that it can be read and downloaded later.</summary>
internal sealed class ImportReports(DataFolder folder, RunnerId runner)
{
    private const int Kept = 100;
    private const string Ending = ".report.json";

    private string Place { get; } = Path.Combine(folder.ImportsPath, runner.ToString());

    /// <summary>Keeps a report; of many, the oldest goes.</summary>
    /// <returns>Why it could not be kept: what was imported is safe all the same. Absent when it was.</returns>
    public string? Keep(ImportResult result)
    {
        try
        {
            Write(result);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e.Message;
        }
    }

    private void Write(ImportResult result)
    {
        DataFolder.CreateOwnedFolder(folder.ImportsPath);
        DataFolder.CreateOwnedFolder(Place);
        var path = PathOf(Guid.Parse(result.Batch));
        using (var file = new FileStream(path + ".part", FileMode.Create, FileAccess.Write, FileShare.None))
            JsonSerializer.Serialize(file, result, ImportJson.Default.ImportResult);
        File.Move(path + ".part", path, overwrite: true);
        foreach (var old in new DirectoryInfo(Place).EnumerateFiles($"*{Ending}").OrderByDescending(report => report.LastWriteTimeUtc).Skip(Kept).ToList())
            old.Delete();
    }

    /// <summary>The report of a batch; absent when it did not end, is of long ago or cannot be read any more.</summary>
    public ImportResult? Of(Guid batch)
    {
        try
        {
            using var file = File.OpenRead(PathOf(batch));
            return JsonSerializer.Deserialize(file, ImportJson.Default.ImportResult);
        }
        catch (Exception e) when (e is IOException or JsonException)
        {
            return null;
        }
    }

    public bool Has(BatchId batch) => File.Exists(PathOf(batch.Value));

    /// <summary>Really deletes all of them.</summary>
    public void Delete()
    {
        if (Directory.Exists(Place))
            Directory.Delete(Place, recursive: true);
    }

    /// <summary>Where the report of a batch is kept, and may be no longer.</summary>
    public string PathOf(Guid batch) => Path.Combine(Place, $"{batch:D}{Ending}");
}
