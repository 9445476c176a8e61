using Backstride.Coaching;
using Backstride.Journal;
using Backstride.Tests.TrainingLoad;
using Backstride.TrainingLoad;
using FsCheck;
using FsCheck.Fluent;
using Interval = Backstride.Coaching.Interval;

namespace Backstride.Tests.Coaching;

public sealed class RunOfTheDayTests
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithReplay(20261122, 13).WithMaxTest(500);
    private static readonly Limits TenKm = Limits.None with { Distance = Distance.FromKilometres(10) };

    private static RunProposal? Within(Limits limits, Runner runner) => RunOfTheDay.Within(limits, runner.State, Make.Today);

    /// <summary>Five and eight kilometres each week, Wednesday and Sunday, at 6 min/km.</summary>
    private static Runner FiveAndEight { get; } =
        new[] { 28, 21, 14, 7 }.Aggregate(Make.Runner(), (runner, ago) => runner.RanKm(8, ago).RanKm(5, ago - 3)).Known(30);

    private static Runner Gives(Runner runner, params (Weekday Day, int Minutes)[] minutes) =>
        runner.Is(new Profile { Days = [.. minutes.Select(day => new AvailableDay(day.Day, TimeSpan.FromMinutes(day.Minutes)))] });

    [Fact]
    public void No_proposal_goes_beyond_its_limits()
    {
        var cases = from limits in AnyLimits.Gen
                    from runner in AnyRunner.Gen
                    from minutes in Gen.Elements(-1, 0, 8, 25, 60, 240)
                    select (limits, runner: minutes < 0 ? runner : Gives(runner, (Weekday.Sunday, minutes)));
        Prop.ForAll(cases.ToArbitrary(), it => IsWithin(Within(it.limits, it.runner), it.limits)).Check(Seeded.WithMaxTest(2000));
    }

    [Fact]
    public void The_generators_reach_every_way_to_move()
    {
        var drawn = AnyLimits.Gen.Zip(AnyRunner.Gen).Sample(1500, new Rnd(20261122, 21), 1500)
            .Select(it => Within(it.Item1, it.Item2)?.Mode.ToString() ?? string.Empty)
            .CountBy(mode => mode).ToDictionary(count => count.Key, count => count.Value);
        Assert.All(Enum.GetNames<RunMode>().Append(string.Empty), mode => Assert.True(drawn.GetValueOrDefault(mode) > 5, $"{mode}: {drawn.GetValueOrDefault(mode)}"));
    }

    [Fact]
    public void A_stricter_limit_never_raises_the_farthest_allowed()
    {
        // A stage of the ladder is bounded by its minutes, the last one too, which has no walks in it.
        var cases = from limits in AnyLimits.Pair from runner in AnyRunner.Gen select (limits.A, B: limits.A.Meet(limits.B), runner);
        Prop.ForAll(cases.ToArbitrary(), it =>
            Within(it.A, it.runner) is not { Mode: RunMode.Run or RunMode.RunWalk, Max: { } loose }
            || Within(it.B, it.runner) is not { Mode: RunMode.Run or RunMode.RunWalk } strict
            || strict.Intervals.Count > 0
            || (it.B is { Stage: not null } or { Impact: Impact.RunWalk } && strict is { Target: null, Max: null } && strict.Time <= LadderStage.Continuous.Run)
            || strict.Max <= loose).Check(Seeded);
    }

    [Theory]
    [InlineData(1.13, 1.2)] // 5 % more would be 1186 m, and 1.1 km again for ever
    [InlineData(1.4, 1.5)]
    [InlineData(1.0, 1.1)]
    [InlineData(2.0, 2.1)]
    [InlineData(8.0, 8.4)]
    public void The_long_run_grows_from_every_length(double longest, double next)
    {
        var runner = new[] { 28, 21, 14, 7 }.Aggregate(Make.Runner().Is(new Profile { UsualPain = PainScore.None }), (told, ago) => told.RanKm(longest, ago).Felt(0, 0).RanKm(longest * 0.8, ago - 3).Felt(0, 0)).Known(30);
        var run = Within(Limits.None with { Distance = Distance.FromKilometres(longest * 1.1) }, runner)!;
        Assert.Equal(next, run.Target!.Value.Kilometres, 6);
        Assert.Equal(longest < 2, Assert.IsType<RunReason.LongRunStep>(run.From).ToTheHundred);
    }

    [Fact]
    public void After_the_runs_of_a_day_no_more_is_proposed_and_they_are_named_together()
    {
        var done = Within(TenKm, FiveAndEight.RanKm(4, 0).RanKm(2.5, 0, minutes: 20))!;
        Assert.Equal(RunMode.None, done.Mode);
        Assert.Equal(new RunsDone(2, Distance.FromKilometres(6.5), TimeSpan.FromMinutes(44)), done.Done);
        Assert.Null(Within(TenKm, FiveAndEight)!.Done);
    }

    [Fact]
    public void An_ordinary_day_has_the_usual_run_the_long_day_the_long_one_and_a_day_of_no_run_none()
    {
        Assert.Equal(8, Within(TenKm, FiveAndEight)?.Target?.Kilometres);
        Assert.Equal(5, RunOfTheDay.Within(TenKm, FiveAndEight.State, Make.Today.AddDays(3))?.Target?.Kilometres);
        var monday = RunOfTheDay.Within(TenKm, FiveAndEight.State, Make.Today.AddDays(1))!;
        Assert.Equal(RunMode.None, monday.Mode);
        Assert.Equal([Weekday.Wednesday, Weekday.Friday, Weekday.Sunday], Assert.IsType<RunReason.OtherDays>(monday.From).Runs);
    }

    [Fact]
    public void The_long_run_grows_by_five_percent_after_two_greens_and_only_while_progression_is_free()
    {
        Runner Weeks(int during) => new[] { 28, 21, 14, 7 }
            .Aggregate(Make.Runner(), (runner, ago) => runner.RanKm(8, ago).Felt(1, 1).RanKm(5, ago - 3).Felt(1, 1).RanKm(5, ago - 5).Felt(during, 1))
            .Known(34).Is(new Profile { RunsPerWeek = 4 });
        Assert.Equal(8.4, Within(TenKm, Weeks(during: 1))?.Target?.Kilometres ?? 0, 6);
        Assert.Equal(8, Within(TenKm, Weeks(during: 4))?.Target?.Kilometres);
        Assert.Equal(8, Within(TenKm with { Progress = Progression.Hold }, Weeks(during: 1))?.Target?.Kilometres);
    }

    [Fact]
    public void No_day_has_more_minutes_than_were_given()
    {
        var run = Within(TenKm, Gives(FiveAndEight, (Weekday.Sunday, 25), (Weekday.Monday, 25)));
        Assert.Equal(TimeSpan.FromMinutes(25), run?.Time);
        Assert.Equal(4.1, run?.Target?.Kilometres ?? 0, 2);
        Assert.Equal(RunMode.None, Within(TenKm, Gives(FiveAndEight, (Weekday.Monday, 25)))?.Mode);
    }

    [Fact]
    public void After_a_run_today_there_is_no_second_one() =>
        Assert.Equal(RunMode.None, Within(TenKm, FiveAndEight.RanKm(3, 0))?.Mode);

    [Fact]
    public void A_week_that_had_its_runs_rests()
    {
        Assert.Equal(RunMode.Run, Within(TenKm, FiveAndEight.RanKm(3, 5).RanKm(3, 2))?.Mode is RunMode.None ? RunMode.Run : RunMode.None);
        Assert.Equal(RunMode.None, Within(TenKm, FiveAndEight.RanKm(3, 1))?.Mode);
    }

    [Theory]
    [InlineData(Progression.MayProgress, 10.0)]
    [InlineData(Progression.Hold, 8.0)]
    [InlineData(Progression.StepBack, 5.6)]
    [InlineData(Progression.TwoStepsBack, 4.0)]
    public void A_hold_keeps_to_the_longest_run_and_a_step_back_leaves_a_part_of_it(Progression progress, double kilometres) =>
        Assert.Equal(kilometres, Within(TenKm with { Progress = progress }, FiveAndEight)?.Max?.Kilometres ?? 0, 6);

    [Theory]
    [InlineData(Progression.MayProgress, 10.0)]
    [InlineData(Progression.Hold, 5.0)]
    [InlineData(Progression.StepBack, 5.0)]
    [InlineData(Progression.TwoStepsBack, 4.0)]
    public void A_day_that_holds_back_names_no_more_than_it_proposes(Progression progress, double kilometres)
    {
        var run = RunOfTheDay.Within(TenKm with { Progress = progress }, FiveAndEight.State, Make.Today.AddDays(3))!;
        Assert.Equal(kilometres, run.Max?.Kilometres ?? 0, 6);
        Assert.Equal(Math.Min(5, kilometres), run.Target?.Kilometres ?? 0, 6);
    }

    [Theory]
    [InlineData(2, 8.0)]
    [InlineData(3, 5.0)]
    [InlineData(5, 5.0)]
    public void The_long_day_of_a_sore_back_has_the_usual_run(int pain, double kilometres) =>
        Assert.Equal(kilometres, Within(TenKm, FiveAndEight.Is(new Profile { UsualPain = new PainScore(1) }).CheckedIn(pain, 0))?.Target?.Kilometres);

    [Fact]
    public void A_hold_keeps_to_the_best_green_week()
    {
        var week = Make.Runner().RanKm(8, 12).RanKm(5, 9).RanKm(6, 4).RanKm(5, 2).Known(30);
        Assert.Equal(2, Within(TenKm with { Progress = Progression.Hold }, week)?.Max?.Kilometres);
        Assert.Equal(RunMode.Walk, Within(TenKm with { Progress = Progression.Hold }, Make.Runner().RanKm(8, 12).RanKm(7.5, 4).Known(30))?.Mode);
    }

    [Fact]
    public void Stages_shorten_by_repeats_and_never_by_run_length()
    {
        var stage = Limits.None with { Stage = new LadderStage(4) };
        Assert.Equal([new Interval(TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(1), 6)], Within(stage, FiveAndEight)?.Intervals);
        Assert.Equal(
            [new Interval(TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(1), 5)],
            Within(stage with { Time = TimeSpan.FromMinutes(25) }, FiveAndEight)?.Intervals);
        Assert.Equal(RunMode.Walk, Within(stage with { Time = TimeSpan.FromMinutes(3) }, FiveAndEight)?.Mode);
    }

    [Fact]
    public void Half_an_hour_without_a_break_does_not_fit_into_25_minutes_so_a_lower_stage_does()
    {
        var run = Within(Limits.None with { Stage = LadderStage.Continuous, Time = TimeSpan.FromMinutes(25) }, FiveAndEight);
        Assert.Equal([new Interval(TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(1), 5)], run?.Intervals);
        Assert.Equal(RunMode.Run, Within(Limits.None with { Stage = LadderStage.Continuous }, FiveAndEight)?.Mode);
    }

    [Fact]
    public void A_stage_prints_its_number() => Assert.Equal("8", $"{LadderStage.Continuous}");

    [Fact]
    public void The_day_after_a_run_on_the_ladder_is_a_walk() =>
        Assert.Equal(RunMode.Walk, Within(Limits.None with { Stage = LadderStage.First }, FiveAndEight.RanKm(3, 1))?.Mode);

    [Fact]
    public void Walk_breaks_fill_the_time_of_the_run()
    {
        var run = Within(TenKm with { WalkBreaks = WalkBreaks.OneMinuteInTen }, FiveAndEight);
        Assert.Equal([new Interval(TimeSpan.FromMinutes(9), TimeSpan.FromMinutes(1), 4)], run?.Intervals);
        Assert.Equal(RunMode.RunWalk, run?.Mode);
    }

    [Fact]
    public void A_typed_longest_run_starts_with_half_of_it() =>
        Assert.Equal(4, Within(Limits.None with { Distance = Distance.FromKilometres(8.8) }, Make.Runner().Is(new Profile { LongestRun = Distance.FromKilometres(8) }, 0))?.Target?.Kilometres);

    [Fact]
    public void A_typed_longest_run_is_no_permission_to_run_it_today()
    {
        var typed = Make.Runner().Is(new Profile { LongestRun = Distance.FromKilometres(9), RunsPerWeek = 2 }, 0);
        var run = Within(Limits.None with { Distance = Distance.FromKilometres(9.9) }, typed)!;
        Assert.Equal((4.5, 4.5), (run.Target?.Kilometres, run.Max?.Kilometres));
    }

    [Fact]
    public void While_no_speed_is_known_the_minutes_of_the_day_are_proposed_and_half_of_what_was_typed_is_the_most()
    {
        var typed = Gives(Make.Runner().Is(new Profile { LongestRun = Distance.FromKilometres(9), RunsPerWeek = 2 }, 0), (Weekday.Sunday, 45));
        var run = RunOfTheDay.Within(Limits.None with { Distance = Distance.FromKilometres(9.9) }, typed.State, Make.Today, TimeSpan.FromMinutes(24))!;
        Assert.Equal(TimeSpan.FromMinutes(21), run.Time);
        Assert.Null(run.Target);
        Assert.Equal(4.5, run.Max?.Kilometres);
        Assert.IsType<RunReason.ByTheMinutes>(run.From);
    }

    [Fact]
    public void Of_a_long_day_somebody_new_is_given_the_minutes_that_a_short_run_takes_at_most()
    {
        var typed = Gives(Make.Runner().Is(new Profile { LongestRun = Distance.FromKilometres(2.4), RunsPerWeek = 2 }, 0), (Weekday.Sunday, 45));
        var run = Within(Limits.None with { Distance = Distance.FromKilometres(2.6) }, typed)!;
        Assert.Equal((TimeSpan.FromMinutes(15), 1.2), (run.Time, run.MostInTime?.Kilometres));
        Assert.IsType<RunReason.HalfOfTyped>(run.From);
        Assert.DoesNotContain(RunCue.LateCheck, run.Cues);
    }

    private static bool IsWithin(RunProposal? run, Limits limits)
    {
        if (run is null)
            return limits.Impact == Impact.Nothing;
        var needs = run.Mode switch
        {
            RunMode.Run => Impact.Running,
            RunMode.RunWalk => Impact.RunWalk,
            RunMode.Walk => Impact.Walking,
            _ => Impact.OffFeet,
        };
        var running = run.Intervals.Count > 0 ? run.Intervals.Aggregate(TimeSpan.Zero, (sum, part) => sum + (part.Run * part.Repeats)) : run.Time;
        var isRun = run.Mode is RunMode.Run or RunMode.RunWalk;
        return (needs >= limits.Impact || (run.Mode == RunMode.Run && limits.Impact == Impact.RunWalk && limits.Stage == LadderStage.Continuous))
            && limits.Impact != Impact.Nothing
            && !(run.Max > limits.Distance) && (!isRun || limits.Distance is null || run.Max is not null)
            && !(run.Target > run.Max)
            && !(run.Time > limits.Time)
            && (!isRun || limits.Time is null || run.Time is not null)
            && run.Intensity >= limits.Intensity
            && (!isRun || limits.Descent is null || run.MaxDescent <= limits.Descent)
            && (!isRun || limits.Ascent is null || run.MaxAscent <= limits.Ascent)
            && (!isRun || limits.Stage is not { } stage || (running <= stage.RunningTime && run.Intervals.All(part => part.Run <= stage.Run)))
            && (!isRun || limits.WalkBreaks == WalkBreaks.None || run.Intervals is [{ Run.TotalMinutes: <= 9, Walk.TotalMinutes: >= 1 }]);
    }

    [Fact]
    public void A_run_that_counts_as_less_has_in_its_facts_what_it_was_held_against()
    {
        var (counts, earlier) = (Distance.FromKilometres(33.28), new HeldAgainst.Run(Make.DaysAgo(22), Distance.FromKilometres(30.26), Distance.FromKilometres(30.26)));
        var run = new HeldRun(Make.DaysAgo(1), Distance.FromKilometres(33.64), counts, new CountsLess(WaitReason.AtTheLimit, earlier), AfterRed: false);
        var longest = new Baseline.Measured(run.Day, run.Ran, counts, counts * Ratio.Increase(percent: 10), null) { Less = run.Less };
        var against = new FactValue.Number(30_260);
        Assert.Contains(new RunReason.Held(run, Ratio.Whole, counts).Facts, fact => fact == new Fact("heldToHeldAgainstMeters", against));
        Assert.Contains(new RunReason.LongRun(longest).Facts, fact => fact == new Fact("longestHeldAgainstMeters", against));
        Assert.DoesNotContain(new RunReason.Held(run with { Less = null }, Ratio.Whole, counts).Facts, fact => fact.Value == against);
    }
}
