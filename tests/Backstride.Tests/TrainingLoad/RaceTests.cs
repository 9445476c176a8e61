using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Exercises;
using Backstride.Journal;
using Backstride.Tests.Strength;
using Backstride.TrainingLoad;

namespace Backstride.Tests.TrainingLoad;

public sealed class RaceTests
{
    private static readonly RaceTaper Taper = new();
    private static readonly RaceRecovery Recovery = new();

    /// <summary>Ten known weeks of 40 km, on Monday, Wednesday, Friday and Sunday; nothing yet this week but today.</summary>
    private static Runner Fit(int lastDaysAgo = 1) => Enumerable.Range(lastDaysAgo, 70 - lastDaysAgo + 1).Reverse()
        .Where(ago => Make.DaysAgo(ago).DayOfWeek is DayOfWeek.Monday or DayOfWeek.Wednesday or DayOfWeek.Friday or DayOfWeek.Sunday)
        .Aggregate(Make.Runner().Known(90), (runner, ago) => runner.RanKm(10, ago));

    /// <summary>The same weeks by somebody who writes down runs and no days of rest.</summary>
    private static Runner FitWithoutRestDays(int lastDaysAgo) => Enumerable.Range(lastDaysAgo, 70 - lastDaysAgo + 1).Reverse()
        .Where(ago => Make.DaysAgo(ago).DayOfWeek is DayOfWeek.Monday or DayOfWeek.Wednesday or DayOfWeek.Friday or DayOfWeek.Sunday)
        .Aggregate(Make.Runner(), (runner, ago) => runner.RanKm(10, ago));

    private static Runner Race(Runner runner, double kilometres, int daysAgo) =>
        runner.Recorded(Math.Max(daysAgo, 0), new LifeEvent { Event = "race", From = Make.DaysAgo(daysAgo), Distance = Distance.FromKilometres(kilometres) });

    private static Verdict Judge(Rule rule, Runner runner) => rule.Judge(runner.State, Make.Today);

    [Theory]
    [InlineData(10, 7, true)]
    [InlineData(10, 8, false)]
    [InlineData(21.1, 14, true)]
    [InlineData(21.1, 15, false)]
    [InlineData(42.2, 21, true)]
    [InlineData(42.2, 22, false)]
    [InlineData(60, 21, true)]
    public void The_taper_begins_by_distance(double kilometres, int daysTo, bool begun) =>
        Assert.Equal(begun, Judge(Taper, Race(Fit(), kilometres, -daysTo)) is Verdict.Limit);

    [Theory]
    [InlineData(21, 0.4)]
    [InlineData(15, 0.4)]
    [InlineData(14, 0.5)]
    [InlineData(8, 0.5)]
    [InlineData(7, 0.6)]
    [InlineData(1, 0.6)]
    public void Each_week_of_it_has_less(int daysTo, double less)
    {
        var reason = Assert.IsType<RaceReason.Taper>(Judge(Taper, Race(Fit(), 42.2, -daysTo)).Reason);
        Assert.Equal(less, reason.Less.Value, 6);
    }

    [Fact]
    public void What_is_left_of_the_week_is_a_share_of_the_best_one_and_strength_is_halved()
    {
        var verdict = Judge(Taper, Race(Fit(5), 42.2, -21));
        var limits = verdict.Limits;
        Assert.Equal(24, Assert.IsType<RaceReason.Taper>(verdict.Reason).Left!.Value.Kilometres, 6);
        Assert.Equal(0.5, limits.Sets.Value);
        Assert.Equal(Progression.Hold, limits.Progress);
    }

    [Fact]
    public void Days_of_rest_that_nobody_wrote_down_change_nothing()
    {
        Assert.Equal(Judge(Taper, Race(Fit(5), 42.2, -21)), Judge(Taper, Race(FitWithoutRestDays(5), 42.2, -21)));
        Assert.Equal(Judge(Recovery, Race(Fit(16), 21.1, 15).RanKm(21.1, 15)), Judge(Recovery, Race(FitWithoutRestDays(16), 21.1, 15).RanKm(21.1, 15)));
        Assert.NotNull(Judge(Recovery, Race(FitWithoutRestDays(16), 21.1, 15).RanKm(21.1, 15)).Limits.Distance);
    }

