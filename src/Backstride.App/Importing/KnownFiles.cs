using System.Collections.Frozen;
using Backstride.App.Storage;
using Backstride.Journal;

namespace Backstride.App.Importing;

/// <summary>What the journal holds: spares reading a file all of whose sessions count already. Safe to ask from several threads.</summary>
/// <remarks>A hint only. Whether a run is new is decided in the appending transaction.</remarks>
internal sealed class KnownFiles(JournalStore store, RunnerId runner, BatchId batch)
{
    // What the batch brought before its process was killed. Its files are read once more, so that the result is that of an import that was
    // never disturbed.
    private readonly FrozenDictionary<EntryId, bool> _ofBatch = store.OfBatch(runner, batch).ToFrozenDictionary(entry => entry.Id, entry => entry.Live);

    /// <summary>True when no file had come in yet as the import began: there is nothing to ask.</summary>
    public bool IsEmpty { get; } = !store.HasFiles(runner);

    /// <summary>Whether this batch brought the entry already, and whether it counts; absent when it did not.</summary>
    public bool? IsHere(EntryId id) => _ofBatch.TryGetValue(id, out var live) ? live : null;

    /// <summary>The entry of the first session of a file that is wholly in the journal; absent otherwise.</summary>
    public EntryId? TwinOf(ContentHash hash)
    {
        if (IsEmpty)
            return null;
        var sessions = store.Files(runner, hash);
        var live = sessions.Where(session => session.Live).ToList();
        return live.Count > 0 && live.Count == sessions.Select(session => session.Session).Distinct().Count() && !live.Exists(session => _ofBatch.ContainsKey(session.Entry))
            ? live[0].Entry
            : null;
    }

    /// <summary>The same for bytes as they are stored, which may be compressed.</summary>
    public EntryId? TwinOfStored(ContentHash digest) =>
        IsEmpty ? null : TwinOf(digest) ?? (store.Unpacked(runner, digest) is { } content ? TwinOf(content) : null);
}
