using Backstride.Coaching;
using Backstride.Journal;
using Backstride.Planning;
using static Backstride.Tests.Planning.Weeks;

namespace Backstride.Tests.Planning;

/// <summary>What is different says the cause that is known, and only what days and minutes leave no room for counts as left out.</summary>
public sealed class ChangeCauseTests
{
    [Fact]
    public void What_the_runner_dropped_is_not_left_out_for_want_of_days()
    {
        var shown = Steady.Shown(Monday);
        var before = shown.Week(Monday);
        var dropped = before.Days.Where(day => day.Run() is not null).Aggregate(shown, (runner, day) => runner.Changed(Monday, About(day.Run()!, PlanChangeKind.Drop)));
        Assert.Equal(before.GaveUp, dropped.Week(Monday).GaveUp);
        Assert.DoesNotContain(dropped.Week(Monday).GaveUp, given => given is GivenUp.Runs or GivenUp.LongRun);
    }

    [Fact]
    public void The_mobility_that_a_moved_session_leaves_is_nobodys_choice_and_names_the_move()
    {
        var shown = Steady.Shown(Monday);
        var week = shown.Week(Monday);
        var (from, move) = (
            from day in week.Days
            where day.Strength() is not null
            from to in week.Days
            where to.For.Strength == StrengthRole.None
            let answer = WeekAnswer.Of(shown.State, week, new WeekWord(PlanChangeKind.Move, day.Strength()!.Id) { To = to.Day })
            where answer.Change is not null
            select (day, answer.Change!)).First();
        var left = shown.Changed(Monday, move).Week(Monday).Days.Single(day => day.Day == from.Day);
        var added = Assert.Single(left.Changes, change => change.What is ChangedPart.OfSession { Before: null });
        Assert.Equal((ChangeStanding.Forced, new ChangeCause.ByMove(move.To!.Value)), (added.Standing, added.Why));
    }

    [Fact]
    public void Sessions_that_a_later_holiday_swaps_name_the_holiday()
    {
        var shown = Steady.Shown(Monday);
        var friday = Monday.AddDays(4);
        var week = shown.With(Monday, new DateTimeOffset(Monday.ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero), new LifeEvent { Event = "holiday", From = friday, To = friday.AddDays(2) }).Week(Monday);
        Assert.DoesNotContain(week.Days.Where(day => day.Day < friday).SelectMany(day => day.Changes), change => change.What is ChangedPart.OfSession && change.Why is ChangeCause.ByHistory);
    }
}
