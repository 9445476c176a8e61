using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Journal;
using Backstride.Runs;
using Backstride.Symptoms;

namespace Backstride.Tests.Symptoms;

public class ReturnLadderTests
{
    [Theory]
    [InlineData(30, null), InlineData(31, 5), InlineData(60, 5), InlineData(61, 3), InlineData(120, 3), InlineData(121, 1)]
    public void A_return_without_pain_starts_where_the_pause_allows(int daysAgo, int? stage) =>
        Assert.Equal(stage, StageOf(Whose(0).RanKm(10, daysAgo)));

    [Theory]
    [InlineData(1.8, 15, 1)]
    [InlineData(null, 30, 1)]
    [InlineData(1.98, 15, 1)] // 7.9 km an hour: who walks four minutes in five is no faster
    [InlineData(1.99, 15, null)]
    [InlineData(null, 34, 1)]
    [InlineData(4.5, 35, null)]
    public void A_first_run_no_farther_than_the_first_stage_leads_nobody_off_it(double? kilometres, double minutes, int? stage)
    {
        var who = Whose(0).ScreenedClear(3);
        var run = who.Ran(new Activity
        {
            Sport = Sport.Run,
            Start = default,
            OffsetSource = OffsetSource.Device,
            Distance = kilometres is { } far ? Distance.FromKilometres(far) : null,
            Timer = TimeSpan.FromMinutes(minutes),
            Elapsed = TimeSpan.FromMinutes(minutes),
        }, daysAgo: 1).Felt(0, 0);
        Assert.Equal(stage, StageOf(run));
    }

    [Fact]
    public void Runs_from_before_anybody_was_there_lead_off_it_however_slow() =>
        Assert.Null(StageOf(Make.Runner().RanKm(2, 20, minutes: 20).Is(new Profile { UsualPain = PainScore.None, Born = 1980 }, daysAgo: 5).ScreenedClear(3).RanKm(2, 2, minutes: 20)));

    [Theory, InlineData(2, 5), InlineData(2.5, 0)]
    public void With_a_usual_pain_above_two_a_walk_comes_first(double usual, int stage) =>
        Assert.Equal(stage, StageOf(Whose(usual).RanKm(10, daysAgo: 35)));

    [Theory, InlineData(1, 5), InlineData(1.5, 0)]
    public void With_more_than_usual_on_the_day_it_is_entered_a_walk_comes_first(double pain, int stage) =>
        Assert.Equal(stage, StageOf(Whose(0).RanKm(10, daysAgo: 31).CheckedIn(pain, 0)));

    [Fact]
    public void Where_usual_pain_is_not_known_a_walk_comes_first() => Assert.Equal(0, StageOf(Make.Runner().RanKm(10, daysAgo: 35)));

    [Theory]
    [InlineData(30, 4, 5, true), InlineData(28, 4, 5, false), InlineData(30, 5.5, 5, false), InlineData(30, 5, 5, true), InlineData(30, 5, 3.5, false)]
    public void One_walk_of_thirty_minutes_that_stays_settled_leads_to_the_first_stage(double minutes, double during, double usual, bool passes)
    {
        var walked = Whose(usual).RanKm(10, daysAgo: 40).Did(Sport.Walk, minutes, daysAgo: 1).Felt(during: during);

        Assert.Equal(passes ? 1 : 0, StageOf(walked));
    }

    [Fact]
    public void A_masked_or_silent_walk_leads_nowhere()
    {
        var walked = Whose(4).RanKm(10, daysAgo: 40).Did(Sport.Walk, 30, daysAgo: 1);

        Assert.Equal(0, StageOf(walked));
        Assert.Equal(0, StageOf(walked.FeltAs(new RunFeedback { During = new PainScore(3), Painkiller = true })));
    }

    [Theory, InlineData(1, false), InlineData(2, true)]
    public void Two_red_walks_ask_that_somebody_has_a_look(int walks, bool refers)
    {
        var runner = Enumerable.Range(0, walks).Aggregate(Whose(4).RanKm(10, daysAgo: 40), (who, i) => who.Did(Sport.Walk, 30, daysAgo: 8 - (2 * i)).Felt(during: 6));
        var verdict = new BackToRunning().Judge(runner.State, Make.Today);

        Assert.Equal(refers, verdict is Verdict.Refer { Urgency: Urgency.Routine });
        Assert.Equal(Impact.Walking, verdict.Limits.Impact);
        Assert.Equal(TimeSpan.FromMinutes(30), verdict.Limits.Time);
    }

    [Theory, InlineData(0, 1, 5), InlineData(0, 2, 6), InlineData(2, 3, 6)]
    public void A_stage_takes_two_greens(double usual, int greens, int stage) =>
        Assert.Equal(stage, StageOf(Ladder(usual, greens, run: 28)));

    [Theory, InlineData(2, 0, 6), InlineData(1.9, 0, 5), InlineData(2, 2, 6)]
    public void Two_years_of_running_and_little_pain_make_one_green_enough_after_a_pain_free_return(double years, double usual, int stage) =>
        Assert.Equal(stage, StageOf(Ladder(usual, greens: 1, run: 28).Is(new Profile { YearsRunning = years })));

