using Backstride.Journal;
using Backstride.Runs;
using Backstride.TrainingLoad;

namespace Backstride.Tests.TrainingLoad;

public sealed class DaySeriesTests
{
    private static DaySeries<Distance> Of(Runner runner, int days) => DailyDistance.Before(Make.Today, new Days(days), runner.State);

    [Fact]
    public void A_day_on_which_something_was_logged_is_zero_and_one_without_is_missing()
    {
        var series = Of(Make.Runner().Known(3, 3).RanKm(5, 2), 4);
        Assert.Null(series[Make.DaysAgo(4)]);
        Assert.Equal(Distance.Zero, series[Make.DaysAgo(3)]);
        Assert.Equal(Distance.FromKilometres(5), series[Make.DaysAgo(2)]);
        Assert.Null(series[Make.DaysAgo(1)]);
        Assert.Equal(new Days(2), series.Missing(Make.DaysAgo(4), new Days(4)));
    }

    [Fact]
    public void Two_runs_of_a_day_are_added_and_one_without_a_distance_makes_the_day_missing()
    {
        Assert.Equal(8, Of(Make.Runner().RanKm(5, 1).RanKm(3, 1), 1)[Make.DaysAgo(1)]?.Kilometres);
        Assert.Null(Of(Make.Runner().RanKm(5, 1).Did(Sport.Treadmill, 30, 1), 1)[Make.DaysAgo(1)]);
        Assert.Null(Of(Make.Runner().Did(Sport.Treadmill, 30, 1).RanKm(5, 1), 1)[Make.DaysAgo(1)]);
    }

    [Fact]
    public void Days_outside_the_series_are_missing()
    {
        var series = Of(Make.Runner().Known(5, 0), 3);
        Assert.Null(series[Make.Today]);
        Assert.Null(series[Make.DaysAgo(4)]);
        Assert.Equal(Distance.Zero, series[Make.DaysAgo(3)]);
    }

    [Fact]
    public void A_week_is_whole_only_when_all_its_seven_days_are_known()
    {
        Assert.NotNull(TrainingWeeks.Before(Make.Today, Make.Runner().Known(13, 7).State)[1]);
        Assert.Null(TrainingWeeks.Before(Make.Today, Make.Runner().Known(13, 8).State)[1]);
        Assert.Null(TrainingWeeks.Before(Make.Today, Make.Runner().Known(12, 7).State)[1]);
    }

    [Fact]
    public void This_week_so_far_ends_yesterday()
    {
        var runner = Make.Runner().RanKm(3, 7).RanKm(4, 6).RanKm(5, 1).RanKm(6, 0);
        Assert.Equal(9, TrainingWeeks.Before(Make.Today, runner.State).SoFar.Kilometres, 6);
    }

    [Fact]
    public void The_best_green_week_leaves_out_reds_illness_and_lighter_weeks()
    {
        var runner = Make.Runner().Known(70).RanKm(20, 50).RanKm(30, 43).Felt(during: 7).RanKm(25, 36).RanKm(24, 29).RanKm(22, 22).RanKm(10, 15);
        Assert.Equal(25, BestGreenWeek.Before(Make.Today, runner.State)?.Distance.Kilometres);
        var ill = runner.Recorded(36, new LifeEvent { Event = "illness" });
        Assert.Equal(24, BestGreenWeek.Before(Make.Today, ill.State)?.Distance.Kilometres);
    }

    [Fact]
    public void When_every_week_had_a_red_the_smallest_one_is_held_to()
    {
        var runner = Make.Runner().Known(20).RanKm(20, 15).Felt(during: 7).RanKm(25, 8).Felt(during: 7);
        Assert.Equal(20, BestGreenWeek.Before(Make.Today, runner.State)?.Distance.Kilometres);
    }

    [Fact]
    public void The_best_week_is_looked_for_in_eight_weeks()
    {
        var runner = Make.Runner().Known(80);
        Assert.Null(BestGreenWeek.Before(Make.Today, runner.RanKm(20, 63).State));
        Assert.Equal(20, BestGreenWeek.Before(Make.Today, runner.RanKm(20, 62).State)?.Distance.Kilometres);
    }
}
