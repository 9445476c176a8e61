namespace Backstride.Journal;

/// <summary>The removals that stand: which entries they take out, and which imports they take back.</summary>
/// <remarks>Removing a removal undoes it, so they are judged from the latest to the first; removals that
/// were made together stand and fall with their batch. What an import brought before the latest removal of
/// its batch is taken back; what came in again later stays.</remarks>
public sealed class StandingRemovals
{
    private readonly HashSet<EntryId> entries = [];
    private readonly Dictionary<BatchId, long> batches = [];

    private StandingRemovals()
    {
    }

    /// <param name="latestFirst">Entries by falling <c>seq</c>; those that are no removals are passed over.</param>
    public static StandingRemovals Among(IEnumerable<Entry> latestFirst)
    {
        var standing = new StandingRemovals();
        foreach (var entry in latestFirst)
        {
            if (entry.Body is not Removal removal || standing.entries.Contains(entry.Id) || standing.TakeBack(entry.Batch, entry.Seq))
                continue;
            if (entry.Subject is { } subject)
                standing.entries.Add(subject);
            if (removal.Batch is { } batch)
                standing.batches.TryAdd(batch, entry.Seq);
        }

        return standing;
    }

    /// <summary>True when an entry was taken out by itself.</summary>
    public bool TakeOut(EntryId id) => entries.Contains(id);

    /// <summary>True when what stands at a place was taken back with its whole import.</summary>
    public bool TakeBack(BatchId? batch, long seq) => batch is { } brought && batches.TryGetValue(brought, out var until) && seq < until;
}
