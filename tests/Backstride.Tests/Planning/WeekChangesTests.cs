using Backstride.Coaching;
using Backstride.Journal;
using Backstride.Planning;
using Backstride.Runs;
using Backstride.Tests.Strength;
using Backstride.Tests.TrainingLoad;
using FsCheck;
using FsCheck.Fluent;
using static Backstride.Tests.Planning.Weeks;

namespace Backstride.Tests.Planning;

/// <summary>Nothing of a kept week is different without a reason, nothing is stacked, and a recording is one item at most.</summary>
public sealed class WeekChangesTests
{
    private static readonly DateOnly Thursday = Monday.AddDays(3);

    /// <summary>Weeks that were shown on their Monday and looked at on a later day, after pain, runs, sessions and words of the runner.</summary>
    private static readonly IReadOnlyList<WeekPlan> Lived = [.. Lives.Sample(50, new Rnd(20261123, 43), 24)];

    private static Gen<(PlanChangeKind What, int From, int To)> Words =>
        from what in Gen.Elements(PlanChangeKind.Ease, PlanChangeKind.Drop, PlanChangeKind.Move, PlanChangeKind.Accept)
        from day in Gen.Choose(0, 6)
        from to in Gen.Choose(0, 6)
        select (what, day, to);

    private static Gen<WeekPlan> Lives =>
        from runner in Runners
        from pain in Gen.Elements(0.0, 1, 1, 4, 6)
        from ran in Gen.Elements(0.0, 3, 8, 15)
        from words in Gen.ListOf(Words, 2)
        from later in Gen.Choose(0, 4)
        select Live(runner.Shown(Monday), (pain, ran, later), words);

    [Fact]
    public void Every_difference_between_proposed_and_current_is_a_change_of_its_day()
    {
        var seen = 0;
        foreach (var day in Lived.Where(week => week.KeptAt is not null).SelectMany(week => week.Days.Where(day => day.Day >= week.AsOf)))
        {
            foreach (var item in day.Proposed)
            {
                var now = day.Current.FirstOrDefault(other => other.Id == item.Id);
                if (now is { State: ItemState.Planned or ItemState.Done } && Outline(now) == Outline(item))
                    continue;
                seen++;
                Assert.True(now is { State: ItemState.Done } || day.Changes.Any(change => change.Item == item.Id), $"{day.Day}: {Outline(item)} | {now?.State} {(now is null ? null : Outline(now))}");
            }

            foreach (var added in day.Current.Where(item => item.State == ItemState.Planned && day.Proposed.All(other => other.Id != item.Id) && item is not WeekItem.OfSession { Session.HasStrength: false }))
                Assert.True(day.Changes.Any(change => change.Item == added.Id) || day.For.SessionItem == added.Id || day.For.Agreed is AgreedRun.Sized { Run.Id: var run } && run == added.Id, Outline(added));
        }

        Assert.True(seen > 10, $"{seen} differences");
    }

    [Fact]
    public void No_day_ever_has_two_runs_or_two_sessions_of_strength_to_come() => Assert.All(Lived.SelectMany(week => week.Days), day =>
    {
        Assert.True(day.Current.OfType<WeekItem.OfRun>().Count(item => item.State == ItemState.Planned) <= 1);
        Assert.True(day.Current.OfType<WeekItem.OfSession>().Count(item => item.State == ItemState.Planned && item.Session.HasStrength) <= 1);
    });

    [Fact]
    public void No_day_without_minutes_ever_gets_anything_also_by_moves() => Assert.All(
        Lived.SelectMany(week => week.Days.Where(day => day.For.Given == TimeSpan.Zero)),
        day => Assert.DoesNotContain(day.Current, item => item.State == ItemState.Planned));

    [Fact]
    public void Matching_is_one_to_one_and_the_order_of_the_lists_does_not_matter() => Assert.All(Runners.Sample(20, new Rnd(20261123, 47), 8), runner =>
    {
        var lived = runner.Shown(Monday).RanKm(5, -2).RanKm(8, -3).RanKm(3, -3).Trained(-2, Trainings.Done("goblet-squat", "box", 2, 8)).CheckedIn(1, -5).CheckedIn(1, -4);
        var state = lived.State;
        var turned = state with { Runs = [.. state.Runs.Reverse()], Sessions = [.. state.Sessions.Reverse()] };
        var matched = Done(WeekPlanner.Plan(state, Thursday.AddDays(1), Thursday.AddDays(1)));
        Assert.Equal(matched.Count, matched.DistinctBy(match => match.Recording).Count());
        Assert.Equal(matched.Count, matched.DistinctBy(match => match.Item).Count());
        if (WeekSkeleton.Of(state, Thursday).Places is { } places)
        {
            Assert.Equal(
                PlanMatches.Of([.. places.Now], state, [], Thursday).All.OrderBy(match => match.Item),
                PlanMatches.Of([.. places.Now.Reverse()], turned, [], Thursday).All.OrderBy(match => match.Item));
        }
    });

