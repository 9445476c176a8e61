using System.Globalization;
using Backstride.Files.Archives.Tables;
using Backstride.Files.Tracks;
using Backstride.Runs;

namespace Backstride.Files.Archives.Strava;

/// <summary>Reads the activity table of a Strava bulk export: notes for the files it names, and activities for the rows that have none.</summary>
/// <remarks>Streaming but for the first <see cref="Sample"/> rows, from which the columns are told. Times in the table are universal.</remarks>
public static class StravaTableReader
{
    /// <summary>Changes when the same bytes would give another result.</summary>
    public const string Version = "strava@1";

    public const string Source = "strava";

    private const int Sample = 200;

    /// <summary>True when what begins like this is an activity table.</summary>
    /// <param name="start">The first bytes of the content, as many as there are up to 64 KB.</param>
    public static bool Recognises(ReadOnlySpan<byte> start)
    {
        using var table = new Table(new MemoryStream(start.ToArray()), new FindingLog());
        return table.Header.Count >= 5 && StravaLayout.Of(table.Header, First(table)) is not null;
    }

    /// <summary>Never throws for what the bytes hold; errors of the stream itself pass through.</summary>
    public static ArchiveReading Read(Stream content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var findings = new FindingLog();
        using var table = new Table(content, findings);
        var first = First(table);
        if (StravaLayout.Of(table.Header, first) is not { } layout)
        {
            findings.Fail("not-strava", "The table is not a list of Strava activities.");
            return new ArchiveReading { Source = Source, Reader = Version, Findings = findings.All };
        }

        var rows = new StravaRows(layout, findings);
        foreach (var row in first)
            rows.Take(row);
        while (table.Next() && rows.GoesOn)
            rows.Take(table.Fields());
        return rows.Reading();
    }

    private static List<string[]> First(Table table)
    {
        var rows = new List<string[]>();
        while (rows.Count < Sample && table.Next())
            rows.Add(table.Fields());
        return rows;
    }
}

/// <summary>The rows of one table, one by one, and what they come to.</summary>
internal sealed class StravaRows(StravaLayout layout, FindingLog findings)
{
    private readonly Dictionary<string, ActivityNotes> _notes = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<ArchivedActivity> _activities = [];
    private int _undated;
    private int _untimed;
    private int _unmeasured;
    private int _strange;

    /// <summary>False once there are more rows than anybody has activities.</summary>
    public bool GoesOn
    {
        get
        {
            var isFull = _notes.Count + _activities.Count >= ArchiveReading.MostRecords;
            if (isFull)
                findings.Warn("too-many-records", ArchiveReading.TooManyRecords);
            return !isFull;
        }
    }

    public void Take(string[] row)
    {
        var file = layout[row, StravaColumn.File];
        if (file.Length > 0)
            _notes.TryAdd(file.Replace('\\', '/'), NotesOf(row));
        else if (row.Length > 1)
            TakeAlone(row);
    }

    public ArchiveReading Reading()
    {
        Count(_undated, "row-undated", "without a file has a date that cannot be told, such as 10/6/2022 in a table that nowhere shows which is the day");
        Count(_untimed, "row-untimed", "without a file has no duration");
        Count(_unmeasured, "row-unmeasured", "without a file has a distance in kilometres or miles, and nothing tells which; it was left out");
        Count(_strange, "sport-unknown", "without a file names a sport that is not known here; it was kept as an activity that is not a run");
        return new ArchiveReading
        {
            Source = StravaTableReader.Source,
            Reader = StravaTableReader.Version,
            Notes = _notes,
            Activities = _activities,
            Findings = findings.All,
        };
    }

    private void Count(int rows, string code, string what)
    {
        if (rows > 0)
            findings.Warn(code, string.Create(CultureInfo.InvariantCulture, $"{(rows == 1 ? "One row" : $"Each of {rows} rows")} {what}."));
    }

