using Backstride.Coaching;
using Backstride.Journal;
using Backstride.Planning;
using Backstride.Screening;
using Backstride.TrainingLoad;
using FsCheck;
using FsCheck.Fluent;
using static Backstride.Tests.Planning.Weeks;

namespace Backstride.Tests.Planning;

/// <summary>The weeks ahead in outline are what the planner says of them, and no more.</summary>
public sealed class HorizonTests
{
    private const int Size = 24;
    private static readonly IReadOnlyList<(Runner Runner, Horizon Horizon)> Made = [.. Runners.Sample(60, new Rnd(20261123, 51), Size).Select(runner => (runner, Horizon.Of(runner.State, Monday)))];

    [Fact]
    public void Its_first_week_is_the_week_the_planner_gives_and_so_is_each_other_one() => Assert.All(Made.Where(it => it.Horizon is { End: HorizonEnd.FourWeeks, IsSore: false }).Take(8), it =>
    {
        for (var i = 0; i < it.Horizon.Weeks.Count; i++)
        {
            var (outline, week) = (it.Horizon.Weeks[i], WeekPlanner.Plan(it.Runner.State, Monday.AddDays(7 * i), Monday));
            var runs = week.Days.Where(day => day.Now.Run is { Done: null, Mode: RunMode.Run or RunMode.RunWalk }).ToList();
            Assert.Equal(week.Monday, outline.Monday);
            Assert.Equal(runs.Count, outline.Runs);
            Assert.Equal(runs.Sum(day => day.Now.Run!.Target?.Meters ?? 0), outline.Distance!.Value.Meters, 3);
            Assert.Equal(runs.Max(day => day.Now.Run!.Target), outline.Longest);
            Assert.Equal(week.Days.Count(day => day.Strength() is not null), outline.Sessions);
        }
    });

    [Theory]
    [InlineData(0, 30, 45, 5)]
    [InlineData(4, 30, 45, 3)]
    [InlineData(0, 40, 60, 7)]
    public void Weeks_with_few_minutes_climb_the_way_back(double usual, int weekday, int saturday, int stage)
    {
        // A session on the same day leaves the run as many repeats as make a step, and a first run on the first stage shows nobody to be a runner. A stage takes two runs, a week has three at most.
        var runner = Make.Runner().Is(new Profile
        {
            Born = 1979,
            UsualPain = new PainScore(usual),
            Days = [new(Weekday.Tuesday, TimeSpan.FromMinutes(weekday)), new(Weekday.Thursday, TimeSpan.FromMinutes(weekday)), new(Weekday.Saturday, TimeSpan.FromMinutes(saturday))],
        }).ScreenedClear();
        var horizon = Horizon.Of(runner.State, Monday);
        Assert.Equal(new LadderStage(stage), horizon.Weeks[^1].Stage);
        Assert.All(horizon.Weeks.Zip(horizon.Weeks.Skip(1)), weeks => Assert.InRange(weeks.Second.Stage!.Value.Number - weeks.First.Stage!.Value.Number, 0, 2));
    }

    [Fact]
    public void A_run_beyond_its_limit_that_comes_to_count_is_named_in_the_week_in_which_the_longest_run_leaps()
    {
        var spike = Make.DaysAgo(3);
        var horizon = Horizon.Of(Steady.CheckedInDaily(1, 62, 0).RanKm(14, 3).Felt(during: 1, nextMorning: 1).State, Monday);
        var leaps = horizon.Weeks.Where(week => week.Leap is not null).ToList();
        var leap = Assert.Single(leaps);
        Assert.Equal((spike, 14.0, spike.AddDays(15)), (leap.Leap!.Day, leap.Leap.Ran.Kilometres, leap.Leap.Since));
        var before = horizon.Weeks.TakeWhile(week => week != leap).Last(week => week.Longest is not null);
        Assert.True(leap.May > before.May!.Value * Ratio.Of(1.2), $"{before.May} {leap.May}");
        Assert.DoesNotContain(Horizon.Of(Steady.State, Monday).Weeks, week => week.Leap is not null);
    }

    [Fact]
    public void Nothing_in_it_exceeds_the_limit_that_is_named() => Assert.All(Made, it => Assert.All(it.Horizon.Weeks, week =>
    {
        Assert.False(week.Longest > week.May, $"{week}");
        Assert.Equal(week.Longest is null, week.LongestOn is null);
        Assert.True(week.LongestOn is not { } on || WeekPlanner.MondayOf(on) == week.Monday);
    }));

    [Fact]
    public void The_limit_is_that_of_its_day() => Assert.All(Made.Where(it => it.Horizon.Reach is not null).Take(6), it =>
    {
        var reach = it.Horizon.Reach!;
        var day = WeekPlanner.Plan(it.Runner.State, reach.Monday, Monday).Days.Single(day => day.Day == reach.LongestOn);
        Assert.Equal(day.Now.Run!.Max, reach.May);
    });

