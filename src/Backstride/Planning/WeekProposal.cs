using Backstride.Coaching;
using Backstride.Journal;

namespace Backstride.Planning;

/// <summary>Says whether a week that is about to be shown is to be kept, and as what.</summary>
/// <remarks>
/// This week is kept at first sight, and on a Sunday evening from 17:00 the next one as well. It is not kept while it rests on nothing: while the safety questions are open, while somebody
/// has to look first, and before anything is known of the running, recorded or told. Such a week would hold its runner to what was a stopgap.
/// </remarks>
public static class WeekProposal
{

    /// <summary>From when on a Sunday the next week is proposed, where the runner lives.</summary>
    public static TimeOnly Evening { get; } = new(17, 0);

    /// <summary>What is written of a week; absent where it is not to be kept, or is already.</summary>
    /// <param name="now">The moment it is shown, where the runner lives.</param>
    public static WeekProposed? Of(WeekPlan week, RunnerState runner, DateTimeOffset now) =>
        IsTimeFor(week.Monday, now) && KeptWeek.Of(runner, week.Monday) is null && RestsOnSomething(week, runner)
            ? new WeekProposed
            {
                Monday = week.Monday,
                RuleSet = week.RuleSet,
                Days = [.. week.Days.Select(day => Of(day, DateOnly.FromDateTime(now.DateTime)))],
            }
            : null;

    /// <summary>The name of a runner's week: it is kept once.</summary>
    public static EntryId IdOf(RunnerId runner, DateOnly monday) =>
        EntryId.DerivedFrom("week", runner.ToString(), monday.ToString("O", System.Globalization.CultureInfo.InvariantCulture));

    private static bool IsTimeFor(DateOnly monday, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.DateTime);
        return monday == WeekPlanner.MondayOf(today) || (monday == today.AddDays(1) && TimeOnly.FromDateTime(now.DateTime) >= Evening);
    }

    private static bool RestsOnSomething(WeekPlan week, RunnerState runner) =>
        week.Locked is null
        && week.Days.All(day => day.Day < week.AsOf || day.Plan.Status is not (PlanStatus.Incomplete or PlanStatus.Refer))
        && (runner.Runs.Count > 0 || runner.Profile.LongestRun is not null || runner.Profile.RunsPerWeek is not null);

    private static ProposedDay Of(WeekDay day, DateOnly today)
    {
        var items = day.Day < today ? [] : day.Proposed;
        var run = items.OfType<WeekItem.OfRun>().FirstOrDefault();
        var session = items.OfType<WeekItem.OfSession>().FirstOrDefault();
        return new ProposedDay
        {
            Day = day.Day,
            Run = day.For.Run,
            Strength = day.For.Strength,
            Session = day.For.Session,
            Given = day.For.Given,
            ProposedRun = run is null ? null : OutlinedRun.Of(run.Id, run.Run),
            ProposedSession = session is null ? null : OutlinedSession.Of(session.Id, session.Session),
        };
    }
}
