using System.Text.Json.Serialization;
using Backstride.Journal;

namespace Backstride.Planning;

/// <summary>A week as it was first shown to the runner. It is written once and never changes: what comes later is told apart from it.</summary>
/// <remarks>
/// The days before the entry's own day have a role and no items, since nothing was proposed for them. Taking the entry out is harmless: the week is then worked
/// out anew whenever it is asked for.
/// </remarks>
public sealed record WeekProposed : EntryBody
{
    public required DateOnly Monday { get; init; }

    public required string RuleSet { get; init; }

    /// <summary>Seven, from Monday on.</summary>
    public required IReadOnlyList<ProposedDay> Days { get; init => field = value ?? []; } = [];
}

/// <summary>One day of a week as it was proposed: what it is for, and what was to be done on it.</summary>
public sealed record ProposedDay
{
    public required DateOnly Day { get; init; }

    public required RunRole Run { get; init; }

    public required StrengthRole Strength { get; init; }

    /// <summary>The longest that a strength session of the day may take; zero on a day without strength.</summary>
    [JsonPropertyName("sessionMinutes"), JsonConverter(typeof(MinutesJson))]
    public required TimeSpan Session { get; init; }

    /// <summary>The minutes that were given for the weekday; absent when no day was given any.</summary>
    [JsonPropertyName("minutes"), JsonConverter(typeof(MinutesJson))]
    public TimeSpan? Given { get; init; }

    public OutlinedRun? ProposedRun { get; init; }

    public OutlinedSession? ProposedSession { get; init; }
}
