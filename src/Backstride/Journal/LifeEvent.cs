using System.Text.Json.Serialization;

namespace Backstride.Journal;

/// <summary>What life brings: illness, holiday, travel, days without equipment, deadline, race, pregnancy, birth, surgery, fracture.</summary>
public sealed record LifeEvent : EntryBody
{
    public required string Event { get; init; }

    /// <summary>Which illness, race or surgery; the words are in docs/journal.md.</summary>
    public string? Of { get; init; }

    public DateOnly? From { get; init; }

    /// <summary>The last day, included.</summary>
    public DateOnly? To { get; init; }

    [JsonPropertyName("distanceMeters")]
    public Distance? Distance { get; init; }

    public string? Note { get; init; }
}
