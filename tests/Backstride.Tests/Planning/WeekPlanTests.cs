using Backstride.Coaching;
using Backstride.Exercises;
using Backstride.Journal;
using Backstride.Planning;
using Backstride.Screening;
using Backstride.Tests.Strength;
using FsCheck;
using FsCheck.Fluent;

namespace Backstride.Tests.Planning;

/// <summary>What holds of every week, whoever it is made for.</summary>
public sealed class WeekPlanTests
{
    private static readonly DateOnly Monday = Make.Today.AddDays(1);

    /// <summary>Runners of all kinds with a week planned from some day of it on.</summary>
    private static readonly IReadOnlyList<(RunnerState State, DateOnly Today, WeekPlan Week)> Made =
    [
        .. Cases.Sample(110, new Rnd(20261123, 31), 110).Select(it => (it.Runner.State, it.Today, WeekPlanner.Plan(it.Runner.State, it.Today, it.Today))),
    ];

    private static Gen<(Runner Runner, DateOnly Today)> Cases =>
        from trained in Trainings.Runners
        from screened in Gen.Elements(true, true, true, true, true, false)
        from runs in Gen.ListOf(Gen.Zip(Gen.Choose(0, 60), Gen.Elements(3.0, 5, 5, 8, 8, 14, 21)), 14)
        from ran in Gen.Elements(true, true, true, false)
        from pain in Gen.Elements(0.0, 0, 1, 1, 2, 4, 6, 8)
        from race in Gen.Elements(0, 0, 0, 5, 20, 40, -3)
        from weekday in Gen.Choose(-6, 0)
        select (Told(screened ? trained.ScreenedClear(10) : trained, ran ? runs : [], (pain, race), weekday), Make.DaysAgo(-weekday));

    [Fact]
    public void Today_in_the_week_is_what_the_coach_says_of_today() => Assert.All(Made, it =>
    {
        var plan = Coach.Plan(it.State, it.Today);
        var day = it.Week.Days.Single(day => day.Day == it.Today);
        var open = day.Current.Where(item => item.State is ItemState.Planned or ItemState.Moved).ToList();
        Assert.Equal(plan.Run is { Mode: not RunMode.None } run ? run.Target : null, open.OfType<WeekItem.OfRun>().SingleOrDefault()?.Run.Target);
        Assert.Equal(plan.Run is { Mode: not RunMode.None } same ? same.Time : null, open.OfType<WeekItem.OfRun>().SingleOrDefault()?.Run.Time);
        Assert.Equal(plan.Session?.Exercises(), open.OfType<WeekItem.OfSession>().SingleOrDefault()?.Session.Exercises());
    });

    [Fact]
    public void No_day_goes_beyond_its_own_limits() => EveryDay(day =>
    {
        var limits = day.Plan.Limits;
        foreach (var run in day.Proposed.OfType<WeekItem.OfRun>().Select(item => item.Run))
        {
            Assert.True(limits.Impact != Impact.Nothing);
            Assert.True(run.Mode is not (RunMode.Run or RunMode.RunWalk) || limits.Impact < Impact.Walking);
            Assert.False(run.Target > limits.Distance);
            Assert.False(run.Time > limits.Time);
            Assert.True(run.Intensity >= limits.Intensity);
        }

        Assert.True(day.Proposed.OfType<WeekItem.OfSession>().All(_ => limits.Session != SessionScope.Nothing));
        Assert.True(day.Proposed.OfType<WeekItem.OfSession>().All(item => !item.Session.HasStrength || limits.Session < SessionScope.Gentle));
    });

    [Fact]
    public void Run_and_session_fit_the_minutes_of_their_day_and_a_day_without_any_has_nothing() => EveryDay(day =>
    {
        // A race takes the time it takes.
        if (day.For.Given is not { } given || day.Plan.Verdicts.Any(judged => judged.Verdict.Reason is Backstride.Coaching.Rules.RaceReason.Today))
            return;
        var asked = (day.Plan.Run is { Mode: not RunMode.None, Done: null, Time: { } time } ? time : TimeSpan.Zero) + (day.Plan.Session?.Time ?? TimeSpan.Zero);
        Assert.True(asked <= given + TimeSpan.FromSeconds(1), $"{day.Day}: {asked} of {given}");
        Assert.True(given > TimeSpan.Zero || day.Proposed.Count == 0);
    });

