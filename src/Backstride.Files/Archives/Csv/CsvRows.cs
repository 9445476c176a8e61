using System.Globalization;
using System.Text;
using Backstride.Files.Archives.Strava;
using Backstride.Files.Archives.Tables;
using Backstride.Files.Tracks;
using Backstride.Journal;
using Backstride.Runs;

namespace Backstride.Files.Archives.Csv;

/// <summary>The rows of one table, one by one, and what they come to.</summary>
internal sealed class CsvRows(CsvHeader header, DayOrder order, FindingLog findings)
{
    private const double MetresAMile = 1609.344;
    private static readonly TimeOnly Noon = new(12, 0);

    private readonly List<ArchivedActivity> _activities = [];
    private readonly List<ArchivedCheckIn> _checkIns = [];
    private int _undated;
    private int _untimed;
    private int _refused;

    /// <summary>False once there are more rows than anybody has runs or days.</summary>
    public bool GoesOn
    {
        get
        {
            var isFull = _activities.Count + _checkIns.Count >= ArchiveReading.MostRecords;
            if (isFull)
                findings.Warn("too-many-records", ArchiveReading.TooManyRecords);
            return !isFull;
        }
    }

    public void Take(string[] row)
    {
        if (row.All(field => field.Length == 0))
            return;
        if (MomentOf(row) is not { } moment)
            _undated++;
        else if (!header.IsOfRuns)
            TakeCheckIn(row, moment);
        else if (Timer(row) is { } timer)
            _activities.Add(Run(row, moment, timer));
        else
            _untimed++;
    }

    public ArchiveReading Reading()
    {
        Count(_undated, "row-undated", "without a date that can be told");
        Count(_untimed, "row-untimed", "without a duration");
        Count(_refused, "value-refused", "with a value outside of its scale; the value was left out");
        if (header.Strange.Count > 0)
            findings.Note("column-unknown", $"Nothing is taken from these columns: {string.Join(", ", header.Strange)}.");
        return new ArchiveReading { Source = CsvTableReader.Source, Reader = CsvTableReader.Version, Activities = _activities, CheckIns = _checkIns, Findings = findings.All };
    }

    private void Count(int rows, string code, string what)
    {
        if (rows > 0)
            findings.Warn(code, string.Create(CultureInfo.InvariantCulture, $"{rows} {(rows == 1 ? "row" : "rows")} {what}."));
    }

    private ArchivedActivity Run(string[] row, Moment moment, TimeSpan timer)
    {
        var elapsed = TableNumber.Seconds(header[row, "elapsed"]) ?? timer;
        var sport = header[row, "sport"];
        return new ArchivedActivity(RecordId(row), new Activity
        {
            Sport = sport.Length is 0 or > 60 ? Sport.Run : StravaSports.Of(sport) ?? Sport.Other,
            Start = moment.Offset is null ? new DateTimeOffset(moment.Day.ToDateTime(moment.Clock ?? Noon), TimeSpan.Zero) : moment.Offset.Value,
            OffsetSource = moment.Offset is { } at && at.TellsOffset() ? OffsetSource.Device : OffsetSource.Unknown,
            Distance = Metres(row) is { } metres ? Distance.FromMeters(metres) : null,
            Timer = timer,
            Elapsed = elapsed > timer ? elapsed : timer,
            Ascent = Number(row, "ascentMeters", 0, 20_000) is { } ascent ? Distance.FromMeters(ascent) : null,
            AverageHeartRate = Beats(row, "averageHeartRate"),
            MaxHeartRate = Beats(row, "maxHeartRate"),
            PerceivedEffort = Number(row, "perceivedEffort", 0, 10) is { } effort ? new PerceivedEffort(effort) : null,
            Name = TrackName.Clean(header[row, "name"]),
            Description = TableText.Clean(header[row, "description"]),
            Gear = TrackName.Clean(header[row, "gear"]),
        })
        { IsClockTime = moment.Offset is null };
    }