    [Fact]
    public void With_a_usual_pain_of_three_a_stage_takes_three_greens_and_a_week()
    {
        var walked = Whose(3).RanKm(10, daysAgo: 60).Did(Sport.Walk, 30, daysAgo: 26).Felt(3, 3);
        var runs = Enumerable.Range(0, 3).Aggregate(walked, (who, i) => who.RanKm(4, daysAgo: 22 - (2 * i), minutes: 30).Felt(3, 3));
        var quick = Enumerable.Range(0, 4).Aggregate(runs, (who, i) => who.RanKm(4, daysAgo: 16 - (2 * i), minutes: 30).Felt(3, 3));

        // The third green on stage 2 comes six days after the last step, so the fourth takes the next.
        Assert.Equal([1, 1, 2, 2, 2, 2, 3], new[] { 20, 18, 17, 15, 13, 11, 9 }.Select(daysAgo => StageOf(quick, daysAgo)));
    }

    [Fact]
    public void Thirty_minutes_without_a_break_are_left_after_two_greens()
    {
        var ladder = Ladder(0, greens: 6, run: 28, from: 20);

        Assert.Equal(8, StageOf(ladder));
        var once = ladder.RanKm(5, daysAgo: 5, minutes: 30).Felt(0, 0);
        Assert.Equal(8, StageOf(once));
        Assert.Null(StageOf(once.RanKm(5, daysAgo: 3, minutes: 30).Felt(0, 0)));
    }

    [Theory, InlineData(false), InlineData(true)]
    public void A_run_longer_than_its_stage_changes_nothing_unless_red(bool red)
    {
        var runner = Ladder(0, greens: 1, run: 28).RanKm(12, daysAgo: 3, minutes: 60).Felt(red ? 6 : 0, 0);

        Assert.Equal(red ? 4 : 5, StageOf(runner));
        Assert.Equal(red ? 0 : 1, ReturnLadder.StateOn(runner.State, Make.Today)!.Greens);
    }

    [Theory, InlineData(30, 1), InlineData(26, 1), InlineData(25, 0), InlineData(31, 1), InlineData(32, 0)]
    public void Fewer_repeats_than_the_stage_has_and_more_time_than_it_takes_are_no_progress(double minutes, int greens)
    {
        // Stage 5 is four times 6 and 1: 28 minutes, 27 without the last walk, 30.8 a tenth beyond; a minute is forgiven.
        var runner = Whose(0).RanKm(10, daysAgo: 40).RanKm(4, daysAgo: 3, minutes: minutes).Felt(0, 0);

        Assert.Equal(greens, ReturnLadder.StateOn(runner.State, Make.Today)!.Greens);
    }

    [Fact]
    public void Speeds_that_show_more_running_than_the_stage_has_make_it_a_longer_run()
    {
        var walked = Whose(3).RanKm(10, daysAgo: 200).Did(Sport.Walk, 30, daysAgo: 20).Felt(3, 3);
        var run = walked.RanKm(5, daysAgo: 3, minutes: 30).Last.Body is ActivityBody body ? body.Activity : throw new InvalidOperationException();

        Assert.Equal(1, GreensOf(walked.Ran(run with { Digest = SecondsAtThreeMetresASecond(6 * 60) }, 3).Felt(3, 3)));
        Assert.Equal(0, GreensOf(walked.Ran(run with { Digest = SecondsAtThreeMetresASecond(30 * 60) }, 3).Felt(3, 3)));
    }

    [Fact]
    public void Masked_silent_and_hurried_runs_never_advance()
    {
        var once = Ladder(0, greens: 1, run: 28, from: 20);

        Assert.Equal(5, StageOf(once.RanKm(4, daysAgo: 5, minutes: 28)));
        Assert.Equal(5, StageOf(once.RanKm(4, daysAgo: 5, minutes: 28).FeltAs(new RunFeedback { During = default(PainScore), NextMorning = default(PainScore), Painkiller = true })));
        Assert.Equal(5, StageOf(once.RanKm(4, daysAgo: 19, minutes: 28).Felt(0, 0)));
        Assert.Equal(6, StageOf(once.RanKm(4, daysAgo: 18, minutes: 28).Felt(0, 0)));
    }

    [Fact]
    public void An_amber_run_starts_the_count_again_and_a_red_one_is_a_stage_back_and_a_second_two()
    {
        var once = Ladder(0, greens: 1, run: 28, from: 20);
        var amber = once.RanKm(4, daysAgo: 17, minutes: 28).Felt(3, 0);
        var red = once.RanKm(4, daysAgo: 17, minutes: 28).Felt(6, 0);

        Assert.Equal((5, 0), (StageOf(amber), GreensOf(amber)));
        Assert.Equal(4, StageOf(red));
        Assert.Equal(2, StageOf(red.RanKm(4, daysAgo: 10, minutes: 28).Felt(6, 0)));
        Assert.Equal(3, StageOf(red.RanKm(4, daysAgo: 9, minutes: 28).Felt(6, 0)));
    }

