using Backstride.Files.Archives.Tables;
using Backstride.Files.Tracks;

namespace Backstride.Files.Archives.Csv;

/// <summary>The columns of our own tables, docs/import/csv.md: each column has one name, written with or without blanks and capitals.</summary>
internal sealed class CsvHeader
{
    /// <summary>What the duration of a run can be told by; a table with one of them is a table of runs.</summary>
    public static readonly string[] Durations = ["duration", "minutes", "hours", "timerSeconds"];

    public static readonly string[] OfRuns =
        ["sport", "distanceMeters", "distanceKilometers", "distanceMiles", "elapsed", "ascentMeters", "averageHeartRate", "maxHeartRate", "perceivedEffort", "name", "description", "gear", "id"];

    public static readonly string[] OfCheckIns =
        ["sleepHours", "sleepMinutes", "sleep", "sleepQuality", "pain", "moment", "stress", "fatigue", "soreness", "mood", "motivation", "sittingHours", "restingHeartRate", "note"];

    private static readonly string[] Always = ["date", "time"];

    private readonly Dictionary<string, int> _places = [];

    /// <param name="mapping">What a runner said of each column; absent when the header speaks for itself.</param>
    public CsvHeader(IReadOnlyList<string> header, TableMapping? mapping = null)
    {
        var names = header.Select((name, place) => mapping is null ? TableText.Letters(name) : TableText.Letters(mapping.Columns.ElementAtOrDefault(place) ?? "")).ToList();
        string[] runs = [.. Always, .. Durations, .. OfRuns], checkIns = [.. Always, .. OfCheckIns];
        IsOfRuns = Durations.Any(name => names.Contains(TableText.Letters(name)));
        foreach (var name in IsOfRuns ? runs : checkIns)
        {
            if (names.IndexOf(TableText.Letters(name)) is >= 0 and var place)
                _places[name] = place;
        }

        Strange = [.. header.Where((name, place) => name.Length > 0 && mapping is null && !_places.ContainsValue(place)).Select(name => TrackName.Clean(name) ?? "").Take(10)];
        IsKnown = _places.ContainsKey("date") && (IsOfRuns || OfCheckIns.Any(_places.ContainsKey));
    }

    public bool IsKnown { get; }

    public bool IsOfRuns { get; }

    /// <summary>Columns that nothing is taken from.</summary>
    public IReadOnlyList<string> Strange { get; }

    /// <summary>The field of a row; empty when the table has no such column.</summary>
    public string this[string[] row, string column] => _places.TryGetValue(column, out var place) && place < row.Length ? row[place] : "";
}