    [Fact]
    public void Legs_are_in_every_strength_session() => EveryDay(day => Assert.All(
        day.Proposed.OfType<WeekItem.OfSession>().Where(item => item.Session.HasStrength),
        item => Assert.Contains(item.Session.Exercises(), exercise => exercise.InLibrary().TrainsLegs)));

    [Fact]
    public void Heavy_legs_never_follow_heavy_legs_on_planned_days() => Assert.All(Made, it =>
    {
        var planned = it.Week.Days.Where(day => day.Day > it.Week.AsOf).ToList();
        Assert.All(planned.Zip(planned.Skip(1)), pair => Assert.False(
            pair.First.Hard.HasFlag(Hardness.HeavyLegs) && pair.Second.Hard.HasFlag(Hardness.HeavyLegs) && pair.Second.Plan.Limits.Patterns[MovementPattern.Squat] < LoadCeiling.Unloaded));
    });

    [Fact]
    public void Two_sessions_are_there_wherever_days_and_limits_allow_them()
    {
        var seen = 0;
        Assert.All(Made.Where(it => it.Today.DayOfWeek == DayOfWeek.Monday && it.Week.Days.All(day => day.Plan.Limits.Session == SessionScope.Full)), it =>
        {
            var days = it.Week.Days.Count(day => day.For.Strength != StrengthRole.None);
            var sessions = it.Week.Days.Count(day => day.Plan.Session is { HasStrength: true } || day.Plan.Limits.Patterns[MovementPattern.Squat] == LoadCeiling.Closed);
            var recent = it.State.Sessions.Count(session => session.Day >= it.Today.AddDays(-6));
            seen++;
            Assert.True(sessions >= Math.Min(2, days) || recent > 0, $"{sessions} of {days}");
        });
        Assert.True(seen > 3, $"{seen} weeks");
    }

    [Fact]
    public void A_week_of_two_whole_sessions_reaches_all_of_the_trunk_on_both_sides()
    {
        var seen = 0;
        // A session that was left out is offered again, so that only a week from its Monday on reaches everything.
        foreach (var runner in Trainings.Runners.Sample(60, new Rnd(20261123, 33), 60))
        {
            var whole = WeekPlanner.Plan(runner.ScreenedClear(5).State, Monday, Monday).Days.Where(day => day.Plan is { Session.HasStrength: true, Limits: { Session: SessionScope.Full, Precautions: Precautions.None } } && day.For.Session >= TimeSpan.FromMinutes(20)
                && day.Plan.Limits.Sets >= Ratio.Whole).ToList();
            var trunk = whole.SelectMany(day => day.Plan.Session!.Exercises()).Count(shown => shown.InLibrary() is { TrainsLegs: false, Purpose: ExercisePurpose.Strength } exercise && exercise.Regions.Any(TrunkCover.Regions.Contains));
            if (whole.Count < 2 || trunk < 3 || whole.Any(day => Enum.GetValues<MovementPattern>().Any(pattern => day.Plan.Limits.Patterns[pattern] == LoadCeiling.Closed)))
                continue;
            seen++;
            var exercises = whole.SelectMany(day => day.Plan.Session!.Exercises()).ToList();
            Assert.All(TrunkCover.Regions, region => Assert.Contains(exercises, exercise => exercise.InLibrary().Regions.Contains(region)));
            Assert.All(exercises, exercise => Assert.Equal(exercise.VariantInLibrary().PerSide, exercise.PerSide));
        }

        Assert.True(seen > 1, $"{seen} weeks");
    }

    [Fact]
    public void The_same_runner_gets_the_same_week_again() => Assert.All(Made.Take(12), it =>
    {
        var again = WeekPlanner.Plan(it.State with { Head = it.State.Head }, it.Today, it.Today);
        Assert.Equal(it.Week.GaveUp, again.GaveUp);
        Assert.All(it.Week.Days.Zip(again.Days), pair =>
        {
            Assert.Equal(pair.First.Plan.Limits, pair.Second.Plan.Limits);
            Assert.Equal(pair.First.Plan.Run?.Target, pair.Second.Plan.Run?.Target);
            Assert.Equal(pair.First.Plan.Session?.Exercises(), pair.Second.Plan.Session?.Exercises());
            Assert.Equal(pair.First.Proposed.Select(item => item.Id), pair.Second.Proposed.Select(item => item.Id));
        });
    });

