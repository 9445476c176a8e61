using Backstride.Journal;
using Backstride.Symptoms;

namespace Backstride.Tests.Symptoms;

public class ZonesTests
{
    [Theory]
    [InlineData(0, 5, 0, Zone.Amber), InlineData(0, 5.5, 0, Zone.Red)]
    [InlineData(5, 5, 5, Zone.Green), InlineData(5, 5.5, 5, Zone.Red), InlineData(5.5, 5.5, 5.5, Zone.Amber)]
    [InlineData(0, 2, 0, Zone.Green), InlineData(0, 2.5, 0, Zone.Amber)]
    [InlineData(2, 3, 2, Zone.Green), InlineData(2, 3.5, 2, Zone.Amber)]
    [InlineData(0, 0, 1, Zone.Green), InlineData(0, 0, 1.5, Zone.Amber)]
    [InlineData(0, 0, 2.5, Zone.Amber), InlineData(0, 0, 3, Zone.Red)]
    [InlineData(2, 0, 3.5, Zone.Amber), InlineData(2, 0, 4, Zone.Red)]
    public void The_worst_answer_against_usual_pain_sets_the_zone(double usual, double during, double nextMorning, Zone zone) =>
        Assert.Equal(zone, ZoneOf(Whose(usual).RanKm(8, daysAgo: 2).Felt(during, nextMorning)));

    [Fact]
    public void A_limp_or_new_leg_symptoms_are_red_whatever_the_pain()
    {
        Assert.Equal(Zone.Red, ZoneOf(Whose(0).RanKm(8, daysAgo: 2).Felt(0, 0, limp: true)));
        Assert.Equal(Zone.Red, ZoneOf(Whose(0).RanKm(8, daysAgo: 2).Felt(0, 0, legs: LegSymptoms.New)));
        Assert.Equal(Zone.Green, ZoneOf(Whose(0).RanKm(8, daysAgo: 2).Felt(0, 0, legs: LegSymptoms.Known)));
    }

    [Fact]
    public void One_answer_alone_is_neither_green_nor_quiet_about_trouble()
    {
        Assert.Null(ZoneOf(Whose(0).RanKm(8, daysAgo: 2)));
        Assert.Null(ZoneOf(Whose(0).RanKm(8, daysAgo: 2).Felt(during: 1)));
        Assert.Null(ZoneOf(Whose(0).RanKm(8, daysAgo: 2).Felt(nextMorning: 1)));
        Assert.Equal(Zone.Amber, ZoneOf(Whose(0).RanKm(8, daysAgo: 2).Felt(during: 3)));
        Assert.Equal(Zone.Red, ZoneOf(Whose(0).RanKm(8, daysAgo: 2).Felt(nextMorning: 3)));
    }

    [Theory]
    [InlineData(3, null), InlineData(4, Zone.Green), InlineData(36, Zone.Green), InlineData(37, null)]
    public void The_morning_after_lies_four_to_thirty_six_hours_after_the_run(int hours, Zone? zone)
    {
        var ran = Whose(0).RanKm(5, daysAgo: 3, minutes: 60).Felt(during: 1);
        var said = ran.With(Make.DaysAgo(2), Runner.At(3, 13).AddHours(hours), new CheckIn { Pain = new PainScore(0), Moment = PainMoment.Morning });

        Assert.Equal(zone, ZoneOf(said));
    }

    [Fact]
    public void The_first_report_of_the_next_day_counts_and_not_the_evening_before()
    {
        var evening = Whose(0).RanKm(5, daysAgo: 3).Felt(during: 1).CheckedIn(6, daysAgo: 3, hour: 20);

        Assert.Equal(Zone.Red, ZoneOf(evening));
        Assert.Equal(Zone.Green, ZoneOf(evening.CheckedIn(1, daysAgo: 2, hour: 7).CheckedIn(6, daysAgo: 2, hour: 12)));
    }

