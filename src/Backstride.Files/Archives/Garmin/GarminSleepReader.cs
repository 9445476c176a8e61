using System.Globalization;
using System.Text.Json;
using Backstride.Files.Archives.Json;
using Backstride.Journal;

namespace Backstride.Files.Archives.Garmin;

/// <summary>Reads the nights of a Garmin account export (<c>…_sleepData.json</c>).</summary>
/// <remarks>A night's sleep is its deep, light and REM sleep together; a stage that is not named took no time. A night without stages, as from a
/// watch that lay on the table, says nothing. Naps are no nights.</remarks>
public static class GarminSleepReader
{
    /// <summary>Changes when the same bytes would give another result.</summary>
    public const string Version = "garmin-sleep@1";

    public const string Source = "garmin";

    private const double LongestNight = 20 * 3600;

    private static readonly string[] Stages = ["deepSleepSeconds", "lightSleepSeconds", "remSleepSeconds"];

    /// <summary>True when what begins like this is a list of nights.</summary>
    public static bool Recognises(ReadOnlySpan<byte> start) =>
        start.IndexOf("\"sleepEndTimestampGMT\""u8) >= 0 && start.IndexOf("\"calendarDate\""u8) >= 0;

    /// <summary>Never throws for what the bytes hold; errors of the stream itself pass through.</summary>
    public static ArchiveReading Read(Stream content) => JsonCheckIns.Read(content, Source, Version, Night);

    private static ArchivedCheckIn? Night(JsonElement record)
    {
        var seconds = Stages.Sum(stage => record.Number(stage, 0, LongestNight) ?? 0);
        if (record.Day("calendarDate") is not { } day || seconds is <= 0 or > LongestNight)
            return null;
        var night = new CheckIn
        {
            Sleep = TimeSpan.FromSeconds(Math.Round(seconds)),
            RecordId = string.Create(CultureInfo.InvariantCulture, $"garmin:night:{day:yyyy-MM-dd}"),
        };
        return new ArchivedCheckIn(day, night) { At = record.Moment("sleepEndTimestampGMT") };
    }
}
