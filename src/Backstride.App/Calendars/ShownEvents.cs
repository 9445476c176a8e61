using Backstride.App.Storage;

namespace Backstride.App.Calendars;

/// <summary>What calendars were last told of a runner's weeks: a file in <c>calendars/told/</c>.</summary>
/// <remarks>A plan is worked out anew whenever it is asked for, so nothing in it says whether it changed. This does: an event that a reader would see differently gets the next
/// sequence and the time of it, one that is no longer planned is cancelled, and one of a week that is over and was not kept stays as it was last told.</remarks>
internal sealed class ShownEvents(DataFolder folder, RunnerId runner)
{
    private static readonly Days Kept = new(28);
    private static readonly Lock OneAtATime = new();

    private string Place { get; } = Path.Combine(folder.Path, "calendars", "told", $"{runner}.json");

    /// <summary>The Mondays before one of which calendars may still be told, the earliest first.</summary>
    public static IEnumerable<DateOnly> Before(DateOnly monday) => Enumerable.Range(1, Kept.Count / 7).Reverse().Select(weeks => monday.AddDays(-7 * weeks));

    /// <summary>Tells of what is planned, by day.</summary>
    /// <param name="planned">All that is planned from a Monday on, and what was in weeks before it that were kept.</param>
    public IReadOnlyList<ShownEvent> Tell(IReadOnlyList<PlannedEvent> planned, CalendarDetail detail, (DateOnly Monday, DateTimeOffset Now) at)
    {
        lock (OneAtATime)
        {
            var told = KeptFile.Read(Place, CalendarJson.Default.Shown) ?? [];
            var now = DateTimeOffset.FromUnixTimeSeconds(at.Now.ToUnixTimeSeconds());
            var next = Next(told, planned, at.Monday)
                .Select(pair => Told(pair.Before, pair.Event, detail, now))
                .OrderBy(shown => shown.Event.Day).ThenBy(shown => shown.Event.Item)
                .ToList();
            if (!next.SequenceEqual(told))
                KeptFile.Write(Place, next, CalendarJson.Default.Shown);
            return next;
        }
    }

    public void Forget()
    {
        lock (OneAtATime)
        {
            if (File.Exists(Place))
                File.Delete(Place);
        }
    }

    private static IEnumerable<(ShownEvent? Before, PlannedEvent Event)> Next(List<ShownEvent> told, IReadOnlyList<PlannedEvent> planned, DateOnly monday)
    {
        var known = told.ToDictionary(shown => shown.Event.Item);
        foreach (var item in planned)
        {
            // Nobody was told of it, so there is nothing to take back.
            if (known.Remove(item.Item, out var before) || item.State != EventState.Cancelled)
                yield return (before, item);
        }

        foreach (var gone in known.Values.Where(shown => shown.Event.Day >= Kept.WindowStart(monday)))
            yield return (gone, gone.Event.Day < monday ? gone.Event : gone.Event with { State = EventState.Cancelled });
    }

    private static ShownEvent Told(ShownEvent? before, PlannedEvent now, CalendarDetail detail, DateTimeOffset at)
    {
        if (before is null)
            return new ShownEvent(now, detail, 0, at);
        var same = before.Event.Day == now.Day && before.Event.State == now.State && before.Event.At(before.Detail) == now.At(detail);
        return same ? new ShownEvent(now, detail, before.Sequence, before.Changed) : new ShownEvent(now, detail, before.Sequence + 1, at);
    }
}
