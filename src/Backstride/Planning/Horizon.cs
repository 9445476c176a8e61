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

    /// <summary>The back is worse than usual today, or something of health stands before ordinary training: the weeks are shown, and nothing they may come to is named.</summary>
    public required bool IsSore { get; init; }

    /// <summary>The week with the farthest run, which is what all this may come to; absent when none has one with a limit, and while the back is sore.</summary>
    public HorizonWeek? Reach => IsSore ? null : Weeks.Where(week => week is { Longest: not null, May: not null }).OrderBy(week => week.Longest).ThenBy(week => week.May).ThenBy(week => week.Monday).LastOrDefault();

    /// <summary>The horizon of a runner on a day.</summary>
    /// <param name="today">Today, where the runner lives.</param>
    public static Horizon Of(RunnerState runner, DateOnly today)
    {
        var week = WeekPlanner.Plan(runner, today, today);
        var now = week.Days.First(day => day.Day >= today);
        var (state, weeks, end) = (runner, new List<HorizonWeek>(), EndOn(now));
        while (end is null)
        {
            weeks.Add(Outline(week, state, today));
            if (EndIn(week, weeks) is { } there)
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
            IsSore = RunWish.IsSore(runner, today) || WaysBack.Of(now.Now).Any(way => way.Gate != HealthGate.Ladder),
            Now = LongestRunBaseline.Before(today.AddDays(1), runner) is Baseline.Measured longest ? longest.Counts : null,
        };
    }

    /// <summary>Why nothing is seen beyond a week; absent when something is.</summary>
    private static HorizonEnd? EndIn(WeekPlan week, List<HorizonWeek> weeks) =>
        ToCome(week).Select(EndOn).FirstOrDefault(end => end is not null)
        ?? (weeks[^1].Race is { } race ? new HorizonEnd.AfterRace(race) : weeks.Count > Ahead ? new HorizonEnd.FourWeeks() : null);

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
        var done = runner.Runs.Between(week.Monday, week.AsOf).ToList();
        var sessions = week.Days.Count(day => (day.Day < week.AsOf || toCome.Contains(day)) && day.Current.Any(item => item is WeekItem.OfSession { Session.HasStrength: true } && item.To is null && Counts(item.State, day.Day >= week.AsOf)));
        var longest = planned.Where(day => day.Run.Target is not null).OrderByDescending(day => day.Run.Target).FirstOrDefault();
        return new HorizonWeek
        {
            Monday = week.Monday,
            Runs = planned.Count + done.Select(run => run.Day).Distinct().Count(),
            Sessions = sessions,
            Distance = Distance.FromMeters(planned.Sum(day => day.Run.Target?.Meters ?? 0) + done.Sum(run => run.What.Activity.Distance?.Meters ?? 0)),
            Longest = longest.Run?.Target,
            LongestOn = longest.Run is null ? null : longest.Day,
            May = longest.Run?.Max,
            Leap = longest.Run is null ? null : LeapOn(longest.Day, today, week),
            Lighter = week.Deload is null ? null : week.IsDeloadImposed ? LighterWeekOf.Taken : LighterWeekOf.Due,
            Stage = toCome.Select(day => day.Now.Limits.Stage).LastOrDefault(stage => stage is not null),
            FreeDays = toCome.Count(day => day.Now.Run is null || day.Now.Run.From is RunReason.OnHoliday),
            Race = Races.Of(runner).FirstOrDefault(race => race.Day >= week.AsOf && race.Day >= week.Monday && race.Day < week.Monday.AddDays(Week)),
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

    private static bool Counts(ItemState state, bool isToCome) => state == ItemState.Done || (isToCome && state is ItemState.Planned or ItemState.Moved);
}
