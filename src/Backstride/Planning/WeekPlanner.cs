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
    /// <summary>No day before this year is planned.</summary>
    public const int EarliestYear = 1900;

    /// <summary>How far ahead a week may begin.</summary>
    public static Days Farthest { get; } = new(28);

    /// <summary>The Monday of a day's week.</summary>
    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(int)WeeklyRhythm.WeekdayOf(day));

    /// <summary>True for a day whose week can be planned: not before 1900, and not too far ahead.</summary>
    public static bool Reaches(DateOnly day, DateOnly today) => day.Year >= EarliestYear && MondayOf(day) <= today.AddDays(Farthest.Count);

    /// <summary>The last day that can be planned: the Sunday of the fourth week after this one.</summary>
    public static DateOnly LastDay(DateOnly today) => MondayOf(today.AddDays(Farthest.Count)).AddDays(6);

    /// <summary>The week in which a day lies.</summary>
    /// <param name="today">Today, where the runner lives. A week that is over is planned as of the asked day, or of the last of its days with an entry if that is later.</param>
    /// <exception cref="ArgumentOutOfRangeException">The week begins more than <see cref="Farthest"/> after today.</exception>
    public static WeekPlan Plan(RunnerState runner, DateOnly day, DateOnly today) => Plan(runner, day, today, offersMoves: true);

    /// <summary>A week of which something is tried out: seen from the same day, and with no further moves tried for what was missed.</summary>
    internal static WeekPlan Tried(RunnerState runner, WeekPlan week) => Plan(runner, week.Monday, week.AsOf, offersMoves: false);

    private static WeekPlan Plan(RunnerState runner, DateOnly day, DateOnly today, bool offersMoves)
    {
        var monday = MondayOf(day);
        if (!Reaches(day, today))
            throw new ArgumentOutOfRangeException(nameof(day), day, $"A week is planned up to {Farthest.Count} days ahead, and none before {EarliestYear}.");
        var asOf = AsOf(runner, day, today);
        var places = WeekSkeleton.Of(runner, asOf < monday ? monday : asOf > monday.AddDays(6) ? monday.AddDays(6) : asOf).Places;
        var matches = places is null ? PlanMatches.None : PlanMatches.Of([.. places.Now], runner, KeptWeek.ChangesOf(runner, monday).Select(change => change.What), asOf);
        var made = new WeekDays(runner, places, matches);
        var days = new List<WeekDay>();
        for (var past = monday; past < asOf && past <= monday.AddDays(6); past = past.AddDays(1))
            days.Add(Lived(made, runner, past));
        days.AddRange(FromHere(made, AsKnown.Through(runner, asOf) is var known && asOf < today ? known : runner, asOf, monday));
        var judged = days.Find(planned => planned.Day >= asOf) ?? days[^1];
        var week = new WeekPlan
        {
            Monday = monday,
            AsOf = asOf,
            Days = days,
            KeptAt = places is null ? null : KeptWeek.Of(runner, monday)?.At,
            Locked = judged.Plan.Referral is { Urgency: >= Urgency.Urgent } ? judged.Plan : null,
            GaveUp = [.. GivenUpIn(days, judged, runner).Select(given => StillOf(given, days)).OfType<GivenUp>()],
            // Whether a week that is over would have been a lighter one is no question any more.
            Deload = DeloadOf(judged.Plan, days) is { } due && (due.Because is not null || monday.AddDays(6) >= today) ? due : null,
            Realign = asOf < today ? null : RealignQuestion.On(runner, asOf),
        };
        return places is null ? week : WeekAdjustments.In(week, runner, (places, matches), offersMoves);
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
    private static IEnumerable<WeekDay> FromHere(WeekDays made, RunnerState runner, DateOnly asOf, DateOnly monday)
    {
        for (var day = asOf; day <= monday.AddDays(6); day = day.AddDays(1))
        {
            var now = Coach.Plan(runner, day);
            var proposed = day == asOf && HasBegun(runner, day) ? Coach.Plan(AsKnown.OnTheMorningOf(day, runner), day) : now;
            var next = AsPlanned.After(runner, now);
            if (day >= monday)
                yield return made.Of(proposed, now, runner, HardDays.Before(day.AddDays(1), next).Yesterday);
            runner = next;
        }
    }

    /// <summary>As its morning saw it; where something of a kept week was not done, as the day ended, for what came up on it may have taken that away.</summary>
    /// <remarks>What was done is told against what stood on its morning: a race that is noted later makes no walk of it. Of a day on which nothing was done, an illness that is noted later says why.</remarks>
    private static WeekDay Lived(WeekDays made, RunnerState runner, DateOnly day)
    {
        var known = made.IsOpenOn(day) ? AsKnown.Through(runner, day)
            : AsKnown.OnTheMorningOf(day, runner) is var morning && WeekDays.DoneOn(runner, day).Count > 0 ? AsKnown.WithLifeOf(day, morning) : morning;
        return made.Of(Coach.Plan(known, day), null, runner, HardDays.Before(day.AddDays(1), runner).Yesterday);
    }

    /// <summary>True when something was done on a day or chosen for it, so that its plan is no longer the morning's.</summary>
    private static bool HasBegun(RunnerState runner, DateOnly day) =>
        WeekDays.DoneOn(runner, day).Count > 0 || runner.Decisions.Any(shown => shown.What.For == day && shown.What.Answer is not null);

    /// <summary>A lighter week is none where it would hold as much as the week does without it. Where a run has no distance nobody can tell, and it has fewer sets all the same.</summary>
    private static DeloadReason.Due? DeloadOf(Plan plan, List<WeekDay> days) =>
        plan.Verdicts.Select(judged => judged.Verdict.Reason).OfType<DeloadReason.Due>().FirstOrDefault() is { } due
        && (due.Because is not null || !WeekCounts.KnowsRunning(days) || due.Lighter < WeekCounts.Running(days)) ? due : null;

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

    /// <summary>What was given up, as far as the week as it stands lacks it; absent where what was written down or chosen since gives it back, or takes the rest of it away as well: then minutes are not what is short.</summary>
    private static GivenUp? StillOf(GivenUp given, List<WeekDay> days) => given switch
    {
        GivenUp.Sessions it => it.Planned == WeekCounts.Sessions(days) ? it : null,
        GivenUp.Runs it => it.Planned == WeekCounts.Runs(days) ? it : null,
        GivenUp.SessionsApart => days.Zip(days.Skip(1)).Any(two => HasStrength(two.First) && HasStrength(two.Second)) ? given : null,
        GivenUp.RestDay => days.All(day => HasRun(day) || HasStrength(day)) ? given : null,
        GivenUp.SecondTrunkExercise it => OnThose(days, it.Days, HasStrength) is { Count: > 0 } left ? it with { Days = left } : null,
        GivenUp.Mobility it => OnThose(days, it.Days, day => HasRun(day) && !day.Current.Any(item => item is WeekItem.OfSession && WeekCounts.Counts(item))) is { Count: > 0 } left ? it with { Days = left } : null,
        _ => given,
    };

    private static List<Weekday> OnThose(List<WeekDay> days, IReadOnlyList<Weekday> those, Func<WeekDay, bool> holds) => [.. days.Where(day => those.Contains(day.For.Day) && holds(day)).Select(day => day.For.Day)];

    private static bool HasStrength(WeekDay day) => day.Current.Any(item => item is WeekItem.OfSession { Session.HasStrength: true } && WeekCounts.Counts(item));

    private static bool HasRun(WeekDay day) => day.Current.Any(item => item is WeekItem.OfRun && WeekCounts.Counts(item));

    private static bool LacksSecondTrunk(WeekDay day) =>
        day.Plan is { Session: { HasStrength: true } session } plan && plan.Limits.Sets >= Ratio.Whole
        && session.Blocks.Where(block => block.Kind == BlockKind.Strength).SelectMany(block => block.Exercises).Count(IsTrunk) < 2;

    private static bool IsTrunk(ProposedExercise shown) =>
        ExerciseLibrary.Shipped[new ExerciseId(shown.Exercise)] is { TrainsLegs: false, Regions: var regions } && regions.Any(TrunkCover.Regions.Contains);
}
