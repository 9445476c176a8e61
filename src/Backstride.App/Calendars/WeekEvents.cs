using Backstride.App.Wording;
using Backstride.Coaching;
using Backstride.Planning;

namespace Backstride.App.Calendars;

/// <summary>The items of weeks as events of a calendar.</summary>
/// <remarks>An item that was moved stands on its new day alone. What was skipped or taken out is cancelled, and so is what was put off once its day is over; what was
/// missed stays as it was planned: a calendar is no place for blame. While somebody has to look first, nothing from the judged day on is planned.</remarks>
internal static class WeekEvents
{
    public static IReadOnlyList<PlannedEvent> Of(IEnumerable<WeekPlan> weeks, DateOnly today)
    {
        var all = weeks.SelectMany(InOrder).ToList();
        var standing = all.Where(it => it.Item.State != ItemState.Moved).Select(it => it.Item.Id).ToHashSet();
        return [.. all.Where(it => it.Item.State != ItemState.Moved || !standing.Contains(it.Item.Id)).DistinctBy(it => it.Item.Id).Select(it => Event(it, today))];
    }

    private static IEnumerable<(WeekItem Item, WeekDay Day, WeekPlan Week, string Name)> InOrder(WeekPlan week)
    {
        var letters = new Dictionary<EntryId, char>();
        foreach (var day in week.Days.Where(day => week.Locked is null || day.Day < week.AsOf))
        {
            foreach (var item in day.Current)
            {
                if (item is WeekItem.OfSession { Session.HasStrength: true })
                    letters.TryAdd(item.Id, (char)('A' + letters.Count));
                yield return (item, day, week, NameOf(item, letters));
            }
        }
    }

    private static string NameOf(WeekItem item, Dictionary<EntryId, char> letters) => item switch
    {
        WeekItem.OfRun { Run.Mode: RunMode.Walk } => "Walk",
        WeekItem.OfRun { Run.Mode: RunMode.CrossTrain } => "Swim or ride",
        WeekItem.OfRun => "Run",
        _ => letters.TryGetValue(item.Id, out var letter) ? $"Session {letter}" : "Short session",
    };

    private static PlannedEvent Event((WeekItem Item, WeekDay Day, WeekPlan Week, string Name) it, DateOnly today) =>
        new(it.Item.Id.Value, it.Day.Day, it.Name, WeekWords.Of(it.Item), Text(it.Item, it.Day), StateOf(it.Item.State, it.Day.Day < today));

    private static EventState StateOf(ItemState state, bool isOver) => state switch
    {
        ItemState.Skipped or ItemState.Dropped => EventState.Cancelled,
        ItemState.Moved => isOver ? EventState.Cancelled : EventState.Tentative,
        _ => EventState.Confirmed,
    };

    private static string Text(WeekItem item, WeekDay day) => item switch
    {
        WeekItem.OfSession { Session: var session } => string.Join('\n', session.Blocks.SelectMany(block => block.Exercises).Select(ExerciseWords.Of)),
        _ => WeekWords.More(item, day) ?? "",
    };
}
