using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Exercises;
using Backstride.Journal;

namespace Backstride.Tests.Symptoms;

public sealed class FunctionAndFearTests
{
    private static readonly FunctionLoss Function = new();
    private static readonly FearOfMoving Fear = new();

    private static Runner Goals(Runner runner, double score, int daysAgo, string activity = "Lifting") =>
        runner.Recorded(daysAgo, new Questionnaire { Form = "psfs", Functions = [new FunctionGoal(activity, score), new FunctionGoal("Sitting", score)] });

    private static Runner Fears(Runner runner, double score, int daysAgo) => runner.Recorded(daysAgo, new Questionnaire { Form = "fear", Total = score });

    private static Verdict Judge(Rule rule, Runner runner) => rule.Judge(runner.State, Make.Today);

    [Theory]
    [InlineData(6.0, true)]
    [InlineData(6.1, false)]
    public void Two_points_down_twice_is_a_hold(double now, bool holds)
    {
        var runner = Goals(Goals(Goals(Make.Runner(), 8, 40), now, 20), now, 5);
        var expected = holds ? Limits.None with { Intensity = Intensity.Easy, Progress = Progression.Hold, Racing = Racing.NotToday } : Limits.None;
        Assert.Equal(expected, Judge(Function, runner).Limits);
    }

    [Theory]
    [InlineData(12, true)]
    [InlineData(11, false)]
    public void The_two_occasions_are_seven_days_apart(int first, bool holds) =>
        Assert.Equal(holds, Judge(Function, Goals(Goals(Goals(Make.Runner(), 8, 40), 5, first), 5, 5)) is Verdict.Limit);

    [Fact]
    public void Once_down_or_up_again_or_long_ago_is_none()
    {
        Assert.IsType<Verdict.Allow>(Judge(Function, Goals(Goals(Goals(Make.Runner(), 8, 40), 8, 20), 5, 5)));
        Assert.IsType<Verdict.Allow>(Judge(Function, Goals(Goals(Goals(Goals(Make.Runner(), 8, 40), 5, 20), 5, 10), 7, 3)));
        Assert.IsType<Verdict.Limit>(Judge(Function, Goals(Goals(Goals(Make.Runner(), 8, 80), 5, 60), 5, 42)));
        Assert.IsType<Verdict.Allow>(Judge(Function, Goals(Goals(Goals(Make.Runner(), 8, 80), 5, 60), 5, 43)));
    }

    [Fact]
    public void Only_activities_that_both_occasions_have_are_compared() =>
        Assert.IsType<Verdict.Allow>(Judge(Function, Goals(Goals(Goals(Make.Runner(), 8, 40), 8, 20), 8, 5, "Gardening")));

    [Theory]
    [InlineData(6.9, false)]
    [InlineData(7.0, true)]
    public void Fear_of_seven_begins_with_the_easiest_variants(double score, bool easy) =>
        Assert.Equal(easy, Judge(Fear, Fears(Make.Runner(), score, 5)).Limits.Patterns[MovementPattern.Squat] == LoadCeiling.Unloaded);

    [Fact]
    public void After_two_strength_sessions_the_ladder_is_free_again()
    {
        Runner Squats(Runner runner, int daysAgo) => runner.Trained(daysAgo, new DoneExercise { Exercise = "goblet-squat", Variant = "box", Sets = [new DoneSet(8, null, null, null)] });
        var once = Squats(Fears(Make.Runner(), 8, 10), 6);
        Assert.Equal(LoadCeiling.Unloaded, Judge(Fear, once).Limits.Patterns[MovementPattern.Squat]);
        Assert.Equal(Limits.None, Judge(Fear, Squats(once, 3)).Limits);
        Assert.Equal(LoadCeiling.Unloaded, Judge(Fear, Squats(once, 0)).Limits.Patterns[MovementPattern.Squat]);
    }

    [Theory]
    [InlineData(28, Urgency.Routine)]
    [InlineData(27, Urgency.None)]
    public void Four_weeks_of_it_are_a_reason_to_see_somebody(int apart, Urgency expected)
    {
        var runner = Fears(Fears(Make.Runner(), 8, apart), 7, 0);
        Assert.Equal(expected, Judge(Fear, runner).Limits.Referral);
        Assert.Equal(Urgency.None, Judge(Fear, runner.Cleared(ClearanceResult.FitToTrain, 0)).Limits.Referral);
        Assert.Equal(Urgency.None, Judge(Fear, Fears(Fears(Fears(Make.Runner(), 8, apart), 5, 10), 7, 0)).Limits.Referral);
    }

    [Fact]
    public void Function_card() => Approve.Card(
        Function,
        ("8, then 5 and 5", Goals(Goals(Goals(Make.Runner(), 8, 40), 5, 20), 5, 5)),
        ("8, then 7 and 7", Goals(Goals(Goals(Make.Runner(), 8, 40), 7, 20), 7, 5)),
        ("nothing answered", Make.Runner()));

    [Fact]
    public void Fear_card() => Approve.Card(
        Fear,
        ("8 at Start", Make.Runner().Is(new Profile { Fear = 8 }, 3)),
        ("8 for five weeks", Fears(Fears(Make.Runner(), 8, 35), 8, 0)),
        ("3", Fears(Make.Runner(), 3, 5)));
}
