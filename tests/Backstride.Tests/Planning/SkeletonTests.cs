using Backstride.Coaching;
using Backstride.Exercises;
using Backstride.Journal;
using Backstride.Planning;
using FsCheck;
using FsCheck.Fluent;

namespace Backstride.Tests.Planning;

/// <summary>Which days of a week are for what, over every kind of week that can be given.</summary>
public sealed class SkeletonTests
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithReplay(20261123, 7).WithMaxTest(400);
    private static readonly DateOnly Monday = Make.Today.AddDays(1);

    /// <summary>Minutes for each weekday, or none given at all, with runs a week, usual pain and a race.</summary>
    private static readonly Gen<WeekSkeleton> Any =
        from minutes in Gen.ArrayOf(Gen.Elements(0.0, 0, 4, 5, 10, 15, 25, 29, 30, 45, 60, 90, 180), 7)
        from given in Gen.Frequency((5, Gen.Constant(true)), (1, Gen.Constant(false)))
        from runs in Gen.Choose(1, 7)
        from usual in Gen.Elements(0.0, 1, 3, 5)
        from race in Gen.Elements(0, 0, 20, 40, 90)
        select Of(given ? minutes : null, runs, usual, race);

    [Fact]
    public void A_day_without_minutes_is_for_nothing() => Holds(week => week.Days.All(day =>
        !(day.Given < TimeSpan.FromMinutes(5)) || (day.Run == RunRole.None && day.Strength == StrengthRole.None)));

    [Fact]
    public void Two_days_of_strength_are_there_wherever_three_days_or_two_long_ones_have_minutes() => Holds(week =>
        week.Days.Count(day => day.Strength != StrengthRole.None) >= 2
        || week.Days.Count(day => !(day.Given < TimeSpan.FromMinutes(10))) < 3);

    [Fact]
    public void Sessions_and_runs_fit_the_minutes() => Holds(week => week.Days.All(day =>
        day.Given is not { } given
        || (day.Session <= given && (day.Run == RunRole.None || given - day.Session >= TimeSpan.FromMinutes(10)))));

    [Fact]
    public void Strength_days_follow_each_other_only_where_two_cannot_be_apart() => Holds(week =>
    {
        var days = week.Days.Where(day => day.Strength != StrengthRole.None).Select(day => (int)day.Day).ToList();
        var close = days.Exists(day => days.Contains((day + 1) % 7));
        return !close || (days.Count == 2 && week.GaveUp.Contains(new GivenUp.SessionsApart()));
    });

    [Fact]
    public void Something_fast_is_never_beside_the_long_run() => Holds(week =>
        week.Days.Count(day => day.Run == RunRole.Fast) <= 1
        && week.Days.Where(day => day.Run == RunRole.Fast).All(fast => (((int)fast.Day - (int)week.LongDay + 7) % 7) is >= 2 and <= 5));

    [Fact]
    public void With_three_runs_or_fewer_a_day_lies_between_them() => Holds(week =>
        !week.RunsApart || week.Days.All(day => day.Run == RunRole.None || week.Days[((int)day.Day + 1) % 7].Run == RunRole.None));

    [Fact]
    public void A_whole_day_is_free_unless_one_session_alone_fills_the_week() => Holds(week =>
        week.Days.Any(day => day.Run == RunRole.None && day.Strength == StrengthRole.None));

    [Fact]
    public void What_falls_short_is_said() => Holds(week =>
        week.GaveUp.OfType<GivenUp.Sessions>().Any() == (week.Days.Count(day => day.Strength != StrengthRole.None) < week.SessionsWanted)
        && week.GaveUp.OfType<GivenUp.Runs>().Any() == (week.Days.Count(day => day.Run != RunRole.None) < week.RunDaysWanted));

    [Fact]
    public void Before_a_race_one_session_at_most_is_the_heavy_one() => Holds(week =>
        week.Days.All(day => day.Strength != StrengthRole.Light) || week.Days.Count(day => day.Strength == StrengthRole.Full) <= 1);

    [Fact]
    public void The_generator_reaches_weeks_of_every_kind()
    {
        var weeks = Any.Sample(400, new Rnd(20261123, 9), 400);
        Assert.True(weeks.Count(week => week.GaveUp.Count == 0) > 20);
        foreach (var kind in new[] { typeof(GivenUp.Sessions), typeof(GivenUp.Runs), typeof(GivenUp.Mobility), typeof(GivenUp.SessionsApart) })
            Assert.True(weeks.Any(week => week.GaveUp.Any(given => given.GetType() == kind)), kind.Name);
        Assert.True(weeks.Count(week => week.Days.Any(day => day.Run == RunRole.Fast)) > 10);
    }

    [Fact]
    public void Mobility_gives_way_before_the_run_is_shorter_than_25_minutes()
    {
        Assert.True(Of([0, 30, 0, 0, 0, 0, 90], 2, 1, 0).GaveUp.OfType<GivenUp.Mobility>().All(given => !given.Days.Contains(Weekday.Tuesday)));
        var week = Of([25, 25, 25, 25, 25, 0, 100], 3, 1, 0);
        Assert.Equal([Weekday.Tuesday, Weekday.Thursday], Assert.Single(week.GaveUp.OfType<GivenUp.Mobility>()).Days);
    }

    [Fact]
    public void The_third_session_goes_before_a_run_does()
    {
        var week = Of([25, 25, 25, 25, 25, 0, 100], 4, 1, 0);
        Assert.Equal([new GivenUp.Sessions(2, 3, SideBySide: true)], week.GaveUp.OfType<GivenUp.Sessions>());
        Assert.Empty(week.GaveUp.OfType<GivenUp.Runs>());
    }

    [Fact]
    public void One_short_day_is_for_strength_and_says_that_there_is_no_run()
    {
        var week = Of([20, 0, 0, 0, 0, 0, 0], 3, 1, 0);
        Assert.Equal(StrengthRole.Full, week.Days[0].Strength);
        Assert.Contains(new GivenUp.LongRun(Weekday.Monday), week.GaveUp);
        Assert.Contains(new GivenUp.Runs(0, 3), week.GaveUp);
    }

    [Fact]
    public void The_usual_days_of_a_runner_stay_their_days()
    {
        var runner = Enumerable.Range(0, 4).Aggregate(Make.Runner(), (told, week) => told.RanKm(5, 5 + (7 * week)).RanKm(9, 1 + (7 * week)).RanKm(5, 3 + (7 * week)));
        var days = WeekSkeleton.Of(runner.State, Monday).Days;
        Assert.Equal([Weekday.Tuesday, Weekday.Thursday, Weekday.Saturday], days.Where(day => day.Run != RunRole.None).Select(day => day.Day));
        Assert.Equal(RunRole.Long, days[5].Run);
    }

    [Fact]
    public void What_is_done_within_a_week_does_not_change_what_its_days_are_for()
    {
        var runner = Make.Runner().RanKm(5, 12).RanKm(8, 9);
        var before = WeekSkeleton.Of(runner.State, Monday).Days;
        var after = runner.RanKm(12, -1).RanKm(6, -2).Trained(-2, Strength.Trainings.Done("goblet-squat", "box", 2, 8));
        Assert.Equal(before, WeekSkeleton.Of(after.State, Monday.AddDays(4)).Days);
    }

    private static void Holds(Func<WeekSkeleton, bool> of) => Prop.ForAll(Any.ToArbitrary(), of).Check(Seeded);

    private static WeekSkeleton Of(double[]? minutes, int runs, double usual, int daysToRace)
    {
        var runner = Make.Runner().Is(new Profile
        {
            UsualPain = new PainScore(usual),
            RunsPerWeek = runs,
            Days = minutes is null ? null : [.. minutes.Select((time, day) => new AvailableDay((Weekday)day, TimeSpan.FromMinutes(time)))],
        }).RanKm(5, 20).RanKm(8, 10);
        if (daysToRace > 0)
            runner = runner.Recorded(30, new LifeEvent { Event = "race", From = Monday.AddDays(daysToRace) });
        return WeekSkeleton.Of(runner.State, Monday);
    }
}
