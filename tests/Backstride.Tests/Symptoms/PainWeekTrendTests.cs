using Backstride.Coaching;
using Backstride.Coaching.Rules;

namespace Backstride.Tests.Symptoms;

public sealed class PainWeekTrendTests
{
    private static readonly PainWeekTrend Rule = new();

    private static Verdict Judge(Runner runner) => Rule.Judge(runner.State, Make.Today);

    /// <summary>The same pain on every morning of each of three weeks, the earliest first.</summary>
    private static Runner Weeks(double first, double second, double third) =>
        Make.Runner().CheckedInDaily(first, 21, 15).CheckedInDaily(second, 14, 8).CheckedInDaily(third, 7, 1);

    [Theory]
    [InlineData(1.0, 1.5, 2.0, true)]
    [InlineData(1.1, 1.5, 2.0, false)]
    [InlineData(1.0, 1.6, 2.0, false)]
    [InlineData(0.9, 1.4, 1.9, false)]
    [InlineData(3.0, 3.5, 4.0, true)]
    [InlineData(2.0, 2.0, 4.0, false)]
    [InlineData(4.0, 3.0, 2.0, false)]
    public void Half_a_point_a_week_to_a_mean_of_two_is_rising(double first, double second, double third, bool rising)
    {
        var verdict = Judge(Weeks(first, second, third));
        Assert.Equal(rising ? Limits.None with { Progress = Progression.Hold, Racing = Racing.NotToday } : Limits.None, verdict.Limits);
        Assert.Equal(rising, verdict is Verdict.Limit);
    }

    [Fact]
    public void Four_answers_a_week_are_needed_and_three_are_not_enough()
    {
        Runner Answers(int last) => Make.Runner().CheckedInDaily(1, 18, 15).CheckedInDaily(2, 11, 8).CheckedInDaily(3, last, 1);
        Assert.IsType<Verdict.Limit>(Judge(Answers(4)));
        Assert.Equal(new PainTrendReason.TooFewAnswers(3, 4), Assert.IsType<Verdict.CannotJudge>(Judge(Answers(3))).Reason);
    }

    [Fact]
    public void The_judged_day_lies_outside() =>
        Assert.Equal(new PainTrendReason.Rising(1, 1.5, 2), Judge(Weeks(1, 1.5, 2).CheckedIn(0, 0)).Reason);

    [Fact]
    public void Card() => Approve.Card(
        Rule,
        ("means of 1, 2 and 3", Weeks(1, 2, 3)),
        ("means of 3, 3 and 3", Weeks(3, 3, 3)),
        ("nothing known", Make.Runner()));
}
