using System.Text.Json;
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
    private readonly Func<string, IReadOnlyList<Recorded<ActivityBody>>> _here;
    private readonly ILookup<EntryId, string> _typed;
    private readonly Dictionary<EntryId, DateTimeOffset> _last = [];
    private readonly HashSet<EntryId> _done = [];

    /// <param name="here">The recordings of a record, as they are now.</param>
    public VendorChanges(ActivityDrafts drafts, Func<string, IReadOnlyList<Recorded<ActivityBody>>> here, StandingCorrections corrections)
    {
        _drafts = drafts;
        _here = here;
        _typed = corrections.Typed;
        foreach (var entry in corrections.ByImports)
            _last[entry.Subject!.Value] = entry.Received;
    }

    /// <summary>What is said now of a recording by the table of an archive.</summary>
    public Told Of(ActivityNotes? notes)
    {
        if (notes is null)
            return Told.Nothing;
        var sessions = Here(notes.RecordId).ToList();
        return Told.Together(sessions.Select(now => Changed(now, notes.Over(now.What.Activity, sessions.Count == 1), notes.Written)));
    }

    /// <summary>What is said now of the activities that have no file.</summary>
    public Told Of(IEnumerable<EntryDraft> records, DateTime? written) => Told.Together(
        from record in records
        let body = record.Body as ActivityBody
        where body is { RecordId: not null }
        from now in Here(body.RecordId!)
        where now.What.File is null
        select Changed(now, body.Activity, written));

    private IEnumerable<Recorded<ActivityBody>> Here(string record) => _here(record).Where(recorded => recorded.Batch != _drafts.Batch);

    private Told Changed(Recorded<ActivityBody> now, Activity told, DateTime? written)
    {
        var changes = Improvement.ByVendor(now, now.What with { Activity = told }, _typed[now.Id].ToHashSet(StringComparer.Ordinal));
        if (changes.Count == 0 || !_done.Add(now.Id))
            return Told.Nothing;
        return IsLater(now, written) ? new Told([Correction(now, changes)], Fields(changes), []) : new Told([], [], Fields(changes));
    }

    private bool IsLater(Recorded<ActivityBody> now, DateTime? written)
    {
        if (written is not { } at)
            return false;
        var universal = new DateTimeOffset(at, TimeSpan.Zero);
        var last = _last.TryGetValue(now.Id, out var corrected) && corrected > now.Received ? corrected : now.Received;
        return universal - ClockSlack > last && universal - ClockSlack <= _drafts.Received;
    }

    private EntryDraft Correction(Recorded<ActivityBody> now, Dictionary<string, JsonElement> changes)
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
