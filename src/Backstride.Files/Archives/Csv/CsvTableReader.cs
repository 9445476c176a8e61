using Backstride.Files.Archives.Tables;
using Backstride.Files.Tracks;

namespace Backstride.Files.Archives.Csv;

/// <summary>Reads tables of runs, nights or wellbeing that a person kept, with the header of docs/import/csv.md.</summary>
/// <remarks>Streaming but for the first <see cref="Sample"/> rows, which tell the order of day and month. Times are on the runner's clock unless
/// they carry an offset.</remarks>
public static class CsvTableReader
{
    /// <summary>Changes when the same bytes would give another result.</summary>
    public const string Version = "csv@1";

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
            + $"{string.Join(", ", CsvHeader.OfCheckIns)}. This one has {string.Join(", ", header.Strange)}.");
    }

    /// <summary>Never throws for what the bytes hold; errors of the stream itself pass through.</summary>
    public static ArchiveReading Read(Stream content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var findings = new FindingLog();
        using var table = new Table(content, findings);
        var header = new CsvHeader(table.Header);
        var first = new List<string[]>();
        while (first.Count < Sample && table.Next())
            first.Add(table.Fields());
        var order = first.Select(row => TableDate.OrderOf(header[row, "date"])).FirstOrDefault(known => known != DayOrder.Unknown);
        var rows = new CsvRows(header, order, findings);
        foreach (var row in first)
            rows.Take(row);
        while (table.Next() && rows.GoesOn)
            rows.Take(table.Fields());
        return rows.Reading();
    }

    private static CsvHeader HeaderOf(ReadOnlySpan<byte> start)
    {
        using var table = new Table(new MemoryStream(start.ToArray()), new FindingLog());
        return new CsvHeader(table.Header);
    }
}
