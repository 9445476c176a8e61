using Backstride.Journal;

namespace Backstride.Planning;

/// <summary>Takes away from a state what was recorded later.</summary>
/// <remarks>Answers to the safety questions, clearances, the profile and life events stay: a lock is never taken away by looking back.</remarks>
internal static class AsKnown
{
    private const int Noon = 12;

    /// <summary>What was known through the end of a day.</summary>
    public static RunnerState Through(RunnerState runner, DateOnly day) => Done(runner, day) with
    {
        CheckIns = runner.CheckIns.UpTo(day),
        Feedback = runner.Feedback.UpTo(day),
    };

    /// <summary>What was known on the morning of a day: nothing was run or trained on it yet, and nothing chosen.</summary>
    public static RunnerState OnTheMorningOf(DateOnly day, RunnerState runner) => Done(runner, day.AddDays(-1)) with
    {
        CheckIns = SaidByNoon(runner.CheckIns, day),
        Feedback = FeltBefore(runner, day),
        Decisions = [.. runner.Decisions.Where(shown => shown.What.For != day)],
    };

    /// <summary>What was written down of holidays, illness, races and the like by the morning of a day.</summary>
    public static RunnerState WithLifeOf(DateOnly day, RunnerState runner) => runner with
    {
        LifeEvents = [.. runner.LifeEvents.Where(said => said.Day < day || (said.Day == day && said.At.Hour < Noon))],
    };

    /// <summary>What was known of the back, of health and of life when something was written down; what was done stays.</summary>
    public static RunnerState WhenWritten(DateTimeOffset received, RunnerState runner) => runner with
    {
        CheckIns = Timeline<CheckIn>.Of([.. runner.CheckIns.Where(said => said.Received <= received)]),
        Feedback = Timeline<RunFeedback>.Of([.. runner.Feedback.Where(said => said.Received <= received)]),
        LifeEvents = [.. runner.LifeEvents.Where(said => said.Received <= received)],
        Clearances = [.. runner.Clearances.Where(said => said.Received <= received)],
    };

    /// <summary>True when <see cref="WhenWritten"/> leaves something out.</summary>
    public static bool IsNewsSince(DateTimeOffset received, RunnerState runner) =>
        runner.CheckIns.Any(said => said.Received > received) || runner.Feedback.Any(said => said.Received > received)
        || runner.LifeEvents.Any(said => said.Received > received) || runner.Clearances.Any(said => said.Received > received);

    /// <summary>Nothing done after a day.</summary>
    private static RunnerState Done(RunnerState runner, DateOnly day) => runner with
    {
        Runs = runner.Runs.UpTo(day),
        OtherActivities = runner.OtherActivities.UpTo(day),
        Sessions = runner.Sessions.UpTo(day),
        Tests = runner.Tests.UpTo(day),
    };

    private static Timeline<CheckIn> SaidByNoon(IReadOnlyList<Recorded<CheckIn>> said, DateOnly day)
    {
        var known = said.UpTo(day.AddDays(-1));
        foreach (var today in said.On(day))
            known = today.At.Hour < Noon ? known.With(today) : known;
        return known;
    }

    /// <summary>What was said of earlier days, on the morning too, and nothing about what was done later.</summary>
    private static Timeline<RunFeedback> FeltBefore(RunnerState runner, DateOnly day)
    {
        var later = runner.Runs.Between(day, DateOnly.MaxValue).Concat(runner.OtherActivities.Between(day, DateOnly.MaxValue)).Select(done => done.Id).ToHashSet();
        var felt = runner.Feedback.UpTo(day);
        return felt.Any(IsLater) ? Timeline<RunFeedback>.Of([.. felt.Where(said => !IsLater(said))]) : felt;

        bool IsLater(Recorded<RunFeedback> said) => said.Subject is { } subject ? later.Contains(subject) : said.Day == day;
    }
}
