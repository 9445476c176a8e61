using System.Globalization;
using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Exercises;
using Backstride.Journal;
using Backstride.TrainingLoad;

namespace Backstride.Planning;

/// <summary>Plans a week by asking the coach for each of its days, in order.</summary>
/// <remarks>
/// The week has no opinion of its own: what a day holds is what the coach says of it, today's what is shown for today. The coach follows the week's skeleton
/// (<see cref="WeekSkeleton"/>), and every day is bounded by its own limits. How the days to come are seen is said at <see cref="WeekPlan"/>.
/// </remarks>
public static class WeekPlanner
{
    private const int EarliestYear = 1900;

    /// <summary>How far ahead a week may begin.</summary>
    public static Days Farthest { get; } = new(28);

    /// <summary>The Monday of a day's week.</summary>
    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(int)WeeklyRhythm.WeekdayOf(day));

    /// <summary>True for a day whose week can be planned: not before 1900, and not too far ahead.</summary>
    public static bool Reaches(DateOnly day, DateOnly today) => day.Year >= EarliestYear && MondayOf(day) <= today.AddDays(Farthest.Count);

    /// <summary>The week in which a day lies.</summary>
    /// <param name="today">Today, where the runner lives. A week that is over is planned as of the asked day, or of the last of its days with an entry if that is later.</param>
    /// <exception cref="ArgumentOutOfRangeException">The week begins more than <see cref="Farthest"/> after today.</exception>
    public static WeekPlan Plan(RunnerState runner, DateOnly day, DateOnly today)
    {
        var monday = MondayOf(day);
        if (!Reaches(day, today))
            throw new ArgumentOutOfRangeException(nameof(day), day, $"A week is planned up to {Farthest.Count} days ahead, and none before {EarliestYear}.");
        var asOf = AsOf(runner, day, today);
        var days = new List<WeekDay>();
        for (var past = monday; past < asOf && past <= monday.AddDays(6); past = past.AddDays(1))
            days.Add(Lived(runner, past));
        days.AddRange(FromHere(AsKnown.Through(runner, asOf) is var known && asOf < today ? known : runner, asOf, monday));
        var judged = days.Find(planned => planned.Day >= asOf) ?? days[^1];
        return new WeekPlan
        {
            Monday = monday,
            AsOf = asOf,
            Days = days,
            Locked = judged.Plan.Referral is { Urgency: >= Urgency.Urgent } ? judged.Plan : null,
            GaveUp = GivenUpIn(days, judged, runner),
            Deload = DeloadOf(judged.Plan),
        };
    }

    private static DateOnly AsOf(RunnerState runner, DateOnly day, DateOnly today)
    {
        var sunday = MondayOf(day).AddDays(6);
        if (sunday >= today)
            return today;
        for (var last = sunday; last > day; last = last.AddDays(-1))
        {
            if (runner.Logged.HasEntry(last))
                return last;
        }

        return day;
    }

    /// <summary>The days from the judged one on, of which only those of the week are kept.</summary>
    private static IEnumerable<WeekDay> FromHere(RunnerState runner, DateOnly asOf, DateOnly monday)
    {
        for (var day = asOf; day <= monday.AddDays(6); day = day.AddDays(1))
        {
            var now = Coach.Plan(runner, day);
            var proposed = day == asOf && HasBegun(runner, day) ? Coach.Plan(AsKnown.OnTheMorningOf(day, runner), day) : now;
            var next = AsPlanned.After(runner, now);
            if (day >= monday)
                yield return DayOf(runner, proposed, now, HardDays.Before(day.AddDays(1), next).Yesterday);
            runner = next;
        }
    }

    private static WeekDay Lived(RunnerState runner, DateOnly day) =>
        DayOf(runner, Coach.Plan(AsKnown.OnTheMorningOf(day, runner), day), null, HardDays.Before(day.AddDays(1), runner).Yesterday);

    /// <summary>True when something was done on a day or chosen for it, so that its plan is no longer the morning's.</summary>
    private static bool HasBegun(RunnerState runner, DateOnly day) =>
        DoneOn(runner, day).Count > 0 || runner.Decisions.Any(shown => shown.What.For == day && shown.What.Answer is not null);

    /// <param name="now">The answer as it stands; absent for a day that is over.</param>
    private static WeekDay DayOf(RunnerState runner, Plan proposed, Plan? now, Hardness hard)
    {
        var items = ItemsOf(proposed, runner);
        return new WeekDay
        {
            Day = proposed.Day,
            For = WeekSkeleton.Of(runner, proposed.Day).On(proposed.Day),
            Plan = proposed,
            Hard = hard,
            Proposed = items,
            Current = now is null ? [.. items.Select(item => item with { State = Lived(item, runner, proposed.Day) })] : [.. Standing(items, now, runner)],
            Done = DoneOn(runner, proposed.Day),
        };
    }

    private static List<WeekItem> ItemsOf(Plan plan, RunnerState runner)
    {
        var items = new List<WeekItem>();
        if (plan.Run is { Mode: not RunMode.None } run)
            items.Add(new WeekItem.OfRun(IdOf(plan.Day, "run", runner), ItemState.Planned, run));
        if (plan.Session is { } session)
            items.Add(new WeekItem.OfSession(IdOf(plan.Day, "session", runner), ItemState.Planned, session));
        return items;
    }

    /// <summary>What was done, put off or left out keeps what had been proposed; the rest is as the day stands.</summary>
    private static IEnumerable<WeekItem> Standing(List<WeekItem> proposed, Plan now, RunnerState runner)
    {
        var left = ItemsOf(now, runner);
        foreach (var item in proposed.UnionBy(left, item => item.Id))
        {
            var stands = left.Find(other => other.Id == item.Id);
            if (IsDone(item, runner, now.Day))
                yield return item with { State = ItemState.Done };
            else if (item is WeekItem.OfSession && now.Answer == PlanAnswer.Skipped)
                yield return item with { State = ItemState.Skipped };
            else if (item is WeekItem.OfSession && now.Answer == PlanAnswer.Moved && stands is not null)
                yield return stands with { State = ItemState.Moved };
            else if (stands is not null)
                yield return stands;
            else
                yield return item with { State = ItemState.Dropped };
        }
    }

    private static ItemState Lived(WeekItem item, RunnerState runner, DateOnly day)
    {
        if (IsDone(item, runner, day))
            return ItemState.Done;
        if (item is WeekItem.OfSession { Session: var session })
        {
            if (SessionAnswer.To(session, runner, day) is PlanAnswer.Skipped)
                return ItemState.Skipped;
            if (SessionAnswer.To(session, runner, day) is PlanAnswer.Moved)
                return ItemState.Moved;
        }

        return runner.Logged.Knows(day) ? ItemState.Missed : ItemState.Planned;
    }

    private static bool IsDone(WeekItem item, RunnerState runner, DateOnly day) => item switch
    {
        WeekItem.OfRun { Run.Mode: RunMode.Run or RunMode.RunWalk } => runner.Runs.Any(run => run.Day == day),
        WeekItem.OfRun => runner.Runs.Any(run => run.Day == day) || runner.OtherActivities.Any(other => other.Day == day),
        WeekItem.OfSession { Session.HasStrength: true } => runner.Sessions.Any(session => session.Day == day && TrainingHistory.IsStrength(session.What)),
        _ => runner.Sessions.Any(session => session.Day == day),
    };

    private static List<EntryId> DoneOn(RunnerState runner, DateOnly day) =>
    [
        .. runner.Runs.Where(run => run.Day == day).Select(run => run.Id),
        .. runner.OtherActivities.Where(other => other.Day == day).Select(other => other.Id),
        .. runner.Sessions.Where(session => session.Day == day).Select(session => session.Id),
    ];

    private static EntryId IdOf(DateOnly day, string what, RunnerState runner) =>
        EntryId.DerivedFrom("week-item", runner.Runner?.ToString() ?? "", day.ToString("O", CultureInfo.InvariantCulture), what);

    private static DeloadReason.Due? DeloadOf(Plan plan) =>
        plan.Verdicts.Select(judged => judged.Verdict.Reason).OfType<DeloadReason.Due>().FirstOrDefault();

    /// <summary>Where only the gentlest is left, minutes are not what is short.</summary>
    private static List<GivenUp> GivenUpIn(List<WeekDay> days, WeekDay judged, RunnerState runner)
    {
        if (judged.Plan.Limits.Session != SessionScope.Full)
            return [];
        List<Weekday> alone = [.. days.Where(day => day.For.Session < WeekWish.LightSession && LacksSecondTrunk(day)).Select(day => day.For.Day)];
        var gaveUp = WeekSkeleton.Of(runner, judged.Day).GaveUp.ToList();
        if (alone.Count > 0)
            gaveUp.Insert(gaveUp.FindIndex(given => given is GivenUp.Mobility) is >= 0 and var at ? at : gaveUp.Count, new GivenUp.SecondTrunkExercise(alone));
        return gaveUp;
    }

    private static bool LacksSecondTrunk(WeekDay day) =>
        day.Plan is { Session: { HasStrength: true } session } plan && plan.Limits.Sets >= Ratio.Whole
        && session.Blocks.Where(block => block.Kind == BlockKind.Strength).SelectMany(block => block.Exercises).Count(IsTrunk) < 2;

    private static bool IsTrunk(ProposedExercise shown) =>
        ExerciseLibrary.Shipped[new ExerciseId(shown.Exercise)] is { TrainsLegs: false, Regions: var regions } && regions.Any(TrunkCover.Regions.Contains);
}
