using System.Globalization;
using Backstride.App.Storage;
using Backstride.Files.Archives;
using Backstride.Files.Archives.Csv;

namespace Backstride.App.Importing.Explained;

/// <summary>Tables that an import could not read because their header is strange, put aside until somebody says what the columns mean.</summary>
internal sealed class TableShelf(DataFolder folder, RunnerId runner)
{
    public const string Refused = "table-header";
    private const int MostOfAnImport = 20;
    private const int MostImports = 20;
    private const long Largest = 64L << 20;

    private string Place { get; } = Path.Combine(folder.TablesPath, runner.ToString());

    /// <summary>Puts aside what a result says is a strange table.</summary>
    /// <param name="placeOf">Where a file lies that the result names; absent when it is gone.</param>
    public void Keep(ImportResult result, Func<string, string?> placeOf)
    {
        var strange = result.Files.Where(file => file.Member is null && file.Findings.Any(finding => finding.Code == Refused)).Take(MostOfAnImport).ToList();
        if (strange.Count == 0)
            return;
        foreach (var old in Imports().Skip(MostImports - 1).ToList())
            Directory.Delete(old, recursive: true);
        foreach (var file in strange)
        {
            if (placeOf(file.Path) is { } from && new FileInfo(from) is { Exists: true, Length: <= Largest })
                Copy(from, FolderOf(Guid.Parse(result.Batch)));
        }
    }

    /// <summary>The tables of an import that wait, by the names they came with.</summary>
    public IReadOnlyList<string> Of(Guid batch) => Directory.Exists(FolderOf(batch))
        ? [.. Directory.EnumerateDirectories(FolderOf(batch)).Order(StringComparer.Ordinal).SelectMany(Directory.EnumerateFiles)]
        : [];

    /// <summary>Where a table lies; absent when it does not wait any more.</summary>
    public string? PathOf(Guid batch, int number) => Of(batch).FirstOrDefault(path => NumberOf(path) == number);

    /// <summary>The number of a table in its import, by which it is asked for.</summary>
    public static int NumberOf(string path) =>
        int.TryParse(Path.GetFileName(Path.GetDirectoryName(path)), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    /// <summary>The beginning of a table, for a person to explain; absent when it cannot be read or needs no explanation any more.</summary>
    public static StrangeTable? Look(string path, int rows)
    {
        try
        {
            using var file = File.OpenRead(path);
            return CsvTableReader.Strange(Start(file), rows);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>As much of a file as its kind is told by.</summary>
    public static byte[] Start(Stream file)
    {
        var start = new byte[ArchiveDocument.Needed];
        return start[..file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
    }

    /// <summary>Lets go of a table that was brought in.</summary>
    public static void Remove(string path) => Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);

    /// <summary>Really deletes all of them.</summary>
    public void Delete()
    {
        if (Directory.Exists(Place))
            Directory.Delete(Place, recursive: true);
    }

    private IEnumerable<string> Imports() => Directory.Exists(Place) ? Directory.EnumerateDirectories(Place).OrderDescending(StringComparer.Ordinal) : [];

    private string FolderOf(Guid batch) => Path.Combine(Place, batch.ToString("D"));

    private void Copy(string from, string batch)
    {
        foreach (var folderPath in (string[])[folder.TablesPath, Place, batch])
            DataFolder.CreateOwnedFolder(folderPath);
        var place = Path.Combine(batch, Directory.EnumerateDirectories(batch).Count().ToString("D4", CultureInfo.InvariantCulture));
        DataFolder.CreateOwnedFolder(place);
        File.Copy(from, Path.Combine(place, Path.GetFileName(from)));
    }
}