    private void TakeCheckIn(string[] row, Moment moment)
    {
        var says = new CheckIn
        {
            Pain = Number(row, "pain", 0, 10) is { } pain ? new PainScore(pain) : null,
            Moment = MomentWord(header[row, "moment"]),
            Sleep = Sleep(row),
            SleepQuality = Number(row, "sleepQuality", 0, 10),
            Stress = Number(row, "stress", 0, 10),
            Fatigue = Number(row, "fatigue", 0, 10),
            Soreness = Number(row, "soreness", 0, 10),
            Mood = Number(row, "mood", 0, 10),
            Motivation = Number(row, "motivation", 0, 10),
            Sitting = Number(row, "sittingHours", 0, 24) is { } sat ? TimeSpan.FromMinutes(Math.Round(sat * 60)) : null,
            RestingHeartRate = Number(row, "restingHeartRate", 25, 150) is { } beats ? new HeartRate((int)Math.Round(beats)) : null,
            Note = TableText.Clean(header[row, "note"]),
        };
        if (says with { Moment = null } != new CheckIn())
            _checkIns.Add(new ArchivedCheckIn(moment.Day, says with { RecordId = RecordId(row) }) { At = moment.Offset, Clock = moment.Clock });
    }

    private TimeSpan? Sleep(string[] row)
    {
        var hours = Number(row, "sleepHours", 0.01, 20) ?? Number(row, "sleepMinutes", 1, 1200) / 60 ?? Clock(header[row, "sleep"]);
        return hours is { } slept ? TimeSpan.FromMinutes(Math.Round(slept * 60)) : null;
    }

    // 7:30 is seven hours and a half; without a colon it is hours.
    private double? Clock(string text)
    {
        var parts = text.Split(':');
        var hours = parts.Length is 2 or 3 && TableNumber.Parse(parts[0], 0, 20) is { } full && TableNumber.Parse(parts[1], 0, 59) is { } minutes
            ? full + minutes / 60
            : parts.Length == 1 ? TableNumber.Parse(text, 0.01, 20) : null;
        var isSound = hours is > 0 and <= 20;
        _refused += text.Length > 0 && !isSound ? 1 : 0;
        return isSound ? hours : null;
    }

    private TimeSpan? Timer(string[] row) => TableNumber.Seconds(header[row, "duration"]) ?? TableNumber.Seconds(header[row, "timerSeconds"])
        ?? (Minutes(row) is > 0 and var minutes ? TimeSpan.FromSeconds(Math.Round(minutes * 60)) : null);

    private double? Minutes(string[] row) => TableNumber.Parse(header[row, "minutes"], 0, 10_000) ?? TableNumber.Parse(header[row, "hours"], 0, 168) * 60;

    private double? Metres(string[] row) =>
        Number(row, "distanceMeters", 0, 1e7) ?? Number(row, "distanceKilometers", 0, 1e4) * 1000 ?? Number(row, "distanceMiles", 0, 1e4) * MetresAMile;

    private double? Number(string[] row, string column, double least, double most)
    {
        var text = header[row, column];
        var number = TableNumber.Parse(text, least, most);
        _refused += text.Length > 0 && number is null ? 1 : 0;
        return number;
    }

    private HeartRate? Beats(string[] row, string column) => Number(row, column, 20, 250) is { } beats ? new HeartRate((int)Math.Round(beats)) : null;

    private PainMoment? MomentWord(string word)
    {
        PainMoment? moment = TableText.Letters(word) switch
        {
            "rest" => PainMoment.Rest,
            "morning" => PainMoment.Morning,
            "beforerun" => PainMoment.BeforeRun,
            "worst" => PainMoment.Worst,
            _ => null,
        };
        _refused += word.Length > 0 && moment is null ? 1 : 0;
        return moment;
    }

    // 2026-03-01T07:00:00+01:00 is a moment; everything else is the runner's clock.
    private Moment? MomentOf(string[] row)
    {
        var date = header[row, "date"];
        if (TrackTime.TryParse(date, out var at) && (at.TellsOffset() || date.EndsWith('Z')))
            return new Moment(DateOnly.FromDateTime(at.DateTime), null, at);
        if (TableDate.Parse(date, order) is not { } local)
            return null;
        var time = header[row, "time"];
        TimeOnly? clock = TimeOnly.TryParseExact(time, ["H:mm", "H:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var told) ? told : null;
        return new Moment(DateOnly.FromDateTime(local), clock ?? (local.TimeOfDay > TimeSpan.Zero ? TimeOnly.FromDateTime(local) : null), null);
    }

    // A row without an id is what it says: the same row in a longer table is the same record.
    private string RecordId(string[] row) => header[row, "id"] is { Length: > 0 and <= 60 } id
        ? $"csv:id:{TrackName.Clean(id)}"
        : $"csv:{ContentHash.Of(Encoding.UTF8.GetBytes(string.Join('\n', row))).Hex[..24]}";

    private readonly record struct Moment(DateOnly Day, TimeOnly? Clock, DateTimeOffset? Offset);
}
