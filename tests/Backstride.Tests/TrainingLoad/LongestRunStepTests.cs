using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Journal;
using Backstride.Runs;
using Backstride.TrainingLoad;
using FsCheck;
using FsCheck.Fluent;

namespace Backstride.Tests.TrainingLoad;

public sealed class LongestRunStepTests
{
    private static readonly LongestRunStep Rule = new();
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithReplay(20261122, 3).WithMaxTest(300);

    private static Verdict Judge(Runner runner) => Rule.Judge(runner.State, Make.Today);

    private static double? LimitKm(Runner runner) => Judge(runner).Limits.Distance?.Kilometres;

    private static Runner Ran(double kilometres, int daysAgo) => Make.Runner().RanKm(kilometres, daysAgo);

    [Theory]
    [InlineData(11.00, true)]
    [InlineData(11.01, false)]
    public void Ten_percent_is_the_last_allowed_step(double kilometres, bool allowed) =>
        Assert.Equal(allowed, Distance.FromKilometres(kilometres) <= Judge(Ran(10, daysAgo: 30)).Limits.Distance);

    [Fact]
    public void A_run_30_days_ago_still_counts_and_one_31_days_ago_does_not()
    {
        Assert.Equal(11, LimitKm(Ran(10, daysAgo: 30).RanKm(5, daysAgo: 3)));
        Assert.Equal(5.5, LimitKm(Ran(10, daysAgo: 31).RanKm(5, daysAgo: 3)));
    }

    [Fact]
    public void Yesterday_counts_and_today_does_not()
    {
        Assert.Equal(7.7, LimitKm(Ran(5, daysAgo: 3).RanKm(5.4, daysAgo: 2).RanKm(5.9, daysAgo: 1).RanKm(7, daysAgo: 20)));
        Assert.Equal(5.5, LimitKm(Ran(5, daysAgo: 3).RanKm(5.4, daysAgo: 0)));
    }

    [Fact]
    public void What_was_run_today_or_later_does_not_change_the_verdict_for_today()
    {
        var cases = from runner in AnyRunner.Gen from tenths in Gen.Choose(1, 400) from ahead in Gen.Choose(0, 2) select (runner, tenths, ahead);
        Prop.ForAll(cases.ToArbitrary(), it => Judge(it.runner) == Judge(it.runner.RanKm(it.tenths / 10.0, daysAgo: -it.ahead))).Check(Seeded);
    }

    [Fact]
    public void The_generator_reaches_runs_on_the_day_spikes_reds_races_and_typed_answers()
    {
        var drawn = AnyRunner.Gen.Sample(300, new Rnd(20261122, 5), 300).Select(runner => runner.State).ToList();
        var waiting = drawn.Count(state => LongestRunBaseline.Before(Make.Today, state) is Baseline.Measured { Waiting: not null });
        Assert.True(drawn.Count(state => state.Runs.Any(run => run.Day == Make.Today)) > 20, "too few with a run on the day");
        Assert.True(waiting > 20, $"{waiting} with a run that waits to count");
        Assert.True(drawn.Count(state => LongestRunBaseline.Before(Make.Today, state) is Baseline.Typed) > 5, "too few with a typed answer");
        Assert.True(drawn.Count(state => state.LifeEvents.Any(life => state.Runs.Any(run => run.Day == life.Day))) > 5, "too few with a run on a race day");
    }

    [Fact]
    public void A_spike_does_not_license_the_next_one() =>
        Assert.Equal(11, LimitKm(Ran(10, daysAgo: 9).RanKm(25, daysAgo: 2)));

    [Fact]
    public void A_second_spike_does_not_either() =>
        Assert.Equal(11, LimitKm(Ran(10, daysAgo: 9).RanKm(25, daysAgo: 4).RanKm(30, daysAgo: 2)));

    [Fact]
    public void A_longer_spike_never_gives_a_higher_limit()
    {
        var cases = from runner in AnyRunner.Gen from tenths in Gen.Choose(150, 300) from more in Gen.Choose(1, 100) select (runner, tenths, more);
        Prop.ForAll(cases.ToArbitrary(), it =>
        {
            // Both are spikes on the day before: no made runner has a limit above 46.2 km, so 62 km and more lie beyond it.
            var before = it.runner.RanKm(5, daysAgo: 3);
            var shorter = LimitKm(before.RanKm(47 + (it.tenths / 10.0), daysAgo: 1));
            var longer = LimitKm(before.RanKm(47 + ((it.tenths + it.more) / 10.0), daysAgo: 1));
            return longer is null || longer <= shorter;
        }).Check(Seeded);
    }

