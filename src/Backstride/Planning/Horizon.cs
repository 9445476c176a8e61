using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Journal;
using Backstride.TrainingLoad;

namespace Backstride.Planning;

/// <summary>The rest of this week and the four weeks after it in outline, with what the limits would be by then.</summary>
/// <remarks>
/// The coach is run forward and asked for each day, by the same planner that plans a week and with the same days that go as planned and stay calm: there is no other model. So it is the best case and no
/// forecast. Each week is planned once, which costs less than planning the fourth week ahead by itself. It ends with the week of a race, and with the one in which somebody has to look, or the safety questions are due;
/// where that is so today there is none.
/// </remarks>
public sealed record Horizon
{
    /// <summary>Whole weeks after this one.</summary>
    public const int Ahead = 4;

    private const int Week = 7;

    /// <summary>The last day of which the records were looked at.</summary>
    public required DateOnly AsOf { get; init; }

    public string RuleSet { get; init; } = Rulebook.Version;

    /// <summary>This week first, as the planner gives it; empty where nothing can be seen ahead.</summary>
    public required IReadOnlyList<HorizonWeek> Weeks { get; init; }

    /// <summary>Why it reaches no farther.</summary>
    public required HorizonEnd End { get; init; }

    /// <summary>What counts today as the longest run of the last 30 days: where it stays when nothing goes forward. Absent when none is known.</summary>
    public Distance? Now { get; init; }

    /// <summary>What stands before ordinary training today, so that the weeks are shown and nothing they may come to is named; absent where nothing does.</summary>
    public HorizonHold? Hold { get; init; }

    /// <summary>The illness that stands before training today; absent without one, and with a head cold alone, which leaves training.</summary>
    public WayBack? Illness { get; init; }

    /// <summary>True while nothing that the weeks may come to is named: none of them has a distance.</summary>
    public bool IsSore => Hold is not null;

    /// <summary>The week with the farthest run that is planned, whether a rule bounds it or not: the day of a race falls under none of load.</summary>
    public HorizonWeek? Farthest => Weeks.Where(week => week.Longest is not null).MaxBy(week => week.Longest);

    /// <summary>The week with the farthest run, which is what all this may come to; absent when none has one with a limit, and while the back is sore.</summary>
    public HorizonWeek? Reach => IsSore ? null : Weeks.Where(week => week is { Longest: not null, May: not null }).OrderBy(week => week.Longest).ThenBy(week => week.May).ThenBy(week => week.Monday).LastOrDefault();

    /// <summary>The horizon of a runner on a day.</summary>
    /// <param name="today">Today, where the runner lives.</param>
    public static Horizon Of(RunnerState runner, DateOnly today)
    {
        var week = WeekPlanner.Plan(runner, today, today);
        var now = week.Days.First(day => day.Day >= today);
        var (state, weeks, end) = (runner, new List<HorizonWeek>(), EndOn(now));
        var hold = HoldOn(now.Now, runner, today);
        while (end is null)
        {
            var outline = Outline(week, state, today) with { Lighter = LighterOf(week, runner, weeks, hold) };
            weeks.Add(hold is null ? outline : outline.WithoutDistances());
            if (EndIn(week, weeks, runner) is { } there)
            {
                end = there;
                break;
            }

            state = AfterAll(week, state);
            var monday = week.Monday.AddDays(Week);
            week = WeekPlanner.Plan(state, monday, monday);
            end = EndOn(week.Days[0]);
        }

        return new Horizon
        {
            AsOf = today,
            Weeks = weeks,
            End = end,
            Hold = hold,
            Illness = WaysBack.Of(now.Now).FirstOrDefault(way => way.Gate == HealthGate.Illness),
            Now = LongestRunBaseline.Before(today.AddDays(1), runner) is Baseline.Measured longest ? longest.Counts : null,
        };
    }

    /// <summary>Why nothing is seen beyond a week; absent when something is.</summary>
    private static HorizonEnd? EndIn(WeekPlan week, List<HorizonWeek> weeks, RunnerState runner) =>
        ToCome(week).Select(EndOn).FirstOrDefault(end => end is not null)
        ?? (HorizonEnd?)ColdIn(week, runner)
        ?? (weeks[^1] is { Race: { } race, IsRaceHeld: false } && !runner.Runs.On(race.Day).Any() ? new HorizonEnd.AfterRace(race) : weeks.Count > Ahead ? new HorizonEnd.FourWeeks() : null);

    /// <summary>A head cold leaves easy training and nobody knows how long: the week in which it stands is planned, and a month of cold days is no picture of anything.</summary>
    private static HorizonEnd.Illness? ColdIn(WeekPlan week, RunnerState runner) =>
        OpenIllness.On(runner, week.Monday.AddDays(Week - 1)).FirstOrDefault() is { } cold ? new HorizonEnd.Illness(cold.What.From ?? cold.Day) : null;

