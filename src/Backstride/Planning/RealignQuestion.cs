using Backstride.Coaching;
using Backstride.Journal;

namespace Backstride.Planning;

/// <summary>Three planned items in a row were missed: is the plan still right? It is asked once, and again only after three further ones.</summary>
/// <param name="Missed">The last three, the earliest first.</param>
public sealed record RealignQuestion(IReadOnlyList<(DateOnly Day, WeekItem Item)> Missed)
{
    /// <summary>How many in a row open the question.</summary>
    public const int FromMissed = 3;

    private const int WeeksBack = 4;

    /// <summary>The question as it is open on a day; absent when it is not.</summary>
    /// <remarks>
    /// Runs and strength sessions of the kept weeks count, this one and the four before. What was done ends a row; what the runner took out, moved or skipped, and what a limit of its day took
    /// away, neither ends it nor counts, and neither does a day of which nothing is known.
    /// </remarks>
    public static RealignQuestion? On(RunnerState runner, DateOnly asOf)
    {
        var answered = AnsweredOn(runner);
        var missed = new List<(DateOnly, WeekItem)>();
        for (var monday = WeekPlanner.MondayOf(asOf); monday >= WeekPlanner.MondayOf(asOf).AddDays(-7 * WeeksBack) && KeptWeek.Of(runner, monday) is not null; monday = monday.AddDays(-7))
        {
            var last = monday.AddDays(6) < asOf ? monday.AddDays(6) : asOf;
            if (WeekSkeleton.Of(runner, last).Places is not { } places)
                break;
            var matches = PlanMatches.Of([.. places.Now], runner, KeptWeek.ChangesOf(runner, monday).Select(change => change.What), asOf);
            foreach (var (day, item) in places.Now.Where(it => it.Day < asOf && Counts(it.Item)).OrderByDescending(it => it.Day).ThenByDescending(it => it.Item is WeekItem.OfSession))
            {
                if (matches.Of(item.Id) is not null || day < answered)
                    return null;
                if (runner.Logged.Knows(day) && !places.IsBefore(day) && IsLeft(runner, day, item))
                    missed.Insert(0, (day, item));
                if (missed.Count == FromMissed)
                    return new RealignQuestion(missed);
            }
        }

        return null;
    }

    private static DateOnly? AnsweredOn(RunnerState runner)
    {
        DateOnly? latest = null;
        foreach (var change in runner.PlanChanges)
        {
            if (change.What.What == PlanChangeKind.Realign && !(change.Day < latest))
                latest = change.Day;
        }

        return latest;
    }

    private static bool Counts(WeekItem item) => item is WeekItem.OfRun { Run.Mode: RunMode.Run or RunMode.RunWalk } or WeekItem.OfSession { Session.HasStrength: true };

    /// <summary>True when the item still stood at the end of its day.</summary>
    private static bool IsLeft(RunnerState runner, DateOnly day, WeekItem item)
    {
        var plan = Coach.Plan(AsKnown.Through(runner, day), day);
        return item is WeekItem.OfRun ? plan.Run is { Mode: RunMode.Run or RunMode.RunWalk } : plan is { Session.HasStrength: true, Answer: not PlanAnswer.Moved };
    }
}
