using System.Text.Json.Serialization;

namespace Backstride.Journal;

/// <summary>Who wrote an entry.</summary>
[JsonConverter(typeof(WordJson<Author>))]
public enum Author
{
    /// <summary>The runner, by hand.</summary>
    Runner,

    /// <summary>An import of files.</summary>
    Import,

    /// <summary>The coach: a decision that was shown.</summary>
    Coach,

    /// <summary>The demo generator.</summary>
    Demo,

    /// <summary>A clinician with access to this runner.</summary>
    Clinician,
}

/// <summary>Where the zone of an entry came from.</summary>
[JsonConverter(typeof(WordJson<ZoneSource>))]
public enum ZoneSource
{
    /// <summary>The device wrote its local time.</summary>
    Device,

    /// <summary>The zone of the place it began at, by a map that came with the program.</summary>
    Coordinates,

    /// <summary>The archive it came in gives its local time.</summary>
    Archive,

    /// <summary>The runner's home zone from the profile.</summary>
    Home,

    /// <summary>Nobody said: the zone of the machine, marked as a guess.</summary>
    Guessed,

    /// <summary>The runner said when it began.</summary>
    Told,
}

/// <summary>The time zone of an entry and where it came from.</summary>
/// <param name="Id">An IANA name, or absent when only the offset is known.</param>
public sealed record ZoneStamp(string? Id, ZoneSource From);

/// <summary>One fact that a runner recorded, as written before the store numbered it.</summary>
/// <remarks>Two drafts with the same id are the same entry when <see cref="EntryLine.Fingerprint"/> is equal; otherwise they conflict.</remarks>
public sealed record EntryDraft
{
    public required EntryId Id { get; init; }

    public required RunnerId Runner { get; init; }

    /// <summary>When it happened, with the local offset.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The runner's local day it belongs to; a night's sleep belongs to the day of waking.</summary>
    public required DateOnly Day { get; init; }

    public required ZoneStamp Zone { get; init; }

    public required Author By { get; init; }

    public required EntryBody Body { get; init; }

    public BatchId? Batch { get; init; }

    /// <summary>The entry that this one corrects, removes or speaks about.</summary>
    public EntryId? Subject { get; init; }
}

/// <summary>A fact in the journal: a draft with its place in the runner's order.</summary>
/// <param name="Seq">Gapless per runner, starting at 1; "after" always means a greater <c>Seq</c>.</param>
/// <param name="Received">When the store took it, in universal time.</param>
public sealed record Entry(EntryDraft Draft, long Seq, DateTimeOffset Received)
{
    public EntryId Id => Draft.Id;

    public DateTimeOffset At => Draft.At;

    public DateOnly Day => Draft.Day;

    public EntryBody Body => Draft.Body;

    public EntryId? Subject => Draft.Subject;

    public BatchId? Batch => Draft.Batch;
}
