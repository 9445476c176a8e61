using System.Collections.Frozen;
using Backstride.App.Storage;
using Backstride.Journal;

namespace Backstride.App.Importing;

/// <summary>What the journal held when the import began: spares decoding a file all of whose sessions count already.</summary>
/// <remarks>A hint only. Whether a run is new is decided in the appending transaction.</remarks>
internal sealed class KnownFiles
{
    private readonly FrozenDictionary<ContentHash, IReadOnlyList<KnownFile>> _whole;
    private readonly FrozenDictionary<EntryId, bool> _ofBatch;

    /// <param name="ofBatch">What the batch brought before its process was killed. Its files are read once more, so that the result is that of
    /// an import that was never disturbed.</param>
    public KnownFiles(IEnumerable<KnownFile> files, IEnumerable<(EntryId Id, bool Live)> ofBatch)
    {
        _ofBatch = ofBatch.ToFrozenDictionary(entry => entry.Id, entry => entry.Live);
        _whole = files
            .GroupBy(f => f.File)
            .Select(ofFile => (ofFile.Key, Live: ofFile.Where(f => f.Live).ToList(), Sessions: ofFile.Select(f => f.Session).Distinct().Count()))
            .Where(f => f.Live.Count == f.Sessions && !f.Live.Exists(session => _ofBatch.ContainsKey(session.Entry)))
            .ToFrozenDictionary(f => f.Key, IReadOnlyList<KnownFile> (f) => f.Live);
    }

    /// <summary>Whether this batch brought the entry already, and whether it counts; absent when it did not.</summary>
    public bool? IsHere(EntryId id) => _ofBatch.TryGetValue(id, out var live) ? live : null;

    /// <summary>The entry of the first session of a file that is wholly in the journal; absent otherwise.</summary>
    public EntryId? TwinOf(ContentHash hash) => _whole.TryGetValue(hash, out var sessions) ? sessions[0].Entry : null;
}
