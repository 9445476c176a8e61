using Backstride.Coaching;
using Backstride.Journal;
using Backstride.Screening;

namespace Backstride.Tests.Coaching;

/// <summary>While something of health stands before ordinary training the day says what it is, where on the way back the runner is, and when it lets go.</summary>
public sealed class WaysBackTests
{
    private static Runner Steady => Make.Runner().Is(new Profile { Born = 1990, UsualPain = new PainScore(1), RunsPerWeek = 3, LongestRun = Distance.FromKilometres(9) }).ScreenedClear(20)
        .RanKm(8, 12).Felt(1, 1).RanKm(8, 9).Felt(1, 1).RanKm(8, 6).Felt(1, 1).CheckedInDaily(1, 12, 0);

    private static IReadOnlyList<WayBack> On(Runner runner, int daysAgo = 0) => WaysBack.Of(Coach.Plan(runner.State, Make.DaysAgo(daysAgo)));

    private static Runner Had(string what, int from, int? to = null, string? of = null) =>
        Steady.Recorded(1, new LifeEvent { Event = what, Of = of, From = Make.DaysAgo(from), To = to is { } last ? Make.DaysAgo(last) : null });

    [Fact]
    public void Nothing_stands_before_somebody_who_is_well() => Assert.Empty(On(Steady));

    [Theory]
    [InlineData(4, null, 1)]
    [InlineData(4, 0, 1)]
    [InlineData(4, 1, 2)]
    [InlineData(4, 2, 2)]
    [InlineData(4, 3, 3)]
    [InlineData(5, 4, 3)]
    [InlineData(4, 4, 3)]
    [InlineData(9, 7, null)]
    public void An_illness_has_three_stages_and_ends_after_a_run_and_a_day_for_every_day(int from, int? to, int? stage)
    {
        var way = On(Had("illness", from, to, "fever")).SingleOrDefault();
        Assert.Equal(stage, way?.Stage?.At);
        Assert.True(way is null || way.Gate == HealthGate.Illness);
    }

    [Fact]
    public void The_easy_days_of_an_illness_have_a_last_one_once_there_was_a_run_and_none_before()
    {
        Assert.Null(Assert.Single(On(Had("illness", 5, 3, "fever"))).Through);
        Assert.Equal(Make.Today.AddDays(2), Assert.Single(On(Had("illness", 5, 3, "fever").RanKm(4, 0).Felt(1, 1), -1)).Through);
    }

    /// <summary>The week without running outlasts the two days of the report, whose questions are answered.</summary>
    [Fact]
    public void Of_two_that_leave_the_same_what_lasts_longest_comes_first()
    {
        var leg = Steady.CheckedIn(new CheckIn { LegSymptoms = LegSymptoms.New }, 0);
        Assert.Equal([HealthGate.LegSymptoms, HealthGate.LegPain], On(leg).Select(way => way.Gate));
        Assert.Equal([(HealthGate.LegPain, null), (HealthGate.LegSymptoms, Make.Today.AddDays(1))], On(leg.ScreenedClear(0)).Select(way => (way.Gate, way.Through)));
    }

    [Fact]
    public void A_head_cold_and_a_holiday_are_no_way_back()
    {
        Assert.Empty(On(Had("illness", 2, null, "head-cold")));
        Assert.Empty(On(Had("holiday", 2, -2)));
    }

    [Fact]
    public void A_flare_goes_from_gentle_days_over_a_first_run_to_running_that_grows_back()
    {
        var runner = Steady.CheckedIn(new CheckIn { Flare = true, Pain = new PainScore(5) }, 4, hour: 9).Answered(ScreenForm.Short, 4);
        var first = Assert.Single(On(runner, 4), way => way.Gate == HealthGate.Flare);
        Assert.Equal((1, Make.DaysAgo(4)), (first.Stage!.Value.At, first.Since!.Value));
        Assert.Equal(2, Assert.Single(On(runner, 0), way => way.Gate == HealthGate.Flare).Stage!.Value.At);
        var ran = runner.RanKm(3, 1).Felt(1, 1);
        Assert.Equal(3, Assert.Single(On(ran), way => way.Gate == HealthGate.Flare).Stage!.Value.At);
    }

    [Theory]
    [InlineData(12)]
    [InlineData(50)]
    public void A_limit_that_leaves_no_running_has_neither_an_end_nor_steps(int cleared)
    {
        var runner = Steady.Answered(ScreenForm.Full, cleared + 2, Backstride.Screening.Questions.GroinPain)
            .Recorded(cleared, new Clearance { Who = "doctor", Result = ClearanceResult.WithLimits, Limits = ["no-impact", "no-load"] });
        var way = Assert.Single(On(runner));
        Assert.Equal((HealthGate.NoRunning, (DateOnly?)null, (StageOf?)null), (way.Gate, way.Through, way.Stage));
        Assert.DoesNotContain(way.By.Verdict.Reason.Facts, fact => fact.Name == "most");
    }