    private ActivityNotes NotesOf(string[] row) => new(StravaTableReader.Version, RecordId(row))
    {
        Name = TrackName.Clean(layout[row, StravaColumn.Name]),
        Description = TableText.Clean(layout[row, StravaColumn.Description]),
        Gear = TrackName.Clean(layout[row, StravaColumn.Gear]),
        PerceivedEffort = Effort(row),
        Sport = SportOf(row),
    };

    // An activity typed in at Strava, or one whose upload is gone.
    private void TakeAlone(string[] row)
    {
        if (TableDate.Parse(layout[row, StravaColumn.Date], layout.Order) is not { } start)
            _undated++;
        else if (Timer(row) is not { } timer)
            _untimed++;
        else
            _activities.Add(new ArchivedActivity(RecordId(row), Alone(row, start, timer)));
    }

    private Activity Alone(string[] row, DateTime start, TimeSpan timer)
    {
        var sport = SportOf(row);
        if (sport is null)
            _strange++;
        if (layout.Metres is null && TableNumber.Parse(layout[row, StravaColumn.Distance]) > 0)
            _unmeasured++;
        var elapsed = TableNumber.Seconds(layout[row, StravaColumn.Elapsed]) ?? timer;
        return new Activity
        {
            Sport = sport ?? Sport.Other,
            Start = new DateTimeOffset(start, TimeSpan.Zero),
            OffsetSource = OffsetSource.Unknown,
            Distance = layout.Distance(row) is { } metres ? Distance.FromMeters(metres) : null,
            Timer = timer,
            Elapsed = elapsed > timer ? elapsed : timer,
            Ascent = Metres(row, StravaColumn.Ascent),
            Descent = Metres(row, StravaColumn.Descent),
            AverageHeartRate = HeartRateOf(row, StravaColumn.AverageHeartRate),
            MaxHeartRate = HeartRateOf(row, StravaColumn.MaxHeartRate),
            PerceivedEffort = Effort(row),
            Name = TrackName.Clean(layout[row, StravaColumn.Name]),
            Description = TableText.Clean(layout[row, StravaColumn.Description]),
            Gear = TrackName.Clean(layout[row, StravaColumn.Gear]),
        };
    }

    private TimeSpan? Timer(string[] row) =>
        TableNumber.Seconds(layout[row, StravaColumn.Moving]) ?? TableNumber.Seconds(layout[row, StravaColumn.Elapsed]);

    // The number in the name of a file is that of the upload and not of the activity. Excel writes long numbers as 4.68959E+09, which names nothing.
    private string RecordId(string[] row)
    {
        var id = layout[row, StravaColumn.Id];
        if (id.Length is > 0 and <= 20 && id.All(char.IsAsciiDigit))
            return $"strava:{id}";
        return TableDate.Parse(layout[row, StravaColumn.Date], layout.Order) is { } start
            ? string.Create(CultureInfo.InvariantCulture, $"strava:at:{start:yyyyMMddHHmmss}")
            : $"strava:row:{ContentHash.Of(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', row))).Hex[..16]}";
    }

    private Sport? SportOf(string[] row) =>
        layout[row, StravaColumn.Type] is { Length: > 0 and <= 60 } type && !SportWords.SaysNothing(type) ? StravaSports.Of(type) : null;

    private PerceivedEffort? Effort(string[] row) =>
        TableNumber.Parse(layout[row, StravaColumn.Effort], 0, 10) is { } effort ? new PerceivedEffort(effort) : null;

    private Distance? Metres(string[] row, StravaColumn column) =>
        TableNumber.Parse(layout[row, column], 0, 100_000) is { } metres ? Distance.FromMeters(metres) : null;

    private HeartRate? HeartRateOf(string[] row, StravaColumn column) =>
        TableNumber.Parse(layout[row, column], 20, 250) is { } beats ? new HeartRate((int)Math.Round(beats)) : null;
}
