using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Journal;
using Backstride.TrainingLoad;

namespace Backstride.Planning;

/// <summary>Finds what a difference between a week as proposed and as it stands comes from, in the plan of its day.</summary>
/// <param name="week">The week in which the days lie: a race that is not run on its day, as things stand, is no reason for anything before it.</param>
internal sealed class ChangeCauses(WeekPlan week)
{
    private readonly HashSet<DateOnly> heldRaces = [.. week.Days.Where(day => day.Now.Verdicts.Any(judged => judged.Verdict.Reason is RaceReason.Today { IsHeld: true })).Select(day => day.Day)];

    public ChangeCause Of(ChangedPart.OfRun part, WeekDay day, WeekProposed kept)
    {
        var (plan, run) = (day.Now, day.Now.Run);
        if (run?.From is RunReason.TakenOut or RunReason.MovedTo or RunReason.DoneOn)
            return new ChangeCause.ByRunner();
        if (Minutes(day, kept) is { } minutes && run?.From is null or RunReason.NoTime or RunReason.OtherDays or RunReason.InTime or RunReason.ByTheMinutes)
            return minutes!;
        if (run is { Done: not null })
            return new ChangeCause.ByDone();
        if (part.Before?.Mode == run?.Mode && run?.From is { } why and not (RunReason.RuleLimit or RunReason.AsAgreed))
            return new ChangeCause.ByRun(why);
        if (Shaping(plan, verdict => IsOfRun(part, plan, verdict)) is { } rule)
            return rule;
        return run?.From is { } reason ? new ChangeCause.ByRun(reason) : new ChangeCause.ByHistory();
    }

    public ChangeCause Of(ChangedPart.OfSession part, WeekDay day, Recorded<WeekProposed> kept, (RunnerState Runner, DateOnly AsOf, AsProposed Before) known)
    {
        var runner = known.Runner;
        if (day.Now.Answer is PlanAnswer.Easier or PlanAnswer.Skipped or PlanAnswer.Moved)
            return new ChangeCause.ByRunner();
        if (Minutes(day, kept.What) is { } minutes)
            return minutes;
        if (part.Before is null && day.For.SessionItem is null && day.For.SessionMovedTo is { } to)
            return part.After is { HasStrength: false } ? new ChangeCause.ByMove(to) : new ChangeCause.ByRunner();
        if (part is { Before.HasStrength: false, After: null } && day.Now.Session is { HasStrength: true } && OriginOf(day, kept.What) is { } from && from.Day != day.Day)
            return new ChangeCause.BySession(from.Day);
        return Shaping(day.Now, verdict => IsOfSession(day.Now, verdict)) ?? RunOfDay(part, day, kept.What) ?? NewSince(day, known.Before) ?? RaceOf(day.Now) ?? HolidayAfter(day.Day, kept, runner)
            ?? Gap(day.Day, kept, (runner, known.AsOf)) ?? (IsOnlyChanged(kept, runner) ? new ChangeCause.ByOtherChanges() : (ChangeCause)new ChangeCause.ByHistory());
    }

    /// <summary>The day for which the strength session of a day was proposed.</summary>
    private static ProposedDay? OriginOf(WeekDay day, WeekProposed kept) => day.For.SessionItem is { } item ? kept.Days.FirstOrDefault(other => other.ProposedSession?.Id == item) : null;

    /// <summary>The few minutes of a day without strength come where the run of the day is gone, and go where one came; a strength session is shorter beside a run that it was not proposed with, and on a day with fewer minutes.</summary>
    private static ChangeCause? RunOfDay(ChangedPart.OfSession part, WeekDay day, WeekProposed kept)
    {
        if (part is { Before.HasStrength: true, After.HasStrength: true } && OriginOf(day, kept) is { } origin && day.For.Session < origin.Session)
            return day.For.Run != RunRole.None && origin.Run == RunRole.None ? new ChangeCause.ByRunOfDay(HasCome: true) : new ChangeCause.ByDay(day.For.Given ?? day.For.Session);
        var (ran, runs) = (kept.Days[(int)day.For.Day].ProposedRun is not null, day.For.Run != RunRole.None);
        return ran != runs && (part.Before ?? part.After) is { HasStrength: false } && runs == part.After is null ? new ChangeCause.ByRunOfDay(runs) : null;
    }

    /// <summary>True where the runner changed something of the week and nothing was done or written down since it was proposed.</summary>
    private static bool IsOnlyChanged(Recorded<WeekProposed> kept, RunnerState runner) =>
        KeptWeek.ChangesOf(runner, kept.What.Monday).Any() && !AsKnown.IsNewsSince(kept.Received, runner)
        && !runner.Runs.Concat(runner.OtherActivities).Any(done => done.Received > kept.Received) && !runner.Sessions.Any(done => done.Received > kept.Received);