    [Fact]
    public void The_generator_reaches_runs_walks_rest_and_sessions()
    {
        var runs = Made.SelectMany(it => it.Week.Days).Select(day => day.Plan.Run?.Mode.ToString() ?? "nothing").CountBy(mode => mode).ToDictionary();
        Assert.All(new[] { "Run", "RunWalk", "Walk", "None" }, mode => Assert.True(runs.GetValueOrDefault(mode) > 5, $"{mode}: {runs.GetValueOrDefault(mode)}"));
        Assert.True(Made.Sum(it => it.Week.Days.Count(day => day.Plan.Session is { HasStrength: true })) > 50);
    }

    [Fact]
    public void A_lock_leaves_no_day_of_the_week_anything()
    {
        var state = Make.Runner().RanKm(10, 3).Answered(ScreenForm.Full, 0, Questions.SaddleNumbness).State;
        var week = WeekPlanner.Plan(state, Make.Today, Make.Today);
        Assert.NotNull(week.Locked);
        Assert.Empty(week.GaveUp);
        Assert.All(week.Days.Where(day => day.Day >= Make.Today), day => Assert.Empty(day.Current));
    }

    [Fact]
    public void What_was_done_stands_in_its_day_and_a_day_that_is_over_says_what_was_not()
    {
        var runner = Weekly().RanKm(5, 3).Trained(5, Trainings.Done("goblet-squat", "box", 2, 8)).CheckedIn(1, 6).CheckedIn(1, 5).CheckedIn(1, 4).CheckedIn(1, 3).CheckedIn(1, 2).CheckedIn(1, 1);
        var week = WeekPlanner.Plan(runner.State, Make.Today, Make.Today);
        var thursday = week.Days[3];
        Assert.Equal([runner.State.Runs.Single(run => run.Day == thursday.Day).Id], thursday.Done);
        Assert.Equal(ItemState.Done, Assert.Single(thursday.Current.OfType<WeekItem.OfRun>()).State);
        Assert.All(week.Days.Take(6).Where(day => day.Done.Count == 0).SelectMany(day => day.Current), item => Assert.Equal(ItemState.Missed, item.State));
        Assert.All(week.Days.SelectMany(day => day.Proposed), item => Assert.Equal(ItemState.Planned, item.State));
    }

    [Fact]
    public void A_week_four_weeks_ahead_is_planned_and_one_farther_is_not()
    {
        var state = Weekly().State;
        Assert.Equal(7, WeekPlanner.Plan(state, Make.Today.AddDays(28), Make.Today).Days.Count);
        Assert.True(WeekPlanner.Reaches(Make.Today.AddDays(28), Make.Today));
        Assert.False(WeekPlanner.Reaches(Make.Today.AddDays(29), Make.Today));
        Assert.Throws<ArgumentOutOfRangeException>(() => WeekPlanner.Plan(state, Make.Today.AddDays(29), Make.Today));
    }

    [Fact]
    public void If_all_goes_well_the_long_run_grows_week_by_week_and_stays_within_its_limits()
    {
        var runner = Weekly();
        var longest = Enumerable.Range(0, 4).Select(week => WeekPlanner.Plan(runner.State, Monday.AddDays(7 * week), Monday).Days[6].Plan.Run!.Target!.Value).ToList();
        Assert.True(longest[3] > longest[0], string.Join(", ", longest));
        Assert.All(longest.Zip(longest.Skip(1)), pair => Assert.True(pair.Second <= pair.First * Ratio.Increase(10)));
    }

    [Fact]
    public void A_week_begins_with_the_runner_and_learns_no_speed_from_imagined_days()
    {
        var tuesday = Monday.AddDays(1);
        var starting = Make.Runner().Is(new Profile { Born = 1985, UsualPain = new PainScore(2), LongestRun = Distance.FromKilometres(6), RunsPerWeek = 3, YearsRunning = 3 }, -2).ScreenedClear(-2);
        var week = WeekPlanner.Plan(starting.State, tuesday, tuesday);
        Assert.Empty(week.Days[0].Current);
        var runs = week.Days.SelectMany(day => day.Current).OfType<WeekItem.OfRun>().ToList();
        Assert.True(runs.Count > 1);
        Assert.All(runs, item => Assert.Equal((3, null), (item.Run.Target?.Kilometres, item.Run.Time)));
        Assert.NotEmpty(WeekPlanner.Plan(starting.Is(new Profile { Fear = 1 }, -1).State, tuesday, tuesday).Days[0].Current);
    }

