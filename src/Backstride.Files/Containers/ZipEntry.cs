namespace Backstride.Files.Containers;

/// <summary>One line of a zip archive's directory.</summary>
/// <param name="Closed">Why its content cannot be read, if so.</param>
internal readonly record struct ZipEntry(string Name, long Offset, long StoredSize, bool IsDeflated, Finding? Closed)
{
    /// <summary>What the directory says of its content.</summary>
    public ZipSum Sum { get; init; }

    /// <summary>When it was last written, on a clock of which the archive says nothing; absent when no such day is.</summary>
    public DateTime? Written { get; init; }

    public bool IsFolder => Name.EndsWith('/') && StoredSize == 0;

    /// <summary>What macOS keeps of every file it packs.</summary>
    public bool IsShadow => Name.StartsWith("__MACOSX/", StringComparison.Ordinal)
        || Name[(Name.LastIndexOf('/') + 1)..] is var file && (file.StartsWith("._", StringComparison.Ordinal) || file == ".DS_Store");
}
