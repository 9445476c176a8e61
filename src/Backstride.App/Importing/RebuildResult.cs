using System.Text.Json.Serialization;

namespace Backstride.App.Importing;

/// <summary>What rebuilding came to.</summary>
/// <param name="Entries">Runs and activities that came from files and count or wait to be confirmed.</param>
/// <param name="Read">Originals that were read again, because their entries are by an older reader.</param>
/// <param name="Added">Entries of sessions that the older reader did not see.</param>
internal sealed record RebuildResult(
    int Entries, int Read, IReadOnlyList<Rebuilt> Corrected, IReadOnlyList<string> Added, IReadOnlyList<Unread> Unread)
{
    /// <summary>True when it was stopped before the end; rebuilding again completes it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Stopped { get; init; }
}

/// <summary>One entry of which a value changed.</summary>
/// <param name="Correction">The correction; removing it brings the former values back.</param>
/// <param name="From">The reader that made the entry.</param>
/// <param name="To">The reader that saw more.</param>
internal sealed record Rebuilt(string Entry, string Correction, string From, string To, IReadOnlyList<string> Fields);

/// <summary>One entry that stays as it is because its original could not tell more.</summary>
internal sealed record Unread(string Entry, string File, string Why);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(RebuildResult))]
internal sealed partial class RebuildJson : JsonSerializerContext;
