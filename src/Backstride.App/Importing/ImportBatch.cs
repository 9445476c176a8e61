using Backstride.App.Storage;
using Backstride.Files;
using Backstride.Files.Archives;
using Backstride.Journal;
using Backstride.Twins;

namespace Backstride.App.Importing;

/// <summary>Takes decoded files in order, appends them in groups, and gives each file's outcome once its entries are on the disk.</summary>
/// <remarks>Used by one thread. Nothing here decodes, so no transaction ever waits for a file.</remarks>
internal sealed class ImportBatch(JournalStore store, RunnerId runner, ActivityDrafts drafts, Incoming incoming)
{
    /// <summary>What the journal holds.</summary>
    public required KnownFiles Known { get; init; }

    public required RecordDrafts Records { get; init; }

    public required VendorChanges Changes { get; init; }

    /// <summary>The recordings that were there before; each that comes in joins them.</summary>
    public required TakesBefore Takes { get; init; }

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
            Decoded.AllKnown known => Here(known.File, known.Twin, Changes.Of(known.Notes)),
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

        var entries = drafts.Of(fresh.Hash, fresh.Reading, fresh.Notes).ToList();
        if (fresh.Notes is { } notes && Records.Claim(notes.RecordId, entries) is { } twin)
        {
            // The vendor packs an activity anew now and then: other bytes, the same record.
            Incoming.Drop(fresh.Original);
            return Here(fresh.File, twin, Changes.Of(notes));
        }

        _claimed.Add(fresh.Hash, fresh.File.Where);
        return new Waiting(fresh.File)
        {
            Drafts = [.. entries.Where(e => Known.IsHere(e.Id) is null)],
            Here = [.. entries.Where(e => Known.IsHere(e.Id) == true)],
            Twin = entries.Find(e => Known.IsHere(e.Id) == false)?.Id.ToString(),
            Original = fresh.Original,
            Packed = fresh.Packed,
            Findings = [.. fresh.Reading.Findings, .. entries.SelectMany(e => ActivityDrafts.FindingsOf((ActivityBody)e.Body))],
        };
    }

    private static Waiting Here(FoundFile file, EntryId twin, VendorChanges.Told told) =>
        new(file) { Outcome = Outcome.Duplicate, Twin = twin.ToString(), Drafts = [.. told.Corrections], Findings = [.. told.Findings] };

    private Waiting Claim(Decoded.Archived archived)
    {
        var (entries, known) = Records.Fresh(archived.Reading);
        var twin = known.Count == 0 ? (EntryId?)null : known[0].Twin;
        var told = Changes.Of(known.Select(record => record.Draft), archived.Reading.Written);
        if (archived.Reading.IsEmpty)
            return new Waiting(archived.File) { Ignored = 1 };
        return new Waiting(archived.File)
        {
            Outcome = entries.Count == 0 && twin is null ? OfNoRecords(archived.Reading) : null,
            Drafts = [.. entries.Where(e => Known.IsHere(e.Id) is null), .. told.Corrections],
            Here = [.. entries.Where(e => Known.IsHere(e.Id) == true)],
            Twin = (twin ?? entries.Find(e => Known.IsHere(e.Id) == false)?.Id)?.ToString(),
            Findings = [.. archived.Reading.Findings, .. entries.Select(e => e.Body).OfType<ActivityBody>().SelectMany(ActivityDrafts.FindingsOf), .. told.Findings],
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
        // True whatever becomes of the entries, so the first group takes them along.
        IReadOnlyList<PackedFile> packed = [.. _waiting.Select(w => w.Packed).OfType<PackedFile>()];
        foreach (var group in _waiting.SelectMany(w => w.Drafts).Chunk(JournalStore.GroupSize))
        {
            foreach (var placed in group.Zip(Append(group, packed)))
                placements.Enqueue(placed);
            packed = [];
        }

        var settled = _waiting.Select(w => SettledOf(w, placements)).ToList();
        _waiting.Clear();
        _drafts = 0;
        return settled;
    }

    private IReadOnlyList<Placement> Append(EntryDraft[] group, IReadOnlyList<PackedFile> packed) => store.Append(runner, group, packed) switch
    {
        AppendResult.Accepted accepted => accepted.Placements,
        AppendResult.Conflict conflict => throw new StorageException($"The journal holds another entry under the id {conflict.Id}."),
        _ => throw new InvalidOperationException("An append that neither succeeded nor was refused."),
    };

    private Settled SettledOf(Waiting file, Queue<(EntryDraft Draft, Placement Placement)> placements)
    {
        var mine = file.Drafts.Select(_ => placements.Dequeue()).ToList();
        var brought = file.Here.Concat(mine.Where(p => p.Placement is not Placement.Known).Select(p => p.Draft)).ToLookup(draft => draft.Body is Correction);
        var fresh = brought[false].ToList();
        if (file.Ignored > 0)
            return new Settled(null, [], file.Ignored);
        var (alone, twins) = TwinsApart(fresh);
        var twin = file.Twin ?? mine.Select(p => p.Placement).OfType<Placement.Known>().FirstOrDefault()?.Twin.ToString() ?? twins.Select(t => t.Of.ToString()).FirstOrDefault();
        var outcome = new FileOutcome
        {
            Path = file.File.Path,
            Member = file.File.Member,
            Outcome = file.Outcome ?? (alone.Count > 0 ? Outcome.Imported : Outcome.Duplicate),
            Runs = [.. alone.Where(IsRun).Select(d => d.Id.ToString())],
            Activities = [.. alone.Where(d => d.Body is ActivityBody && !IsRun(d)).Select(d => d.Id.ToString())],
            CheckIns = alone.Exists(d => d.Body is CheckIn) ? [.. alone.Where(d => d.Body is CheckIn).Select(d => d.Id.ToString())] : null,
            Twin = alone.Count == 0 ? twin : null,
            Twins = twins.Count == 0 ? null : [.. twins.Select(t => t.Draft.Id.ToString())],
            Corrected = brought[true].Any() ? [.. brought[true].Select(d => d.Subject!.Value.ToString())] : null,
            Findings = [.. file.Findings.Select(FileFinding.From)],
        };
        return new Settled(outcome, alone, 0);
    }

    /// <summary>Those of a run that was not there before, and those of a run that was.</summary>
    private (List<EntryDraft> Alone, List<(EntryDraft Draft, EntryId Of)> Twins) TwinsApart(List<EntryDraft> fresh)
    {
        var (alone, twins) = (new List<EntryDraft>(), new List<(EntryDraft, EntryId)>());
        foreach (var draft in fresh)
        {
            if (draft.Body is not ActivityBody)
            {
                alone.Add(draft);
                continue;
            }

            var take = Twins.Take.Of(draft);
            if (Takes.TwinOf(take) is { } known)
                twins.Add((draft, known.Entry));
            else
                alone.Add(draft);
            Takes.Add(take);
        }

        return (alone, twins);
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

        public PackedFile? Packed { get; init; }

        public string? Twin { get; init; }

        /// <summary>How many files this stands for that are none of our business.</summary>
        public int Ignored { get; init; }

        public IReadOnlyList<Finding> Findings { get; init; } = [];
    }

    /// <summary>A file whose entries are on the disk.</summary>
    /// <param name="Outcome">Absent for files that are none of our business.</param>
    internal sealed record Settled(FileOutcome? Outcome, IReadOnlyList<EntryDraft> Fresh, int Ignored);
}
