using Backstride.Journal;
using Backstride.TrainingLoad;

namespace Backstride.Coaching.Rules;

/// <summary>Illnesses of which the last day has not been said: they go on, and hold training back, until it is.</summary>
public static class OpenIllness
{
    /// <summary>Those that go on on a day.</summary>
    public static IEnumerable<Recorded<LifeEvent>> On(RunnerState runner, DateOnly day) =>
        runner.LifeEvents.Where(life => life.What is { To: null, Event: LifeSpans.Illness } && From(life) <= day);

    private static DateOnly From(Recorded<LifeEvent> life) => life.What.From ?? life.Day;
}