    [Fact]
    public void Worse_pain_now_never_gives_a_longer_horizon() => Assert.All(Runners.Sample(60, new Rnd(20261123, 53), 10), runner =>
    {
        var calm = Horizon.Of(runner.CheckedIn(0, -1, hour: 7).State, Monday);
        foreach (var pain in (double[])[4, 6, 8])
        {
            var worse = Horizon.Of(runner.CheckedIn(pain, -1, hour: 7).State, Monday);
            var told = $"pain {pain}: {calm.End} {string.Join(", ", calm.Weeks)}\nbecame {worse.End} {string.Join(", ", worse.Weeks)}";
            Assert.True(worse.Weeks.Count <= calm.Weeks.Count, told);
            Assert.False(worse.Reach is { } reach && (calm.Reach is null || reach.May > calm.Reach.May || reach.Longest > calm.Reach.Longest), told);
            Assert.True(pain <= 4 || worse.Reach is null, told);
        }
    });

    [Fact]
    public void Somebody_without_Sundays_never_gets_one()
    {
        var runner = Steady.Is(new Profile { Days = [.. Enum.GetValues<Weekday>().Where(day => day != Weekday.Sunday).Select(day => new AvailableDay(day, TimeSpan.FromMinutes(60)))] });
        var horizon = Horizon.Of(runner.State, Monday);
        Assert.Equal(Horizon.Ahead + 1, horizon.Weeks.Count);
        Assert.All(horizon.Weeks, week => Assert.NotEqual(Weekday.Sunday, WeeklyRhythm.WeekdayOf(week.LongestOn!.Value)));
        Assert.Contains(Horizon.Of(Steady.State, Monday).Weeks, week => WeeklyRhythm.WeekdayOf(week.LongestOn!.Value) == Weekday.Sunday);
    }

    [Fact]
    public void The_same_runner_gets_the_same_horizon_again() => Assert.All(Made.Take(4), it => Assert.Equal(it.Horizon.Weeks, Horizon.Of(it.Runner.State with { Head = it.Runner.State.Head }, Monday).Weeks));

    [Fact]
    public void If_all_goes_well_the_long_run_grows_and_it_ends_after_four_weeks()
    {
        var horizon = Horizon.Of(Steady.State, Monday);
        Assert.IsType<HorizonEnd.FourWeeks>(horizon.End);
        Assert.Equal(9, horizon.Now!.Value.Kilometres, 3);
        Assert.True(horizon.Reach!.May > horizon.Now);
        Assert.Equal(horizon.Weeks[^1], horizon.Reach);
        Assert.Equal(Enumerable.Range(0, 5).Select(week => Monday.AddDays(7 * week)), horizon.Weeks.Select(week => week.Monday));
    }

