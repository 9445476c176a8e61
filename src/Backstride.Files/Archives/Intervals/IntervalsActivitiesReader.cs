using System.Globalization;
using System.Text.Json;
using Backstride.Files.Archives.Json;
using Backstride.Files.Archives.Strava;
using Backstride.Files.Archives.Tables;
using Backstride.Files.Tracks;
using Backstride.Runs;

namespace Backstride.Files.Archives.Intervals;

/// <summary>Reads a list of activities as the API of intervals.icu gives it: what the runner wrote about each, and those that have no file.</summary>
/// <remarks>Distances and climbs are metres, times seconds. <c>start_date</c> is universal, <c>start_date_local</c> the clock where it was done.
/// Activities that came to intervals.icu from Strava are withheld by its API: only their start is there, and a finding counts them.</remarks>
public static class IntervalsActivitiesReader
{
    /// <summary>Changes when the same bytes would give another result.</summary>
    public const string Version = "intervals@1";

    public const string Source = "intervals";

    private const double Longest = 4 * 86_400d;

    /// <summary>True when what begins like this is such a list.</summary>
    public static bool Recognises(ReadOnlySpan<byte> start) =>
        start.IndexOf("\"start_date_local\""u8) >= 0 && (start.IndexOf("\"icu_"u8) >= 0 || start.IndexOf("\"_note\""u8) >= 0);

    /// <summary>Each activity of a list with its own text, for whoever fetches the files.</summary>
    /// <remarks>Records without an id are left out; errors of the stream itself pass through.</remarks>
    public static IEnumerable<(IntervalsRecord Record, string Json)> Listed(Stream content)
    {
        ArgumentNullException.ThrowIfNull(content);
        foreach (var record in new JsonRecords(content, new FindingLog()).All())
        {
            if (IntervalsRecord.Of(record) is { } listed)
                yield return (listed, record.GetRawText());
        }
    }

    /// <summary>Never throws for what the bytes hold; errors of the stream itself pass through.</summary>
    public static ArchiveReading Read(Stream content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var findings = new FindingLog();
        var (notes, withheld, unread) = (new Dictionary<string, ActivityNotes>(), 0, 0);
        foreach (var record in new JsonRecords(content, findings).All())
        {
            if (IntervalsRecord.Of(record) is not { } listed)
                unread++;
            else if (listed.IsWithheld)
                withheld++;
            else
                notes.TryAdd(listed.FileName, NotesOf(record, listed));
        }

        Count(findings, unread, "record-incomplete", "of its records cannot be told apart, they have no id; they were left out.");
        Count(findings, withheld, "strava-withheld", "of its activities came to intervals.icu from Strava, which does not let it hand them on. Strava's own export has them: docs/import/strava.md.");
        return new ArchiveReading { Source = Source, Reader = Version, Notes = notes, Findings = findings.All };
    }

    private static void Count(FindingLog findings, int records, string code, string what)
    {
        if (records > 0)
            findings.Warn(code, string.Create(CultureInfo.InvariantCulture, $"{records} {what}"));
    }

    private static ActivityNotes NotesOf(JsonElement record, IntervalsRecord listed)
    {
        var notes = new ActivityNotes(Version, listed.RecordId)
        {
            Name = TrackName.Clean(record.Text("name")),
            Description = record.Text("description") is { } words ? TableText.Clean(words) : null,
            Gear = TrackName.Clean(record.Field("gear")?.Text("name")),
            PerceivedEffort = (record.Number("icu_rpe", 1, 10) ?? record.Number("perceived_exertion", 1, 10)) is { } effort ? new PerceivedEffort(effort) : null,
            Sport = SportOf(record),
            TimeZone = record.Text("timezone") is { Length: <= 60 } zone ? zone : null,
        };
        return notes with { Alone = Alone(record, notes) };
    }

    private static Sport? SportOf(JsonElement record) =>
        record.Text("type") is { Length: > 0 and <= 60 } type && !SportWords.SaysNothing(type) ? StravaSports.Of(type) : null;

    internal static bool HasTotals(JsonElement record) => Active(record) is not null && Start(record) is not null;

    private static double? Active(JsonElement record) => record.Number("moving_time", 1, Longest) ?? record.Number("elapsed_time", 1, Longest);

    private static ArchivedActivity? Alone(JsonElement record, ActivityNotes notes)
    {
        if (Active(record) is not { } active || Start(record) is not { } start)
            return null;
        var timer = TimeSpan.FromSeconds(Math.Round(active));
        var whole = TimeSpan.FromSeconds(Math.Round(record.Number("elapsed_time", 1, Longest) ?? active));
        var activity = new Activity
        {
            Sport = notes.Sport ?? Sport.Other,
            Start = start.At,
            OffsetSource = start.TellsOffset ? OffsetSource.Device : OffsetSource.Unknown,
            Distance = record.Number("distance", 0.001, 1e7) is { } metres ? Distance.FromMeters(metres) : null,
            Timer = timer,
            Elapsed = whole > timer ? whole : timer,
            Ascent = record.Number("total_elevation_gain", 0, 100_000) is { } gain ? Distance.FromMeters(gain) : null,
            AverageHeartRate = Beats(record, "average_heartrate"),
            MaxHeartRate = Beats(record, "max_heartrate"),
            PerceivedEffort = notes.PerceivedEffort,
            Name = notes.Name,
            Description = notes.Description,
            Gear = notes.Gear,
            Device = TrackName.Clean(record.Text("device_name")),
        };
        return new ArchivedActivity(notes.RecordId, activity) { IsClockTime = start.IsClock, TimeZone = notes.TimeZone };
    }

    private static (DateTimeOffset At, bool TellsOffset, bool IsClock)? Start(JsonElement record) => (record.Moment("start_date"), record.Moment("start_date_local")) switch
    {
        ({ } universal, { } local) when Offset(local, universal) is { } offset => (universal.ToOffset(offset), true, false),
        ({ } universal, _) => (universal.ToUniversalTime(), false, false),
        (null, { } local) => (new DateTimeOffset(local.DateTime, TimeSpan.Zero), false, true),
        _ => null,
    };

    // No place on earth is farther than 14 hours from universal time, and every offset is one of whole minutes.
    private static TimeSpan? Offset(DateTimeOffset local, DateTimeOffset universal) =>
        local.DateTime - universal.UtcDateTime is var offset && offset.Duration() <= TimeSpan.FromHours(14) && offset.Ticks % TimeSpan.TicksPerMinute == 0 ? offset : null;

    private static HeartRate? Beats(JsonElement record, string name) => record.Number(name, 20, 250) is { } beats ? new HeartRate((int)Math.Round(beats)) : null;
}
