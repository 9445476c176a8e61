using Backstride.Journal;

namespace Backstride.TrainingLoad;

/// <summary>The days of the races a runner entered or ran.</summary>
internal sealed class RaceDays
{
    /// <summary>The word of a race among the life events of docs/journal.md.</summary>
    public const string Event = "race";

    private readonly IReadOnlyList<(DateOnly From, DateOnly To)> races;

    private RaceDays(IReadOnlyList<(DateOnly From, DateOnly To)> races) => this.races = races;

    public static RaceDays Of(RunnerState runner) => new(LifeSpans.Of(runner, Event));

    public bool Contains(DateOnly day) => races.Any(race => race.From <= day && day <= race.To);

    /// <summary>True when a race lies at most so many days before or after a day, both ends included.</summary>
    public bool AnyNear(DateOnly day, Days within) =>
        races.Any(race => race.From <= day.AddDays(within.Count) && race.To >= day.AddDays(-within.Count));
}

/// <summary>The spans of days that life events cover.</summary>
internal static class LifeSpans
{
    /// <summary>Words of life events in docs/journal.md.</summary>
    public const string Illness = "illness";

    public const string Holiday = "holiday";

    public const string Travel = "travel";

    public const string Pregnancy = "pregnancy";

    public const string Birth = "birth";

    public const string Surgery = "surgery";

    public const string Fracture = "fracture";

    /// <summary>The spans of the events with one of the given words, both ends included. An event without days is that of its entry.</summary>
    public static List<(DateOnly From, DateOnly To)> Of(RunnerState runner, params ReadOnlySpan<string> words)
    {
        var spans = new List<(DateOnly, DateOnly)>();
        foreach (var life in runner.LifeEvents)
        {
            if (!words.Contains(life.What.Event))
                continue;
            var from = life.What.From ?? life.Day;
            var to = life.What.To ?? from;
            spans.Add((from, to < from ? from : to));
        }

        return spans;
    }
}
