using System.Text.Json;
using Backstride.Files.Tracks;

namespace Backstride.Files.Archives.Json;

/// <summary>Documents that are a list of nights or days, one record each.</summary>
internal static class JsonCheckIns
{
    /// <param name="record">The night or day of a record; null for one that says nothing.</param>
    public static ArchiveReading Read(Stream content, string source, string version, Func<JsonElement, ArchivedCheckIn?> record)
    {
        ArgumentNullException.ThrowIfNull(content);
        var findings = new FindingLog();
        List<ArchivedCheckIn> checkIns = [.. new JsonRecords(content, findings).All().Select(record).OfType<ArchivedCheckIn>()];
        return new ArchiveReading { Source = source, Reader = version, CheckIns = checkIns, Findings = findings.All };
    }
}
