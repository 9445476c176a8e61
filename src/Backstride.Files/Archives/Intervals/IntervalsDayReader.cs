using System.Globalization;
using System.Text.Json;
using Backstride.Files.Archives.Json;
using Backstride.Files.Archives.Tables;
using Backstride.Files.Tracks;
using Backstride.Journal;

namespace Backstride.Files.Archives.Intervals;

/// <summary>Reads the days of wellbeing as the API of intervals.icu gives them.</summary>
/// <remarks>Answers there go from 1 (good) to 4 (bad), whatever was asked. They are laid on our scale evenly: 1 is no soreness and the best mood,
/// 4 is 10 of soreness and 0 of mood. Weight, heart rate variability, blood pressure and the like are left alone.</remarks>
public static class IntervalsDayReader
{
    /// <summary>Changes when the same bytes would give another result.</summary>
    public const string Version = "intervals-day@2";

    private const double LongestNight = 20 * 3600;

    /// <summary>True when what begins like this is a list of days.</summary>
    public static bool Recognises(ReadOnlySpan<byte> start) => start.IndexOf("\"restingHR\""u8) >= 0 && start.IndexOf("\"sleepSecs\""u8) >= 0;

    /// <summary>Never throws for what the bytes hold; errors of the stream itself pass through.</summary>
    public static ArchiveReading Read(Stream content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var findings = new FindingLog();
        var (days, refused) = (new List<ArchivedCheckIn>(), 0);
        foreach (var record in new JsonRecords(content, findings).All())
        {
            refused += Scales.Count(name => record.Number(name, double.MinValue, double.MaxValue) is { } value && value is not (>= 1 and <= 4) && value != NotSet);
            if (Day(record) is { } day)
                days.Add(day);
        }

        if (refused > 0)
            findings.Warn("value-refused", string.Create(CultureInfo.InvariantCulture, $"{refused} of its answers do not lie between 1 and 4, as intervals.icu has them; they were left out."));
        return new ArchiveReading { Source = IntervalsActivitiesReader.Source, Reader = Version, CheckIns = days, Findings = findings.All };
    }

    private static readonly string[] Scales = ["sleepQuality", "soreness", "fatigue", "stress", "mood", "motivation"];

    // What the API takes for "nothing", should it ever give it back.
    private const double NotSet = -1;

    private static ArchivedCheckIn? Day(JsonElement record)
    {
        if (record.Day("id") is not { } day)
            return null;
        var says = new CheckIn
        {
            Sleep = record.Number("sleepSecs", 60, LongestNight) is { } seconds ? TimeSpan.FromMinutes(Math.Round(seconds / 60)) : null,
            SleepQuality = Good(record, "sleepQuality"),
            Soreness = Bad(record, "soreness"),
            Fatigue = Bad(record, "fatigue"),
            Stress = Bad(record, "stress"),
            Mood = Good(record, "mood"),
            Motivation = Good(record, "motivation"),
            RestingHeartRate = record.Number("restingHR", 25, 150) is { } beats ? new HeartRate((int)Math.Round(beats)) : null,
            Note = record.Text("comments") is { } words ? TableText.Clean(words) : null,
        };
        return says == new CheckIn() ? null : new ArchivedCheckIn(day, says with { RecordId = RecordId(day) });
    }

    // 0 (none) to 10.
    private static double? Bad(JsonElement record, string name) => record.Number(name, 1, 4) is { } value ? Math.Round((value - 1) * 10 / 3, 1) : null;

    // 0 (very low) to 10.
    private static double? Good(JsonElement record, string name) => Bad(record, name) is { } value ? Math.Round(10 - value, 1) : null;

    private static string RecordId(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"intervals:day:{day:yyyy-MM-dd}");
}
