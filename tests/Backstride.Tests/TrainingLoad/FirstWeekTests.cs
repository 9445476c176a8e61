using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Journal;

namespace Backstride.Tests.TrainingLoad;

public sealed class FirstWeekTests
{
    private static readonly FirstWeek Rule = new();

    private static Verdict Judge(Runner runner) => Rule.Judge(runner.State, Make.Today);

    private static double? Left(Runner runner) => Judge(runner).Limits.Distance?.Kilometres;

    [Fact]
    public void Three_kilometres_are_the_first_week()
    {
        Assert.Equal(2, Left(Make.Runner().RanKm(1, 3)));
        Assert.Equal(0.5, Left(Make.Runner().RanKm(1, 4).RanKm(1.5, 2)));
        Assert.Equal(0, Left(Make.Runner().RanKm(2, 4).RanKm(2, 2)));
    }

    [Theory]
    [InlineData(3.00, true)]
    [InlineData(3.01, false)]
    public void One_longer_run_shows_that_running_is_not_new(double kilometres, bool isNew) =>
        Assert.Equal(isNew, Judge(Make.Runner().RanKm(kilometres, 3)) is Verdict.Limit);

    [Fact]
    public void The_week_ends_seven_days_after_the_first_run()
    {
        Assert.IsType<Verdict.Limit>(Judge(Make.Runner().RanKm(1, 6)));
        Assert.IsType<Verdict.Allow>(Judge(Make.Runner().RanKm(1, 7).RanKm(1, 6)));
        Assert.IsType<Verdict.Allow>(Judge(Make.Runner()));
        Assert.IsType<Verdict.Allow>(Judge(Make.Runner().RanKm(1, 0)));
    }

    [Fact]
    public void Ten_runs_are_no_longer_new_and_nine_are()
    {
        Runner Ran(int times) => Enumerable.Range(0, times).Aggregate(Make.Runner(), (runner, _) => runner.RanKm(0.2, 3));
        Assert.IsType<Verdict.Limit>(Judge(Ran(9)));
        Assert.IsType<Verdict.Allow>(Judge(Ran(10)));
    }

    [Fact]
    public void Who_says_that_they_have_run_is_not_new()
    {
        Assert.IsType<FirstWeekReason.NotNew>(Judge(Make.Runner().Is(new Profile { YearsRunning = 1 }).RanKm(1, 3)).Reason);
        Assert.IsType<FirstWeekReason.NotNew>(Judge(Make.Runner().Is(new Profile { RunsPerWeek = 2 }).RanKm(1, 3)).Reason);
        Assert.IsType<FirstWeekReason.NotNew>(Judge(Make.Runner().Is(new Profile { LongestRun = Distance.FromKilometres(5) }).RanKm(1, 3)).Reason);
        Assert.IsType<FirstWeekReason.OnLadder>(Judge(Make.Runner().Is(new Profile { YearsRunning = 0 }).RanKm(1, 3)).Reason);
    }

    [Fact]
    public void Card() => Approve.Card(
        Rule,
        ("a first run of 1 km three days ago", Make.Runner().RanKm(1, 3)),
        ("new by their own word", Make.Runner().Is(new Profile { YearsRunning = 0 }).RanKm(1, 3)),
        ("a run of 8 km three days ago", Make.Runner().RanKm(8, 3)));
}
