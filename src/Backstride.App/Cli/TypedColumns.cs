using Backstride.App.Importing.Explained;
using Backstride.Files.Archives.Csv;

namespace Backstride.App.Cli;

/// <summary>What a person typed about the columns of a table: <c>Datum=date,km=distanceKilometers</c>.</summary>
internal sealed class TypedColumns
{
    private readonly IReadOnlyList<(string Name, string Word)> columns;
    private readonly TableDates dates;

    private TypedColumns(IReadOnlyList<(string Name, string Word)> columns, TableDates dates) => (this.columns, this.dates) = (columns, dates);

    /// <returns>Absent when nothing was typed.</returns>
    public static TypedColumns? Of(string? typed, TableDates? dates)
    {
        if (typed is null)
            return dates is null ? null : throw CommandException.Usage("--dates goes with --columns.");
        var columns = typed.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(One).ToList();
        return new TypedColumns(columns, dates ?? TableDates.Told);
    }

    public static TableDates? DatesOf(string text) => text switch
    {
        "day-first" => TableDates.DayFirst,
        "month-first" => TableDates.MonthFirst,
        _ => null,
    };

    // The name may hold an equals sign, a word of ours never does.
    private static (string Name, string Word) One(string part)
    {
        var at = part.LastIndexOf('=');
        if (at <= 0)
            throw CommandException.Usage($"--columns takes NAME=MEANING with commas between, not '{part}'.");
        var word = part[(at + 1)..].Trim();
        return TableColumns.Of(word) is { } column
            ? (part[..at].Trim(), column.Word)
            : throw CommandException.Which($"No column means '{word}'. Known: {string.Join(", ", TableColumns.All.Select(known => known.Word))}.", TableColumns.All.Select(known => known.Word));
    }

    /// <summary>Remembers it for every table among the paths that has these columns.</summary>
    /// <exception cref="CommandException">No table has them, or one could not be read by them.</exception>
    public void Explain(IEnumerable<string> paths, ExplainedTables tables)
    {
        var headers = new List<IReadOnlyList<string>>();
        foreach (var path in paths.Where(File.Exists))
        {
            using var file = File.OpenRead(path);
            var start = TableShelf.Start(file);
            var header = CsvTableReader.Header(start);
            headers.Add(header);
            if (!columns.All(column => header.Contains(column.Name, StringComparer.OrdinalIgnoreCase)))
                continue;
            if (CsvTableReader.Recognises(start))
                throw CommandException.Usage($"The columns of {path} are known as they stand: leave --columns out.");
            var mapping = new TableMapping([.. header.Select(WordOf)], dates);
            if (mapping.Problem is { } problem)
                throw CommandException.Usage(problem);
            tables.Keep(TableMapping.FingerprintOf(header), mapping);
            return;
        }

        var has = headers.Count == 0 ? "" : $" The table has {string.Join(", ", headers[0].Where(name => name.Length > 0).Take(20))}.";
        throw CommandException.Usage($"No file among these has all of the columns {string.Join(", ", columns.Select(column => column.Name))}.{has}");
    }

    private string? WordOf(string name) => columns.Where(column => string.Equals(column.Name, name, StringComparison.OrdinalIgnoreCase)).Select(column => column.Word).FirstOrDefault();
}
