using Backstride.App.Storage;
using Backstride.Files;
using Backstride.Files.Archives;
using Backstride.Journal;

namespace Backstride.App.Importing;

/// <summary>Takes decoded files in order, appends them in groups, and gives each file's outcome once its entries are on the disk.</summary>
/// <remarks>Used by one thread. Nothing here decodes, so no transaction ever waits for a file.</remarks>
internal sealed class ImportBatch(JournalStore store, RunnerId runner, ActivityDrafts drafts, Incoming incoming)
{
    /// <summary>What the journal holds; by default nothing.</summary>
    public KnownFiles Known { get; init; } = new([], []);

    public RecordDrafts Records { get; init; } = new(drafts, []);

    private readonly List<Waiting> _waiting = [];
    private readonly Dictionary<ContentHash, string> _claimed = [];
    private int _drafts;

    /// <summary>True when the next file should not join those that wait.</summary>
    public bool IsFull => _drafts >= JournalStore.GroupSize;

    public bool IsEmpty => _waiting.Count == 0;

    public void Add(Decoded decoded)
    {
        var waiting = decoded switch
        {
            Decoded.Activities fresh => Claim(fresh),
            Decoded.AllKnown known => new Waiting(known.File) { Outcome = Outcome.Duplicate, Twin = known.Twin.ToString() },
            Decoded.Nothing nothing => new Waiting(nothing.File)
            {
                Outcome = nothing.IsOther ? Outcome.Skipped : Outcome.Failed,
                Findings = nothing.Findings,
            },
            Decoded.Archived archived => Claim(archived),
            Decoded.Ignored ignored => new Waiting(ignored.File) { Ignored = ignored.Count },
            _ => throw new ArgumentOutOfRangeException(nameof(decoded)),
        };
        _waiting.Add(waiting);
        _drafts += waiting.Drafts.Count;
    }

    private Waiting Claim(Decoded.Activities fresh)
    {
        if (_claimed.TryGetValue(fresh.Hash, out var first))
        {
            Incoming.Drop(fresh.Original);
            return new Waiting(fresh.File) { Outcome = Outcome.Duplicate, Twin = first };
        }

        _claimed.Add(fresh.Hash, fresh.File.Where);
        var entries = drafts.Of(fresh.Hash, fresh.Reading, fresh.Notes).ToList();
        return new Waiting(fresh.File)
        {
            Drafts = [.. entries.Where(e => Known.IsHere(e.Id) is null)],
            Here = [.. entries.Where(e => Known.IsHere(e.Id) == true)],
            Twin = entries.Find(e => Known.IsHere(e.Id) == false)?.Id.ToString(),
            Original = fresh.Original,
            Findings = [.. fresh.Reading.Findings, .. entries.SelectMany(e => ActivityDrafts.FindingsOf((ActivityBody)e.Body))],
        };
    }

    private Waiting Claim(Decoded.Archived archived)
    {
        var (entries, twin) = Records.Fresh(archived.Reading);
        if (archived.Reading.IsEmpty)
            return new Waiting(archived.File) { Ignored = 1 };
        return new Waiting(archived.File)
        {
            Outcome = entries.Count == 0 && twin is null ? OfNoRecords(archived.Reading) : null,
            Drafts = [.. entries.Where(e => Known.IsHere(e.Id) is null)],
            Here = [.. entries.Where(e => Known.IsHere(e.Id) == true)],
            Twin = (twin ?? entries.Find(e => Known.IsHere(e.Id) == false)?.Id)?.ToString(),
            Findings = [.. archived.Reading.Findings, .. entries.Select(e => e.Body).OfType<ActivityBody>().SelectMany(ActivityDrafts.FindingsOf)],
        };
    }

    private static Outcome OfNoRecords(ArchiveReading reading) =>
        reading.Findings.Any(finding => finding.Severity == Severity.Error) ? Outcome.Failed : Outcome.Skipped;

    /// <summary>Originals on the disk, then their entries, then the outcomes.</summary>
    /// <exception cref="StorageException">The journal refused; none of the files that wait is acknowledged.</exception>
    public IReadOnlyList<Settled> Flush()
    {
        incoming.Settle([.. _waiting.Select(w => w.Original).OfType<Incoming.Staged>()]);
        var placements = new Queue<(EntryDraft Draft, Placement Placement)>();
        foreach (var group in _waiting.SelectMany(w => w.Drafts).Chunk(JournalStore.GroupSize))
        {
            foreach (var placed in group.Zip(Append(group)))
                placements.Enqueue(placed);
        }

        var settled = _waiting.Select(w => SettledOf(w, placements)).ToList();
        _waiting.Clear();
        _drafts = 0;
        return settled;
    }

    private IReadOnlyList<Placement> Append(EntryDraft[] group) => store.Append(runner, group) switch
    {
        AppendResult.Accepted accepted => accepted.Placements,
        AppendResult.Conflict conflict => throw new StorageException($"The journal holds another entry under the id {conflict.Id}."),
        _ => throw new InvalidOperationException("An append that neither succeeded nor was refused."),
    };

    private static Settled SettledOf(Waiting file, Queue<(EntryDraft Draft, Placement Placement)> placements)
    {
        var mine = file.Drafts.Select(_ => placements.Dequeue()).ToList();
        var fresh = file.Here.Concat(mine.Where(p => p.Placement is not Placement.Known).Select(p => p.Draft)).ToList();
        var twin = mine.Select(p => p.Placement).OfType<Placement.Known>().FirstOrDefault()?.Twin.ToString();
        if (file.Ignored > 0)
            return new Settled(null, [], file.Ignored);
        var outcome = new FileOutcome
        {
            Path = file.File.Path,
            Member = file.File.Member,
            Outcome = file.Outcome ?? (fresh.Count > 0 ? Outcome.Imported : Outcome.Duplicate),
            Runs = [.. fresh.Where(IsRun).Select(d => d.Id.ToString())],
            Activities = [.. fresh.Where(d => d.Body is ActivityBody && !IsRun(d)).Select(d => d.Id.ToString())],
            CheckIns = fresh.Exists(d => d.Body is CheckIn) ? [.. fresh.Where(d => d.Body is CheckIn).Select(d => d.Id.ToString())] : null,
            Twin = fresh.Count == 0 ? file.Twin ?? twin : null,
            Findings = [.. file.Findings.Select(FileFinding.From)],
        };
        return new Settled(outcome, fresh, 0);
    }

    private static bool IsRun(EntryDraft draft) => EntryKind.Of(draft.Body) == EntryKind.Run;

    private sealed record Waiting(FoundFile File)
    {
        /// <summary>Known before the journal is asked; absent when its answer decides.</summary>
        public Outcome? Outcome { get; init; }

        public List<EntryDraft> Drafts { get; init; } = [];

        /// <summary>What this batch brought already, before it was interrupted.</summary>
        public List<EntryDraft> Here { get; init; } = [];

        public Incoming.Staged? Original { get; init; }

        public string? Twin { get; init; }

        /// <summary>How many files this stands for that are none of our business.</summary>
        public int Ignored { get; init; }

        public IReadOnlyList<Finding> Findings { get; init; } = [];
    }

    /// <summary>A file whose entries are on the disk.</summary>
    /// <param name="Outcome">Absent for files that are none of our business.</param>
    internal sealed record Settled(FileOutcome? Outcome, IReadOnlyList<EntryDraft> Fresh, int Ignored);
}
