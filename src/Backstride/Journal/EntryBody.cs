using System.Text.Json;
using System.Text.Json.Serialization;
using Backstride.Runs;

namespace Backstride.Journal;

/// <summary>What an entry says. A closed set; each kind has its own version and its own property names, documented in docs/journal.md.</summary>
public abstract record EntryBody
{
    /// <summary>Fields this version does not know, kept so that writing the entry again loses nothing.</summary>
    /// <remarks>Settable because the serializer made at compile time fills it after construction.</remarks>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>One run or other activity of a file, as its reader saw it.</summary>
public sealed record ActivityBody : EntryBody
{
    public required Activity Activity { get; init; }

    /// <summary>The reader and its version, <c>fit@1</c>, or <c>manual</c>.</summary>
    public required string Reader { get; init; }

    /// <summary>What the runner recognises: fit, gpx, tcx, manual …</summary>
    public required string Source { get; init; }

    /// <summary>Hash of the original; absent for what was typed by hand.</summary>
    public ContentHash? File { get; init; }

    /// <summary>What an archive calls this record: <c>strava:4835640430</c>. Within one runner's live entries it comes in once.</summary>
    public string? RecordId { get; init; }

    /// <summary>The reader of the archive's table that <see cref="Activity"/>'s name, description, gear, effort and sport were completed
    /// from, <c>strava@1</c>; absent when the file alone speaks.</summary>
    public string? NotesFrom { get; init; }

    /// <summary>Why it is left out of load until confirmed; empty for a plausible one.</summary>
    public IReadOnlyList<Doubt> Doubts { get; init => field = value ?? []; } = [];

    /// <summary>What is odd about it and was found right by the runner, so that it is not asked again.</summary>
    public IReadOnlyList<Oddity>? LookedAt { get; init; }
}

/// <summary>A kind or a version that this program does not know; kept byte for byte and named in Settings.</summary>
public sealed record UnknownBody : EntryBody
{
    public required string Kind { get; init; }

    public required int Version { get; init; }

    public required JsonElement Data { get; init; }
}

/// <summary>Changes fields of the subject. Among corrections of one subject the highest seq wins, field by field.</summary>
public sealed record Correction : EntryBody
{
    /// <summary>Property names of the subject's data with their new values; null removes a value.</summary>
    public required IReadOnlyDictionary<string, JsonElement> Set { get; init; }

    /// <summary>Takes back a screening answer given by mistake; counts only within ten minutes of that answer.</summary>
    public bool? Withdraws { get; init; }
}

/// <summary>Takes an entry (the subject) or a whole import (<see cref="Batch"/>) out of the state. Nothing is deleted.</summary>
public sealed record Removal : EntryBody
{
    /// <summary>The batch that is taken back; absent when one entry is.</summary>
    public BatchId? Batch { get; init; }
}

/// <summary>A plan that was shown to the runner, self-contained.</summary>
public sealed record DecisionBody : EntryBody
{
    /// <summary>The day the plan is for.</summary>
    public required DateOnly For { get; init; }

    public required string RuleSet { get; init; }

    /// <summary>Digest of the entries that led to it.</summary>
    public required string Inputs { get; init; }

    /// <summary>The plan's document as it was shown (docs/schemas/plan.schema.json).</summary>
    public required JsonElement Plan { get; init; }

    /// <summary>What the runner made of it; a later entry with the same subject.</summary>
    public PlanAnswer? Answer { get; init; }
}

[JsonConverter(typeof(WordJson<PlanAnswer>))]
public enum PlanAnswer
{
    Accepted,
    Easier,
    Moved,
    Skipped,
}