    [Fact]
    public void A_spike_counts_in_full_once_14_days_without_a_red_have_passed()
    {
        Assert.Equal(11, LimitKm(Ran(10, daysAgo: 20).RanKm(14, daysAgo: 14)));
        Assert.Equal(15.4, LimitKm(Ran(10, daysAgo: 20).RanKm(14, daysAgo: 15)));
    }

    [Fact]
    public void A_spike_that_was_red_itself_never_counts_in_full() =>
        Assert.Equal(11, LimitKm(Ran(10, daysAgo: 29).RanKm(14, daysAgo: 25).Felt(during: 7, nextMorning: 0).RanKm(1, daysAgo: 1)));

    [Fact]
    public void A_red_starts_the_14_days_again()
    {
        var spike = Ran(10, daysAgo: 29).RanKm(14, daysAgo: 25);
        Assert.Equal(15.4, LimitKm(spike.RanKm(5, daysAgo: 15).Felt(during: 7, nextMorning: 0)));
        Assert.Equal(11, LimitKm(spike.RanKm(5, daysAgo: 14).Felt(during: 7, nextMorning: 0).RanKm(1, daysAgo: 1)));
    }

    [Fact]
    public void A_watch_that_measures_two_percent_more_makes_no_spike()
    {
        Assert.Equal(12.1, LimitKm(Ran(10, daysAgo: 9).RanKm(11.22, daysAgo: 2)));
        Assert.Equal(11, LimitKm(Ran(10, daysAgo: 9).RanKm(11.23, daysAgo: 2)));
    }

    [Fact]
    public void A_race_never_counts_above_the_longest_training_run()
    {
        var race = Ran(16, daysAgo: 29).Recorded(20, new LifeEvent { Event = "race" }).RanKm(21.1, daysAgo: 20);
        Assert.Equal(17.6, LimitKm(race));
        Assert.Equal(23.21, LimitKm(Ran(16, daysAgo: 29).RanKm(21.1, daysAgo: 20)));
    }

    [Fact]
    public void A_run_after_30_empty_days_counts_as_its_first_half_hour() =>
        Assert.Equal(5, LimitKm(Ran(10, daysAgo: 60).RanKm(12, daysAgo: 3, minutes: 72)));

    [Fact]
    public void A_run_30_days_before_another_sets_its_limit_and_one_31_days_before_does_not()
    {
        Assert.Equal(11, LimitKm(Ran(10, daysAgo: 33).RanKm(12, daysAgo: 3, minutes: 72)));
        Assert.Equal(5, LimitKm(Ran(10, daysAgo: 34).RanKm(12, daysAgo: 3, minutes: 72)));
    }

    [Fact]
    public void A_typed_answer_is_a_baseline_from_its_own_day_on_for_30_days()
    {
        Runner Typed(int daysAgo) => Make.Runner().Is(new Profile { LongestRun = Distance.FromKilometres(10) }, daysAgo);
        Assert.Equal(11, LimitKm(Typed(0)));
        Assert.Equal(11, LimitKm(Typed(30)));
        Assert.Null(LimitKm(Typed(31)));
        Assert.Null(LimitKm(Typed(-1)));
        Assert.IsType<LongestRunReason.TypedIs>(Judge(Typed(0)).Reason);
    }

    [Theory]
    [InlineData(1, 16.5)]
    [InlineData(3, 16.5)]
    [InlineData(4, 6.6)]
    public void A_few_recorded_runs_do_not_make_a_typed_answer_unsaid_and_one_a_week_are_better_known(int recorded, double limit)
    {
        var before = Enumerable.Range(0, recorded).Aggregate(Make.Runner(), (runner, i) => runner.RanKm(6, daysAgo: 20 - i));
        Assert.Equal(limit, LimitKm(before.Is(new Profile { LongestRun = Distance.FromKilometres(15) }, daysAgo: 10)));
    }

    [Theory]
    [InlineData(14, 16.5)]
    [InlineData(16, 17.6)]
    public void The_longer_of_what_was_typed_and_what_was_run_is_measured_against(double kilometres, double limit)
    {
        var typed = Make.Runner().Is(new Profile { LongestRun = Distance.FromKilometres(15) }, daysAgo: 10);
        Assert.Equal(limit, LimitKm(typed.RanKm(3, daysAgo: 6).RanKm(kilometres, daysAgo: 2)));
    }

