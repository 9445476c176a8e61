using System.Globalization;
using System.Text.Json;
using Backstride.Files.Archives.Json;
using Backstride.Journal;

namespace Backstride.Files.Archives.Garmin;

/// <summary>Reads resting heart rate and mean stress of the days of a Garmin account export (<c>UDSFile_….json</c>).</summary>
/// <remarks>Garmin writes a negative stress for a day without measurement; it says nothing.</remarks>
public static class GarminDayReader
{
    /// <summary>Changes when the same bytes would give another result.</summary>
    public const string Version = "garmin-day@1";

    /// <summary>True when what begins like this is a list of days.</summary>
    public static bool Recognises(ReadOnlySpan<byte> start) =>
        start.IndexOf("\"calendarDate\""u8) >= 0 && start.IndexOf("\"sleepEndTimestampGMT\""u8) < 0
        && (start.IndexOf("\"allDayStress\""u8) >= 0 || start.IndexOf("\"restingHeartRate\""u8) >= 0);

    /// <summary>Never throws for what the bytes hold; errors of the stream itself pass through.</summary>
    public static ArchiveReading Read(Stream content) => JsonCheckIns.Read(content, GarminSleepReader.Source, Version, Day);

    private static ArchivedCheckIn? Day(JsonElement record)
    {
        var rate = record.Number("restingHeartRate", 25, 150);
        var stress = Stress(record);
        if (record.Day("calendarDate") is not { } day || (rate is null && stress is null))
            return null;
        return new ArchivedCheckIn(day, new CheckIn
        {
            RestingHeartRate = rate is { } beats ? new HeartRate((int)Math.Round(beats)) : null,
            MeasuredStress = stress,
            RecordId = string.Create(CultureInfo.InvariantCulture, $"garmin:day:{day:yyyy-MM-dd}"),
        });
    }

    private static double? Stress(JsonElement record)
    {
        if (record.Field("allDayStress")?.Field("aggregatorList") is not { ValueKind: JsonValueKind.Array } parts)
            return null;
        foreach (var part in parts.EnumerateArray())
        {
            if (part.Text("type") == "TOTAL")
                return part.Number("averageStressLevel", 0, 100);
        }

        return null;
    }
}
