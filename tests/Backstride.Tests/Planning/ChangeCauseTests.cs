using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Journal;
using Backstride.Planning;
using Backstride.Tests.Coaching;
using FsCheck;
using FsCheck.Fluent;
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

    private static Runner With(params ReadOnlySpan<(Weekday Day, int Minutes)> given)
    {
        var days = new List<AvailableDay>();
        foreach (var (day, minutes) in given)
            days.Add(new AvailableDay(day, TimeSpan.FromMinutes(minutes)));
        return Steady.Is(Steady.State.Profile with { Days = days }, 1).Shown(Monday);
    }

    [Fact]
    public void Mobility_that_a_dropped_run_leaves_room_for_is_not_left_out_any_more()
    {
        var shown = With([.. Enum.GetValues<Weekday>().Select(day => (day, 29))]);
        var week = shown.Week(Monday);
        var without = Assert.Single(week.GaveUp.OfType<GivenUp.Mobility>()).Days;
        var day = week.Days.First(day => without.Contains(day.For.Day));
        var left = shown.Changed(Monday, About(day.Run()!, PlanChangeKind.Drop)).Week(Monday).GaveUp.OfType<GivenUp.Mobility>().SelectMany(given => given.Days);
        Assert.Equal(without.Where(other => other != day.For.Day), left);
    }

    [Fact]
    public void Sessions_are_not_left_out_for_want_of_minutes_where_the_week_has_fewer_than_there_is_room_for()
    {
        var shown = With((Weekday.Sunday, 60));
        var week = shown.Week(Monday);
        Assert.Equal(WeekCounts.Sessions(week.Days), Assert.Single(week.GaveUp.OfType<GivenUp.Sessions>()).Planned);
        var dropped = shown.Changed(Monday, About(week.Days[6].Strength()!, PlanChangeKind.Drop));
        Assert.Empty(dropped.Week(Monday).GaveUp.OfType<GivenUp.Sessions>());
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
    public void What_a_move_brings_to_a_day_is_why_something_of_that_day_is_less_and_what_was_made_easier_stays_chosen()
    {
        var shown = Steady.Is(new Profile { Days = [.. Enum.GetValues<Weekday>().Select(day => new AvailableDay(day, TimeSpan.FromMinutes(30)))] }).Shown(Monday);
        var days = shown.Week(Monday).Days;
        var (strength, run) = (days.First(day => day.Strength() is not null && day.For.Run == RunRole.None && day.Day > Monday), days.First(day => day.Run() is not null && day.For.Strength == StrengthRole.None));
        var eased = shown.Changed(Monday, About(run.Run()!, PlanChangeKind.Ease));
        var beside = eased.Changed(Monday, About(run.Run()!, PlanChangeKind.Move) with { To = strength.Day });
        var changes = beside.Week(Monday).Days.Single(day => day.Day == strength.Day).Changes;
        Assert.Equal(new ChangeCause.ByRunOfDay(HasCome: true), Assert.Single(changes, change => change.What is ChangedPart.OfSession { Before.HasStrength: true }).Why);
        Assert.Equal(eased.Last.Id, Assert.Single(changes, change => change is { Standing: ChangeStanding.Chosen, What: ChangedPart.OfRun }).Entry);
        var free = days.First(day => day.Day > strength.Day && day.For is { Strength: StrengthRole.None, Run: RunRole.None } && day.Proposed.OfType<WeekItem.OfSession>().Any());
        var moved = shown.Changed(Monday, About(strength.Strength()!, PlanChangeKind.Move) with { To = free.Day }).Week(Monday).Days.Single(day => day.Day == free.Day);
        Assert.Equal(new ChangeCause.BySession(strength.Day), Assert.Single(moved.Changes, change => change.What is ChangedPart.OfSession { After: null }).Why);
    }

    [Fact]
    public void Sessions_that_a_later_holiday_swaps_name_the_holiday()
    {
        var shown = Steady.Shown(Monday);
        var friday = Monday.AddDays(4);
        var week = shown.With(Monday, new DateTimeOffset(Monday.ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero), new LifeEvent { Event = "holiday", From = friday, To = friday.AddDays(2) }).Week(Monday);
        Assert.DoesNotContain(week.Days.Where(day => day.Day < friday).SelectMany(day => day.Changes), change => change.What is ChangedPart.OfSession && change.Why is ChangeCause.ByHistory);
    }

    [Theory]
    [InlineData("illness", "head-cold")]
    [InlineData("pregnancy", null)]
    public void Sessions_that_health_changes_name_what_was_written_down(string what, string? of)
    {
        var at = new DateTimeOffset(Monday.ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero);
        var changes = Runners.Sample(60, new Rnd(20261123, 43), 40)
            .SelectMany(runner => runner.Shown(Monday).With(Monday, at, new LifeEvent { Event = what, Of = of, From = Monday }).Week(Monday).Days.SelectMany(day => day.Changes))
            .Where(change => change is { Standing: ChangeStanding.Forced, What: ChangedPart.OfSession { Before.HasStrength: true, After.HasStrength: true } }).ToList();
        Assert.NotEmpty(changes);
        Assert.Contains(changes, change => change.Why is ChangeCause.ByRule);
        Assert.DoesNotContain(changes, change => change.Why is ChangeCause.ByHistory);
    }

    [Fact]
    public void The_mobility_of_a_day_whose_run_is_gone_says_that_the_run_left_it_room()
    {
        var shown = Steady.Is(new Profile { Days = [.. Enum.GetValues<Weekday>().Select(day => new AvailableDay(day, TimeSpan.FromMinutes(day == Weekday.Sunday ? 120 : 25)))] }).Shown(Monday);
        var run = shown.Week(Monday).Days.First(day => day.Run() is not null && day.Proposed.OfType<WeekItem.OfSession>().FirstOrDefault() is null);
        var day = shown.Changed(Monday, About(run.Run()!, PlanChangeKind.Drop)).Week(Monday).Days.Single(day => day.Day == run.Day);
        Assert.Equal(new ChangeCause.ByRunOfDay(HasCome: false), Assert.Single(day.Changes, change => change.What is ChangedPart.OfSession).Why);
    }

    [Fact]
    public void A_day_of_which_nothing_is_known_is_what_later_sessions_go_without()
    {
        var shown = Runners.Sample(60, new Rnd(20261123, 45), 40).Select(runner => runner.Shown(Monday)).ToList();
        var changes = shown.SelectMany(runner => runner.Week(Monday.AddDays(2)).Days.SelectMany(day => day.Changes)).Where(change => change.What is ChangedPart.OfSession).ToList();
        Assert.Contains(changes, change => change.Why is ChangeCause.ByGap);
        Assert.DoesNotContain(changes, change => change.Why is ChangeCause.ByHistory);
    }

    [Fact]
    public void A_day_ahead_is_compared_with_the_same_day_without_the_news_and_calm_news_changes_no_rule()
    {
        var told = Steady.CheckedInDaily(1, 62, 0).Shown(Monday).CheckedIn(1, -1, hour: 9);
        var week = told.Week(Monday);
        var before = new AsProposed(told.State, KeptWeek.Of(told.State, Monday)!, week);
        Assert.All(week.Days.Skip(1), day => Assert.All(day.Now.Verdicts, judged => Assert.Equal(judged.Verdict.Limits, judged.Rule.JudgeSafely(before.On(day.Day)!, day.Day).Limits)));
    }

    [Fact]
    public void What_was_said_of_a_run_since_is_news_and_without_any_there_is_nothing_to_compare()
    {
        var shown = Steady.Shown(Monday);
        var (kept, run) = (KeptWeek.Of(shown.State, Monday)!, shown.State.Runs[^1]);
        Assert.Null(new AsProposed(shown.State, kept, shown.Week(Monday)).On(Monday));
        var red = shown.With(Monday, new DateTimeOffset(Monday.ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero), new RunFeedback { During = new PainScore(7) }, run.Id);
        var before = new AsProposed(red.State, kept, red.Week(Monday)).On(Monday)!;
        Assert.Equal(shown.State.Feedback, before.Feedback);
        Assert.Equal(red.State.Feedback.Count - 1, before.Feedback.Count);
    }

    [Fact]
    public void A_race_that_is_not_run_as_things_stand_is_no_reason()
    {
        var sunday = Monday.AddDays(6);
        var shown = Steady.Recorded(3, new LifeEvent { Event = "race", From = sunday, Distance = Distance.FromKilometres(10) }).Shown(Monday);
        var week = shown.Recorded(-2, new LifeEvent { Event = "illness", Of = "fever", From = Make.Today, To = Monday.AddDays(1) }).Week(Monday.AddDays(1));
        Assert.Contains(week.Days[6].Now.Verdicts, judged => judged.Verdict.Reason is RaceReason.Today { IsHeld: true });
        var changes = week.Days.SelectMany(day => day.Changes).ToList();
        Assert.Contains(changes, change => change is { What: ChangedPart.OfSession, Why: ChangeCause.ByRule });
        Assert.DoesNotContain(changes, change => change.Why is ChangeCause.ByRule { Judged.Verdict.Reason: RaceReason.Taper });
    }

    [Fact]
    public void A_rule_that_fails_on_the_days_before_does_not_fail_the_week()
    {
        var told = Steady.Shown(Monday).CheckedIn(1, -1, hour: 9);
        var week = told.Week(Monday);
        var kept = KeptWeek.Of(told.State, Monday)!;
        var day = week.Days.First(one => one.Strength() is not null);
        var limits = Limits.None with { Progress = Progression.Hold };
        var held = day with { Now = day.Now with { Limits = limits, Verdicts = [new RuleVerdict(new FailingRuleTests.Throws("strength"), new Verdict.Limit(limits, new RuleFailed("test")))] } };
        var session = day.Strength()!.Session;
        Assert.IsType<ChangeCause.ByRule>(new ChangeCauses(week).Of(new ChangedPart.OfSession(session, session), held, kept, (told.State, Monday, new AsProposed(told.State, kept, week))));
    }
}