    [Fact]
    public void What_hurts_after_a_later_run_is_not_the_earlier_ones_morning()
    {
        var ran = Whose(0).RanKm(8, daysAgo: 2).Felt(during: 1);
        var next = ran.RanKm(8, daysAgo: 1);

        // The same two hours after a run, at noon and in the evening of the next day.
        Assert.Null(ZoneOf(next.FeltAs(new RunFeedback { After = new PainScore(4) })));
        Assert.Null(ZoneOf(next.CheckedIn(4, daysAgo: 1, hour: 20)));
        Assert.Equal(Zone.Red, ZoneOf(ran.CheckedIn(4, daysAgo: 1, hour: 20)));
        // Before that run, or of the morning though written down later, it is.
        Assert.Equal(Zone.Red, ZoneOf(next.FeltAs(new RunFeedback { Before = new PainScore(4) })));
        Assert.Equal(Zone.Red, ZoneOf(next.CheckedIn(4, daysAgo: 1, PainMoment.Morning, hour: 20)));
        // What is calm even then was calm before.
        Assert.Equal(Zone.Green, ZoneOf(next.FeltAs(new RunFeedback { After = new PainScore(1) })));
        // One red run is not two.
        Assert.Null(SecondReds.Last(next.FeltAs(new RunFeedback { During = new PainScore(7), After = new PainScore(4) }).State, Make.Today));

        static Zone? ZoneOf(Runner runner) => SymptomHistory.Of(runner.State, Make.Today).Runs[0].Zone;
    }

    [Fact]
    public void A_painkiller_takes_green_away_and_nothing_else()
    {
        var ran = Whose(0).RanKm(8, daysAgo: 2);

        Assert.Null(ZoneOf(Masked(ran, 0, 0)));
        Assert.Equal(Zone.Amber, ZoneOf(Masked(ran, 3, 0)));
        Assert.Equal(Zone.Red, ZoneOf(Masked(ran, 6, 0)));
        Assert.True(Zones.Of(Masked(ran, 0, 0).State, Make.Today)[^1].Masked);
    }

    [Theory, InlineData(0, null), InlineData(-1, Zone.Green)]
    public void A_painkiller_reported_in_the_twelve_hours_before_the_run_hides_it(int hourFromTwelveHoursBefore, Zone? zone)
    {
        // The run starts at noon; twelve hours before is midnight.
        var report = new CheckIn { Painkiller = true };
        var at = Runner.At(2, 0).AddHours(hourFromTwelveHoursBefore);
        var runner = Whose(0).With(DateOnly.FromDateTime(at.DateTime), at, report).RanKm(8, daysAgo: 2).Felt(0, 0);

        Assert.Equal(zone, ZoneOf(runner));
    }

    [Fact]
    public void An_answer_without_a_subject_speaks_of_that_days_run_or_of_the_morning_after_the_last()
    {
        var ran = Whose(0).RanKm(8, daysAgo: 3).RanKm(5, daysAgo: 1);
        var said = ran
            .With(Make.DaysAgo(3), Runner.At(3, 20), new RunFeedback { During = new PainScore(6) })
            .With(Make.Today, Runner.At(0, 7), new RunFeedback { NextMorning = new PainScore(4) });

        var runs = Zones.Of(said.State, Make.Today);
        Assert.Equal((new PainScore(6), null), (runs[0].During!.Value, runs[0].NextMorning));
        Assert.Equal((null, new PainScore(4)), (runs[1].During, runs[1].NextMorning!.Value));
    }

    [Fact]
    public void What_is_said_after_the_judged_day_is_not_known_on_it()
    {
        var runner = Whose(0).RanKm(8, daysAgo: 3).Felt(during: 0).CheckedIn(6, daysAgo: 2);

        Assert.Equal(Zone.Red, Assert.Single(Zones.Of(runner.State, Make.DaysAgo(2))).Zone);
        Assert.Null(Assert.Single(Zones.OnTheDay(runner.State, Make.DaysAgo(3))).Zone);
        Assert.Empty(Zones.Of(runner.State, Make.DaysAgo(3)));
    }

    private static Runner Whose(double usual) => Make.Runner().Is(new Profile { UsualPain = new PainScore(usual) });

    private static Runner Masked(Runner ran, double during, double nextMorning) =>
        ran.FeltAs(new RunFeedback { During = new PainScore(during), NextMorning = new PainScore(nextMorning), Painkiller = true });

    private static Zone? ZoneOf(Runner runner) => Zones.Of(runner.State, Make.Today)[^1].Zone;
}
