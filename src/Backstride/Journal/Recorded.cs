namespace Backstride.Journal;

/// <summary>A fact with its place in time, as the rules see it: corrections are laid in, removed entries are gone.</summary>
/// <param name="At">When it happened, local offset included.</param>
/// <param name="Day">The runner's local day.</param>
/// <param name="Received">When the journal took it.</param>
public sealed record Recorded<T>(EntryId Id, DateTimeOffset At, DateOnly Day, DateTimeOffset Received, T What)
    where T : EntryBody
{
    /// <summary>The entry this one speaks about.</summary>
    public EntryId? Subject { get; init; }

    public BatchId? Batch { get; init; }

    /// <summary>Who wrote the entry.</summary>
    public Author By { get; init; }

    /// <summary>The zone its <see cref="At"/> and <see cref="Day"/> are in, and how sure that is.</summary>
    public ZoneStamp? Zone { get; init; }
}
