using System.Text.Json.Serialization;

namespace Backstride.Journal;

/// <summary>A pair of shoes, orthotics, a professional check of gait or bike.</summary>
public sealed record Gear : EntryBody
{
    /// <summary>Words of docs/journal.md: <c>shoes</c>, <c>orthotics</c>, <c>gait-analysis</c>, <c>bike-fit</c>; or own ones.</summary>
    public required string What { get; init; }

    /// <summary>What the runner calls it; runs name their shoes by it.</summary>
    public string? Name { get; init; }

    /// <summary>How far it had gone before it was noted here.</summary>
    [JsonPropertyName("distanceMeters")]
    public Distance? Distance { get; init; }

    /// <summary>Shoes with a stiff plate.</summary>
    public bool? Plated { get; init; }

    /// <summary>Orthotics that a clinician prescribed.</summary>
    public bool? Prescribed { get; init; }

    public DateOnly? Retired { get; init; }
}
