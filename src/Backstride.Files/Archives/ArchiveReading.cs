namespace Backstride.Files.Archives;

/// <summary>What one table or document of a vendor's archive says, beside the recordings that lie there as files.</summary>
public sealed record ArchiveReading
{
    /// <summary>So many records of one document are read, ten a day for more than fifty years; a document with more ends there with a finding.</summary>
    public const int MostRecords = 200_000;

    internal const string TooManyRecords = "It holds more records than anybody has; the rest was left unread.";

    /// <summary>What the runner recognises: strava, garmin, apple, fitbit, csv.</summary>
    public required string Source { get; init; }

    /// <summary>The reader and its version, <c>strava@1</c>.</summary>
    public required string Reader { get; init; }

    /// <summary>Activities that have no file of their own.</summary>
    public IReadOnlyList<ArchivedActivity> Activities { get; init; } = [];

    /// <summary>What it says about files of the archive, by their path relative to the document's folder, as the archive writes it.</summary>
    public IReadOnlyDictionary<string, ActivityNotes> Notes { get; init; } = new Dictionary<string, ActivityNotes>();

    /// <summary>What it says about recordings that it knows by their start alone, to the second, in universal time.</summary>
    public IReadOnlyDictionary<DateTimeOffset, ActivityNotes> NotesByStart { get; init; } = new Dictionary<DateTimeOffset, ActivityNotes>();

    /// <summary>Nights, days and diary lines.</summary>
    public IReadOnlyList<ArchivedCheckIn> CheckIns { get; init; } = [];

    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>When the vendor wrote it, on a clock that is not known; absent when nothing tells.</summary>
    public DateTime? Written { get; init; }

    /// <summary>True when there is nothing in it for the journal and nothing to tell.</summary>
    public bool IsEmpty => Activities.Count == 0 && CheckIns.Count == 0 && !Findings.Any(finding => finding.Severity > Severity.Note);
}
