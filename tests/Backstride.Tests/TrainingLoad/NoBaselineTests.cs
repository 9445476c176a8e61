using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Journal;

namespace Backstride.Tests.TrainingLoad;

public sealed class NoBaselineTests
{
    private static readonly NoBaseline Rule = new();

    private static Verdict Judge(Runner runner) => Rule.Judge(runner.State, Make.Today);

    [Fact]
    public void A_run_30_days_ago_is_the_last_that_counts()
    {
        Assert.IsType<Verdict.Allow>(Judge(Make.Runner().RanKm(5, daysAgo: 30)));
        Assert.IsType<Verdict.CannotJudge>(Judge(Make.Runner().RanKm(5, daysAgo: 31)));
    }

    [Fact]
    public void A_run_today_is_not_a_run_before_today() =>
        Assert.IsType<Verdict.CannotJudge>(Judge(Make.Runner().RanKm(5, daysAgo: 0)));

    [Fact]
    public void A_typed_answer_stands_in_for_a_run() =>
        Assert.IsType<Verdict.Allow>(Judge(Make.Runner().Is(new Profile { LongestRun = Distance.FromKilometres(6) }, daysAgo: 0)));

    [Fact]
    public void Without_a_baseline_running_is_only_in_the_intervals_of_the_ladder()
    {
        var limits = Judge(Make.Runner().RanKm(5, daysAgo: 40)).Limits;
        Assert.Equal(Impact.RunWalk, limits.Impact);
        Assert.Equal(Intensity.Easy, limits.Intensity);
    }

    [Fact]
    public void Card() => Approve.Card(
        Rule,
        ("5 km thirty days ago", Make.Runner().RanKm(5, daysAgo: 30)),
        ("5 km thirty-one days ago", Make.Runner().RanKm(5, daysAgo: 31)),
        ("nothing known", Make.Runner()));
}
