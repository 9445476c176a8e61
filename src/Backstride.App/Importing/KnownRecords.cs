using Backstride.Journal;

namespace Backstride.App.Importing;

/// <summary>The records of archives that the journal held when the import began, by what the archive calls them.</summary>
internal static class KnownRecords
{
    public static Dictionary<string, EntryId> Of(RunnerState state)
    {
        var known = new Dictionary<string, EntryId>(StringComparer.Ordinal);
        foreach (var fact in state.Recordings)
            Add(fact.What.RecordId, fact.Id);
        foreach (var fact in state.CheckIns.Concat(state.Measured))
            Add(fact.What.RecordId, fact.Id);
        return known;

        void Add(string? record, EntryId id)
        {
            if (record is not null)
                known.TryAdd(record, id);
        }
    }
}
