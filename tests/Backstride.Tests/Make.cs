using Backstride.Journal;

namespace Backstride.Tests;

/// <summary>Made-up runners for tests of rules: real entries, folded as the journal folds them.</summary>
internal static class Make
{
    /// <summary>The day every made runner is judged on, unless a test says otherwise: a Sunday.</summary>
    public static DateOnly Today { get; } = new(2026, 3, 1);

    /// <summary>A runner with an empty journal.</summary>
    public static Runner Runner() => Tests.Runner.Who();

    /// <summary>The day some days before <see cref="Today"/>.</summary>
    public static DateOnly DaysAgo(int days) => Today.AddDays(-days);

    /// <summary>The state of a runner as if all entries after a day had not been written yet.</summary>
    public static RunnerState UpTo(this Runner runner, DateOnly day) => RunnerState.From(runner.Entries.Where(entry => entry.Day <= day));
}