    [Fact]
    public void What_is_typed_later_of_days_past_plans_nothing_for_days_before_the_journal_and_kept_weeks_go_by_their_own_day()
    {
        var (tuesday, later) = (Monday.AddDays(1), TimeSpan.FromDays(10));
        var starting = Make.Runner().Is(new Profile { Born = 1985, UsualPain = new PainScore(2), LongestRun = Distance.FromKilometres(6), RunsPerWeek = 3, YearsRunning = 3 }, -2).ScreenedClear(-2);
        var typed = starting.With(Make.DaysAgo(4), Runner.Noon(4), new CheckIn { Pain = new PainScore(2), Moment = PainMoment.Morning }, receivedAfter: TimeSpan.FromDays(6))
            .With(Monday, Runner.Noon(-1), new CheckIn { Pain = new PainScore(2), Moment = PainMoment.Morning }, receivedAfter: TimeSpan.FromDays(1));
        foreach (var runner in (Runner[])[typed, typed.Shown(tuesday)])
            Assert.Empty(runner.Week(tuesday).Days[0].Proposed.Concat(runner.Week(tuesday).Days[0].Current));

        IReadOnlyList<WeekItem> CarriedOver(Runner runner) =>
            WeekPlanner.Plan(RunnerState.From(runner.Entries.Select(entry => entry with { Received = entry.Received + later })), tuesday.AddDays(7), tuesday.AddDays(7)).Days[0].Current;
        Assert.Empty(CarriedOver(starting));
        Assert.NotEmpty(CarriedOver(starting.Shown(tuesday)));
    }

    [Fact]
    public void A_race_that_is_noted_later_changes_nothing_of_a_day_on_which_something_was_done()
    {
        var tuesday = Monday.AddDays(1);
        var ran = Weekly().RanKm(5, -2).Felt(during: 1, nextMorning: 1);
        var noted = ran.Recorded(-3, new LifeEvent { Event = "race", From = Monday.AddDays(6), Distance = Distance.FromKilometres(10) });
        WeekDay On(Runner runner) => WeekPlanner.Plan(runner.State, Monday.AddDays(2), Monday.AddDays(2)).Days.Single(day => day.Day == tuesday);
        Assert.Equal(RunMode.Run, On(ran).Proposed.OfType<WeekItem.OfRun>().Single().Run.Mode);
        var (before, after) = (On(ran).Current.OfType<WeekItem.OfRun>().Single(), On(noted).Current.OfType<WeekItem.OfRun>().Single());
        Assert.Equal((before.State, before.Run.Mode, before.Run.Target), (after.State, after.Run.Mode, after.Run.Target));
    }

    private static void EveryDay(Action<WeekDay> holds) => Assert.All(Made, it => Assert.All(it.Week.Days.Where(day => day.Day >= it.Today), holds));

    /// <summary>Tuesday 5 km, Thursday 5 km, Sunday 9 km, with a back that is fine.</summary>
    private static Runner Weekly()
    {
        var runner = Make.Runner().Is(new Profile { Born = 1990, UsualPain = new PainScore(1), RunsPerWeek = 3 }).ScreenedClear(60);
        for (var week = 8; week >= 1; week--)
        {
            foreach (var (ago, far) in new[] { (5, 5.0), (3, 5.0), (0, 9.0) })
                runner = runner.CheckedIn(1, ago + (7 * week)).RanKm(far, ago + (7 * week)).Felt(during: 1, nextMorning: 1);
        }

        return runner.RanKm(9, 0).Felt(during: 1, nextMorning: 1);
    }

    private static Runner Told(Runner runner, IEnumerable<(int DaysAgo, double Kilometres)> runs, (double Pain, int Race) said, int ahead)
    {
        foreach (var (daysAgo, kilometres) in runs.OrderByDescending(run => run.DaysAgo))
            runner = runner.RanKm(kilometres, daysAgo - ahead).Felt(during: Math.Min(said.Pain, 3), nextMorning: 1);
        if (said.Race != 0)
            runner = runner.Recorded(30, new LifeEvent { Event = "race", From = Make.DaysAgo(-ahead).AddDays(said.Race), Distance = Distance.FromKilometres(21.1) });
        return runner.CheckedIn(said.Pain, -ahead, hour: 6);
    }
}
