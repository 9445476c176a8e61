using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Journal;
using Backstride.Symptoms;

namespace Backstride.Tests.Symptoms;

public class EasingBackTests
{
    [Fact]
    public void After_a_red_the_next_run_is_seventy_percent_easy_and_flat()
    {
        var limits = ZoneLimits(Whose(0).RanKm(10, daysAgo: 2).Felt(6, 0));

        Assert.Equal(Distance.FromKilometres(7), limits.Distance);
        Assert.Equal((Intensity.Easy, Progression.StepBack), (limits.Intensity, limits.Progress));
        Assert.True(limits.Descent <= Distance.FromMeters(50));
    }

    [Theory, InlineData(7, 5), InlineData(8, 7)]
    public void A_second_red_within_seven_days_is_two_steps_back(int daysBetween, double kilometres)
    {
        var runner = Whose(0).RanKm(30, daysAgo: 3 + daysBetween).Felt(6, 0).RanKm(10, daysAgo: 3).Felt(6, 0);

        Assert.Equal(Distance.FromKilometres(kilometres), ZoneLimits(runner).Distance);
    }

    [Fact]
    public void After_an_amber_run_the_distance_stays_and_the_ground_gets_flatter()
    {
        var limits = ZoneLimits(Whose(0).RanKm(10, daysAgo: 2).Felt(3, 0));

        Assert.Equal(Distance.FromKilometres(10), limits.Distance);
        Assert.Equal((Intensity.Easy, Progression.Hold), (limits.Intensity, limits.Progress));
    }

    [Fact]
    public void After_a_red_the_long_run_returns_to_the_longest_green_of_thirty_days_until_two_greens()
    {
        var red = Whose(0).RanKm(9, daysAgo: 31).Felt(0, 0).RanKm(8, daysAgo: 29).Felt(0, 0).RanKm(16, daysAgo: 10).Felt(6, 0);

        Assert.Equal(Distance.FromKilometres(8), ZoneLimits(red).Distance);
        var oneGreen = red.RanKm(6, daysAgo: 6).Felt(0, 0);
        Assert.Equal(Distance.FromKilometres(8), ZoneLimits(oneGreen).Distance);
        Assert.Null(ZoneLimits(oneGreen.RanKm(6, daysAgo: 4).Felt(0, 0)).Distance);
    }

    [Theory, InlineData(30, 8.0), InlineData(31, null)]
    public void The_thirtieth_day_is_the_last_that_counts_for_the_longest_green(int daysAgo, double? kilometres)
    {
        var runner = Whose(0).RanKm(8, daysAgo).Felt(0, 0).RanKm(30, daysAgo: 10).Felt(6, 0);

        Assert.Equal(kilometres is { } km ? Distance.FromKilometres(km) : null, EasedLevels.On(runner.State, Make.Today).LongestGreen);
    }

    [Theory, InlineData(2.5, 2, true), InlineData(3, 2, false), InlineData(3, 3, true)]
    public void More_takes_two_greens_and_three_with_a_usual_pain_of_three(double usual, int greens, bool mayProgress)
    {
        var runner = Enumerable.Range(0, greens).Aggregate(Whose(usual).RanKm(5, daysAgo: 25), (who, i) => who.RanKm(5, daysAgo: 20 - i).Felt(0, 0));

        Assert.Equal(mayProgress, ZoneLimits(runner).Progress == Progression.MayProgress);
    }

    [Theory, InlineData(7, Progression.Hold), InlineData(8, Progression.MayProgress)]
    public void With_a_high_usual_pain_one_longer_run_a_week_is_enough(int daysAgo, Progression progress)
    {
        var runner = Whose(3).RanKm(5, daysAgo: 20).Felt(0, 0).RanKm(5, daysAgo: 18).Felt(0, 0).RanKm(6, daysAgo).Felt(0, 0);

        Assert.Equal(progress, ZoneLimits(runner).Progress);
    }

    [Theory, InlineData(5.5, false), InlineData(6, true)]
    public void A_usual_pain_of_six_means_walking_and_a_look_and_is_no_red(double usual, bool walking)
    {
        var verdict = new PainZone().Judge(Whose(usual).RanKm(5, daysAgo: 3).Felt(usual, usual).State, Make.Today);

        Assert.Equal(walking, verdict is Verdict.Refer { Urgency: Urgency.Routine, Reason: PainZoneReason.UsualIsHigh });
        Assert.Equal(walking ? Impact.Walking : Impact.Running, verdict.Limits.Impact);
        Assert.Equal(SessionScope.Full, verdict.Limits.Session);
    }

    [Theory, InlineData(5, Impact.Running), InlineData(5.5, Impact.Walking)]
    public void More_than_five_at_rest_today_means_walking(double pain, Impact impact) =>
        Assert.Equal(impact, ZoneLimits(Whose(1).CheckedIn(pain, 0)).Impact);

