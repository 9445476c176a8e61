using Backstride.App.Storage;
using Backstride.Journal;

namespace Backstride.App.Importing;

/// <summary>The corrections of a runner's entries that stand: neither undone nor taken back with their import.</summary>
internal sealed class StandingCorrections
{
    private StandingCorrections(IReadOnlyList<Entry> all)
    {
        Typed = all.Where(entry => entry.Draft.By != Author.Import)
            .SelectMany(entry => ((Correction)entry.Body).Set.Keys.Select(field => (Subject: entry.Subject!.Value, Field: field)))
            .ToLookup(pair => pair.Subject, pair => pair.Field);
        ByImports = [.. all.Where(entry => entry.Draft.By == Author.Import && entry.Batch is not null)];
    }

    /// <summary>The fields of each entry that a person has corrected.</summary>
    public ILookup<EntryId, string> Typed { get; }

    /// <summary>Those that imports brought, because a vendor says otherwise since.</summary>
    public IReadOnlyList<Entry> ByImports { get; }

    public static StandingCorrections Of(JournalStore store, RunnerId runner)
    {
        var removals = StandingRemovals.Among(store.OfKind(runner, EntryKind.Removal).Reverse());
        return new([
            .. store.OfKind(runner, EntryKind.Correction)
                .Where(entry => entry.Subject is not null && !removals.TakeOut(entry.Id) && !removals.TakeBack(entry.Batch, entry.Seq)),
        ]);
    }
}
