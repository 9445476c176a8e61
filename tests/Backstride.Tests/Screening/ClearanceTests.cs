using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Exercises;
using Backstride.Journal;
using Backstride.Screening;

namespace Backstride.Tests.Screening;

public class ClearanceTests
{
    private static Verdict Judge(Runner runner) => new ClearanceGiven().Judge(runner.State, Make.Today);

    private static Runner LockedAfter(double kilometres) => Runner.Who().RanKm(kilometres, daysAgo: 50).Answered(ScreenForm.Full, 45, Questions.Fever);

    private static Runner WithLimits(Runner runner, int daysAgo, string[] settles, params string[] limits) =>
        runner.Recorded(daysAgo, new Clearance { Who = "doctor", Result = ClearanceResult.WithLimits, Settles = settles, Limits = limits });

    [Fact]
    public void Fit_to_train_starts_again_at_half_the_last_level()
    {
        var limits = Judge(LockedAfter(kilometres: 12).Cleared(ClearanceResult.FitToTrain, 1)).Limits;

        Assert.Equal(Distance.FromKilometres(6), limits.Distance);
        Assert.Equal(Intensity.Easy, limits.Intensity);
        Assert.Equal(Ratio.Of(0.5), limits.Sets);
    }

    [Fact]
    public void The_restart_grows_by_ten_percent_of_what_was_run_since()
    {
        var limits = Judge(LockedAfter(kilometres: 12).Cleared(ClearanceResult.FitToTrain, 5).RanKm(6, daysAgo: 3)).Limits;

        Assert.Equal(6.6, limits.Distance!.Value.Kilometres, 6);
    }

    [Theory]
    [InlineData(29, true)]
    [InlineData(30, false)]
    public void The_restart_lasts_thirty_days(int daysAgo, bool bounded) =>
        Assert.Equal(bounded, Judge(LockedAfter(kilometres: 12).Cleared(ClearanceResult.FitToTrain, daysAgo)).Limits.Distance is not null);

    [Theory]
    [InlineData(13, 0.5)]
    [InlineData(14, 1)]
    public void Half_the_sets_last_fourteen_days(int daysAgo, double sets) =>
        Assert.Equal(Ratio.Of(sets), Judge(LockedAfter(kilometres: 12).Cleared(ClearanceResult.FitToTrain, daysAgo)).Limits.Sets);

    [Fact]
    public void Without_a_run_in_the_month_before_the_lock_the_ladder_takes_the_day()
    {
        var verdict = Judge(Runner.Who().Answered(ScreenForm.Full, 5, Questions.Fever).Cleared(ClearanceResult.FitToTrain, 1));

        Assert.Null(verdict.Limits.Distance);
        Assert.Null(Assert.IsType<ClearanceGiven.Restarting>(verdict.Reason).Level);
    }

    [Theory, InlineData(6), InlineData(4)]
    public void A_typed_longest_run_is_the_last_level_where_none_is_recorded(int typedDaysAgo)
    {
        var verdict = Judge(Runner.Who().Answered(ScreenForm.Full, 5, Questions.Fever).Is(new Profile { LongestRun = Distance.FromKilometres(6) }, typedDaysAgo).Cleared(ClearanceResult.FitToTrain, 1));

        Assert.Equal(3, verdict.Limits.Distance!.Value.Kilometres, 6);
        Assert.Equal(6, Assert.IsType<ClearanceGiven.Restarting>(verdict.Reason).Level!.Value.Kilometres, 6);
    }

    [Theory]
    [InlineData("no-running", Impact.Walking, SessionScope.Full, LoadCeiling.Open, LoadCeiling.Open)]
    [InlineData("no-impact", Impact.Walking, SessionScope.Full, LoadCeiling.Open, LoadCeiling.Open)]
    [InlineData("walk-only", Impact.Walking, SessionScope.Gentle, LoadCeiling.Open, LoadCeiling.Open)]
    [InlineData("no-load", Impact.Running, SessionScope.Full, LoadCeiling.Unloaded, LoadCeiling.Unloaded)]
    [InlineData("no-extension", Impact.Running, SessionScope.Full, LoadCeiling.Open, LoadCeiling.Closed)]
    [InlineData("something-new", Impact.Walking, SessionScope.Gentle, LoadCeiling.Open, LoadCeiling.Open)]
    public void Limits_that_were_given_become_limits(string word, Impact impact, SessionScope session, LoadCeiling squat, LoadCeiling extension)
    {
        var limits = Judge(WithLimits(LockedAfter(kilometres: 12), 1, [], word)).Limits;

        Assert.Equal((impact, session), (limits.Impact, limits.Session));
        Assert.Equal((squat, extension), (limits.Patterns[MovementPattern.Squat], limits.Patterns[MovementPattern.TrunkExtension]));
    }

    [Fact]
    public void Limits_stand_until_a_later_clearance_covers_what_they_settled()
    {
        var limited = WithLimits(LockedAfter(kilometres: 12), 40, ["screen.infection"], "no-running");

        Assert.Equal(Impact.Walking, Judge(limited).Limits.Impact);
        Assert.Equal(Impact.Walking, Judge(limited.Cleared(ClearanceResult.FitToTrain, 35, "screen.renal")).Limits.Impact);
        Assert.Equal(Impact.Walking, Judge(limited.Cleared(ClearanceResult.NotYet, 35, "screen.infection")).Limits.Impact);
        Assert.Equal(Impact.Running, Judge(limited.Cleared(ClearanceResult.FitToTrain, 35, "screen.infection")).Limits.Impact);
        Assert.Equal(Impact.Running, Judge(limited.Cleared(ClearanceResult.FitToTrain, 35)).Limits.Impact);
    }

    [Fact]
    public void Limits_of_a_clearance_for_everything_open_end_with_what_was_open()
    {
        var limited = WithLimits(LockedAfter(kilometres: 12), 40, [], "no-running");

        Assert.Equal(Impact.Walking, Judge(limited.Cleared(ClearanceResult.FitToTrain, 35, "screen.renal")).Limits.Impact);
        Assert.Equal(Impact.Running, Judge(limited.Cleared(ClearanceResult.FitToTrain, 35, "screen.infection")).Limits.Impact);
    }

    [Theory]
    [InlineData(13, false)]
    [InlineData(14, true)]
    public void Not_yet_is_asked_again_after_fourteen_days(int daysAgo, bool due)
    {
        var verdict = Judge(LockedAfter(kilometres: 12).Cleared(ClearanceResult.NotYet, daysAgo));
        var again = Assert.IsType<ClearanceGiven.SeenAgain>(verdict.Reason);

        Assert.Equal((due, Make.DaysAgo(daysAgo - 14)), (again.Due, again.AskOn));
        Assert.Equal([new RuleId("screen.infection")], again.Rules);
        Assert.Equal(Urgency.Urgent, new Infection().Judge(LockedAfter(kilometres: 12).Cleared(ClearanceResult.NotYet, daysAgo).State, Make.Today).Limits.Referral);
    }

    [Fact]
    public void Two_things_that_follow_are_both_told()
    {
        var several = Judge(WithLimits(LockedAfter(kilometres: 12), 1, [], "no-load")).Reason;

        Assert.Equal([typeof(ClearanceGiven.LimitsFrom), typeof(ClearanceGiven.Restarting)], Assert.IsType<ClearanceGiven.Several>(several).Parts.Select(part => part.GetType()));
    }

    [Fact]
    public void Without_any_visit_nothing_follows() => Assert.Equal(Limits.None, Judge(Runner.Who().ScreenedClear()).Limits);
}