    [Fact]
    public void Without_a_run_before_the_race_nothing_increases_and_no_distance_follows()
    {
        var after = Assert.IsType<Verdict.CannotJudge>(Judge(Recovery, Race(Make.Runner(), 21.1, 10)));
        Assert.IsType<RaceReason.GrowingUnknown>(after.Reason);
        Assert.Equal((null, Progression.Hold), (after.Limits.Distance, after.Limits.Progress));
        var before = Judge(Taper, Race(Make.Runner(), 21.1, -10));
        Assert.Null(Assert.IsType<RaceReason.Taper>(before.Reason).Left);
        Assert.Equal(Progression.Hold, before.Limits.Progress);
    }

    [Theory]
    [InlineData(21, 24, 6)]
    [InlineData(19, 14, 14 / 4.0)]
    [InlineData(16, 4, 4 / 2.0)]
    public void The_seven_days_of_it_are_shared_by_their_runs(int daysTo, double left, double today)
    {
        // 24 of 40 km; what is not yet run is for as many runs of ten kilometres as are still to come.
        var verdict = Judge(Taper, Race(Fit(), 42.2, -daysTo));
        Assert.Equal(left, Assert.IsType<RaceReason.Taper>(verdict.Reason).Left!.Value.Kilometres, 6);
        Assert.Equal(today, verdict.Limits.Distance!.Value.Kilometres, 3);
    }

    [Fact]
    public void What_an_earlier_run_left_of_its_part_is_no_later_ones()
    {
        var verdict = Judge(Taper, Race(Fit(6), 42.2, -16));
        Assert.Equal(24, Assert.IsType<RaceReason.Taper>(verdict.Reason).Left!.Value.Kilometres, 6);
        Assert.Equal(6, verdict.Limits.Distance!.Value.Kilometres, 3);
    }

    [Theory]
    [InlineData(42.2, 10)]
    [InlineData(21.1, 3)]
    public void What_a_taper_and_the_weeks_after_it_took_does_not_stay_away(double kilometres, double usual)
    {
        // Ten kilometres until 21 days before the race of 37 days ago, and three since: a half marathon is over a week earlier, and what was run since is usual by now.
        var small = Enumerable.Range(1, 57).Reverse().Where(ago => ago % 2 == 1 && ago != 37).Aggregate(Fit(59), (runner, ago) => runner.RanKm(3, ago));
        var raced = Race(small, kilometres, 37).RanKm(kilometres, 37);
        Assert.Equal(usual, WeeklyRhythm.Of(raced.State, Make.Today).Usual!.Distance.Kilometres, 6);
        Assert.Equal(3, WeeklyRhythm.Of(small.State, Make.Today).Usual!.Distance.Kilometres, 6);
    }

    [Fact]
    public void The_first_week_after_the_quiet_days_is_shared_by_its_runs_whatever_was_run_before()
    {
        var quiet = Race(Fit(16), 42.2, 15).RanKm(42.2, 15).RanKm(12, 14).RanKm(8, 11).RanKm(8, 9).RanKm(12, 7).RanKm(8, 4).RanKm(8, 2);
        var verdict = Judge(Recovery, quiet);
        Assert.Equal(20, Assert.IsType<RaceReason.Growing>(verdict.Reason).Left.Kilometres, 6);
        Assert.InRange(verdict.Limits.Distance!.Value.Kilometres, 4, 10);
    }

    [Theory]
    [InlineData(7, true)]
    [InlineData(8, false)]
    public void A_race_soon_after_another_is_named_all_the_same(int daysTo, bool named)
    {
        var verdict = Judge(Taper, Race(Race(Fit(), 10, 2), 10, -daysTo));
        Assert.IsType<Verdict.Allow>(verdict);
        Assert.Equal(named ? new RaceReason.Near(Make.DaysAgo(-daysTo), new Days(daysTo)) : new RaceReason.None(), verdict.Reason);
    }

    [Theory]
    [InlineData(7, LoadCeiling.Open)]
    [InlineData(6, LoadCeiling.Unloaded)]
    public void The_last_heavy_legs_are_seven_days_before(int daysTo, LoadCeiling expected) =>
        Assert.Equal(expected, Judge(Taper, Race(Fit(), 10, -daysTo)).Limits.Patterns[MovementPattern.Squat]);

    [Theory]
    [InlineData(18, false)]
    [InlineData(19, true)]
    public void A_race_soon_after_another_has_no_taper_of_its_own(int before, bool taper) =>
        Assert.Equal(taper, Judge(Taper, Race(Race(Fit(), 10, before), 10, -3)) is Verdict.Limit);

