using Backstride.Files.Archives.Csv;

namespace Backstride.App.Importing.Explained;

/// <summary>A strange table that was put aside and is explained now.</summary>
internal sealed class Shelved(string path) : ImportSource
{
    public override string From => Path.GetFileName(path);

    public override IEnumerable<FoundFile> Files(KnownTables tables, CancellationToken stop) => FileSearch.Behind([path], tables);

    public override FileOutcome AsNamed(FileOutcome outcome) => outcome with { Path = From };

    public override void Imported(ImportResult result)
    {
        if (result.HasAny)
            TableShelf.Remove(path);
    }

    public override void Dispose()
    {
    }
}
