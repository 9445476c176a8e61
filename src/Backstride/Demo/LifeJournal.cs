using Backstride.Journal;
using Backstride.Runs;

namespace Backstride.Demo;

/// <summary>The journal of a made-up life as it is written, in the order of the days.</summary>
public sealed class LifeJournal
{
    private static readonly RunnerId Somebody = new(EntryId.DerivedFrom("life").Value);
    private static readonly ZoneStamp Zone = new(null, ZoneSource.Home);
    private readonly RunningFold fold = new();

    /// <summary>Everything written so far, with the fingerprints a store would keep.</summary>
    public IReadOnlyList<StoredEntry> Entries => fold.Entries;

    /// <summary>The entries folded.</summary>
    public RunnerState State => fold.State;

    /// <summary>The state as if some more had been written today.</summary>
    public RunnerState StateWith(DateOnly day, params ReadOnlySpan<EntryBody> more)
    {
        var entries = new List<StoredEntry>(more.Length);
        foreach (var body in more)
            entries.Add(Stored(Draft(day, 12 * 60, body, Entries.Count + entries.Count), Entries.Count + entries.Count + 1));
        return fold.StateWith(entries);
    }

    /// <summary>Takes an entry as a store keeps it.</summary>
    public void Take(StoredEntry next) => fold.Add(next);

    /// <summary>Writes an entry at a minute of a day.</summary>
    public EntryId Write(DateOnly day, int minute, EntryBody body, EntryId? about = null)
    {
        var draft = Draft(day, minute, body, Entries.Count) with { Subject = about };
        fold.Add(Stored(draft, Entries.Count + 1));
        return draft.Id;
    }

    /// <summary>A run, or another sport without a distance.</summary>
    internal EntryId Did(DateOnly day, Sport sport, TimeSpan time, Activity like)
    {
        var start = At(day, sport == Sport.Ride ? 17 * 60 : 10 * 60);
        return Write(day, sport == Sport.Ride ? 18 * 60 : 11 * 60, new ActivityBody
        {
            Reader = "demo",
            Source = "demo",
            Activity = like with { Sport = sport, Start = start, OffsetSource = OffsetSource.Device, Timer = time, Elapsed = time },
        });
    }

    private static EntryDraft Draft(DateOnly day, int minute, EntryBody body, int number) => new()
    {
        Id = new EntryId(new Guid(number + 1, 0, 0, new byte[8])),
        Runner = Somebody,
        At = At(day, minute),
        Day = day,
        Zone = Zone,
        By = Author.Demo,
        Body = body,
    };

    private static DateTimeOffset At(DateOnly day, int minute) => new(day.ToDateTime(TimeOnly.MinValue).AddMinutes(minute), TimeSpan.Zero);

    private static StoredEntry Stored(EntryDraft draft, long seq) => new(new Entry(draft, seq, draft.At + TimeSpan.FromMinutes(1)), EntryLine.Fingerprint(draft));
}
