using System.Text.Json;
using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Journal;

namespace Backstride.Tests.Health;

public sealed class RecoveryAdviceTests
{
    /// <summary>The long run of the Sundays takes 96 minutes; today is a Sunday.</summary>
    private static readonly Runner LongSundays = Make.Runner().RanKm(16, 21).RanKm(5, 18).RanKm(16, 14).RanKm(5, 11).RanKm(16, 7).RanKm(5, 4);

    private static readonly Runner Usually1 = Make.Runner().Is(new Profile { UsualPain = new PainScore(1) });

    private static Verdict Judge(Rule rule, Runner runner) => rule.Judge(runner.State, Make.Today);

    private static bool Advises(Rule rule, Runner runner)
    {
        var verdict = Judge(rule, runner);
        Assert.Equal(Limits.None, verdict.Limits);
        Assert.Equal(verdict is Verdict.Allow, verdict.Reason is AdviceRule.Nothing);
        return verdict is Verdict.Limit;
    }

    private static Runner Sat(double hours, int answers) => Enumerable.Range(0, answers).Aggregate(Make.Runner(), (runner, ago) => runner.CheckedIn(new CheckIn { Sitting = TimeSpan.FromHours(hours) }, ago));

    private static Runner Shown(Runner runner, string rule, int daysAgo) => runner.Recorded(daysAgo, new DecisionBody
    {
        For = Make.DaysAgo(daysAgo),
        RuleSet = "1",
        Inputs = "none",
        Plan = JsonDocument.Parse($$"""{"advice":[{"rule":"{{rule}}","text":"…"}]}""").RootElement,
    });

    [Theory]
    [InlineData(6.0, 3, false)]
    [InlineData(6.1, 3, true)]
    [InlineData(9.0, 2, false)]
    public void More_than_six_hours_of_sitting_on_three_days(double hours, int answers, bool advises) => Assert.Equal(advises, Advises(new Sitting(), Sat(hours, answers)));

    [Theory]
    [InlineData(6, false)]
    [InlineData(7, true)]
    [InlineData(0, true)]
    public void The_same_advice_rests_for_six_days_after_it_was_shown(int daysAgo, bool again) =>
        Assert.Equal(again, Judge(new Sitting(), Shown(Sat(9, 5), "recovery.sitting", daysAgo)) is Verdict.Limit);

    [Fact]
    public void Other_advice_that_was_shown_does_not_silence_it() =>
        Assert.IsType<Verdict.Limit>(Judge(new Sitting(), Shown(Sat(9, 5), "recovery.massage", 1)));

    [Theory]
    [InlineData(13, true)]
    [InlineData(14, false)]
    public void Painkillers_of_two_weeks_count_on_the_day_of_the_long_run(int daysAgo, bool advises) =>
        Assert.Equal(advises, Advises(new Painkillers(), LongSundays.CheckedIn(new CheckIn { Painkiller = true }, daysAgo)));

    [Fact]
    public void Without_a_long_run_a_race_or_heat_painkillers_and_water_are_no_topic()
    {
        var taken = Make.Runner().RanKm(5, 4).CheckedIn(new CheckIn { Painkiller = true }, 2);
        Assert.False(Advises(new Painkillers(), taken));
        Assert.True(Advises(new Painkillers(), taken.CheckedIn(new CheckIn { Hot = true }, 0)));
        Assert.True(Advises(new Painkillers(), taken.Is(new Profile { Born = 1985, UsualPain = PainScore.None }).ScreenedClear(1).RanKm(5, 1).Recorded(0, new LifeEvent { Event = "race" })));
        Assert.False(Advises(new Fluid(), taken));
        Assert.False(Advises(new Fluid(), taken.CheckedIn(new CheckIn { Hot = true }, 1)));
        Assert.True(Advises(new Fluid(), LongSundays));
        Assert.False(Advises(new Fluid(), Make.Runner().RanKm(15, 21).RanKm(5, 18).RanKm(15, 14).RanKm(5, 11).RanKm(15, 7).RanKm(5, 4)));
    }

    [Theory]
    [InlineData(76.0, true)]
    [InlineData(76.1, false)]
    public void Five_percent_of_body_mass_lost_asks_about_energy(double now, bool advises) =>
        Assert.Equal(advises, Advises(new Fuel(), Make.Runner().Is(new Profile { BodyMassKilograms = 80 }, 60).Is(new Profile { BodyMassKilograms = now }, 1)));

    [Fact]
    public void Mass_of_long_ago_is_no_comparison_and_three_tired_days_are_a_sign()
    {
        Assert.False(Advises(new Fuel(), Make.Runner().Is(new Profile { BodyMassKilograms = 80 }, 91).Is(new Profile { BodyMassKilograms = 70 }, 1)));
        Runner Days(int tired) => Enumerable.Range(0, 30).Reverse().Aggregate(Make.Runner(), (runner, ago) =>
            runner.CheckedIn(ago < tired ? new CheckIn { Mood = 3, Motivation = 3 } : new CheckIn { Mood = 7, Motivation = 7 }, ago));
        Assert.True(Advises(new Fuel(), Days(3)));
        Assert.False(Advises(new Fuel(), Days(2)));
    }

