using System.Text.Json;
using System.Text.Json.Serialization;

namespace Backstride.App.Archiving;

/// <summary>What an export says about itself: the member <c>manifest.json</c>.</summary>
/// <param name="Format">Always <see cref="FormatName"/>; tells an export of ours from any other archive.</param>
/// <param name="Entries">How many lines <c>journal.jsonl</c> has.</param>
/// <param name="Journal">SHA-256 of <c>journal.jsonl</c>.</param>
/// <param name="Originals">How many files lie under <c>originals/</c>.</param>
internal sealed record ExportManifest(
    string Format, int Version, string Runner, string Name, long Entries, string Journal, int Originals, DateTimeOffset Exported)
{
    public const string FormatName = "backstride-export";
    public const int CurrentVersion = 1;
    public const string ManifestMember = "manifest.json";
    public const string JournalMember = "journal.jsonl";
    public const string OriginalsFolder = "originals/";

    /// <summary>The manifest of an archive; absent when the bytes are none of ours.</summary>
    public static ExportManifest? TryRead(Stream member)
    {
        try
        {
            return JsonSerializer.Deserialize(member, ArchivingJson.Default.ExportManifest) is { Format: FormatName } manifest ? manifest : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true)]
[JsonSerializable(typeof(ExportManifest))]
[JsonSerializable(typeof(ExportResult))]
internal sealed partial class ArchivingJson : JsonSerializerContext;