    [Fact]
    public void A_red_run_of_today_counts_at_once_and_a_good_one_not_before_the_morning()
    {
        var before = Whose(0).RanKm(8, daysAgo: 4).Felt(0, 0);

        Assert.Equal(Distance.FromKilometres(7), ZoneLimits(before.RanKm(10, daysAgo: 0).Felt(during: 6)).Distance);
        Assert.Equal(1, EasedLevels.On(before.RanKm(10, daysAgo: 0).Felt(0, 0).State, Make.Today).Greens);
    }

    [Fact]
    public void Silent_and_masked_runs_leave_the_level_as_it_is()
    {
        var red = Whose(0).RanKm(10, daysAgo: 9).Felt(6, 0);

        Assert.Equal(Distance.FromKilometres(7), ZoneLimits(red.RanKm(7, daysAgo: 6)).Distance);
        Assert.Equal(Distance.FromKilometres(7), ZoneLimits(red.RanKm(7, daysAgo: 6)
            .FeltAs(new RunFeedback { During = new PainScore(0), NextMorning = new PainScore(0), Painkiller = true })).Distance);
    }

    [Theory, InlineData(2, true), InlineData(3, false)]
    public void A_second_red_keeps_off_impact_for_forty_eight_hours(int daysAgo, bool off)
    {
        // The run starts at noon and takes an hour; 48 hours later it is one o'clock two days on.
        var runner = Whose(0).RanKm(10, daysAgo: daysAgo + 4).Felt(during: 6).RanKm(7, daysAgo, minutes: 60).Felt(during: 6);
        var limits = new SecondRedInAWeek().Judge(runner.State, Make.Today).Limits;

        Assert.Equal(off ? Impact.Walking : Impact.Running, limits.Impact);
        Assert.Equal(Progression.TwoStepsBack, limits.Progress);
    }

    [Fact]
    public void One_red_is_no_second() =>
        Assert.IsType<SecondRedReason.None>(new SecondRedInAWeek().Judge(Whose(0).RanKm(10, daysAgo: 1).Felt(6, 0).State, Make.Today).Reason);

    [Fact]
    public void New_leg_symptoms_stop_impact_until_the_questions_are_answered()
    {
        var reported = Whose(0).CheckedIn(new CheckIn { LegSymptoms = LegSymptoms.New }, daysAgo: 2);
        var answered = reported.Recorded(1, new ScreeningAnswers { Form = ScreenForm.Short, Answers = new Dictionary<string, Answer>() });

        Assert.Equal(Impact.Walking, LegLimits(reported, 0).Impact);
        Assert.Equal(Impact.Walking, LegLimits(reported, -30).Impact);
        Assert.Equal(Impact.Walking, LegLimits(answered, 1).Impact);
        Assert.Equal(Limits.None, LegLimits(answered, 0));
        Assert.Equal(Limits.None, LegLimits(Whose(0).CheckedIn(new CheckIn { LegSymptoms = LegSymptoms.Known }, 2), 0));
    }

    [Theory, InlineData(2, false), InlineData(3, true)]
    public void Three_unanswered_runs_bring_one_question(int runs, bool asks)
    {
        var runner = Enumerable.Range(0, runs).Aggregate(Whose(0).RanKm(5, 9).Felt(0, 0), (who, i) => who.RanKm(5, 7 - i));

        Assert.Equal(asks, new SilentBack().Judge(runner.State, Make.Today).Reason is SilentReason.AskOnce);
    }

    [Theory, InlineData(13, false), InlineData(14, true)]
    public void Fourteen_days_without_an_entry_are_said_and_lock_nothing(int daysAgo, bool said)
    {
        var verdict = new SilentBack().Judge(Whose(0).CheckedIn(1, daysAgo).RanKm(5, 2).State, Make.Today);

        Assert.Equal(said, verdict.Reason is SilentReason.LongSilence);
        Assert.Equal(Limits.None with { Progress = Progression.Hold }, verdict.Limits);
    }

    [Fact]
    public void A_masked_report_of_today_or_a_masked_last_run_holds()
    {
        var masked = new RunFeedback { During = new PainScore(0), NextMorning = new PainScore(0), Painkiller = true };

        Assert.Equal(Progression.Hold, new MaskedPain().Judge(Whose(0).CheckedIn(new CheckIn { Painkiller = true }, 0).State, Make.Today).Limits.Progress);
        Assert.Equal(Progression.Hold, new MaskedPain().Judge(Whose(0).RanKm(5, 3).FeltAs(masked).State, Make.Today).Limits.Progress);
        Assert.Equal(Limits.None, new MaskedPain().Judge(Whose(0).RanKm(5, 3).FeltAs(masked).RanKm(5, 1).Felt(0, 0).State, Make.Today).Limits);
    }

    private static Runner Whose(double usual) => FlaresTests.Whose(usual);

    private static Limits ZoneLimits(Runner runner) => new PainZone().Judge(runner.State, Make.Today).Limits;

    private static Limits LegLimits(Runner runner, int daysAgo) => new NewLegSymptoms().Judge(runner.State, Make.DaysAgo(daysAgo)).Limits;
}
