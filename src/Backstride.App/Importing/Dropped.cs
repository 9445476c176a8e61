using Backstride.Files.Archives.Csv;

namespace Backstride.App.Importing;

/// <summary>Files that were laid into the drop folder. They are read there and left there.</summary>
internal sealed class Dropped(string folder, IReadOnlyList<string> paths) : ImportSource
{
    public override string From => paths.Count == 1
        ? $"{Path.GetFileName(paths[0])} from the drop folder"
        : FormattableString.Invariant($"{paths.Count} files from the drop folder");

    public override IEnumerable<FoundFile> Files(KnownTables tables, CancellationToken stop) => FileSearch.Behind(paths, tables);

    public override string? PlaceOf(string named) => Path.Combine(folder, named);

    public override FileOutcome AsNamed(FileOutcome outcome) => outcome with { Path = Named(outcome.Path), Twin = outcome.Twin is { } twin ? Named(twin) : null };

    private string Named(string path) => path.StartsWith(folder, StringComparison.Ordinal) ? Path.GetRelativePath(folder, path) : path;

    public override void Dispose()
    {
    }
}