    /// <summary>What stands before ordinary training, an illness before the back and the back before all else.</summary>
    private static HorizonHold? HoldOn(Plan now, RunnerState runner, DateOnly today)
    {
        List<HealthGate> gates = [.. WaysBack.Of(now).Select(way => way.Gate).Where(gate => gate != HealthGate.Ladder)];
        if (gates.Contains(HealthGate.Illness) || OpenIllness.On(runner, today).Any())
            return HorizonHold.Illness;
        if (RunWish.IsSore(runner, today))
            return HorizonHold.Back;
        return gates is not [var first, ..] ? null : first switch
        {
            HealthGate.Pregnancy => HorizonHold.Pregnancy,
            HealthGate.Birth => HorizonHold.Birth,
            HealthGate.LegSymptoms or HealthGate.LegPain or HealthGate.Limp => HorizonHold.Leg,
            HealthGate.Visit or HealthGate.AfterVisit => HorizonHold.Visit,
            HealthGate.NoRunning => HorizonHold.NoRunning,
            _ => HorizonHold.Back,
        };
    }

    /// <summary>That a lighter week is due is an open question once: in the first week of which it can be asked, and no more when it was answered. Nothing is asked of somebody on a way back.</summary>
    private static LighterWeekOf? LighterOf(WeekPlan week, RunnerState runner, List<HorizonWeek> before, HorizonHold? hold)
    {
        if (week.Deload is null || week.IsDeloadImposed)
            return week.Deload is null ? null : LighterWeekOf.Taken;
        var thisWeek = before.Count == 0 ? week.Monday : before[0].Monday;
        return hold is not null || before.Exists(earlier => earlier.Lighter == LighterWeekOf.Due) || LighterWeek.IsDeclined(runner, thisWeek) ? null : LighterWeekOf.Due;
    }

    private static RunnerState AfterAll(WeekPlan week, RunnerState runner)
    {
        foreach (var day in ToCome(week))
            runner = AsPlanned.After(runner, day.Now);
        return runner;
    }

    private static IEnumerable<WeekDay> ToCome(WeekPlan week) => week.Days.Where(day => day.Day >= week.AsOf);

    /// <summary>Why nothing is seen beyond a day; absent when something is.</summary>
    private static HorizonEnd? EndOn(WeekDay day)
    {
        if (day.Now.Limits.Referral >= Urgency.Soon)
            return new HorizonEnd.Visit(day.Now.Limits.Referral);
        if (day.Now.Status == PlanStatus.Incomplete)
            return new HorizonEnd.Questions(day.Day);
        return day.Now.Verdicts.Select(judged => judged.Verdict.Reason).OfType<IllnessReason.InIt>().FirstOrDefault() is { Until: null } ill ? new HorizonEnd.Illness(ill.Since) : null;
    }

    private static HorizonWeek Outline(WeekPlan week, RunnerState runner, DateOnly today)
    {
        // From the day on which it ends nothing is known, of that week either.
        var toCome = ToCome(week).TakeWhile(day => EndOn(day) is null).ToList();
        var planned = toCome.Select(day => (day.Day, day.Now.Run)).Where(day => day.Run is { Done: null, Mode: RunMode.Run or RunMode.RunWalk }).Select(day => (day.Day, Run: day.Run!)).ToList();
        List<WeekDay> known = [.. week.Days.Where(day => day.Day < week.AsOf), .. toCome];
        var held = toCome.Where(day => day.Now.Verdicts.Any(judged => judged.Verdict.Reason is RaceReason.Today { IsHeld: true })).Select(day => day.Day).ToHashSet();
        // Once something else was run on its day, a race is not in the week any more; of several the first that is run.
        var races = Races.Of(runner).Where(race => race.Day >= week.AsOf && race.Day >= week.Monday && race.Day < week.Monday.AddDays(Week) && Races.InPlaceOf(race, runner) is null).ToList();
        var race = races.Find(race => !held.Contains(race.Day)) ?? races.FirstOrDefault();
        var longest = planned.Where(day => day.Run.Target is not null).OrderByDescending(day => day.Run.Target).FirstOrDefault();
        return new HorizonWeek
        {
            Monday = week.Monday,
            Runs = WeekCounts.Runs(known),
            Sessions = WeekCounts.Sessions(known),
            Distance = WeekCounts.Running(known),
            Longest = longest.Run?.Target,
            LongestOn = longest.Run is null ? null : longest.Day,
            May = longest.Run?.Max,
            Leap = longest.Run is null ? null : LeapOn(longest.Day, today, week),
            // Where a clinician's limit leaves no running, no stage of it is near.
            Stage = toCome.Where(day => WaysBack.Of(day.Now).All(way => way.Gate != HealthGate.NoRunning)).Select(day => day.Now.Limits.Stage).LastOrDefault(stage => stage is not null),
            FreeDays = toCome.Count(day => day.Now.Run is null || day.Now.Run.From is RunReason.OnHoliday),
            Race = race,
            IsRaceHeld = race is not null && held.Contains(race.Day),
        };
    }

    /// <summary>The longest run rests on one that came to count only after today, and since the long run of the week before.</summary>
    private static CountsByNow? LeapOn(DateOnly day, DateOnly today, WeekPlan week)
    {
        var reason = week.Days.Single(planned => planned.Day == day).Now.Verdicts.Select(judged => judged.Verdict.Reason).OfType<LongestRunReason>().FirstOrDefault();
        var longest = reason switch
        {
            LongestRunReason.LongestIs it => it.Longest,
            LongestRunReason.WentBeyond it => it.Longest,
            _ => null,
        };
        return longest is { Since: { } since } && since > today && since > day.AddDays(-Week) ? new CountsByNow(longest.Day, longest.Longest, since) : null;
    }
}
