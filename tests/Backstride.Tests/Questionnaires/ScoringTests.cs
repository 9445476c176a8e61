using Backstride.Journal;
using Backstride.Questionnaires;
using FsCheck;
using FsCheck.Fluent;

namespace Backstride.Tests.Questionnaires;

public sealed class ScoringTests
{
    [Theory]
    [InlineData(4, 5.29, ChangeKind.InsideError)]
    [InlineData(4, 5.3, ChangeKind.Better)]
    [InlineData(6, 4.71, ChangeKind.InsideError)]
    [InlineData(6, 4.7, ChangeKind.Worse)]
    public void Own_activities_change_from_a_mean_of_1_3_on(double then, double now, ChangeKind kind) =>
        Assert.Equal(kind, Instruments.Function.Compare(new Points(then), new Points(now)).Kind);

    [Theory]
    [InlineData(12, 8, ChangeKind.InsideError)]
    [InlineData(12, 7, ChangeKind.Better)]
    [InlineData(7, 11, ChangeKind.InsideError)]
    [InlineData(7, 12, ChangeKind.Worse)]
    public void The_24_item_total_changes_from_5_on_and_less_is_better(double then, double now, ChangeKind kind) =>
        Assert.Equal(kind, Instruments.BackTotal.Compare(new Points(then), new Points(now)).Kind);

    [Theory]
    [InlineData(5, 6.9, ChangeKind.InsideError)]
    [InlineData(5, 7, ChangeKind.Worse)]
    [InlineData(5, 3, ChangeKind.Better)]
    public void Pain_and_fear_change_from_2_on(double then, double now, ChangeKind kind)
    {
        Assert.Equal(kind, Instruments.Pain.Compare(new Points(then), new Points(now)).Kind);
        Assert.Equal(kind, Instruments.Fear.Compare(new Points(then), new Points(now)).Kind);
    }

    [Fact]
    public void The_weekly_check_is_never_called_a_change_since_nobody_knows_its_error() =>
        Assert.Equal(ChangeKind.Unknown, Instruments.Week.Compare(new Points(0), new Points(12)).Kind);

    [Fact]
    public void No_change_is_real_in_both_directions() => Prop.ForAll(
        Gen.Choose(0, 240).Select(tenths => tenths / 10.0).Two().ToArbitrary(),
        pair => Instruments.All.All(instrument => Mirror(instrument.Compare(new Points(pair.Item1), new Points(pair.Item2)).Kind)
            == instrument.Compare(new Points(pair.Item2), new Points(pair.Item1)).Kind)).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Every_questionnaire_says_what_it_asks_how_often_and_where_its_error_comes_from()
    {
        foreach (var instrument in Instruments.All)
        {
            Assert.True(instrument.Least < instrument.Most);
            Assert.NotEmpty(instrument.Asks);
            Assert.NotEmpty(instrument.HowOften);
            Assert.NotEmpty(instrument.Evidence.Finding);
            Assert.DoesNotContain("OSTRC", $"{instrument.Name} {instrument.Asks} {instrument.Scoring}", StringComparison.OrdinalIgnoreCase);
        }

        Assert.Equal(Instruments.All.Count, Instruments.All.Select(instrument => instrument.Id).Distinct().Count());
    }

    [Theory]
    [InlineData(0, 0, 0, 0, 0.0)]
    [InlineData(1, 2, 3, 0, 6.0)]
    [InlineData(3, 3, 3, 3, 12.0)]
    [InlineData(3, 3, 3, 4, null)]
    [InlineData(-1, 0, 0, 0, null)]
    public void The_weekly_check_is_the_sum_of_four_answers_from_0_to_3(int part, int changed, int went, int bothered, double? sum) =>
        Assert.Equal(sum, WeeklyCheck.Score(new Dictionary<string, int> { ["part"] = part, ["changed"] = changed, ["went"] = went, ["bothered"] = bothered })?.Value);