    [Theory]
    [InlineData(2.9, false)]
    [InlineData(3.0, true)]
    public void Warmth_is_for_days_that_hurt_more_than_usual(double pain, bool advises)
    {
        Assert.Equal(advises, Advises(new HeatOrCold(), Usually1.CheckedIn(pain, 0)));
        Assert.False(Advises(new HeatOrCold(), Make.Runner().Is(new Profile { UsualPain = new PainScore(4) }).CheckedIn(4.5, 0)));
        Assert.True(Advises(new HeatOrCold(), Usually1.CheckedIn(new CheckIn { Flare = true }, 0)));
    }

    [Theory]
    [InlineData(4.9, 0, false)]
    [InlineData(5.0, 0, true)]
    [InlineData(5.0, 1, true)]
    [InlineData(5.0, 2, false)]
    public void Sore_muscles_may_be_rolled(double soreness, int daysAgo, bool advises) =>
        Assert.Equal(advises, Advises(new Massage(), Make.Runner().CheckedIn(new CheckIn { Soreness = soreness }, daysAgo)));

    [Theory]
    [InlineData(3.0, 5, true)]
    [InlineData(2.9, 5, false)]
    [InlineData(3.0, 4, false)]
    public void Mornings_a_point_worse_ask_for_an_easy_first_hour(double morning, int days, bool advises) =>
        Assert.Equal(advises, Advises(new WorstMornings(), Enumerable.Range(0, days).Aggregate(Make.Runner(), (runner, ago) =>
            runner.CheckedIn(morning, ago, PainMoment.Morning).CheckedIn(2, ago, PainMoment.Rest, 20))));

    private static CrossTraining Swap => (CrossTraining)Rulebook.Rules.Single(rule => rule is CrossTraining);

    private static Runner HighUsual => LongSundays.ScreenedClear().Is(new Profile { UsualPain = new PainScore(6), Born = 1980 });

    [Fact]
    public void Another_sport_stands_in_when_running_is_taken_away_and_nothing_worse()
    {
        var well = LongSundays.ScreenedClear().Is(new Profile { UsualPain = PainScore.None, Born = 1980 });
        Assert.False(Advises(Swap, well));
        Assert.Equal(new CrossTraining.Instead(TimeSpan.FromMinutes(30), false), Judge(Swap, HighUsual).Reason);
        Assert.Equal(new CrossTraining.Instead(null, false), Judge(Swap, HighUsual.Is(new Profile { Days = [new AvailableDay(Weekday.Sunday, TimeSpan.FromMinutes(25))] })).Reason);
        Assert.False(Advises(Swap, HighUsual.RanKm(3, 0)));
        Assert.False(Advises(Swap, HighUsual.Did(Backstride.Runs.Sport.Walk, 30, 0)));
        // Above five today nothing is a stand-in: a walk and gentle mobility are what is left.
        Assert.False(Advises(Swap, well.CheckedIn(6, 0)));
        Assert.False(Advises(Swap, LongSundays.Is(new Profile { UsualPain = PainScore.None }).CheckedIn(6, 0)));
        Assert.False(Advises(Swap, well.Recorded(0, new LifeEvent { Event = "illness" })));
        Assert.False(Advises(Swap, well.Answered(ScreenForm.Full, 0, Backstride.Screening.Questions.GroinPain)));
    }

    [Fact]
    public void Sitting_card() => Approve.Card(new Sitting(), ("nine hours a day", Sat(9, 5)), ("nothing said", Make.Runner()));

    [Fact]
    public void Painkillers_card() => Approve.Card(new Painkillers(), ("one last week, long run today", LongSundays.CheckedIn(new CheckIn { Painkiller = true }, 6)), ("none", LongSundays));

    [Fact]
    public void Fluid_card() => Approve.Card(new Fluid(), ("a long run of 96 minutes", LongSundays), ("a hot day", Make.Runner().CheckedIn(new CheckIn { Hot = true }, 0)), ("neither", Make.Runner()));

    [Fact]
    public void Fuel_card() => Approve.Card(new Fuel(), ("6 kg lost of 80", Make.Runner().Is(new Profile { BodyMassKilograms = 80 }, 60).Is(new Profile { BodyMassKilograms = 74 }, 1)), ("nothing known", Make.Runner()));

    [Fact]
    public void Heat_card() => Approve.Card(new HeatOrCold(), ("pain 4, usually 1", Usually1.CheckedIn(4, 0)), ("pain 1, usually 1", Usually1.CheckedIn(1, 0)));

    [Fact]
    public void Massage_card() => Approve.Card(new Massage(), ("soreness 7", Make.Runner().CheckedIn(new CheckIn { Soreness = 7 }, 0)), ("nothing said", Make.Runner()));

    [Fact]
    public void Mornings_card() => Approve.Card(
        new WorstMornings(),
        ("3 on getting up, 1 later", Enumerable.Range(0, 6).Aggregate(Make.Runner(), (runner, ago) => runner.CheckedIn(3, ago, PainMoment.Morning).CheckedIn(1, ago, PainMoment.Rest, 20))),
        ("nothing said", Make.Runner()));

    [Fact]
    public void Swap_card() => Approve.Card(
        Swap,
        ("a usual pain of 6", HighUsual),
        ("pain 6 today", LongSundays.ScreenedClear().Is(new Profile { UsualPain = PainScore.None, Born = 1980 }).CheckedIn(6, 0)),
        ("an ordinary day", LongSundays.ScreenedClear().Is(new Profile { UsualPain = PainScore.None, Born = 1980 })));
}
