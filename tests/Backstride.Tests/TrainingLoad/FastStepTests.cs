using Backstride.Coaching;
using Backstride.Coaching.Rules;

namespace Backstride.Tests.TrainingLoad;

public sealed class FastStepTests
{
    private static readonly FastStep Rule = new();
    private static readonly FastShareOfWeek Share = new();

    private static Verdict Judge(Runner runner) => Rule.Judge(runner.State, Make.Today);

    /// <summary>One run in each of the four weeks before, with so much of it fast.</summary>
    private static Runner FourWeeks(int fastSeconds) =>
        new[] { 30, 23, 16, 9 }.Aggregate(Make.Runner().Timed(), (runner, daysAgo) => runner.RanFast(10, fastSeconds, daysAgo));

    [Theory]
    [InlineData(195, Intensity.Fast)]
    [InlineData(196, Intensity.Steady)]
    public void After_four_easy_weeks_a_kilometre_a_week_may_be_fast(int seconds, Intensity expected) =>
        Assert.Equal(Limits.None with { Intensity = expected }, Judge(FourWeeks(0).RanFast(8, seconds, 3)).Limits);

    [Theory]
    [InlineData(439, Intensity.Fast)]
    [InlineData(440, Intensity.Steady)]
    public void Ten_percent_more_than_the_most_of_four_weeks_uses_the_week_up(int seconds, Intensity expected) =>
        Assert.Equal(expected, Judge(FourWeeks(400).RanFast(8, seconds, 3)).Limits.Intensity);

    [Fact]
    public void The_kilometre_needs_a_run_in_each_of_four_weeks_and_none_of_them_red()
    {
        var three = new[] { 23, 16, 9 }.Aggregate(Make.Runner().Timed(), (runner, daysAgo) => runner.RanFast(10, 0, daysAgo));
        Assert.Equal(Intensity.Steady, Judge(three).Limits.Intensity);
        Assert.Equal(Intensity.Fast, Judge(FourWeeks(0)).Limits.Intensity);
        Assert.Equal(Intensity.Steady, Judge(FourWeeks(0).RanKm(5, 5).Felt(during: 7, nextMorning: 0)).Limits.Intensity);
        Assert.Equal(Intensity.Fast, Judge(FourWeeks(0).RanKm(5, 5).Felt(during: 1, nextMorning: 0)).Limits.Intensity);
    }

    [Fact]
    public void The_week_is_the_last_six_days_and_today_is_still_to_come()
    {
        Assert.Equal(Intensity.Steady, Judge(FourWeeks(0).RanFast(8, 300, 6)).Limits.Intensity);
        Assert.Equal(Intensity.Fast, Judge(FourWeeks(0).RanFast(8, 300, 7)).Limits.Intensity);
        Assert.Equal(Intensity.Fast, Judge(FourWeeks(0).RanFast(8, 300, 0)).Limits.Intensity);
    }

    [Fact]
    public void Without_a_threshold_nothing_can_be_called_fast()
    {
        Assert.IsType<FastReason.NoThreshold>(Assert.IsType<Verdict.CannotJudge>(Judge(Make.Runner().Weekly(4, 10, 10))).Reason);
        Assert.IsType<FastReason.NoThreshold>(Share.Judge(Make.Runner().Weekly(4, 10, 10).State, Make.Today).Reason);
    }

    [Theory]
    [InlineData(390, false)]
    [InlineData(391, true)]
    public void More_than_a_tenth_of_the_week_is_advice_and_limits_nothing(int seconds, bool advice)
    {
        var verdict = Share.Judge(FourWeeks(0).RanFast(10, seconds, 5).RanFast(10, 0, 3).State, Make.Today);
        Assert.Equal(advice, verdict is Verdict.Limit);
        Assert.Equal(Limits.None, verdict.Limits);
    }

    [Theory]
    [InlineData(195, false)]
    [InlineData(196, true)]
    public void The_kilometre_that_is_always_left_is_within_the_budget(int seconds, bool advice) =>
        Assert.Equal(advice, Share.Judge(FourWeeks(0).RanFast(5, seconds, 3).State, Make.Today) is Verdict.Limit);

    [Fact]
    public void A_week_without_speeds_has_no_share() =>
        Assert.IsType<FastReason.NoSpeeds>(Share.Judge(FourWeeks(0).RanKm(10, 3).State, Make.Today).Reason);

    [Fact]
    public void Card() => Approve.Card(
        Rule,
        ("1.5 km fast in four days, none in the weeks before", FourWeeks(0).RanFast(8, 293, 4)),
        ("0.5 km fast in four days, none in the weeks before", FourWeeks(0).RanFast(8, 98, 4)),
        ("runs in three of four weeks", new[] { 23, 16, 9 }.Aggregate(Make.Runner().Timed(), (runner, daysAgo) => runner.RanFast(10, 0, daysAgo))),
        ("nothing known", Make.Runner()));

    [Fact]
    public void Share_card() => Approve.Card(
        Share,
        ("3 km of 10 fast", FourWeeks(0).RanFast(10, 585, 4)),
        ("0.5 km of 10 fast", FourWeeks(0).RanFast(10, 98, 4)),
        ("nothing known", Make.Runner()));
}
