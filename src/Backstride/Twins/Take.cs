using Backstride.Journal;
using Backstride.Runs;

namespace Backstride.Twins;

/// <summary>One recording of something that was done. A watch's and a phone's of the same run are two takes of it.</summary>
public sealed record Take
{
    public required EntryId Entry { get; init; }

    public required TakeKey Key { get; init; }

    public required DateTimeOffset Start { get; init; }

    public required DateOnly Day { get; init; }

    public required Activity Activity { get; init; }

    public required string Source { get; init; }

    /// <summary>What the archive it came in calls it.</summary>
    public string? RecordId { get; init; }

    /// <summary>True when nothing speaks against its figures.</summary>
    public required bool IsPlausible { get; init; }

    /// <summary>Typed by hand: its times are as good as a memory.</summary>
    public bool IsTyped => Source == "manual";

    /// <summary>The end of the time in which nothing else can have been done.</summary>
    /// <remarks>A recording that stood still for more than an hour, and for longer than it ran, was left open: somebody may have run
    /// elsewhere meanwhile, so only its running time speaks.</remarks>
    public DateTimeOffset End => Start + Span;

    internal TimeSpan Span
    {
        get
        {
            var (elapsed, timer) = (Activity.Elapsed, Activity.Timer);
            var span = elapsed - timer > LeftOpen && elapsed > timer * 2 ? timer : elapsed;
            return span < TimeSpan.Zero ? TimeSpan.Zero : span;
        }
    }

    private static readonly TimeSpan LeftOpen = TimeSpan.FromHours(1);

    /// <summary>The order in which they began; those that began together have one too.</summary>
    internal static int ByStart(Take a, Take b)
    {
        var order = a.Start.UtcTicks.CompareTo(b.Start.UtcTicks);
        if (order == 0)
            order = a.Key.CompareTo(b.Key);
        return order != 0 ? order : a.Entry.CompareTo(b.Entry);
    }

    public static Take Of(Recorded<ActivityBody> recorded) => Of(recorded.Id, recorded.At, recorded.Day, recorded.What);

    public static Take Of(EntryDraft draft) => Of(draft.Id, draft.At, draft.Day, (ActivityBody)draft.Body);

    private static Take Of(EntryId id, DateTimeOffset at, DateOnly day, ActivityBody body) => new()
    {
        Entry = id,
        Key = TakeKey.Of(id, body),
        Start = at,
        Day = day,
        Activity = body.Activity,
        Source = body.Source,
        RecordId = body.RecordId,
        IsPlausible = body.Doubts.Count == 0,
    };
}