    [Theory]
    [InlineData(10, 3, true)]
    [InlineData(10, 4, false)]
    [InlineData(21.1, 7, true)]
    [InlineData(21.1, 8, false)]
    [InlineData(42.2, 14, true)]
    [InlineData(42.2, 15, false)]
    [InlineData(60, 21, true)]
    [InlineData(60, 22, false)]
    public void The_quiet_days_after_it_go_by_distance(double kilometres, int after, bool quiet)
    {
        var verdict = Judge(Recovery, Race(Fit(22), kilometres, after).RanKm(kilometres, after));
        Assert.Equal(quiet, verdict.Reason is RaceReason.Quiet);
        Assert.Equal(quiet ? LoadCeiling.Familiar : LoadCeiling.Open, verdict.Limits.Patterns[MovementPattern.Squat]);
    }

    [Theory]
    [InlineData(10, 1, 1)]
    [InlineData(10, 3, 2)]
    [InlineData(29, 3, null)]
    public void In_the_quiet_days_the_legs_have_what_they_did_lately_and_no_more(int trained, int sets, int? offered)
    {
        var raced = Race(Fit(4), 21.1, 3).RanKm(21.1, 3).Trained(trained, Trainings.Done("goblet-squat", "goblet", sets, 4, 16));
        ProposedExercise? Offered(string exercise) => new ExerciseOffer(Judge(Recovery, raced).Limits, TrainingHistory.Of(raced.State, Make.Today)).Of(new ExerciseId(exercise));
        Assert.Equal(offered, Offered("goblet-squat")?.Sets);
        Assert.Null(Offered("goblet-squat")?.LoadKilograms);
        Assert.Null(Offered("lunge"));
        Assert.NotNull(Offered("glute-bridge"));
    }

    [Fact]
    public void Who_never_trained_the_legs_begins_with_it_after_the_quiet_days()
    {
        var plan = Coach.Plan(Race(Well, 21.1, 1).RanKm(21.1, 1).State, Make.Today);
        Assert.IsType<RaceReason.Quiet>(plan.Verdicts.First(judged => judged.Rule is RaceRecovery).Verdict.Reason);
        Assert.DoesNotContain(plan.Session!.Blocks.Where(block => block.Kind == BlockKind.Strength).SelectMany(block => block.Exercises), shown => shown.InLibrary().Patterns.Any(HeavyLegs.OfPatterns.Contains));
    }

    [Theory]
    [InlineData(8, 0.5)]
    [InlineData(14, 0.5)]
    [InlineData(15, 0.7)]
    [InlineData(22, 0.9)]
    [InlineData(28, 0.9)]
    public void Then_the_weeks_grow_back(int after, double share)
    {
        var reason = Assert.IsType<RaceReason.Growing>(Judge(Recovery, Race(Fit(29), 21.1, after).RanKm(21.1, after)).Reason);
        Assert.Equal(share, reason.Share.Value);
        Assert.Equal(40 * share, reason.Left.Kilometres, 6);
    }

    [Fact]
    public void After_that_and_after_a_short_race_it_is_over()
    {
        Assert.IsType<Verdict.Allow>(Judge(Recovery, Race(Fit(30), 21.1, 29).RanKm(21.1, 29)));
        Assert.IsType<Verdict.Allow>(Judge(Recovery, Race(Fit(30), 10, 5).RanKm(10, 5)));
    }

    [Fact]
    public void A_race_that_was_not_run_is_none() =>
        Assert.IsType<Verdict.Allow>(Judge(Recovery, Race(Fit(8), 42.2, 5).CheckedIn(1, 5)));

    [Theory]
    [InlineData(37.98, 14, true)] // nine tenths of it were run: it was the race
    [InlineData(37.98, 15, false)]
    [InlineData(6, 3, true)]
    [InlineData(6, 4, false)] // what was run instead of it was six kilometres
    [InlineData(30, 14, true)]
    [InlineData(30, 15, false)] // given up late, it was still more than a half marathon
    [InlineData(15, 7, true)]
    [InlineData(15, 8, false)]
    public void What_is_recovered_from_is_what_was_run(double ran, int after, bool quiet) =>
        Assert.Equal(quiet, Judge(Recovery, Race(Fit(22), 42.2, after).RanKm(ran, after)).Reason is RaceReason.Quiet);

    [Theory]
    [InlineData(7, true)]
    [InlineData(6, false)]
    public void A_part_that_was_felt_as_hard_is_the_race(int effort, bool quiet) =>
        Assert.Equal(quiet, Judge(Recovery, Race(Fit(22), 42.2, 14).RanKm(6, 14).FeltAs(new RunFeedback { Effort = new(effort) })).Reason is RaceReason.Quiet);

