using System.Text.RegularExpressions;

namespace Backstride.App.TimeZones;

/// <summary>The time zone of a place, without asking anybody: a map of the world that came with the program.</summary>
/// <remarks>
/// The map is that of the npm package @photostructure/tz-lookup (CC0, made from the boundaries of OpenStreetMap), read from its script as it
/// is: one string of pairs of characters, each two digits to base 56, and the list of zones. Its cells are some kilometres wide, so close to a
/// border it can name the neighbour. The root has 48 × 24 cells of 7.5 degrees; a cell holds either a zone, counted back from the end of the
/// numbers, or where its four quarters are.
/// </remarks>
internal sealed partial class ZoneMap
{
    private const string Resource = "tz-lookup.js";
    private const int Digits = 56;
    private const int Least = 1995;          // two '#', the digit of 0
    private const int Columns = 48;
    private const int Rows = 24;
    private const int AfterRoot = Columns * Rows * 2;
    private const int Numbers = Digits * Digits;
    private const int Deepest = 32;

    private static readonly Lazy<ZoneMap> TheWorld = new(Read);
    private readonly string cells;
    private readonly string[] zones;

    private ZoneMap(string cells, string[] zones) => (this.cells, this.zones) = (cells, zones);

    public static ZoneMap World => TheWorld.Value;

    /// <summary>Every zone of the map, by its IANA name.</summary>
    public IReadOnlyList<string> Zones => zones;

    /// <summary>The IANA name of the zone at a place; at sea a zone without a name of its own, <c>Etc/GMT+3</c>.</summary>
    public string At(Position place)
    {
        if (place.Latitude >= 90)
            return "Etc/GMT";
        // A hair more than the whole, so that 180 degrees east falls into the last cell and not behind it.
        var x = (180 + place.Longitude) * Columns / 360.00000000000006;
        var y = (90 - place.Latitude) * Rows / 180.00000000000003;
        var (column, row) = ((int)x, (int)y);
        var value = Value((Rows * 4 * row) + (column * 2));
        var node = -1;
        for (var depth = 0; value + zones.Length < Numbers && depth < Deepest; depth++)
        {
            node += value + 1;
            (x, y) = ((x - column) * 2 % 2, (y - row) * 2 % 2);
            (column, row) = ((int)x, (int)y);
            value = Value((node * 8) + (row * 4) + (column * 2) + AfterRoot);
        }

        return zones[value + zones.Length - Numbers];
    }

    private int Value(int index) => (cells[index] * Digits) + cells[index + 1] - Least;

    private static ZoneMap Read()
    {
        using var stream = typeof(ZoneMap).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException("The map of time zones is not in this build.");
        using var reader = new StreamReader(stream);
        var script = reader.ReadToEnd();
        var (cells, list) = (Cells().Match(script), List().Match(script));
        if (!cells.Success || !list.Success)
            throw new InvalidOperationException("The map of time zones is written in a way that this program does not know.");
        return new ZoneMap(cells.Groups[1].Value, [.. list.Groups[1].Value.Split(',').Select(name => name.Trim('"'))]);
    }

    [GeneratedRegex("\"([#-Z]{4608,})\"")]
    private static partial Regex Cells();

    [GeneratedRegex("\\[((?:\"[A-Za-z0-9_/+-]+\",?){100,})\\]")]
    private static partial Regex List();
}