    [Theory, InlineData(7, 0), InlineData(8, null)]
    public void Two_reds_within_seven_days_lead_onto_the_ladder(int daysBetween, int? stage) =>
        Assert.Equal(stage, StageOf(Whose(0).RanKm(10, daysAgo: 3 + daysBetween).Felt(6, 0).RanKm(7, daysAgo: 3).Felt(6, 0)));

    [Fact]
    public void Whoever_asks_for_it_gets_it() =>
        Assert.Equal(1, StageOf(Whose(0).RanKm(10, daysAgo: 3).Recorded(1, new LifeEvent { Event = ReturnLadder.AskedWord })));

    [Fact]
    public void A_beginner_stays_on_it_after_the_first_run_and_a_first_record_is_no_first_run()
    {
        var first = Make.Runner().Is(new Profile { UsualPain = default(PainScore) }, daysAgo: 10).RanKm(4, daysAgo: 4, minutes: 30).Felt(0, 0);

        Assert.Null(StageOf(first));
        Assert.Equal(1, StageOf(first.Is(new Profile { LongestRun = Distance.Zero }, daysAgo: 10)));
        Assert.Equal(1, StageOf(Make.Runner().Is(new Profile { UsualPain = default(PainScore) })));
    }

    [Fact]
    public void What_was_run_today_does_not_lead_off_it()
    {
        var runner = Make.Runner().Is(new Profile { UsualPain = default(PainScore) }, daysAgo: 10);

        Assert.Equal(StageOf(runner), StageOf(runner.RanKm(8, daysAgo: 0).Felt(0, 0)));
        Assert.Equal(5, StageOf(Whose(0).RanKm(8, daysAgo: 40).RanKm(8, daysAgo: 0).Felt(0, 0)));
    }

    [Theory, InlineData(1, Impact.Walking), InlineData(2, Impact.RunWalk)]
    public void Between_two_runs_of_it_lies_a_day_without(int daysAgo, Impact impact)
    {
        var limits = new BackToRunning().Judge(Whose(0).RanKm(10, daysAgo: 40).RanKm(4, daysAgo, minutes: 28).State, Make.Today).Limits;

        Assert.Equal(impact, limits.Impact);
        Assert.Equal(new LadderStage(5), limits.Stage);
    }

    [Fact]
    public void A_pause_on_it_leads_back_as_far_as_the_pause_itself_would()
    {
        var high = Ladder(0, greens: 4, run: 28, from: 100);

        Assert.Equal(7, StageOf(high, daysAgo: 90));
        Assert.Equal(3, StageOf(high));
    }

    /// <summary>Four repeats of the fourth stage take 20 minutes and of the fifth 28: a tenth more than the last run would never get there.</summary>
    [Theory, InlineData(true), InlineData(false)]
    public void Shortened_runs_lead_to_its_end_all_the_same(bool measured)
    {
        var runner = Whose(0).ScreenedClear(70).RanKm(10, daysAgo: 69 + 130);
        for (var daysAgo = 69; daysAgo >= 0; daysAgo--)
        {
            runner = runner.CheckedIn(0, daysAgo);
            if (StageOf(runner, daysAgo) is null)
                return;
            if (Coach.Plan(runner.State, Make.DaysAgo(daysAgo)).Run is not { Mode: RunMode.Run or RunMode.RunWalk } run)
                continue;
            // As beside a session: no more repeats than a step takes.
            var minutes = Math.Min(run.Time!.Value.TotalMinutes, LadderRun.LeastThatCounts(new LadderStage(StageOf(runner, daysAgo)!.Value)).TotalMinutes);
            runner = (measured ? runner.RanKm(minutes * 0.15, daysAgo, minutes) : runner.Did(Sport.Run, minutes, daysAgo)).Felt(0, 0);
        }

        Assert.Fail($"ten weeks, stage {StageOf(runner)}");
    }

    private static Runner Whose(double usual) => FlaresTests.Whose(usual);

    /// <summary>Back after a pause of 40 days without pain, on stage 5, with some green runs of so many minutes, a rest day between.</summary>
    private static Runner Ladder(double usual, int greens, double run, int from = 12) =>
        Enumerable.Range(0, greens).Aggregate(Whose(usual).RanKm(10, daysAgo: from + 40), (who, i) => who.RanKm(4, daysAgo: from - (2 * i), minutes: run).Felt(usual, usual));

    private static StreamDigest SecondsAtThreeMetresASecond(int seconds) =>
        new() { SpeedBinSeconds = [.. Enumerable.Range(0, 13).Select(bin => bin == 12 ? seconds : 0)] };

    private static int? StageOf(Runner runner, int daysAgo = 0) => ReturnLadder.On(runner.State, Make.DaysAgo(daysAgo))?.Number;

    private static int GreensOf(Runner runner) => ReturnLadder.StateOn(runner.State, Make.Today)!.Greens;
}
