using Backstride.Journal;
using Backstride.TrainingLoad;

namespace Backstride.Coaching.Rules;

/// <summary>Illnesses of which the last day has not been said: they go on, and hold training back, until it is.</summary>
public static class OpenIllness
{
    /// <summary>Those that go on on a day.</summary>
    public static IEnumerable<Recorded<LifeEvent>> On(RunnerState runner, DateOnly day) =>
        runner.LifeEvents.Where(life => life.What is { To: null, Event: LifeSpans.Illness } && From(life) <= day);

    /// <summary>The last day of an illness that another takes over from: the one before the other began, and its own first at the earliest.</summary>
    /// <returns>Absent where the other lies before it, or begins before it and goes on into it: then only the runner can say.</returns>
    public static DateOnly? LastDayBefore(LifeEvent other, DateOnly otherFrom, Recorded<LifeEvent> open)
    {
        var from = From(open);
        if (other.Event != LifeSpans.Illness || otherFrom < from)
            return null;
        return otherFrom > from ? otherFrom.AddDays(-1) : from;
    }

    /// <summary>True for an illness that begins before an open one and reaches into it.</summary>
    public static bool Covers(LifeEvent other, DateOnly otherFrom, Recorded<LifeEvent> open) =>
        other.Event == LifeSpans.Illness && otherFrom < From(open) && !(other.To < From(open));

    private static DateOnly From(Recorded<LifeEvent> life) => life.What.From ?? life.Day;
}
