using System.Text.Json;
using Backstride.App.Storage;
using Backstride.Journal;

namespace Backstride.App.Cli;

/// <summary>One entry with what was said about it later.</summary>
internal sealed record EntryHistory(Entry Entry, IReadOnlyList<Entry> Corrections, Entry? Removal, EntryBody Now)
{
    public static EntryHistory Of(JournalStore store, Entry entry)
    {
        var about = About(store, entry.Draft.Runner, entry.Id).ToList();
        var corrections = about.Where(e => e.Body is Correction).ToList();
        var removal = about.FirstOrDefault(e => e.Body is Removal) ?? BatchRemoval(store, entry);
        var now = entry.Body;
        foreach (var (field, value) in corrections.SelectMany(c => ((Correction)c.Body).Set))
            now = Journal.Corrections.Apply(now, field, value);
        return new EntryHistory(entry, corrections, removal, now);
    }

    /// <summary>Later entries about this one that have not been removed themselves.</summary>
    private static IEnumerable<Entry> About(JournalStore store, RunnerId runner, EntryId id) => store.About(runner, id)
        .Where(e => !About(store, e.Draft.Runner, e.Id).Any(later => later.Body is Removal));

    private static Entry? BatchRemoval(JournalStore store, Entry entry) => entry.Batch is { } batch
        ? store.OfKind(entry.Draft.Runner, EntryKind.Removal)
            .Where(e => e.Body is Removal r && r.Batch == batch && e.Seq > entry.Seq)
            .LastOrDefault(e => !About(store, e.Draft.Runner, e.Id).Any(later => later.Body is Removal))
        : null;
}

/// <summary><c>show ID</c> as a document.</summary>
/// <param name="Line">The journal line as it was written.</param>
/// <param name="Now">The data with every correction laid in.</param>
/// <param name="Corrections">Ids of the corrections that stand, in order.</param>
/// <param name="RemovedBy">The removal that takes it out of the state; absent while it counts.</param>
internal sealed record ShowDocument(JsonElement Line, JsonElement Now, IReadOnlyList<string> Corrections, string? RemovedBy);