    /// <summary>A rule that holds exercises back and did not when the week was proposed, by what was written down since.</summary>
    private ChangeCause.ByRule? NewSince(WeekDay day, AsProposed before)
    {
        foreach (var judged in day.Now.Verdicts)
        {
            if (judged.Verdict is not Verdict.Allow && !IsOfHeldRace(judged) && HoldsExercises(day.Now.Limits, judged.Verdict.Limits)
                && before.On(day.Day) is { } then && judged.Rule.JudgeSafely(then, day.Day).Limits != judged.Verdict.Limits)
            {
                return new ChangeCause.ByRule(judged, day.Now);
            }
        }

        return null;
    }

    private static bool HoldsExercises(Limits day, Limits rule) =>
        (rule.Patterns != Limits.None.Patterns && day.Patterns.Meet(rule.Patterns) == day.Patterns)
        || (rule.Precautions > Limits.None.Precautions && (day.Precautions & rule.Precautions) == rule.Precautions)
        || (rule.Progress > Progression.MayProgress && rule.Progress == day.Progress);

    /// <summary>A day of which nothing is known, the last since the week was proposed: what it was to bring is not there to go by.</summary>
    private static ChangeCause.ByGap? Gap(DateOnly day, Recorded<WeekProposed> kept, (RunnerState Runner, DateOnly AsOf) known) =>
        kept.What.Days.LastOrDefault(past => past.Day >= kept.Day && past.Day < day && past.Day < known.AsOf && !known.Runner.Logged.Knows(past.Day)) is { } gap
            ? new ChangeCause.ByGap(gap.Day)
            : null;

    /// <summary>The race of the day limits nothing and leaves no room for a session all the same.</summary>
    private ChangeCause.ByRule? RaceOf(Plan plan) => plan.Verdicts.FirstOrDefault(judged => !IsOfHeldRace(judged) && judged.Verdict.Reason is RaceReason.Today or RaceReason.Near or RaceReason.Taper) is { } race
        ? new ChangeCause.ByRule(race, plan)
        : null;

    /// <summary>A session takes what was trained longest ago, and a holiday that comes up leaves fewer days for it.</summary>
    private static ChangeCause.ByHoliday? HolidayAfter(DateOnly day, Recorded<WeekProposed> kept, RunnerState runner)
    {
        foreach (var life in runner.LifeEvents)
        {
            if (life.What.Event == LifeSpans.Holiday && life.Received > kept.Received && (life.What.From ?? life.Day) is var from && from > day && from < kept.What.Monday.AddDays(7))
                return new ChangeCause.ByHoliday(from);
        }

        return null;
    }

    private static ChangeCause.ByMinutes? Minutes(WeekDay day, WeekProposed kept)
    {
        var before = kept.Days[(int)day.For.Day].Given;
        return before == day.For.Given ? null : new ChangeCause.ByMinutes(day.For.Day, before, day.For.Given);
    }

    /// <summary>The rule that makes the day what it is, among those a difference can come from.</summary>
    private ChangeCause.ByRule? Shaping(Plan plan, Func<Limits, bool> concerns)
    {
        var (most, found) = (-1, (RuleVerdict?)null);
        foreach (var judged in plan.Verdicts)
        {
            if (judged.Verdict is Verdict.Allow || IsOfHeldRace(judged) || !concerns(judged.Verdict.Limits))
                continue;
            var shapes = Standings.Shapes(plan, judged.Verdict);
            if (shapes > most)
                (most, found) = (shapes, judged);
        }

        return found is null ? null : new ChangeCause.ByRule(found, plan);
    }

    private bool IsOfHeldRace(RuleVerdict judged) => judged.Verdict.Reason is RaceReason.Taper { Race: var race } && heldRaces.Contains(race);

    private static bool IsOfRun(ChangedPart.OfRun part, Plan plan, Limits rule) =>
        (rule.Impact > Impact.Running && rule.Impact == plan.Limits.Impact)
        || (rule.Distance is { } far && far == plan.Limits.Distance && plan.Run?.From is RunReason.RuleLimit or null)
        || (rule.Time is { } time && time == plan.Limits.Time)
        || (rule.Stage is not null && rule.Stage == plan.Limits.Stage)
        || (rule.WalkBreaks > WalkBreaks.None && part.After?.Mode == RunMode.RunWalk)
        || (part.Before?.Fast is not null && part.After?.Fast is null && (plan.Limits.Intensity > Intensity.Fast ? rule.Intensity > Intensity.Fast : rule.Progress > Progression.MayProgress));

    private static bool IsOfSession(Plan plan, Limits rule) =>
        (rule.Session > SessionScope.Full && rule.Session == plan.Limits.Session)
        || (rule.Impact == Impact.Nothing && plan.Limits.Impact == Impact.Nothing)
        || (rule.Tools == Tools.None)
        || (rule.Sets < Ratio.Whole && rule.Sets == plan.Limits.Sets)
        || (rule.Progress > Progression.Hold && rule.Progress == plan.Limits.Progress);
}
