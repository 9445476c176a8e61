using Backstride.Coaching;
using Backstride.Coaching.Rules;

namespace Backstride.Tests.TrainingLoad;

public sealed class WeekGrowthTests
{
    private static readonly WeekGrowth Rule = new();

    private static Verdict Judge(Runner runner) => Rule.Judge(runner.State, Make.Today);

    /// <summary>Four weeks of 40 km, then one of what the test says.</summary>
    private static Runner After40(double kilometres) =>
        Make.Runner().Known(35).Week(4, 20, 20).Week(3, 20, 20).Week(2, 20, 20).Week(1, 20, 20).Week(0, 20, kilometres - 20);

    [Theory]
    [InlineData(44.00, false)]
    [InlineData(44.01, true)]
    public void Ten_percent_is_the_last_growth_without_a_hint(double kilometres, bool hint)
    {
        var verdict = Judge(After40(kilometres));
        Assert.Equal(hint, verdict is Verdict.Limit);
        Assert.Equal(Limits.None, verdict.Limits);
    }

    [Theory]
    [InlineData(52.00, Progression.MayProgress)]
    [InlineData(52.01, Progression.Hold)]
    public void Above_thirty_percent_nothing_increases(double kilometres, Progression expected) =>
        Assert.Equal(Limits.None with { Progress = expected }, Judge(After40(kilometres)).Limits);

    [Fact]
    public void Two_weeks_that_grew_together_are_seen()
    {
        var runner = Make.Runner().Known(35).Week(4, 30).Week(3, 20).Week(2, 20).Week(1, 26).Week(0, 27);
        Assert.Equal(Progression.Hold, Judge(runner).Limits.Progress);
        Assert.Equal(Progression.MayProgress, Judge(Make.Runner().Known(35).Week(4, 30).Week(3, 20).Week(2, 20).Week(1, 26).Week(0, 26)).Limits.Progress);
    }

    [Fact]
    public void Three_whole_weeks_are_needed()
    {
        var runner = Make.Runner().Weekly(5, 10, 10);
        Assert.IsType<WeekGrowthReason.TooFewWeeks>(Judge(runner.Known(21)).Reason);
        Assert.IsType<Verdict.Allow>(Judge(runner.Known(28)));
    }

    [Fact]
    public void A_missing_day_is_not_a_rest_day()
    {
        var runner = Make.Runner().Weekly(5, 10, 10).Known(35, 8);
        Assert.IsType<WeekGrowthReason.DaysMissing>(Judge(runner).Reason);
        Assert.Equal(Limits.None, Judge(runner).Limits);
        Assert.IsType<Verdict.Limit>(Judge(runner.RanKm(20, daysAgo: 2)));
    }

    [Fact]
    public void Nothing_before_is_no_growth() =>
        Assert.IsType<WeekGrowthReason.NothingBefore>(Judge(Make.Runner().Known(35).RanKm(5, daysAgo: 2)).Reason);

    [Fact]
    public void Today_lies_outside_and_yesterday_and_the_seventh_day_inside()
    {
        var even = After40(44);
        Assert.IsType<Verdict.Allow>(Judge(even.RanKm(10, daysAgo: 0)));
        Assert.IsType<Verdict.Limit>(Judge(even.RanKm(1, daysAgo: 1)));
        Assert.IsType<Verdict.Limit>(Judge(even.RanKm(1, daysAgo: 7)));
        Assert.IsType<Verdict.Allow>(Judge(even.RanKm(1, daysAgo: 8)));
    }

    [Fact]
    public void Card() => Approve.Card(
        Rule,
        ("40 km a week, then 44", After40(44)),
        ("40 km a week, then 48", After40(48)),
        ("40 km a week, then 56", After40(56)),
        ("two weeks known", Make.Runner().Weekly(2, 10).Known(14)),
        ("40 km a week, the last week not logged", Make.Runner().Weekly(5, 20, 20).Known(35, 8)));
}