    [Fact]
    public void A_run_of_long_ago_does_not_send_somebody_with_a_typed_answer_back_to_walking_breaks()
    {
        var typed = Make.Runner().RanKm(5, daysAgo: 40).Is(new Profile { LongestRun = Distance.FromKilometres(10) }, daysAgo: 0);
        Assert.IsType<Baseline.Typed>(LongestRunBaseline.Before(Make.Today, typed.State));
    }

    [Fact]
    public void Saying_the_same_again_does_not_renew_a_typed_answer_and_a_smaller_one_replaces_it()
    {
        var said = new Profile { LongestRun = Distance.FromKilometres(10) };
        Assert.Null(LimitKm(Make.Runner().Is(said, daysAgo: 31).Is(said, daysAgo: 1)));
        Assert.Equal(5.5, LimitKm(Make.Runner().Is(said, daysAgo: 5).Is(new Profile { LongestRun = Distance.FromKilometres(5) }, daysAgo: 1)));
    }

    [Theory]
    [InlineData(11.00, Progression.MayProgress)]
    [InlineData(11.01, Progression.Hold)]
    [InlineData(20.00, Progression.Hold)]
    [InlineData(20.01, Progression.StepBack)]
    public void What_was_done_holds_above_110_percent_and_eases_back_above_200(double kilometres, Progression expected)
    {
        var verdict = Judge(Ran(10, daysAgo: 20).RanKm(kilometres, daysAgo: 2));
        Assert.Equal(expected, verdict.Limits.Progress);
        Assert.Equal(expected == Progression.StepBack ? Intensity.Easy : Intensity.Fast, verdict.Limits.Intensity);
    }

    [Fact]
    public void What_was_done_speaks_for_seven_days_or_until_the_next_run()
    {
        Assert.Equal(Progression.Hold, Judge(Ran(10, daysAgo: 20).RanKm(14, daysAgo: 7)).Limits.Progress);
        Assert.Equal(Progression.MayProgress, Judge(Ran(10, daysAgo: 20).RanKm(14, daysAgo: 8)).Limits.Progress);
        Assert.Equal(Progression.MayProgress, Judge(Ran(10, daysAgo: 20).RanKm(14, daysAgo: 4).RanKm(8, daysAgo: 2)).Limits.Progress);
    }

    [Fact]
    public void Without_distances_the_longest_time_is_measured_against()
    {
        var treadmill = Make.Runner().Did(Sport.Treadmill, minutes: 40, daysAgo: 4);
        Assert.Equal(TimeSpan.FromMinutes(44), Judge(treadmill).Limits.Time);
        Assert.Null(Judge(treadmill).Limits.Distance);
    }

    [Fact]
    public void Who_has_never_run_is_on_the_return_ladder_and_its_stage_is_the_baseline()
    {
        var verdict = Assert.IsType<Verdict.Limit>(Judge(Make.Runner()));
        Assert.Equal(Limits.None with { Stage = LadderStage.Walk }, verdict.Limits);
        Assert.IsType<LongestRunReason.LadderStageIs>(verdict.Reason);
    }

    [Fact]
    public void A_pause_in_what_a_watch_recorded_before_anybody_spoke_leads_nowhere_now() =>
        Assert.Equal(8.8, LimitKm(Ran(10, daysAgo: 200).RanKm(8, daysAgo: 100).RanKm(8, daysAgo: 28).RanKm(6, daysAgo: 3)));

    [Fact]
    public void A_doubtful_run_is_no_baseline() =>
        Assert.Equal(5.5, LimitKm(Ran(5, daysAgo: 3).Ran(Ran(9, daysAgo: 2).State.Runs[0].What.Activity, 2, Doubt.Speed)));

    [Fact]
    public void Card() => Approve.Card(
        Rule,
        ("10 km three days ago", Ran(10, daysAgo: 3)),
        ("10 km nine days ago, 25 km two days ago", Ran(10, daysAgo: 9).RanKm(25, daysAgo: 2)),
        ("10 km twenty days ago, 14 km two days ago", Ran(10, daysAgo: 20).RanKm(14, daysAgo: 2)),
        ("typed 8 km today", Make.Runner().Is(new Profile { LongestRun = Distance.FromKilometres(8) }, daysAgo: 0)),
        ("nothing known", Make.Runner()));
}