    [Fact]
    public void A_run_of_the_day_and_length_is_sure_another_length_likely_and_the_day_after_likely_once_its_own_is_over()
    {
        var shown = Steady.Shown(Monday);
        Assert.Equal(MatchConfidence.Sure, shown.RanKm(5, -2).Week(Monday.AddDays(1)).Days[1].Run()!.DoneBy!.Confidence);
        Assert.Equal(MatchConfidence.Likely, shown.RanKm(2, -2).Week(Monday.AddDays(1)).Days[1].Run()!.DoneBy!.Confidence);
        var after = shown.CheckedIn(1, -2).RanKm(5, -3).Week(Monday.AddDays(2)).Days[1].Run()!;
        Assert.Equal((ItemState.Done, MatchConfidence.Likely, Monday.AddDays(2)), (after.State, after.DoneBy!.Confidence, after.DoneBy.On));
        Assert.Null(shown.RanKm(5, -1).Week(Monday).Days[1].Run()!.DoneBy);
        Assert.Equal(ItemState.Missed, shown.CheckedIn(1, -2).RanKm(2, -3).Week(Monday.AddDays(2)).Days[1].Run()!.State);
    }

    [Fact]
    public void The_runners_word_makes_another_recording_the_item_or_none()
    {
        var shown = Steady.Shown(Monday).RanKm(5, -2);
        var item = shown.Week(Monday.AddDays(1)).Days[1].Run()!;
        var not = shown.CheckedIn(1, -3).Changed(Monday.AddDays(2), About(item, PlanChangeKind.NotDoneBy) with { Recording = item.DoneBy!.Recording });
        Assert.Equal(ItemState.Missed, not.Week(Monday.AddDays(2)).Days[1].Run()!.State);
        var told = not.Changed(Thursday, About(item, PlanChangeKind.DoneBy) with { Recording = item.DoneBy!.Recording });
        Assert.Equal(MatchConfidence.Told, told.Week(Thursday).Days[1].Run()!.DoneBy!.Confidence);
    }

    [Fact]
    public void Nothing_is_missed_before_its_day_is_over_or_while_nothing_is_known_of_it()
    {
        var shown = Steady.Shown(Monday);
        Assert.Equal(ItemState.Planned, shown.CheckedIn(1, -2).Week(Monday.AddDays(1)).Days[1].Run()!.State);
        Assert.Equal(ItemState.Planned, shown.Week(Monday.AddDays(2)).Days[1].Run()!.State);
        var known = shown.CheckedIn(1, -2).Week(Monday.AddDays(2)).Days[1];
        Assert.Equal(ItemState.Missed, known.Run()!.State);
        Assert.Contains(known.Changes, change => change is { Standing: ChangeStanding.Noticed, What: ChangedPart.Missed { To: null } });
    }

    [Fact]
    public void A_missed_session_is_offered_a_later_day_with_a_day_between_and_taken_it_moves()
    {
        var shown = Steady.Shown(Monday);
        var first = shown.Week(Monday).Days.First(day => day.Strength() is not null);
        var today = first.Day.AddDays(1);
        var missed = shown.CheckedIn(1, Make.Today.DayNumber - first.Day.DayNumber);
        var week = missed.Week(today);
        var change = week.Days.Single(day => day.Day == first.Day).Changes.Single(one => one.What is ChangedPart.Missed { Item: WeekItem.OfSession });
        if (change.What is not ChangedPart.Missed { To: { } to })
        {
            Assert.Equal(ChangeStanding.Noticed, change.Standing);
            return;
        }

        Assert.DoesNotContain(week.Days, day => Math.Abs(day.Day.DayNumber - to.DayNumber) <= 1 && day.Strength() is { State: ItemState.Planned or ItemState.Done });
        var (taken, _) = WeekAnswer.Of(missed.State, week, new WeekWord(PlanChangeKind.Accept, change.Item, change.Offer));
        var moved = missed.Changed(today, taken!).Week(today);
        Assert.Equal(change.Item, moved.Days.Single(day => day.Day == to).Strength()!.Id);
    }

