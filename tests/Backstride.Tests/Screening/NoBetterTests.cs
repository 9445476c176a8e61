using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Journal;
using Backstride.Screening;

namespace Backstride.Tests.Screening;

public class NoBetterTests
{
    private static Verdict Judge(Runner runner) => new NoBetter().Judge(runner.State, Make.Today);

    /// <summary>One pain through the first month, another through the last.</summary>
    private static Runner Pain(double then, double now) => Usually(then).CheckedInDaily(then, 80, 38).CheckedInDaily(now, 37, 0);

    private static Runner Usually(double pain) => Runner.Who().Is(new Profile { UsualPain = new PainScore(pain) });

    [Theory]
    [InlineData(4, 4, true)]
    [InlineData(3, 3, true)]
    [InlineData(2.5, 2.5, false)] // no complaint
    [InlineData(8, 6, false)] // two points
    [InlineData(8, 6.5, true)] // neither two points nor 30 %
    [InlineData(5, 3.5, false)] // 30 %
    [InlineData(5, 4, true)]
    [InlineData(4, 6, true)]
    public void Six_weeks_without_a_real_change_of_a_complaint_are_a_routine_visit(double then, double now, bool refers) =>
        Assert.Equal(refers, Judge(Pain(then, now)) is Verdict.Refer { Urgency: Urgency.Routine });

    [Fact]
    public void Training_goes_on_and_stays_easy() =>
        Assert.Equal(Limits.None with { Intensity = Intensity.Easy, Referral = Urgency.Routine }, Judge(Pain(4, 4)).Limits);

    [Theory]
    [InlineData(42, true)]
    [InlineData(41, false)]
    public void The_log_has_to_reach_back_six_weeks(int firstDaysAgo, bool refers) =>
        Assert.Equal(refers, Judge(Usually(4).CheckedInDaily(4, firstDaysAgo, 0)) is Verdict.Refer);

    [Fact]
    public void A_thin_log_holds_nothing_back() =>
        Assert.Equal(Limits.None, Assert.IsType<Verdict.CannotJudge>(Judge(Runner.Who().CheckedIn(4, 50).CheckedIn(4, 2))).Limits);

    [Theory]
    [InlineData(7, 7, true)]
    [InlineData(7.5, 7.5, false)]
    [InlineData(5, 7, false)] // two points better
    [InlineData(5, 6.4, true)]
    [InlineData(5, 6.5, false)] // 30 % better
    public void Own_activities_that_stay_held_back_are_a_routine_visit(double then, double now, bool refers)
    {
        var runner = Runner.Who().Recorded(50, Functions(then)).Recorded(5, Functions(now));

        Assert.Equal(refers, Judge(runner) is Verdict.Refer { Urgency: Urgency.Routine });
    }

    [Fact]
    public void Days_that_are_only_planned_show_nothing_that_was_not_shown_before()
    {
        // Four check-ins in 28 days are too few, until planned days add theirs.
        var logged = Usually(4).CheckedInDaily(4, 60, 40).CheckedIn(4, 20).CheckedIn(4, 12).CheckedIn(4, 9).CheckedIn(4, 7).CheckedInDaily(4, 5, 0);
        var rule = new NoBetter();
        Assert.IsType<Verdict.Refer>(rule.Judge(logged.State, Make.Today));
        Assert.IsType<Verdict.Allow>(rule.Judge(logged.State with { KnownThrough = Make.DaysAgo(5) }, Make.Today));
        Assert.IsType<Verdict.Refer>(rule.Judge(logged.State with { KnownThrough = Make.DaysAgo(1) }, Make.Today));
    }

    private static Questionnaire Functions(double score) => new() { Form = "psfs", Functions = [new FunctionGoal("long run", score), new FunctionGoal("sitting", score)] };

    [Theory]
    [InlineData(1, 2, 3, true)]
    [InlineData(1, 2, 2.5, false)]
    [InlineData(1, 1.5, 3, false)]
    public void Two_weeks_up_by_a_point_each_are_getting_worse(double first, double second, double third, bool refers)
    {
        var runner = Runner.Who().CheckedInDaily(first, 21, 15).CheckedInDaily(second, 14, 8).CheckedInDaily(third, 7, 1);

        Assert.Equal(refers, Judge(runner).Reason is NoBetter.GettingWorse);
    }

    [Fact]
    public void A_week_with_three_entries_has_no_mean()
    {
        var thin = Runner.Who().CheckedInDaily(1, 21, 15).CheckedInDaily(2, 14, 8).CheckedInDaily(3, 7, 5);

        Assert.IsNotType<NoBetter.GettingWorse>(Judge(thin).Reason);
        Assert.IsType<NoBetter.GettingWorse>(Judge(thin.CheckedIn(3, 4)).Reason);
    }

    [Fact]
    public void The_runner_may_say_so() =>
        Assert.IsType<NoBetter.SaysSo>(Judge(Runner.Who().Answered(ScreenForm.Full, 1, Questions.NoBetter)).Reason);

    [Theory]
    [InlineData(84, true)]
    [InlineData(83, false)]
    public void A_visit_is_followed_by_twelve_weeks_of_silence(int daysAgo, bool refers)
    {
        var runner = Usually(4).CheckedInDaily(4, 150, 0).Cleared(ClearanceResult.FitToTrain, daysAgo, "screen.no-better");

        Assert.Equal(refers, Judge(runner) is Verdict.Refer);
    }

    [Theory]
    [InlineData(5.5, false)]
    [InlineData(6, true)]
    public void Two_points_worse_than_at_the_visit_break_the_silence(double now, bool refers)
    {
        var runner = Usually(4).CheckedInDaily(4, 150, 61).CheckedInDaily(5, 60, 31).CheckedInDaily(now, 30, 0).Cleared(ClearanceResult.NotYet, 60, "screen.no-better");

        Assert.Equal(refers, Judge(runner) is Verdict.Refer);
    }
}
