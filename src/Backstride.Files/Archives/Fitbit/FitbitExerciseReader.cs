using System.Globalization;
using System.Text.Json;
using Backstride.Files.Archives.Json;
using Backstride.Files.Archives.Tables;
using Backstride.Files.Tracks;
using Backstride.Runs;

namespace Backstride.Files.Archives.Fitbit;

/// <summary>Reads the exercises of a Fitbit account export (<c>exercise-….json</c>).</summary>
/// <remarks>Starts are on the runner's clock, without a zone: <c>11/05/19 22:40:41</c>, month first, or <c>2019-11-05 22:40:41</c>. Durations are
/// milliseconds; a distance says its unit. What Fitbit recorded by itself, without the runner starting it, is taken in too: it was moved.</remarks>
public static class FitbitExerciseReader
{
    /// <summary>Changes when the same bytes would give another result.</summary>
    public const string Version = "fitbit@1";

    public const string Source = "fitbit";

    private const double MetresAMile = 1609.344;
    private const double Longest = 4 * 86_400_000d;

    /// <summary>True when what begins like this is a list of exercises.</summary>
    public static bool Recognises(ReadOnlySpan<byte> start) => start.IndexOf("\"activityName\""u8) >= 0 && start.IndexOf("\"logId\""u8) >= 0;

    /// <summary>Never throws for what the bytes hold; errors of the stream itself pass through.</summary>
    public static ArchiveReading Read(Stream content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var findings = new FindingLog();
        var (activities, unread) = (new List<ArchivedActivity>(), 0);
        foreach (var record in new JsonRecords(content, findings).All())
        {
            if (Exercise(record) is { } exercise)
                activities.Add(exercise);
            else
                unread++;
        }

        if (unread > 0)
            findings.Warn("record-incomplete", string.Create(CultureInfo.InvariantCulture, $"{unread} of its records have no start or no duration; they were left out."));
        return new ArchiveReading { Source = Source, Reader = Version, Activities = activities, Findings = findings.All };
    }

    private static ArchivedActivity? Exercise(JsonElement record)
    {
        var elapsed = record.Number("duration", 1, Longest);
        if (TableDate.Parse(record.Text("startTime") ?? "", DayOrder.MonthFirst) is not { } start || (record.Number("activeDuration", 1, Longest) ?? elapsed) is not { } active)
            return null;
        var timer = TimeSpan.FromMilliseconds(Math.Round(active));
        var whole = TimeSpan.FromMilliseconds(Math.Round(elapsed ?? active));
        var activity = new Activity
        {
            Sport = SportWords.OfType(record.Text("activityName") ?? "") ?? Sport.Other,
            Start = new DateTimeOffset(start, TimeSpan.Zero),
            OffsetSource = OffsetSource.Unknown,
            Distance = Metres(record) is { } metres ? Distance.FromMeters(metres) : null,
            Timer = timer,
            Elapsed = whole > timer ? whole : timer,
            Ascent = record.Number("elevationGain", 1, 20_000) is { } gain && IsMetric(record) ? Distance.FromMeters(gain) : null,
            AverageHeartRate = record.Number("averageHeartRate", 20, 250) is { } beats ? new HeartRate((int)Math.Round(beats)) : null,
            Name = TrackName.Clean(record.Text("activityName") ?? ""),
        };
        return new ArchivedActivity(RecordId(record, start), activity) { IsClockTime = true };
    }

    private static string RecordId(JsonElement record, DateTime start) => record.Number("logId", 1, 1e17) is { } id
        ? string.Create(CultureInfo.InvariantCulture, $"fitbit:{id:0}")
        : string.Create(CultureInfo.InvariantCulture, $"fitbit:at:{start:yyyyMMddHHmmss}");

    // A distance without a unit is nobody's guess.
    private static double? Metres(JsonElement record) => (record.Number("distance", 0.001, 1e6), record.Text("distanceUnit")) switch
    {
        ({ } distance, "Kilometer") => distance * 1000,
        ({ } distance, "Mile") => distance * MetresAMile,
        ({ } distance, "Meter") => distance,
        _ => null,
    };

    private static bool IsMetric(JsonElement record) => record.Text("distanceUnit") is "Kilometer" or "Meter";
}
