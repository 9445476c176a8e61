using Backstride.Exercises;
using Backstride.Journal;

namespace Backstride.Coaching;

/// <summary>How much of a day's minutes the sessions took that were done already: a session behind somebody makes the run no longer.</summary>
/// <remarks>Where a session's time was not said, 25 minutes count with strength and 5 without, which is what such sessions are planned for.</remarks>
internal static class TrainedToday
{
    private static readonly TimeSpan WithStrength = TimeSpan.FromMinutes(25);
    private static readonly TimeSpan WithoutStrength = TimeSpan.FromMinutes(5);

    public static TimeSpan Minutes(RunnerState runner, DateOnly day)
    {
        var unsaid = TrainingHistory.Of(runner, day).StrengthToday ? WithStrength : WithoutStrength;
        var taken = TimeSpan.Zero;
        foreach (var session in runner.Sessions.On(day))
            taken += session.What.Time ?? unsaid;

        return taken;
    }
}
