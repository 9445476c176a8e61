using System.Globalization;
using System.Text.Json;
using Backstride.Files.Archives.Json;
using Backstride.Files.Tracks;

namespace Backstride.Files.Archives.Garmin;

/// <summary>Reads the names that a runner gave to activities out of a Garmin account export (<c>…_summarizedActivities.json</c>).</summary>
/// <remarks>The number in the name of a recording is not that of the activity: the two are joined by the moment of the start. Totals are left alone,
/// the recording has them better.</remarks>
public static class GarminActivitiesReader
{
    /// <summary>Changes when the same bytes would give another result.</summary>
    public const string Version = "garmin@1";

    /// <summary>True when what begins like this is such a list.</summary>
    public static bool Recognises(ReadOnlySpan<byte> start) => start.IndexOf("\"summarizedActivitiesExport\""u8) >= 0;

    /// <summary>Never throws for what the bytes hold; errors of the stream itself pass through.</summary>
    public static ArchiveReading Read(Stream content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var findings = new FindingLog();
        var notes = new Dictionary<DateTimeOffset, ActivityNotes>();
        foreach (var record in new JsonRecords(content, findings, around: 1).All())
        {
            if (record.Moment("beginTimestamp") is { } start && record.Number("activityId", 1, 1e17) is { } id && TrackName.Clean(record.Text("name")) is { } name)
                notes.TryAdd(Second(start), new ActivityNotes(Version, string.Create(CultureInfo.InvariantCulture, $"garmin:{id:0}")) { Name = name });
        }

        return new ArchiveReading { Source = GarminSleepReader.Source, Reader = Version, NotesByStart = notes, Findings = findings.All };
    }

    /// <summary>The whole second a moment lies in, in universal time.</summary>
    private static DateTimeOffset Second(DateTimeOffset at) => DateTimeOffset.FromUnixTimeSeconds(at.ToUnixTimeSeconds());
}
