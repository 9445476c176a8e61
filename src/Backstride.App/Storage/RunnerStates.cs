using Backstride.Journal;

namespace Backstride.App.Storage;

/// <summary>The state of each runner at the newest entry, folded once and kept while it is asked for.</summary>
/// <remarks>Bounded by the bytes of the lines that went in; the runner least recently asked for goes first. A later question reads and
/// parses only what was appended since. Safe to use from several threads.</remarks>
internal sealed class RunnerStates(JournalStore store)
{
    private const long MostBytes = 64 << 20;
    private const int PageSize = 1000;
    private readonly Dictionary<RunnerId, Kept> _kept = [];
    private readonly Lock _gate = new();
    private long _asked;
    private long _bytes;

    /// <summary>The fold of all entries of a runner.</summary>
    public RunnerState Of(RunnerId runner)
    {
        lock (_gate)
        {
            if (!_kept.TryGetValue(runner, out var kept))
                _kept[runner] = kept = new Kept();
            kept.LastAsked = ++_asked;
            ReadOn(runner, kept);
            ForgetUntilItFits(runner);
            return kept.Fold.State;
        }
    }

    /// <summary>The fold as if some more had come in, which they do not.</summary>
    public RunnerState With(RunnerId runner, IReadOnlyList<EntryDraft> more, DateTimeOffset received)
    {
        lock (_gate)
        {
            var head = Of(runner).Head;
            return _kept[runner].Fold.StateWith([.. more.Select((draft, i) => new StoredEntry(new Entry(draft, head + i + 1, received), null))]);
        }
    }

    /// <summary>True when the journal of a runner holds an entry of some kind, also one that was removed since.</summary>
    public bool Any(RunnerId runner, Func<Entry, bool> kind)
    {
        Of(runner);
        lock (_gate)
        {
            return _kept.TryGetValue(runner, out var kept) && kept.Fold.Entries.Any(stored => kind(stored.Entry));
        }
    }

    private void ReadOn(RunnerId runner, Kept kept)
    {
        IReadOnlyList<JournalReading.StoredLine> page;
        do
        {
            page = store.StoredAfter(runner, kept.Fold.Entries is [.., var last] ? last.Entry.Seq : 0, PageSize);
            foreach (var (line, fingerprint) in page)
            {
                kept.Fold.Add(new StoredEntry(EntryLine.Read(line), fingerprint));
                kept.Bytes += line.Length;
                _bytes += line.Length;
            }
        }
        while (page.Count == PageSize);
    }

    private void ForgetUntilItFits(RunnerId asked)
    {
        while (_bytes > MostBytes && _kept.Count > 1)
        {
            _kept.Remove(_kept.Where(k => k.Key != asked).MinBy(k => k.Value.LastAsked).Key, out var forgotten);
            _bytes -= forgotten!.Bytes;
        }
    }

    private sealed class Kept
    {
        public RunningFold Fold { get; } = new();

        public long Bytes { get; set; }

        public long LastAsked { get; set; }
    }
}