    [Theory]
    [InlineData(8.99, true)]
    [InlineData(9, false)]
    public void Nine_tenths_of_a_race_are_the_race(double ran, bool instead)
    {
        var runner = Race(Fit(22), 10, 1).RanKm(ran, 1);
        Assert.Equal(instead, Races.InPlaceOf(Races.On(Make.DaysAgo(1), runner.State)!, runner.State) is not null);
    }

    [Fact]
    public void Six_kilometres_instead_of_a_race_have_no_weeks_after_them()
    {
        var instead = Race(Fit(22), 42.2, 16).RanKm(6, 16);
        Assert.IsType<RaceReason.Growing>(Judge(Recovery, Race(Fit(22), 42.2, 16).RanKm(42.2, 16)).Reason);
        Assert.IsType<RaceReason.None>(Judge(Recovery, instead).Reason);
        Assert.False(AroundRaces.IsQuiet(instead.State, Make.Today.AddDays(-12)));
        Assert.True(AroundRaces.IsQuiet(instead.State, Make.Today.AddDays(-13)));
        Assert.Equal(Make.DaysAgo(13), AroundRaces.Of(instead.State, Make.Today).Single().To);
        Assert.Equal(Make.DaysAgo(5), AroundRaces.Of(Race(Fit(8), 42.2, 5).CheckedIn(1, 5).State, Make.Today).Single().To);
    }

    [Fact]
    public void On_its_day_the_rules_of_load_are_silent_and_it_is_shown_whole()
    {
        var runner = Race(Fit().ScreenedClear().Is(new Profile { UsualPain = PainScore.None, Born = 1980, Days = [new AvailableDay(Weekday.Monday, TimeSpan.FromMinutes(30))] }), 42.2, 0);
        Assert.All(Rulebook.Rules.OfType<LoadRule>(), rule => Assert.IsType<LoadRule.OnRaceDay>(rule.Judge(runner.State, Make.Today).Reason));
        var run = Coach.Plan(runner.State, Make.Today).Run!;
        Assert.Equal((RunMode.Run, 42.2), (run.Mode, Math.Round(run.Target!.Value.Kilometres, 3)));
        Assert.Null(run.Max);
        Assert.NotEqual(42.2, Math.Round(Coach.Plan(runner.State, Make.Today.AddDays(14)).Run?.Target?.Kilometres ?? 0, 3));
    }

    [Fact]
    public void What_pain_and_safety_say_holds_on_its_day_too()
    {
        var runner = Race(Fit().ScreenedClear().Is(new Profile { UsualPain = PainScore.None, Born = 1980 }), 42.2, 0);
        Assert.Equal(RunMode.Walk, Coach.Plan(runner.CheckedIn(6, 0).State, Make.Today).Run!.Mode);
        Assert.Null(Coach.Plan(runner.Answered(ScreenForm.Full, 0, Backstride.Screening.Questions.Bladder).State, Make.Today).Run);
    }

    private static Runner Well => Fit().ScreenedClear().Is(new Profile { UsualPain = PainScore.None, Born = 1980 });

    [Fact]
    public void Day_card() => Approve.Card(
        new RaceDay(),
        ("a marathon today", Race(Well, 42.2, 0)),
        ("a marathon today, with a head cold", Race(Well.Recorded(1, new LifeEvent { Event = "illness", Of = "head-cold", From = Make.DaysAgo(1) }), 42.2, 0)),
        ("a marathon tomorrow", Race(Fit(), 42.2, -1)));

    [Fact]
    public void Taper_card() => Approve.Card(
        Taper,
        ("a marathon in 20 days", Race(Fit(5), 42.2, -20)),
        ("10 km in three days", Race(Fit(), 10, -3)),
        ("10 km in three days, and no run known", Race(Make.Runner(), 10, -3)),
        ("no race", Fit()));

    [Fact]
    public void Recovery_card() => Approve.Card(
        Recovery,
        ("two days after 10 km", Race(Fit(3), 10, 2).RanKm(10, 2)),
        ("ten days after a half marathon", Race(Fit(11), 21.1, 10).RanKm(21.1, 10)),
        ("ten days after a half marathon, and no run known before it", Race(Make.Runner(), 21.1, 10).RanKm(21.1, 10)),
        ("two days after six kilometres in place of a marathon", Race(Fit(3), 42.2, 2).RanKm(6, 2)),
        ("no race", Fit()));
}