    [Fact]
    public void The_ladder_says_its_stage_and_what_the_next_step_takes()
    {
        var runner = Make.Runner().Is(new Profile { Born = 1990, UsualPain = new PainScore(1) }).ScreenedClear(5).CheckedInDaily(1, 5, 0);
        var way = Assert.Single(On(runner));
        Assert.Equal((HealthGate.Ladder, 8), (way.Gate, way.Stage!.Value.Of));
        Assert.Equal(way.Stage.Value.At == 0, way.Counted is null);
        Assert.Empty(On(Steady.Recorded(3, new LifeEvent { Event = "return-ladder", From = Make.DaysAgo(-1) })));
        var asked = Assert.Single(On(Steady.Recorded(3, new LifeEvent { Event = "return-ladder" })));
        Assert.Equal(HealthGate.Ladder, asked.Gate);
    }

    [Theory]
    [InlineData(83, HealthGate.Birth, 1)]
    [InlineData(84, HealthGate.Birth, 2)]
    public void After_a_birth_it_waits_twelve_weeks_and_then_for_the_walk(int ago, HealthGate gate, int stage)
    {
        var way = Assert.Single(On(Had("birth", ago)), way => way.Gate == gate);
        Assert.Equal(stage, way.Stage!.Value.At);
    }

    [Fact]
    public void A_pregnancy_is_one_until_somebody_has_agreed()
    {
        Assert.Equal(HealthGate.Pregnancy, Assert.Single(On(Had("pregnancy", 60))).Gate);
        Assert.Empty(On(Had("pregnancy", 60).Recorded(0, new Clearance { Who = "midwife", Result = ClearanceResult.FitToTrain, Settles = ["health.pregnancy"] })));
    }

    [Fact]
    public void Surgery_waits_for_the_visit_and_a_lock_has_only_its_own_page()
    {
        Assert.Equal(HealthGate.Visit, Assert.Single(On(Had("surgery", 30, of: "spine"))).Gate);
        Assert.Empty(On(Steady.Answered(ScreenForm.Full, 0, Questions.SaddleNumbness)));
    }

    [Fact]
    public void Leg_symptoms_and_a_limp_hold_until_the_second_day_and_the_answers()
    {
        var leg = Steady.CheckedIn(new CheckIn { LegSymptoms = LegSymptoms.New }, 1, hour: 10);
        Assert.Contains(On(leg), way => way.Gate == HealthGate.LegSymptoms && way.Since == Make.DaysAgo(1));
        Assert.Contains(On(leg.Answered(ScreenForm.Short, 1)), way => way.Gate == HealthGate.LegSymptoms);
        Assert.DoesNotContain(On(Steady.CheckedIn(new CheckIn { LegSymptoms = LegSymptoms.New }, 2, hour: 10).Answered(ScreenForm.Short, 1)), way => way.Gate == HealthGate.LegSymptoms);
        Assert.Contains(On(Steady.CheckedIn(new CheckIn { Limp = true }, 1, hour: 10)), way => way.Gate == HealthGate.Limp);
    }

    [Fact]
    public void Two_reds_within_a_week_are_off_impact_for_48_hours_and_then_on_the_ladder()
    {
        var reds = Steady.RanKm(8, 3).Felt(7, 6).RanKm(5, 0).Felt(7, 6);
        Assert.Contains(On(reds), way => way.Gate == HealthGate.TwoReds && way.Through >= Make.Today.AddDays(1));
    }

    [Theory]
    [InlineData(5, false)]
    [InlineData(6, true)]
    public void A_usual_pain_of_six_is_one(double usual, bool stands)
    {
        var runner = Make.Runner().Is(new Profile { Born = 1980, UsualPain = new PainScore(usual) }).ScreenedClear(5).RanKm(5, 4).CheckedInDaily(usual, 10, 0);
        Assert.Equal(stands, On(runner).Any(way => way.Gate == HealthGate.HighPain));
    }

    [Fact]
    public void Every_way_back_holds_something_back_and_the_strictest_comes_first()
    {
        var ways = On(Had("illness", 1, of: "fever").Recorded(1, new LifeEvent { Event = "pregnancy", From = Make.DaysAgo(60) }));
        Assert.Equal([HealthGate.Illness, HealthGate.Pregnancy], ways.Select(way => way.Gate));
        Assert.All(ways, way => Assert.NotEqual(Limits.None, way.By.Verdict.Limits));
    }
}
