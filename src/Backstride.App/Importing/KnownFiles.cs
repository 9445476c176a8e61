using System.Collections.Frozen;
using Backstride.App.Storage;
using Backstride.Journal;

namespace Backstride.App.Importing;

/// <summary>What the journal held when the import began: spares decoding a file all of whose sessions count already.</summary>
/// <remarks>A hint only. Whether a run is new is decided in the appending transaction.</remarks>
internal sealed class KnownFiles
{
    private readonly FrozenDictionary<ContentHash, IReadOnlyList<KnownFile>> _whole;

    public KnownFiles(IEnumerable<KnownFile> files) => _whole = files
        .GroupBy(f => f.File)
        .Select(ofFile => (ofFile.Key, Live: ofFile.Where(f => f.Live).ToList(), Sessions: ofFile.Select(f => f.Session).Distinct().Count()))
        .Where(f => f.Live.Count == f.Sessions)
        .ToFrozenDictionary(f => f.Key, IReadOnlyList<KnownFile> (f) => f.Live);

    /// <summary>The entry of the first session of a file that is wholly in the journal; absent otherwise.</summary>
    public EntryId? TwinOf(ContentHash hash) => _whole.TryGetValue(hash, out var sessions) ? sessions[0].Entry : null;
}
