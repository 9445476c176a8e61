using System.Text.Json;
using Backstride.App.Storage;
using Backstride.Files;
using Backstride.Files.Archives;
using Backstride.Journal;
using Backstride.Runs;

namespace Backstride.App.Importing;

/// <summary>What a vendor's later export says otherwise of records that are here already: taken over as corrections, but for what a person typed.</summary>
/// <remarks>
/// An export is later for certain when it was written after the entry came in, or after it was last corrected by an export; the clock of an
/// archive is not known, so a day on either side decides nothing. Where the order cannot be told the first stays, and no import of an older
/// export ever turns back what a later one said. Used by one thread, which appends.
/// </remarks>
internal sealed class VendorChanges
{
    /// <summary>Clocks on earth are at most fourteen hours ahead, and an archive may have been packed minutes after its table was written.</summary>
    private static readonly TimeSpan ClockSlack = TimeSpan.FromHours(15);

    private readonly ActivityDrafts _drafts;
    private readonly JournalPart _journal;
    private readonly ILookup<EntryId, string> _typed;
    private readonly Dictionary<EntryId, DateTimeOffset> _last = [];
    private readonly HashSet<EntryId> _done = [];

    /// <param name="journal">What is known of a record now.</param>
    public VendorChanges(ActivityDrafts drafts, JournalPart journal, StandingCorrections corrections)
    {
        _drafts = drafts;
        _journal = journal;
        _typed = corrections.Typed;
        foreach (var entry in corrections.ByImports)
            _last[entry.Subject!.Value] = entry.Received;
    }

    /// <summary>True when what is read is what the vendor says at this moment, so that nothing can be later.</summary>
    public bool IsCurrent { get; init; }

    /// <summary>What is said now of a recording by the table of an archive.</summary>
    public Told Of(ActivityNotes? notes)
    {
        if (notes is null)
            return Told.Nothing;
        var sessions = Here(notes.RecordId).ToList();
        return Told.Together(sessions.Select(now => Changed(now, notes.Over(now.What.Activity, sessions.Count == 1), notes.Written)));
    }

    /// <summary>What is said now of the activities that have no file, and of nights and days.</summary>
    public Told Of(IEnumerable<EntryDraft> records, DateTime? written) => Told.Together(records.SelectMany(record => record.Body switch
    {
        ActivityBody { RecordId: { } id } body => Here(id).Where(now => now.What.File is null).Select(now => Changed(now, body.Activity, written)),
        CheckIn { RecordId: { } id } told => _journal.CheckInsOf(id).Where(IsOfBefore).Select(now => Changed(now, told, written)),
        _ => [],
    }));

    private IEnumerable<Recorded<ActivityBody>> Here(string record) => _journal.RecordingsOf(record).Where(IsOfBefore);

    private bool IsOfBefore<T>(Recorded<T> recorded)
        where T : EntryBody => recorded.Batch != _drafts.Batch;

    private Told Changed(Recorded<ActivityBody> now, Activity told, DateTime? written) =>
        Changed(new Known(now.Id, now.Received), Improvement.ByVendor(now, now.What with { Activity = told }, TypedOf(now.Id)), written);

    private Told Changed(Recorded<CheckIn> now, CheckIn told, DateTime? written) =>
        Changed(new Known(now.Id, now.Received), Improvement.ByVendor(now.What, told, TypedOf(now.Id)), written);

    private HashSet<string> TypedOf(EntryId entry) => _typed[entry].ToHashSet(StringComparer.Ordinal);

    private Told Changed(Known now, Dictionary<string, JsonElement> changes, DateTime? written)
    {
        if (changes.Count == 0 || !_done.Add(now.Id))
            return Told.Nothing;
        return IsCurrent || IsLater(now, written) ? new Told([Correction(now, changes)], Fields(changes), []) : new Told([], [], Fields(changes));
    }

    private bool IsLater(Known now, DateTime? written)
    {
        if (written is not { } at)
            return false;
        var universal = new DateTimeOffset(at, TimeSpan.Zero);
        var last = _last.TryGetValue(now.Id, out var corrected) && corrected > now.Received ? corrected : now.Received;
        return universal - ClockSlack > last && universal - ClockSlack <= _drafts.Received;
    }

    private EntryDraft Correction(Known now, Dictionary<string, JsonElement> changes)
    {
        var time = _drafts.Time.Now;
        return new EntryDraft
        {
            Id = EntryId.DerivedFrom("import", _drafts.Batch.ToString(), "vendor", now.Id.ToString()),
            Runner = _drafts.Runner,
            At = time,
            Day = DateOnly.FromDateTime(time.DateTime),
            Zone = _drafts.Time.Stamp,
            By = Author.Import,
            Batch = _drafts.Batch,
            Subject = now.Id,
            Body = new Correction { Set = changes },
        };
    }

    private static string[] Fields(Dictionary<string, JsonElement> changes) =>
        [.. changes.Keys.Where(field => field != "doubts").Select(field => field[(field.IndexOf('.', StringComparison.Ordinal) + 1)..])];

    /// <summary>An entry of another import that is spoken of again.</summary>
    private readonly record struct Known(EntryId Id, DateTimeOffset Received);

    /// <summary>Corrections to append, and what was changed or left by them.</summary>
    internal sealed record Told(IReadOnlyList<EntryDraft> Corrections, IReadOnlyList<string> Changed, IReadOnlyList<string> Left)
    {
        public static Told Nothing { get; } = new([], [], []);

        public static Told Together(IEnumerable<Told> all) => all.Aggregate(
            Nothing, (sum, told) => new Told([.. sum.Corrections, .. told.Corrections], [.. sum.Changed.Union(told.Changed)], [.. sum.Left.Union(told.Left)]));

        public IEnumerable<Finding> Findings
        {
            get
            {
                if (Changed.Count > 0)
                    yield return new Finding("vendor-changed", Severity.Note, $"Changed there since it came in, and taken over: {string.Join(", ", Changed)}.");
                if (Left.Count > 0)
                {
                    yield return new Finding(
                        "vendor-differs", Severity.Note, $"It says otherwise than what is here, and nothing tells that it is the later of the two; this stayed: {string.Join(", ", Left)}.");
                }
            }
        }
    }
}
