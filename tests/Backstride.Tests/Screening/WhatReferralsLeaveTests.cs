using Backstride.Coaching;
using Backstride.Exercises;
using Backstride.Journal;
using Backstride.Screening;

namespace Backstride.Tests.Screening;

public class WhatReferralsLeaveTests
{
    private static Plan PlanAfter(params ReadOnlySpan<Question> yes) =>
        Coach.Plan(Runner.Who().Born(1984).RanKm(10, daysAgo: 3).Answered(ScreenForm.Full, 0, yes).State, Make.Today);

    [Theory]
    [InlineData("bladder", Urgency.Emergency)]
    [InlineData("leg-weakness", Urgency.Urgent)]
    [InlineData("groin-pain", Urgency.Urgent)]
    public void Emergency_and_urgent_leave_nothing(string yes, Urgency urgency)
    {
        var plan = PlanAfter(Questions.Find(yes)!);

        Assert.Equal(PlanStatus.Refer, plan.Status);
        Assert.Equal(urgency, plan.Referral!.Urgency);
        Assert.Null(plan.Run);
        Assert.Null(plan.Session);
    }

    [Theory]
    [InlineData("low-energy", SessionScope.Unloaded)]
    [InlineData("cancer-ever cancer-pain", SessionScope.Nothing)]
    [InlineData("infection-risk progressive-pain", SessionScope.Nothing)]
    public void Soon_leaves_walking_and_what_has_no_weight(string yes, SessionScope session)
    {
        var plan = PlanAfter([.. yes.Split(' ').Select(id => Questions.Find(id)!)]);

        Assert.Equal(Urgency.Soon, plan.Referral!.Urgency);
        Assert.Contains(plan.Run!.Mode, new[] { RunMode.Walk, RunMode.CrossTrain, RunMode.None });
        Assert.Equal(session, plan.Limits.Session);
        Assert.Equal(LoadCeiling.Unloaded, plan.Limits.Patterns[MovementPattern.Squat]);
    }

    [Fact]
    public void A_young_spine_is_not_arched()
    {
        var runner = Runner.Who().Born(2007).Answered(ScreenForm.Full, 0, Questions.YoungArching);

        Assert.Equal(LoadCeiling.Closed, Coach.Plan(runner.State, Make.Today).Limits.Patterns[MovementPattern.TrunkExtension]);
    }

    [Fact]
    public void Without_any_answer_the_plan_is_the_gentlest_and_not_a_lock()
    {
        var plan = Coach.Plan(Runner.Who().RanKm(10, daysAgo: 3).State, Make.Today);

        Assert.Equal(PlanStatus.Incomplete, plan.Status);
        Assert.Null(plan.Referral);
        Assert.True(plan.Limits.IsAtLeastAsCarefulAs(Limits.Gentlest));
        Assert.Equal(RunMode.Walk, plan.Run!.Mode);
    }

    [Fact]
    public void Screening_that_is_clear_holds_nothing_back()
    {
        var state = Runner.Who().Born(1984).RanKm(10, daysAgo: 3).ScreenedClear().State;

        Assert.Equal(Limits.None, Rulebook.Rules.Where(rule => rule.Id.Family == "screen").Aggregate(Limits.None, (met, rule) => met.Meet(rule.Judge(state, Make.Today).Limits)));
    }
}
