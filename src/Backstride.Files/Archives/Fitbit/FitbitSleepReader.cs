using System.Globalization;
using System.Text.Json;
using Backstride.Files.Archives.Json;
using Backstride.Journal;

namespace Backstride.Files.Archives.Fitbit;

/// <summary>Reads the nights of a Fitbit account export (<c>sleep-….json</c>).</summary>
/// <remarks>Times are on the runner's clock, without a zone. Fitbit marks the main sleep of a day; what is not marked is a nap and no night.
/// A day that was recorded in parts keeps the part that is marked.</remarks>
public static class FitbitSleepReader
{
    /// <summary>Changes when the same bytes would give another result.</summary>
    public const string Version = "fitbit-sleep@1";

    private const double LongestNight = 20 * 60;

    /// <summary>True when what begins like this is a list of nights.</summary>
    public static bool Recognises(ReadOnlySpan<byte> start) => start.IndexOf("\"dateOfSleep\""u8) >= 0 && start.IndexOf("\"minutesAsleep\""u8) >= 0;

    /// <summary>Never throws for what the bytes hold; errors of the stream itself pass through.</summary>
    public static ArchiveReading Read(Stream content) => JsonCheckIns.Read(content, FitbitExerciseReader.Source, Version, Night);

    private static ArchivedCheckIn? Night(JsonElement record)
    {
        var isNap = record.Field("mainSleep") is { ValueKind: JsonValueKind.False };
        if (isNap || record.Day("dateOfSleep") is not { } day || record.Number("minutesAsleep", 1, LongestNight) is not { } minutes)
            return null;
        var night = new CheckIn
        {
            Sleep = TimeSpan.FromMinutes(minutes),
            RecordId = string.Create(CultureInfo.InvariantCulture, $"fitbit:night:{day:yyyy-MM-dd}"),
        };
        return new ArchivedCheckIn(day, night) { Clock = record.Moment("endTime") is { } end ? TimeOnly.FromDateTime(end.DateTime) : null };
    }
}
