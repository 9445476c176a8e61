using System.Globalization;
using Backstride.Files.Archives;
using Backstride.Files.Archives.Csv;

namespace Backstride.App.Pages.Import;

/// <summary>What was chosen for the columns of a strange table, by a form or by the address of its preview; what was not chosen is the guess.</summary>
internal static class ColumnChoice
{
    /// <summary>How many rows of the table, and of what they come to, are shown.</summary>
    public const int RowsShown = 5;

    /// <summary>The field of a column.</summary>
    public static string FieldOf(int place) => string.Create(CultureInfo.InvariantCulture, $"c{place}");

    /// <param name="field">Gives what a field holds; null when it was not sent at all.</param>
    public static TableMapping Of(StrangeTable table, Func<string, string?> field) => new(
        [.. table.Header.Select((_, place) => field(FieldOf(place)) is { } chosen ? TableColumns.Of(chosen)?.Word : table.Guess.Columns[place])],
        field("dates") switch
        {
            "day-first" => TableDates.DayFirst,
            "month-first" => TableDates.MonthFirst,
            _ => TableDates.Told,
        });

    public static string WordOf(TableDates dates) => dates switch
    {
        TableDates.Told => "told",
        TableDates.DayFirst => "day-first",
        TableDates.MonthFirst => "month-first",
        _ => throw new ArgumentOutOfRangeException(nameof(dates)),
    };

    /// <summary>What the beginning of a table comes to.</summary>
    public static ArchiveReading Preview(byte[] start, TableMapping mapping) => CsvTableReader.Read(new MemoryStream(start), mapping);
}
