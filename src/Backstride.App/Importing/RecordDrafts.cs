using Backstride.Files.Archives;
using Backstride.Journal;
using Backstride.Runs;

namespace Backstride.App.Importing;

/// <summary>From the records of an archive to journal entries; a record that the journal or this import has already is left out.</summary>
/// <remarks>Used by one thread, which appends. The same batch and record always give the same id.</remarks>
/// <param name="known">The entry of another import, or of this one before it was interrupted, that holds a record.</param>
internal sealed class RecordDrafts(ActivityDrafts drafts, Func<string, EntryId?> known)
{
    private readonly HashSet<string> _claimed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EntryId> _ofFiles = new(StringComparer.Ordinal);

    /// <summary>The entries of this batch, also those that were appended before it was interrupted; and the others, each with the entry of another
    /// batch, or of this import, that holds the record already.</summary>
    public (List<EntryDraft> Entries, List<(EntryDraft Draft, EntryId Twin)> Known) Fresh(ArchiveReading reading)
    {
        var (entries, here) = (new List<EntryDraft>(), new List<(EntryDraft, EntryId)>());
        foreach (var (record, draft) in Of(reading))
        {
            if (Holder(record) is { } there && there != draft.Id)
                here.Add((draft, there));
            else if (_claimed.Add(record))
                entries.Add(draft);
            else
                here.Add((draft, draft.Id));
        }

        return (entries, here);
    }

    /// <summary>Claims a record for the entries of a file that an archive lists; the entry that holds it already, if another does.</summary>
    public EntryId? Claim(string record, IReadOnlyList<EntryDraft> entries)
    {
        if (Holder(record) is { } there && !entries.Any(entry => entry.Id == there))
            return there;
        _claimed.Add(record);
        _ofFiles[record] = entries[0].Id;
        return null;
    }

    private EntryId? Holder(string record) => _ofFiles.TryGetValue(record, out var ours) ? ours : known(record);

    private IEnumerable<(string Record, EntryDraft Draft)> Of(ArchiveReading reading)
    {
        foreach (var archived in reading.Activities)
            yield return (archived.RecordId, Draft(archived, reading));
        foreach (var archived in reading.CheckIns)
            yield return (archived.Says.RecordId!, Draft(archived));
    }

    private EntryDraft Draft(ArchivedActivity archived, ArchiveReading reading)
    {
        var activity = archived.Activity;
        if (archived.IsClockTime)
            activity = activity with { Start = drafts.Time.At(DateOnly.FromDateTime(activity.Start.DateTime), TimeOnly.FromDateTime(activity.Start.DateTime)).ToUniversalTime() };
        var (at, day, zone) = drafts.Time.Place(activity, archived: archived.TimeZone);
        if (zone.From == ZoneSource.Device)
            zone = zone with { From = ZoneSource.Archive };
        var body = new ActivityBody
        {
            Activity = activity,
            Reader = reading.Reader,
            Source = reading.Source,
            RecordId = archived.RecordId,
            Doubts = Plausibility.Of(activity, drafts.Received),
        };
        return Draft(archived.RecordId, body, (at, day, zone));
    }

    private EntryDraft Draft(ArchivedCheckIn archived)
    {
        var zone = archived.At is { Offset.Ticks: not 0 } ? new ZoneStamp(null, ZoneSource.Archive) : drafts.Time.Stamp;
        return Draft(archived.Says.RecordId!, archived.Says, (Moment(archived), archived.Day, zone));
    }

    private DateTimeOffset Moment(ArchivedCheckIn archived) => archived.At switch
    {
        { Offset.Ticks: not 0 } there => there,
        { } universal => drafts.Time.Local(universal),
        null => drafts.Time.At(archived.Day, archived.Clock ?? Noon),
    };

    private static readonly TimeOnly Noon = new(12, 0);

    private EntryDraft Draft(string record, EntryBody body, (DateTimeOffset At, DateOnly Day, ZoneStamp Zone) place) => new()
    {
        Id = EntryId.DerivedFrom("import", drafts.Batch.ToString(), "record", record),
        Runner = drafts.Runner,
        At = place.At,
        Day = place.Day,
        Zone = place.Zone,
        By = Author.Import,
        Batch = drafts.Batch,
        Body = body,
    };
}