    [Fact]
    public void Three_missed_in_a_row_open_the_question_once_and_three_further_ones_again()
    {
        var week = Steady.Shown(Monday);
        var items = week.Week(Monday).Days.SelectMany(day => day.Current.Where(Counts).Select(_ => day.Day)).ToList();
        var known = Enumerable.Range(0, 7).Aggregate(week, (runner, day) => runner.CheckedIn(1, -1 - day));
        Assert.Null(RealignQuestion.On(known.State, items[1].AddDays(1)));
        var open = RealignQuestion.On(known.State, items[2].AddDays(1));
        Assert.Equal(RealignQuestion.FromMissed, open!.Missed.Count);
        var answered = known.Changed(items[2].AddDays(1), new PlanChange { Week = Monday, What = PlanChangeKind.Realign, Answer = RealignAnswer.AsItIs });
        Assert.Null(RealignQuestion.On(answered.State, items[2].AddDays(1)));
        var ran = known.RanKm(5, Make.Today.DayNumber - items[2].DayNumber);
        Assert.True(RealignQuestion.On(ran.State, items[2].AddDays(1)) is null || week.Week(Monday).Days.Single(day => day.Day == items[2]).Run() is null);
    }

    [Fact]
    public void A_lighter_week_that_is_taken_takes_a_third_of_the_sets_and_thirty_percent_from_that_day_on()
    {
        var shown = Steady.Shown(Monday);
        var lighter = shown.Changed(Monday.AddDays(2), new PlanChange { Week = Monday, What = PlanChangeKind.Accept, Offer = WeekAdjustments.Lighter });
        Assert.Equal(Ratio.Whole, Coach.Plan(lighter.State, Monday.AddDays(1)).Limits.Sets);
        Assert.True(Coach.Plan(lighter.State, Monday.AddDays(2)).Limits.Sets < Ratio.Whole);
        Assert.True(Coach.Plan(lighter.State, Monday.AddDays(6)).Run!.Target < Coach.Plan(shown.State, Monday.AddDays(6)).Run!.Target);
        Assert.Equal(Ratio.Whole, Coach.Plan(lighter.State, Monday.AddDays(7)).Limits.Sets);
    }

    [Fact]
    public void In_a_week_that_is_over_no_lighter_one_waits_for_a_choice()
    {
        var runner = Steady.CheckedInDaily(1, 62, 0);
        Assert.NotNull(runner.Week(Monday).Deload);
        Assert.Null(runner.Week(Monday.AddDays(7), Monday).Deload);
    }

    [Fact]
    public void A_lighter_week_is_not_offered_where_the_week_holds_less_without_it()
    {
        var shown = Steady.CheckedInDaily(1, 62, 0).Shown(Monday);
        Assert.Contains(shown.Week(Monday).Changes, change => change.Offer == WeekAdjustments.Lighter);
        var dropped = shown.Changed(Monday, About(shown.Week(Monday).Days[6].Run()!, PlanChangeKind.Drop));
        Assert.Empty(dropped.Week(Monday).Changes);
        Assert.Null(dropped.Week(Monday).Deload);
    }

