using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Journal;
using Backstride.Planning;
using Backstride.Symptoms;
using static Backstride.Tests.Planning.Weeks;

namespace Backstride.Tests.Planning;

/// <summary>The same day is the same, in the week and by itself.</summary>
public sealed class DayAheadTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void In_a_flare_a_day_to_come_has_the_run_of_the_week_and_no_distance_is_named_ahead(int flareDay)
    {
        var began = Monday.AddDays(-flareDay);
        var runner = Steady.CheckedIn(new CheckIn { Pain = new PainScore(6), Flare = true }, Make.Today.DayNumber - began.DayNumber)
            .ScreenedClear(Make.Today.DayNumber - began.DayNumber).CheckedIn(5, -1, hour: 7);
        AgreesWithTheWeek(runner);
        Assert.True(flareDay > 3 || Horizon.Of(runner.State, Monday).Reach is null);
    }

    [Theory]
    [InlineData("travel", "no-equipment")]
    [InlineData("no-equipment", null)]
    [InlineData("holiday", null)]
    public void On_a_journey_and_in_a_holiday_too(string what, string? of) =>
        AgreesWithTheWeek(Steady.Recorded(3, new LifeEvent { Event = what, Of = of, From = Monday.AddDays(1), To = Monday.AddDays(3) }));

    [Fact]
    public void A_day_to_come_shows_no_rise_of_the_usual_pain_though_the_last_days_were_worse()
    {
        var sore = Enumerable.Range(6, 14).Aggregate(Steady, (runner, hour) => runner.CheckedIn(3, 1, hour: hour));
        var usual = UsualPain.On(sore.State, Monday);
        foreach (var day in Enumerable.Range(0, 21).Select(day => Monday.AddDays(day)))
        {
            var seen = DayAhead.On(sore.State, day, Monday).Seen;
            Assert.Null(UsualPain.RoseOn(seen, day));
            Assert.Equal(usual, UsualPain.On(seen, day));
        }

        // Lived through, the same days do raise it.
        Assert.NotNull(UsualPain.RoseOn(sore.State, Monday.AddDays(4)));
    }

    [Fact]
    public void Imagined_days_make_no_trend_of_pain()
    {
        var better = Make.Runner().Is(new Profile { Born = 1990, UsualPain = new PainScore(4), RunsPerWeek = 3 }).ScreenedClear(30).CheckedInDaily(4, 28, 9).CheckedInDaily(1, 8, 0);
        foreach (var day in Enumerable.Range(1, 20).Select(day => Monday.AddDays(day)))
            Assert.DoesNotContain(DayAhead.On(better.State, day, Monday).Plan.Verdicts, judged => judged.Verdict.Reason is PainTrendReason.Rising);
    }

    [Fact]
    public void No_day_is_asked_of_that_no_week_reaches()
    {
        var last = WeekPlanner.LastDay(Monday);
        Assert.Equal(Monday.AddDays(34), last);
        Assert.Equal(last, WeekPlanner.LastDay(Monday.AddDays(6)));
        Assert.Equal(last, DayAhead.On(Steady.State, last, Monday).Plan.Day);
        Assert.Throws<ArgumentOutOfRangeException>(() => DayAhead.On(Steady.State, last.AddDays(1), Monday));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(19)]
    public void What_goes_as_planned_today_goes_on_from_the_last_word_and_takes_back_none(int hour)
    {
        var runner = Make.Runner().Is(new Profile { UsualPain = new PainScore(1) }).ScreenedClear(60)
            .RanKm(8, 8).Felt(1, 1).RanKm(8, 5).Felt(1, 1).RanKm(8, 1).Felt(1).CheckedIn(6, 0, hour: hour);
        Assert.Equal(RunMode.Walk, Coach.Plan(runner.State, Make.Today).Run?.Mode);
        var tomorrow = DayAhead.On(runner.State, Monday, Make.Today).Plan;
        Assert.Contains(tomorrow.Verdicts, judged => judged.Verdict.Reason is PainZoneReason.EaseBack);
    }

    private static void AgreesWithTheWeek(Runner runner)
    {
        foreach (var seen in new[] { runner, runner.Shown(Monday) })
        {
            foreach (var planned in seen.Week(Monday).Days)
            {
                var alone = DayAhead.On(seen.State, planned.Day, Monday).Plan;
                Assert.Equal((planned.Now.Run?.Mode, planned.Now.Run?.Target, planned.Now.Run?.Time), (alone.Run?.Mode, alone.Run?.Target, alone.Run?.Time));
                Assert.Equal(planned.Now.Session?.Time, alone.Session?.Time);
                Assert.Equal(planned.Now.Limits, alone.Limits);
            }
        }
    }
}
