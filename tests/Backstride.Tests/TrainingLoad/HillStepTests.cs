using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Runs;

namespace Backstride.Tests.TrainingLoad;

public sealed class HillStepTests
{
    private static readonly DescentStep Down = new();
    private static readonly AscentStep Up = new();

    private static Runner Ran(Runner runner, double meters, int daysAgo, Sport sport = Sport.Run) => runner.Ran(
        new Activity
        {
            Sport = sport,
            Start = default,
            OffsetSource = OffsetSource.Device,
            Distance = Distance.FromKilometres(10),
            Timer = TimeSpan.FromMinutes(60),
            Elapsed = TimeSpan.FromMinutes(60),
            Ascent = Distance.FromMeters(meters),
            Descent = Distance.FromMeters(meters),
        },
        daysAgo);

    private static double? Descent(Runner runner) => Down.Judge(runner.State, Make.Today).Limits.Descent?.Meters;

    private static double? Ascent(Runner runner) => Up.Judge(runner.State, Make.Today).Limits.Ascent?.Meters;

    [Fact]
    public void Ten_percent_more_than_the_most_in_one_run_is_the_limit()
    {
        var runner = Ran(Ran(Make.Runner(), 300, 9), 250, 3);
        Assert.Equal(330, Descent(runner));
        Assert.Equal(330, Ascent(runner));
        Assert.Equal(Limits.None with { Descent = Distance.FromMeters(330) }, Down.Judge(runner.State, Make.Today).Limits);
        Assert.Equal(Limits.None with { Ascent = Distance.FromMeters(330) }, Up.Judge(runner.State, Make.Today).Limits);
    }

    [Theory]
    [InlineData(0, 100)]
    [InlineData(90, 100)]
    [InlineData(91, 100.1)]
    public void A_hundred_metres_are_always_left(double meters, double expected)
    {
        Assert.Equal(expected, Descent(Ran(Make.Runner(), meters, 3)));
        Assert.Equal(expected, Ascent(Ran(Make.Runner(), meters, 3)));
    }

    [Fact]
    public void Descent_looks_back_30_days_and_climbing_28()
    {
        Runner With(int daysAgo) => Ran(Ran(Make.Runner(), 100, 3), 400, daysAgo);
        Assert.Equal(440, Descent(With(30)));
        Assert.Equal(110, Descent(With(31)));
        Assert.Equal(440, Ascent(With(28)));
        Assert.Equal(110, Ascent(With(29)));
        Assert.Equal(110, Descent(With(0)));
    }

    [Fact]
    public void A_run_after_which_the_back_was_red_raises_nothing()
    {
        var runner = Ran(Ran(Make.Runner(), 200, 9), 500, 3);
        Assert.Equal(550, Descent(runner.Felt(during: 2, nextMorning: 0)));
        Assert.Equal(220, Descent(runner.Felt(during: 7, nextMorning: 0)));
        Assert.Equal(100, Descent(Ran(Make.Runner(), 500, 3).Felt(during: 7, nextMorning: 0)));
    }

    [Fact]
    public void Without_heights_or_on_a_belt_nothing_is_known()
    {
        Assert.IsType<Verdict.CannotJudge>(Down.Judge(Make.Runner().RanKm(10, 3).State, Make.Today));
        Assert.IsType<Verdict.CannotJudge>(Up.Judge(Ran(Make.Runner(), 300, 3, Sport.Treadmill).State, Make.Today));
        Assert.Null(Descent(Make.Runner().RanKm(10, 3)));
    }

    [Fact]
    public void Descent_card() => Approve.Card(
        Down,
        ("300 m down last week", Ran(Make.Runner(), 300, 7)),
        ("40 m down last week", Ran(Make.Runner(), 40, 7)),
        ("nothing known", Make.Runner()));

    [Fact]
    public void Ascent_card() => Approve.Card(
        Up,
        ("300 m up last week", Ran(Make.Runner(), 300, 7)),
        ("40 m up last week", Ran(Make.Runner(), 40, 7)),
        ("nothing known", Make.Runner()));
}
