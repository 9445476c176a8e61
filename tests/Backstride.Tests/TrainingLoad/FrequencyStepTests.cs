using Backstride.Coaching;
using Backstride.Coaching.Rules;

namespace Backstride.Tests.TrainingLoad;

public sealed class FrequencyStepTests
{
    private static readonly FrequencyStep Rule = new();

    private static Verdict Judge(Runner runner) => Rule.Judge(runner.State, Make.Today);

    /// <summary>Two runs a week in the four blocks before the last six days, every day known.</summary>
    private static Runner Twice(params int[] lately) => Ran(
        Make.Runner().Known(34),
        [34, 30, 27, 23, 20, 16, 13, 9, .. lately]);

    private static Runner Ran(Runner runner, params int[] daysAgo) => daysAgo.Aggregate(runner, (ran, ago) => ran.RanKm(5, ago));

    [Fact]
    public void One_run_day_more_than_the_most_of_four_weeks_is_the_last_allowed()
    {
        Assert.Equal(Limits.None, Judge(Twice(6, 3)).Limits);
        Assert.Equal(Limits.Walking, Judge(Twice(6, 4, 2)).Limits);
    }

    [Fact]
    public void Two_runs_on_one_day_are_one_run_day() => Assert.Equal(Limits.None, Judge(Ran(Twice(6, 3), 3)).Limits);

    [Fact]
    public void The_most_of_the_weeks_counts_and_not_their_mean() =>
        Assert.Equal(Limits.None, Judge(Ran(Twice(6, 4, 2), 28)).Limits);

    [Fact]
    public void Three_of_the_four_weeks_must_be_known_whole()
    {
        var threeKnown = Ran(Make.Runner().Known(27), 27, 23, 20, 16, 13, 9, 6, 4, 2);
        Assert.Equal(Limits.Walking, Judge(threeKnown).Limits);
        var twoKnown = Ran(Make.Runner().Known(26), 26, 23, 20, 16, 13, 9, 6, 4, 2);
        Assert.IsType<FrequencyReason.TooFewWeeks>(Assert.IsType<Verdict.CannotJudge>(Judge(twoKnown)).Reason);
    }

    [Fact]
    public void On_the_return_ladder_its_own_rest_days_hold() =>
        Assert.IsType<FrequencyReason.OnLadder>(Judge(Ran(Make.Runner().Known(34), 70)).Reason);

    [Fact]
    public void Card() => Approve.Card(
        Rule,
        ("two runs a week, then three in six days", Twice(6, 4, 2)),
        ("two runs a week, then two in six days", Twice(6, 3)),
        ("nothing known", Make.Runner().RanKm(5, 3)));
}
