using Backstride.App.Cli;
using Backstride.App.Storage;
using Backstride.Journal;

namespace Backstride.App.Told;

/// <summary>What an entry brought with it, and what is taken out when it is: an illness that ended another one leaves that one open again.</summary>
/// <remarks>The removal of what came along has an id that follows from the removal it belongs to, so undoing that one undoes both, as often as somebody likes.</remarks>
internal static class RemovedAlong
{
    /// <summary>The removals that belong to the removal of an entry, each with what it takes out.</summary>
    /// <param name="removal">The id of the removal of the entry.</param>
    public static IReadOnlyList<(EntryId Id, EntryId Subject)> With(Entry subject, EntryId removal, JournalStore store) =>
        [.. Brought(subject, store).Where(along => EntryHistory.Of(store, along).Removal is null).Select(along => (IdOf(removal, along.Id), along.Id))];

    private static IEnumerable<Entry> Brought(Entry entry, JournalStore store)
    {
        var runner = entry.Draft.Runner;
        return entry.Body switch
        {
            LifeEvent => store.OfKind(runner, EntryKind.LifeEvent).Select(other => store.Find(runner, SecondIllness.EndOf(other.Id, by: entry.Id))).OfType<Entry>(),
            Removal when entry.Subject is { } taken && store.Find(runner, taken) is { } before =>
                Brought(before, store).Select(along => store.Find(runner, IdOf(entry.Id, along.Id))).OfType<Entry>(),
            _ => [],
        };
    }

    private static EntryId IdOf(EntryId removal, EntryId along) => EntryId.DerivedFrom("removed-along", removal.ToString(), along.ToString());
}
