using Backstride.Files.Archives.Tables;

namespace Backstride.Files.Archives.Strava;

/// <summary>Where things stand in one activity table, whatever its year and language.</summary>
/// <remarks>
/// Columns were added over the years, between others and at the end, and every name is translated. What holds in all of them: the first seven are
/// id, date, name, type, description, elapsed time and distance; the file name comes right after the gear; and from 2018 on the columns behind the
/// file name keep their order, with the elapsed time (3) and the distance (5) standing there a second time under the same name, in seconds and metres.
/// The column of file names is found by what stands in it. Where a table was rearranged by hand, the names decide.
/// </remarks>
internal sealed class StravaLayout
{
    public const string Folder = "activities/";

    // Nobody moves so slowly in metres, nor so fast in kilometres.
    private const double MetresASecond = 0.05;

    // The distance, the last of those that stand in the same place in every table.
    private const int LastOfFirst = 6;

    private readonly Dictionary<StravaColumn, int> _places = [];

    private StravaLayout(IReadOnlyList<string> header, IReadOnlyList<string[]> rows)
    {
        Columns = header.Count;
        Order = rows.Select(row => TableDate.OrderOf(At(row, 1))).FirstOrDefault(order => order != DayOrder.Unknown);
        var file = FileColumn(header, rows);
        if (file is > LastOfFirst and var found && rows.Count(row => TableNumber.Parse(At(row, 0)) is not null) * 2 > rows.Count)
            TakePlaces(header, found);
        TakeNames(header);
        if (file is { } column)
            _places[StravaColumn.File] = column;
        Metres = MetresColumn(header, rows);
    }

    /// <summary>The layout of a table; null when it is not Strava's.</summary>
    public static StravaLayout? Of(IReadOnlyList<string> header, IReadOnlyList<string[]> rows)
    {
        var layout = new StravaLayout(header, rows);
        var hasFiles = rows.Any(row => IsFile(layout[row, StravaColumn.File]));
        var known = new[] { StravaColumn.Id, StravaColumn.Date, StravaColumn.Type, StravaColumn.File }.All(layout._places.ContainsKey);
        return known && (hasFiles || header.Count(name => StravaHeaders.Of(name) is not null) >= 7) ? layout : null;
    }

    public int Columns { get; }

    /// <summary>Told by the first date that can mean only one of the two.</summary>
    public DayOrder Order { get; }

    /// <summary>The column of metres; absent when there is none, or only one of kilometres or miles, which nothing tells apart.</summary>
    public int? Metres { get; }

    /// <summary>The field of a row; empty when the table has no such column.</summary>
    public string this[string[] row, StravaColumn column] => _places.TryGetValue(column, out var place) ? At(row, place) : "";

    /// <summary>Metres; null when the row has none.</summary>
    public double? Distance(string[] row) =>
        Metres is { } column && TableNumber.Parse(At(row, column), 0, 1e8) is > 0 and var metres ? metres : null;

    private static bool IsFile(string field) => field.StartsWith(Folder, StringComparison.OrdinalIgnoreCase) && field.Length > Folder.Length;

    private static string At(string[] row, int place) => place < row.Length ? row[place] : "";

    private static int? FileColumn(IReadOnlyList<string> header, IReadOnlyList<string[]> rows)
    {
        var counts = Enumerable.Range(0, header.Count).Select(column => rows.Count(row => IsFile(At(row, column)))).ToList();
        if (counts.Count > 0 && counts.Max() > 0)
            return counts.IndexOf(counts.Max());
        if (header.ToList().FindIndex(name => StravaHeaders.Of(name) == StravaColumn.File) is >= 0 and var named)
            return named;
        // No row has a file and the language is not known: the second elapsed time and distance give the place away.
        for (var column = 7; column + 5 < header.Count; column++)
        {
            if (IsTwin(header, column))
                return column;
        }

        return null;
    }

    private static bool IsTwin(IReadOnlyList<string> header, int file) =>
        file + 5 < header.Count && header[file + 3].Length > 0 && header[file + 3] == header[5] && header[file + 5] == header[6];

    private void TakePlaces(IReadOnlyList<string> header, int file)
    {
        StravaColumn[] first =
            [StravaColumn.Id, StravaColumn.Date, StravaColumn.Name, StravaColumn.Type, StravaColumn.Description, StravaColumn.Elapsed, StravaColumn.Distance];
        for (var i = 0; i < first.Length; i++)
            Take(first[i], i);
        Take(StravaColumn.Gear, file - 1);
        if (!IsTwin(header, file))
            return;
        _places[StravaColumn.Elapsed] = file + 3;
        _places[StravaColumn.Distance] = file + 5;
        Take(StravaColumn.Moving, file + 4);
        Take(StravaColumn.Ascent, file + 8);
        Take(StravaColumn.Descent, file + 9);
        Take(StravaColumn.MaxHeartRate, file + 18);
        Take(StravaColumn.AverageHeartRate, file + 19);
        Take(StravaColumn.Effort, file + 31);

        // A name that is known and says something else shows that somebody moved columns.
        void Take(StravaColumn column, int place)
        {
            if (place < header.Count && (StravaHeaders.Of(header[place]) is not { } named || named == column))
                _places.TryAdd(column, place);
        }
    }

    // Of twins the later one is meant: its seconds and metres are exact.
    private void TakeNames(IReadOnlyList<string> header)
    {
        var placed = _places.Keys.ToHashSet();
        for (var place = 0; place < header.Count; place++)
        {
            if (StravaHeaders.Of(header[place]) is { } column && !placed.Contains(column))
                _places[column] = place;
        }
    }

    /// <summary>Tells metres from kilometres and miles by the twin, or else by how fast the rows would have been.</summary>
    private int? MetresColumn(IReadOnlyList<string> header, IReadOnlyList<string[]> rows)
    {
        if (!_places.TryGetValue(StravaColumn.Distance, out var last))
            return null;
        var first = header.ToList().FindIndex(name => name == header[last]);
        if (first < last && Median(rows, row => Ratio(At(row, last), At(row, first))) is { } ratio and (> 900 or < 0.5))
            return ratio > 900 ? last : first;
        return Median(rows, row => Ratio(At(row, last), this[row, StravaColumn.Elapsed])) switch
        {
            null or > MetresASecond => last,
            _ => null,
        };
    }

    private static double? Ratio(string of, string to) =>
        TableNumber.Parse(of) is > 0 and var a && TableNumber.Parse(to) is > 0 and var b ? a / b : null;

    private static double? Median(IReadOnlyList<string[]> rows, Func<string[], double?> value)
    {
        var values = rows.Select(value).OfType<double>().Order().ToList();
        return values.Count == 0 ? null : values[values.Count / 2];
    }
}
