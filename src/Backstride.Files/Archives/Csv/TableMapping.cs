using System.Text;
using Backstride.Files.Archives.Tables;

namespace Backstride.Files.Archives.Csv;

/// <summary>Which number of <c>3/1/2026</c> is the day.</summary>
public enum TableDates
{
    /// <summary>The table shows it itself, in a date such as 13/1/2026; one that nowhere does is left out.</summary>
    Told,
    DayFirst,
    MonthFirst,
}

/// <summary>What a runner says the columns of a table mean.</summary>
/// <param name="Columns">The word of <see cref="TableColumns"/> for each column in its place; null where nothing is taken.</param>
public sealed record TableMapping(IReadOnlyList<string?> Columns, TableDates Dates)
{
    /// <summary>Why no row could be read by it; absent when it will do.</summary>
    public string? Problem
    {
        get
        {
            var words = Columns.OfType<string>().ToList();
            if (words.Find(word => TableColumns.All.All(column => column.Word != word)) is { } unknown)
                return $"There is no column called {unknown}. Known: {string.Join(", ", TableColumns.All.Select(column => column.Word))}.";
            if (words.GroupBy(word => word).FirstOrDefault(group => group.Count() > 1) is { } twice)
                return $"Two columns cannot both be the {TableColumns.Of(twice.Key)!.Meaning}.";
            if (!words.Contains("date"))
                return "One column must be the date.";
            return words.Any(word => CsvHeader.Durations.Contains(word) || CsvHeader.OfCheckIns.Contains(word))
                ? null
                : "For runs, one column must be the duration; for days, one must be sleep, pain or another of wellbeing.";
        }
    }

    /// <summary>What tells a table by its header: the same for every table with these columns in this order.</summary>
    public static string FingerprintOf(IReadOnlyList<string> header)
    {
        ArgumentNullException.ThrowIfNull(header);
        return ContentHash.Of(Encoding.UTF8.GetBytes(string.Join('\n', header.Select(TableText.Letters)))).Hex[..24];
    }
}

/// <summary>The tables that a runner has explained before, by their headers.</summary>
public sealed class KnownTables(IReadOnlyDictionary<string, TableMapping> byHeader)
{
    /// <summary>No table was explained.</summary>
    public static KnownTables None { get; } = new(new Dictionary<string, TableMapping>());

    public bool IsEmpty => byHeader.Count == 0;

    /// <summary>What was said of a table that begins like this; absent when nothing was, or when it needs no explanation.</summary>
    public TableMapping? Of(ReadOnlySpan<byte> start) =>
        IsEmpty || ArchiveDocument.Of(start) is not null ? null : byHeader.GetValueOrDefault(TableMapping.FingerprintOf(CsvTableReader.Header(start)));
}