    [Theory]
    [InlineData(5.0, false)]
    [InlineData(null, true)]
    public void A_lighter_week_is_offered_where_a_run_tells_no_distance_and_nobody_knows_what_the_week_holds(double? kilometres, bool isOffered)
    {
        var shown = Steady.CheckedInDaily(1, 62, 0).Shown(Monday);
        var dropped = shown.Changed(Monday, About(shown.Week(Monday).Days[6].Run()!, PlanChangeKind.Drop));
        var start = new DateTimeOffset(Monday.AddDays(1).ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
        var ran = dropped.CheckedIn(1, -1).CheckedIn(1, -2).Ran(
            new Activity { Sport = Sport.Run, Start = start, OffsetSource = OffsetSource.Device, Distance = kilometres is { } far ? Distance.FromKilometres(far) : null, Timer = TimeSpan.FromMinutes(30), Elapsed = TimeSpan.FromMinutes(30) },
            -2).Felt(1, 1);
        Assert.Equal(isOffered, ran.Week(Monday.AddDays(2)).Changes.Any(change => change.Offer == WeekAdjustments.Lighter));
    }

    [Fact]
    public void A_run_that_is_planned_by_the_minutes_leaves_what_the_week_holds_unknown()
    {
        var days = Steady.Shown(Monday).Week(Monday).Days;
        Assert.True(WeekCounts.KnowsRunning(days));
        var at = days.First(day => day.Run() is not null);
        var run = at.Run()!;
        Assert.False(WeekCounts.KnowsRunning([.. days.Where(day => day != at), at with { Current = [run with { Run = run.Run with { Target = null } }] }]));
        Assert.True(WeekCounts.KnowsRunning([at with { Current = [run with { Run = run.Run with { Target = null }, State = ItemState.Dropped }] }]));
    }

    [Fact]
    public void The_runs_of_a_lighter_week_share_it_by_their_sizes_and_the_long_run_stays_the_longest()
    {
        var lighter = Steady.Known(60, 0).Shown(Monday).Changed(Monday, new PlanChange { Week = Monday, What = PlanChangeKind.Accept, Offer = WeekAdjustments.Lighter });
        var ran = new List<double>();
        for (var day = Monday; day < Monday.AddDays(7); day = day.AddDays(1))
        {
            var ago = Make.Today.DayNumber - day.DayNumber;
            lighter = lighter.CheckedIn(1, ago);
            if (Coach.Plan(lighter.State, day).Run is not { Mode: RunMode.Run, Target: { } target })
                continue;
            ran.Add(target.Kilometres);
            lighter = lighter.RanKm(target.Kilometres, ago).Felt(during: 1, nextMorning: 1);
        }

        // The weeks before were of 5, 5 and 9 km.
        Assert.Equal(3, ran.Count);
        Assert.Equal(ran[^1], ran.Max());
        Assert.All(ran.Zip([5.0, 5, 9]), run => Assert.InRange(run.First / run.Second, 0.6, 0.7));
        Assert.InRange(ran.Sum(), 0.6 * 19, 0.7 * 19);
    }

    [Fact]
    public void A_run_of_which_the_limits_of_its_day_left_a_walk_is_no_run_that_was_missed()
    {
        var shown = Steady.Shown(Monday);
        var sore = shown.CheckedIn(new CheckIn { Pain = new PainScore(7), Flare = true }, -2);
        Assert.Equal(RunMode.Walk, Coach.Plan(sore.State, Monday.AddDays(1)).Run?.Mode);
        var tuesday = sore.CheckedIn(1, -3).Week(Monday.AddDays(2)).Days[1];
        Assert.Equal(ItemState.Dropped, tuesday.Run()!.State);
        Assert.Contains(tuesday.Changes, change => change is { Standing: ChangeStanding.Forced, What: ChangedPart.OfRun });
        Assert.Equal(ItemState.Missed, shown.CheckedIn(1, -2).CheckedIn(1, -3).Week(Monday.AddDays(2)).Days[1].Run()!.State);
    }

    [Theory]
    [InlineData(2.0, false)]
    [InlineData(6.0, false)]
    [InlineData(6.1, true)]
    public void More_than_a_kilometre_and_a_tenth_beyond_the_plan_is_said(double kilometres, bool isSaid) => Assert.Equal(
        isSaid,
        Steady.Shown(Monday).RanKm(kilometres, -2).Week(Monday.AddDays(1)).Days[1].Changes.Any(change => change.What is ChangedPart.Farther));

    [Fact]
    public void A_run_on_a_day_of_rest_is_said_and_nothing_is_owed_for_it()
    {
        var change = Assert.Single(Steady.Shown(Monday).RanKm(4, -1).Week(Monday).Days[0].Changes, one => one.What is ChangedPart.Unplanned);
        Assert.Equal(ChangeStanding.Noticed, change.Standing);
    }

    private static WeekPlan Live(Runner shown, (double Pain, double Ran, int Later) on, IEnumerable<(PlanChangeKind What, int From, int To)> words)
    {
        var runner = shown;
        foreach (var (what, from, to) in words)
        {
            var week = runner.Week(Monday);
            var item = week.Days[from].Current.LastOrDefault(one => one is WeekItem.OfRun or WeekItem.OfSession { Session.HasStrength: true });
            if (WeekAnswer.Of(runner.State, week, new WeekWord(what, item?.Id) { To = Monday.AddDays(to) }).Change is { } change)
                runner = runner.Changed(Monday, change);
        }

        var today = Monday.AddDays(on.Later);
        if (on.Ran > 0)
            runner = runner.RanKm(on.Ran, Make.Today.DayNumber - today.DayNumber);
        return runner.CheckedIn(on.Pain, Make.Today.DayNumber - today.DayNumber, hour: 9).Week(today);
    }

    private static bool Counts(WeekItem item) => item is WeekItem.OfRun { Run.Mode: RunMode.Run or RunMode.RunWalk } or WeekItem.OfSession { Session.HasStrength: true };

    private static List<PlanMatch> Done(WeekPlan week) => [.. week.Days.SelectMany(day => day.Current).Select(item => item.DoneBy).OfType<PlanMatch>()];

    private static string Outline(WeekItem item) => item switch
    {
        WeekItem.OfRun { Run: var run } => $"{run.Mode} {run.Target?.Meters:0} {(run.Target is null ? run.Time : null)} {run.Fast is null}",
        WeekItem.OfSession { Session: { HasStrength: true } session } =>
            string.Join(", ", session.Blocks.SelectMany(block => block.Exercises).Select(exercise => $"{exercise.Exercise} {exercise.Variant}").Order(StringComparer.Ordinal)),
        _ => "light",
    };
}
