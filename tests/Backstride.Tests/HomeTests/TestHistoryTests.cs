using Backstride.HomeTests;
using Backstride.Journal;
using Backstride.Questionnaires;
using TestResult = Backstride.Journal.TestResult;

namespace Backstride.Tests.HomeTests;

public sealed class TestHistoryTests
{
    [Theory]
    [InlineData("front-plank", 60, 77.9, ChangeKind.InsideError)]
    [InlineData("front-plank", 60, 78, ChangeKind.Better)]
    [InlineData("front-plank", 60, 42, ChangeKind.Worse)]
    [InlineData("front-plank", 60, 42.1, ChangeKind.InsideError)]
    [InlineData("front-plank", 20, 29.9, ChangeKind.InsideError)]
    [InlineData("front-plank", 20, 30, ChangeKind.Better)]
    [InlineData("back-hold", 100, 148.9, ChangeKind.InsideError)]
    [InlineData("back-hold", 100, 149, ChangeKind.Better)]
    public void A_hold_changes_by_30_percent_and_10_seconds_or_by_what_is_published(string test, double then, double now, ChangeKind kind) =>
        Assert.Equal(kind, Compare(Make.Runner().Held(test, then, 40).Held(test, now, 5), test)?.Kind);

    [Theory]
    [InlineData(40, 30.1, ChangeKind.InsideError)]
    [InlineData(40, 30, ChangeKind.Better)]
    [InlineData(30, 40, ChangeKind.Worse)]
    public void Fewer_missing_degrees_are_better_from_10_on(double then, double now, ChangeKind kind) =>
        Assert.Equal(kind, Compare(Make.Runner().Measured("knee-extension", then, 20, 40).Measured("knee-extension", now, 20, 5), "knee-extension", BodySide.Left)?.Kind);

    [Theory]
    [InlineData(Steadiness.Wobbly, ChangeKind.InsideError)]
    [InlineData(Steadiness.Steady, ChangeKind.Better)]
    public void One_step_of_one_s_own_judgement_is_no_change(Steadiness now, ChangeKind kind) =>
        Assert.Equal(kind, Compare(Rated(Rated(Make.Runner(), Steadiness.Lost, 40), now, 5), "single-leg-squat", BodySide.Right)?.Kind);

    [Fact]
    public void Two_ways_of_the_circuit_are_not_compared()
    {
        var runner = Make.Runner().Held("core-circuit", 70, 40, mode: "70").Held("core-circuit", 150, 5, mode: "150");
        Assert.Null(Compare(runner, "core-circuit", mode: "150"));
        Assert.Equal(ChangeKind.Better, Compare(runner.Held("core-circuit", 55, 60, mode: "150"), "core-circuit", mode: "150")?.Kind);
    }

    [Fact]
    public void What_a_test_cannot_have_is_left_out_and_stays_in_the_journal()
    {
        var runner = Make.Runner()
            .Held("front-plank", 601, 9).Held("front-plank", -1, 8).Held("plank-on-ice", 5, 7).Held("side-plank", 40, 6).Held("side-plank", 40, 6, BodySide.Both)
            .Held("core-circuit", 40, 5).Held("core-circuit", 151, 4, mode: "150").Held("core-circuit", 60, 4, mode: "900")
            .Recorded(3, new TestResult { Test = "front-plank", Reps = 20 }).Recorded(2, new TestResult { Test = "knee-extension", Degrees = 91, Side = BodySide.Left });
        Assert.Empty(TestHistory.Until(runner.State, Make.Today));
        Assert.Equal(10, runner.State.Tests.Count);
    }

    [Fact]
    public void Of_two_results_of_a_day_the_later_counts_and_later_days_do_not()
    {
        var runner = Make.Runner().Held("front-plank", 50, 5).Held("front-plank", 60, 5).Held("front-plank", 90, -1);
        Assert.Equal([60.0], TestHistory.Until(runner.State, Make.Today).Values.Single().Select(occasion => occasion.Value.Value));
    }

    [Fact]
    public void Centimetres_come_back_as_they_were_typed()
    {
        var runner = Make.Runner().Recorded(1, new TestResult { Test = "knee-to-wall", Reach = Distance.FromMeters(12.3 / 100), Side = BodySide.Left });
        Assert.Equal(12.3, TestHistory.Until(runner.State, Make.Today).Values.Single()[0].Value.Value);
    }

    [Theory]
    [InlineData(60, 50.1, null)]
    [InlineData(60, 50, BodySide.Right)]
    [InlineData(50, 60, BodySide.Left)]
    [InlineData(100, 86, null)]
    [InlineData(100, 85, BodySide.Right)]
    public void Sides_differ_at_10_seconds_and_15_percent_both_included(double left, double right, BodySide? lower) =>
        Assert.Equal(lower, SideGaps.Lower(HomeTestLibrary.Shipped.Find("side-plank")!, new TestValue(left), new TestValue(right)));

    [Theory]
    [InlineData("knee-extension", 30, 21, null)]
    [InlineData("knee-extension", 30, 20, BodySide.Left)]
    [InlineData("hip-rotation", 30, 40, BodySide.Left)]
    [InlineData("hip-rotation", 80, 91, null)]
    [InlineData("front-plank", 10, 90, null)]
    public void Degrees_differ_by_the_test_s_own_limit_and_the_side_that_did_less_is_named(string test, double left, double right, BodySide? lower) =>
        Assert.Equal(lower, SideGaps.Lower(HomeTestLibrary.Shipped.Find(test)!, new TestValue(left), new TestValue(right)));

    [Fact]
    public void One_occasion_is_not_enough_and_two_that_disagree_are_not_either()
    {
        var once = Make.Runner().HeldBoth("side-plank", 30, 60, 40);
        Assert.Empty(SideGaps.On(once.State, Make.Today));
        Assert.Equal(BodySide.Left, Assert.Single(SideGaps.On(once.HeldBoth("side-plank", 40, 60, 5).State, Make.Today)).Lower);
        Assert.Empty(SideGaps.On(once.HeldBoth("side-plank", 60, 40, 5).State, Make.Today));
        Assert.Empty(SideGaps.On(once.HeldBoth("side-plank", 55, 60, 5).State, Make.Today));
        Assert.Empty(SideGaps.On(once.Held("side-plank", 30, 5, BodySide.Left).State, Make.Today));
    }

    private static Runner Rated(Runner runner, Steadiness rating, int daysAgo) =>
        runner.Recorded(daysAgo, new TestResult { Test = "single-leg-squat", Rating = rating, Side = BodySide.Right });

    private static TestChange? Compare(Runner runner, string test, BodySide? side = null, string? mode = null) =>
        TestHistory.Until(runner.State, Make.Today).TryGetValue(new TestSeries(new TestId(test), mode, side), out var occasions)
            ? TestHistory.LastChange(HomeTestLibrary.Shipped.Find(test)!, occasions)
            : null;
}
