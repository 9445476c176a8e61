using Backstride.Journal;

namespace Backstride.Planning;

/// <summary>Takes away from a state what was recorded later.</summary>
/// <remarks>Answers to the safety questions, clearances, the profile and life events stay: a lock is never taken away by looking back.</remarks>
internal static class AsKnown
{
    private const int Noon = 12;

    /// <summary>What was known through the end of a day.</summary>
    public static RunnerState Through(RunnerState runner, DateOnly day) => Without(
        runner, fact => fact <= day, [.. runner.CheckIns.Where(said => said.Day <= day)], [.. runner.Feedback.Where(felt => felt.Day <= day)]);

    /// <summary>What was known on the morning of a day: nothing was run or trained on it yet, and nothing chosen.</summary>
    public static RunnerState OnTheMorningOf(DateOnly day, RunnerState runner)
    {
        var later = runner.Runs.Concat(runner.OtherActivities).Where(done => done.Day >= day).Select(done => done.Id).ToHashSet();
        var known = Without(
            runner,
            fact => fact < day,
            [.. runner.CheckIns.Where(said => said.Day < day || (said.Day == day && said.At.Hour < Noon))],
            [.. runner.Feedback.Where(felt => felt.Day <= day && !(felt.Subject is { } run ? later.Contains(run) : felt.Day == day))]);
        return known with { Decisions = [.. runner.Decisions.Where(shown => shown.What.For != day)] };
    }

    private static RunnerState Without(
        RunnerState runner, Func<DateOnly, bool> keeps, IReadOnlyList<Recorded<CheckIn>> said, IReadOnlyList<Recorded<RunFeedback>> felt) => runner with
    {
        Runs = [.. runner.Runs.Where(run => keeps(run.Day))],
        OtherActivities = [.. runner.OtherActivities.Where(other => keeps(other.Day))],
        Sessions = [.. runner.Sessions.Where(session => keeps(session.Day))],
        Tests = [.. runner.Tests.Where(test => keeps(test.Day))],
        CheckIns = said,
        Feedback = felt,
    };
}