    [Theory]
    [InlineData(13, 2)]
    [InlineData(14, 3)]
    [InlineData(40, 5)]
    public void It_ends_with_the_week_of_a_race(int days, int weeks)
    {
        var race = Monday.AddDays(days);
        var horizon = Horizon.Of(Steady.Recorded(3, new LifeEvent { Event = "race", From = race, Distance = Distance.FromKilometres(10) }).State, Monday);
        Assert.Equal(weeks, horizon.Weeks.Count);
        Assert.Equal(days <= 34, horizon.End is HorizonEnd.AfterRace);
        Assert.Equal(days <= 34 ? new Race(race, Distance.FromKilometres(10)) : null, horizon.Weeks[^1].Race);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_is_run_in_the_place_of_a_race_is_not_the_race(bool isIll)
    {
        var sunday = Monday.AddDays(6);
        var entered = Steady.Recorded(3, new LifeEvent { Event = "race", From = sunday, Distance = Distance.FromKilometres(10) });
        var horizon = Horizon.Of((isIll ? entered.Recorded(0, new LifeEvent { Event = "illness", Of = "fever", From = Make.Today, To = Monday.AddDays(1) }) : entered).State, Monday);
        Assert.Equal(!isIll, horizon.Weeks[0].IsLongestTheRace);
        var week = horizon.Weeks[0] with { LongestOn = sunday };
        Assert.Equal((sunday, !isIll), (week.Race?.Day, week.IsLongestTheRace));
    }

    [Theory]
    [InlineData("a race that is held")]
    [InlineData("a race in whose place something else was run")]
    [InlineData("a race that was run")]
    public void It_does_not_end_with(string race)
    {
        var entered = Steady.Recorded(3, new LifeEvent { Event = "race", From = race == "a race that is held" ? Monday.AddDays(1) : Monday, Distance = Distance.FromKilometres(10) });
        var runner = race switch
        {
            "a race that is held" => entered.Recorded(1, new LifeEvent { Event = "pregnancy", From = Make.DaysAgo(60) }),
            "a race that was run" => entered.RanKm(10, -1),
            _ => entered.RanKm(6, -1),
        };
        var horizon = Horizon.Of(runner.State, Monday);
        Assert.IsType<HorizonEnd.FourWeeks>(horizon.End);
        Assert.Equal(race == "a race that is held", horizon.Weeks[0].IsRaceHeld);
        Assert.Equal(race == "a race in whose place something else was run", horizon.Weeks[0].Race is null);
    }

    [Fact]
    public void There_is_none_while_somebody_has_to_look_while_questions_are_open_and_in_an_illness_without_an_end()
    {
        var locked = Horizon.Of(Steady.Answered(ScreenForm.Full, 0, Questions.SaddleNumbness).State, Make.Today);
        Assert.Empty(locked.Weeks);
        Assert.Equal(Urgency.Emergency, Assert.IsType<HorizonEnd.Visit>(locked.End).Urgency);
        Assert.IsType<HorizonEnd.Visit>(Horizon.Of(Steady.Recorded(0, new LifeEvent { Event = "surgery", Of = "spine", From = Make.DaysAgo(20) }).State, Make.Today).End);
        Assert.IsType<HorizonEnd.Questions>(Horizon.Of(Make.Runner().RanKm(5, 3).State, Make.Today).End);
        var ill = Steady.Recorded(0, new LifeEvent { Event = "illness", Of = "fever", From = Make.Today });
        Assert.Equal(new HorizonEnd.Illness(Make.Today), Horizon.Of(ill.State, Make.Today).End);
        var over = Horizon.Of(Steady.Recorded(0, new LifeEvent { Event = "illness", Of = "fever", From = Make.Today, To = Make.Today.AddDays(2) }).State, Make.Today);
        Assert.IsType<HorizonEnd.FourWeeks>(over.End);
        Assert.True(over.Weeks[1].FreeDays >= 4, $"{over.Weeks[1].FreeDays}");
    }

    [Fact]
    public void On_the_ladder_it_shows_the_stages_that_lie_ahead()
    {
        var runner = Make.Runner().Is(new Profile { Born = 1990, UsualPain = new PainScore(1), RunsPerWeek = 3 }).ScreenedClear(5).CheckedInDaily(1, 12, 0);
        var weeks = Horizon.Of(runner.State, Make.Today).Weeks;
        Assert.NotNull(weeks[0].Stage);
        Assert.True(weeks[^1].Stage is null || weeks[^1].Stage!.Value.Number > weeks[0].Stage!.Value.Number);
    }

    [Fact]
    public void A_week_that_was_done_in_part_has_what_was_done()
    {
        var thursday = Monday.AddDays(3);
        var runner = Steady.RanKm(5, -2).Felt(1, 1).CheckedIn(1, -4);
        var week = Horizon.Of(runner.State, thursday).Weeks[0];
        var planned = WeekPlanner.Plan(runner.State, thursday, thursday).Days.Where(day => day.Day >= thursday && day.Now.Run is { Done: null, Mode: RunMode.Run }).ToList();
        Assert.Equal(5000 + planned.Sum(day => day.Now.Run!.Target!.Value.Meters), week.Distance!.Value.Meters, 3);
        Assert.Equal(1 + planned.Count, week.Runs);
    }

    [Fact]
    public void Its_first_week_counts_what_the_week_counts_where_nothing_is_known_of_a_day()
    {
        var wednesday = Monday.AddDays(2);
        var shown = Steady.Shown(Monday);
        var (week, outline) = (shown.Week(wednesday), Horizon.Of(shown.State, wednesday).Weeks[0]);
        Assert.Equal(ItemState.Planned, week.Days[1].Run()!.State);
        Assert.Equal((WeekCounts.Runs(week.Days), WeekCounts.Sessions(week.Days)), (outline.Runs, outline.Sessions));
        Assert.Equal(3, outline.Runs);
        Assert.Equal(WeekCounts.Running(week.Days), outline.Distance);
    }

    [Fact]
    public void A_run_that_nobody_planned_is_counted_by_both()
    {
        var wednesday = Monday.AddDays(2);
        var ran = Steady.Shown(Monday).RanKm(4, -1).Felt(1, 1).CheckedIn(1, -1).RanKm(5, -2).Felt(1, 1);
        var days = ran.Week(wednesday).Days;
        Assert.Equal(2, WeekCounts.Runs(days.Take(2)));
        Assert.Equal(WeekCounts.Runs(days), Horizon.Of(ran.State, wednesday).Weeks[0].Runs);
    }

    [Fact]
    public void A_planned_walk_that_was_run_is_one_run_and_no_walk()
    {
        var shown = Steady.CheckedIn(6, 0).CheckedIn(6, -1, hour: 6).Shown(Monday);
        var days = shown.Week(Monday).Days;
        var walk = days.First(day => day.Run() is { Run.Mode: RunMode.Walk });
        Assert.Equal((0, 1), Counted(days.Where(day => day.Day == walk.Day)));
        var ran = shown.RanKm(3, Make.Today.DayNumber - walk.Day.DayNumber, minutes: 30).Week(walk.Day.AddDays(1)).Days.Single(day => day.Day == walk.Day);
        Assert.Equal((ItemState.Done, walk.Day), (ran.Current.OfType<WeekItem.OfRun>().First().State, ran.Current[0].DoneBy?.On));
        Assert.Equal((1, 0), Counted([ran]));
        var beside = ran.Day.AddDays(1);
        var item = ran.Current.OfType<WeekItem.OfRun>().First();
        Assert.Equal((1, 0), Counted([ran with { Ran = null, Current = [item with { DoneBy = item.DoneBy! with { On = beside } }] }, ran with { Day = beside, Current = [] }]));
    }

    private static (int Runs, int Walks) Counted(IEnumerable<WeekDay> days) => (WeekCounts.Runs(days), WeekCounts.Walks(days));

    [Fact]
    public void Of_a_cold_without_a_last_day_this_week_is_seen_and_no_other()
    {
        var cold = Steady.Recorded(0, new LifeEvent { Event = "illness", Of = "head-cold", From = Make.Today });
        var horizon = Horizon.Of(cold.State, Monday);
        Assert.Single(horizon.Weeks);
        Assert.Equal(new HorizonEnd.Illness(Make.Today), horizon.End);
        Assert.Equal(HorizonHold.Illness, horizon.Hold);
        var over = Horizon.Of(Steady.Recorded(0, new LifeEvent { Event = "illness", Of = "head-cold", From = Make.Today, To = Monday }).State, Monday);
        Assert.IsType<HorizonEnd.FourWeeks>(over.End);
        Assert.Null(over.Hold);
    }

    [Fact]
    public void That_a_lighter_week_is_due_is_said_of_one_week_and_of_none_once_it_was_answered()
    {
        var shown = Steady.CheckedInDaily(1, 62, 0).Shown(Monday);
        Assert.Equal([LighterWeekOf.Due, null, null, null, null], Horizon.Of(shown.State, Monday).Weeks.Select(week => week.Lighter));
        var kept = shown.Changed(Monday, new PlanChange { Week = Monday, What = PlanChangeKind.Keep, Offer = WeekAdjustments.Lighter });
        Assert.All(Horizon.Of(kept.State, Monday).Weeks, week => Assert.Null(week.Lighter));
    }

    [Fact]
    public void While_something_stands_before_ordinary_training_no_week_has_a_distance() => Assert.All(Made.Where(it => it.Horizon.IsSore), it =>
        Assert.All(it.Horizon.Weeks, week => Assert.Equal((null, null, null, null, null), (week.Distance, week.Longest, week.LongestOn, week.May, week.Leap))));

    [Theory]
    [InlineData("chest", true)]
    [InlineData(null, false)]
    public void With_an_open_cold_the_illness_that_forbids_training_is_the_one_that_is_named(string? of, bool rests)
    {
        var cold = Steady.Recorded(2, new LifeEvent { Event = "illness", Of = "head-cold", From = Make.DaysAgo(2) });
        var horizon = Horizon.Of((of is null ? cold : cold.Recorded(0, new LifeEvent { Event = "illness", Of = of, From = Make.Today, To = Monday })).State, Monday);
        Assert.IsType<HorizonEnd.Illness>(horizon.End);
        Assert.Equal(rests ? 1 : null, horizon.Illness?.Stage?.At);
    }

    [Fact]
    public void What_stands_before_ordinary_training_is_named_for_what_it_is()
    {
        Assert.Null(Horizon.Of(Steady.State, Monday).Hold);
        Assert.Equal(HorizonHold.Pregnancy, Horizon.Of(Steady.Recorded(0, new LifeEvent { Event = "pregnancy", From = Make.Today }).State, Monday).Hold);
        Assert.Equal(HorizonHold.Illness, Horizon.Of(Steady.Recorded(0, new LifeEvent { Event = "illness", Of = "fever", From = Make.Today, To = Monday }).State, Monday).Hold);
        Assert.Equal(HorizonHold.Back, Horizon.Of(Steady.CheckedIn(4, -1, hour: 7).State, Monday).Hold);
    }
}
