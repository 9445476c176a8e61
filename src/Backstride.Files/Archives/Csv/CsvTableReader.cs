using Backstride.Files.Archives.Tables;
using Backstride.Files.Tracks;

namespace Backstride.Files.Archives.Csv;

/// <summary>Reads tables of runs, nights or wellbeing that a person kept, with the header of docs/import/csv.md.</summary>
/// <remarks>Streaming but for the first <see cref="Sample"/> rows, which tell the order of day and month. Times are on the runner's clock unless
/// they carry an offset.</remarks>
public static class CsvTableReader
{
    /// <summary>Changes when the same bytes would give another result.</summary>
    public const string Version = "csv@2";

    public const string Source = "csv";

    private const int Sample = 200;

    /// <summary>True when what begins like this has a header that is known.</summary>
    public static bool Recognises(ReadOnlySpan<byte> start) => HeaderOf(start).IsKnown;

    /// <summary>Why a file that was meant to be a table cannot be read as one; absent when it is no table at all, or is one that is known.</summary>
    /// <param name="start">The first bytes of the content, as many as there are up to 64 KB.</param>
    public static Finding? Refuses(ReadOnlySpan<byte> start)
    {
        var header = HeaderOf(start);
        if (header.IsKnown || header.Strange.Count < 2)
            return null;
        return new Finding(
            "table-header",
            Severity.Error,
            $"The columns of this table are not known here. A table of runs needs date and one of {string.Join(", ", CsvHeader.Durations)}; one of nights or wellbeing needs date and one of "
            + $"{string.Join(", ", CsvHeader.OfCheckIns)}. This one has {string.Join(", ", header.Strange)}. Say what they mean: in the browser on the page of the import, at a terminal with import --columns.");
    }

    /// <summary>What a strange table begins with and seems to mean; absent when it is no table, or needs no explanation.</summary>
    /// <param name="start">The first bytes of the content, as many as there are up to 64 KB.</param>
    /// <param name="rows">How many rows to show.</param>
    public static StrangeTable? Strange(ReadOnlySpan<byte> start, int rows)
    {
        if (ArchiveDocument.Refuses(start) is null)
            return null;
        using var table = new Table(new MemoryStream(start.ToArray()), new FindingLog());
        var first = new List<string[]>();
        while (first.Count < Sample && table.Next())
            first.Add(table.Fields());
        // The last may be cut off where the bytes end.
        if (first.Count > 1 && start.Length >= ArchiveDocument.Needed)
            first.RemoveAt(first.Count - 1);
        var header = table.Header.Take(StrangeTable.MostColumns).ToList();
        var guess = new TableMapping(TableGuess.Of(header, first), TableDates.Told);
        return new StrangeTable(
            [.. header.Select(Shown)],
            [.. first.Take(rows).Select(row => (IReadOnlyList<string>)[.. row.Take(header.Count).Select(Shown)])],
            guess,
            TableMapping.FingerprintOf(table.Header));
    }

    private static string Shown(string field) => TrackName.Clean(field) ?? "";

    /// <summary>The names of the columns of what begins like this.</summary>
    public static IReadOnlyList<string> Header(ReadOnlySpan<byte> start)
    {
        using var table = new Table(new MemoryStream(start.ToArray()), new FindingLog());
        return table.Header;
    }

    /// <summary>Never throws for what the bytes hold; errors of the stream itself pass through.</summary>
    /// <param name="mapping">What the runner said of a header that is not ours.</param>
    public static ArchiveReading Read(Stream content, TableMapping? mapping = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        var findings = new FindingLog();
        using var table = new Table(content, findings);
        var header = new CsvHeader(table.Header, mapping);
        var first = new List<string[]>();
        while (first.Count < Sample && table.Next())
            first.Add(table.Fields());
        var order = mapping?.Dates switch
        {
            TableDates.DayFirst => DayOrder.DayFirst,
            TableDates.MonthFirst => DayOrder.MonthFirst,
            _ => first.Select(row => TableDate.OrderOf(header[row, "date"])).FirstOrDefault(known => known != DayOrder.Unknown),
        };
        var rows = new CsvRows(header, order, findings);
        foreach (var row in first)
            rows.Take(row);
        while (table.Next() && rows.GoesOn)
            rows.Take(table.Fields());
        return rows.Reading();
    }

    private static CsvHeader HeaderOf(ReadOnlySpan<byte> start) => new(Header(start));
}