    [Fact]
    public void A_weekly_check_with_an_answer_missing_has_no_total_and_a_stranger_among_them_is_left_out()
    {
        Assert.Null(WeeklyCheck.Score(null));
        Assert.Null(WeeklyCheck.Score(new Dictionary<string, int> { ["part"] = 1, ["changed"] = 1, ["went"] = 1 }));
        Assert.Equal(4, WeeklyCheck.Score(new Dictionary<string, int> { ["part"] = 1, ["changed"] = 1, ["went"] = 1, ["bothered"] = 1, ["mood"] = 9 })?.Value);
    }

    [Fact]
    public void The_mean_is_over_the_activities_scored_and_the_answer_at_start_is_the_first()
    {
        var runner = Make.Runner()
            .Is(new Profile { Functions = [new FunctionGoal("Long run", 5), new FunctionGoal("Lifting", 7), new FunctionGoal("Sitting", null)] }, daysAgo: 30)
            .Functions(16, ("Long run", 6), ("Lifting", 8), ("Sitting", 4))
            .Functions(2, ("Long run", 7), ("Lifting", 9), ("Sitting", 8));
        var occasions = FunctionHistory.Until(runner.State, Make.Today);
        Assert.Equal([6.0, 6.0, 8.0], occasions.Select(occasion => occasion.Mean.Value));
        Assert.Equal(new ScoreChange(new Points(6), new Points(8), ChangeKind.Better), FunctionHistory.Between(occasions[0], occasions[2]) );
    }

    [Fact]
    public void Occasions_are_compared_over_the_activities_that_both_have()
    {
        var runner = Make.Runner().Functions(16, ("Long run", 3), ("Lifting", 9)).Functions(2, (" long RUN", 5), ("Gardening", 1));
        var occasions = FunctionHistory.Until(runner.State, Make.Today);
        Assert.Equal(new ScoreChange(new Points(3), new Points(5), ChangeKind.Better), FunctionHistory.Between(occasions[0], occasions[1]));
        var strangers = FunctionHistory.Until(runner.Functions(1, ("Swimming", 5)).State, Make.Today);
        Assert.Null(FunctionHistory.Between(strangers[0], strangers[2]));
    }

    [Fact]
    public void Of_two_answers_on_one_day_the_later_counts_and_answers_of_later_days_do_not()
    {
        var runner = Make.Runner().Functions(5, ("Long run", 3)).Functions(5, ("Long run", 6)).Functions(-1, ("Long run", 9));
        Assert.Equal([6.0], FunctionHistory.Until(runner.State, Make.Today).Select(occasion => occasion.Mean.Value));
    }

    [Fact]
    public void Scores_that_cannot_be_are_left_out()
    {
        var runner = Make.Runner().Functions(5, ("Long run", 11), ("Lifting", 4)).Functions(3, ("Long run", -1))
            .Recorded(4, new Questionnaire { Form = "rmdq", Total = 25 }).Recorded(2, new Questionnaire { Form = "rmdq", Total = 24 })
            .Recorded(1, new Questionnaire { Form = "fear", Total = 10.5 });
        Assert.Equal([4.0], FunctionHistory.Until(runner.State, Make.Today).Select(occasion => occasion.Mean.Value));
        Assert.Equal([24.0], ScoreHistory.BackTotal(runner.State, Make.Today).Select(occasion => occasion.Score.Value));
        Assert.Empty(ScoreHistory.Fear(runner.State, Make.Today));
    }

    [Fact]
    public void Fear_at_start_is_the_first_answer_and_what_was_put_off_is_none()
    {
        var runner = Make.Runner().Is(new Profile { Fear = 8 }, daysAgo: 40).Recorded(20, new Questionnaire { Form = "fear", Skipped = true })
            .Recorded(3, new Questionnaire { Form = "fear", Total = 5 });
        var fear = ScoreHistory.Fear(runner.State, Make.Today);
        Assert.Equal([8.0, 5.0], fear.Select(occasion => occasion.Score.Value));
        Assert.Equal(ChangeKind.Better, ScoreHistory.Last(fear, Instruments.Fear)?.Kind);
        Assert.Null(ScoreHistory.Last([.. fear.Take(1)], Instruments.Fear));
    }

    private static ChangeKind Mirror(ChangeKind kind) => kind switch
    {
        ChangeKind.Better => ChangeKind.Worse,
        ChangeKind.Worse => ChangeKind.Better,
        _ => kind,
    };
}
