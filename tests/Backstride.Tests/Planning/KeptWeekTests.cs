using Backstride.Coaching;
using Backstride.Journal;
using Backstride.Planning;
using Backstride.Tests.Strength;
using FsCheck;
using FsCheck.Fluent;
using static Backstride.Tests.Planning.Weeks;

namespace Backstride.Tests.Planning;

/// <summary>A week is kept as it was first shown; what comes later lies over it and never in it.</summary>
public sealed class KeptWeekTests
{
    private static readonly DateOnly Tuesday = Monday.AddDays(1);

    [Fact]
    public void Keeping_a_week_changes_nothing_of_it() => Assert.All(Runners.Sample(60, new Rnd(20261123, 41), 40), runner =>
    {
        var (before, after) = (runner.Week(Monday), runner.Shown(Monday).Week(Monday));
        Assert.All(before.Days.Zip(after.Days), pair =>
        {
            Assert.Equal(Outline(pair.First.Current), Outline(pair.Second.Current));
            Assert.Equal(Outline(pair.First.Current), Outline(pair.Second.Proposed));
            Assert.Equal(pair.First.Plan.Limits, pair.Second.Plan.Limits);
        });
    });

    [Fact]
    public void A_week_is_kept_once_something_is_known_and_the_questions_are_answered()
    {
        var now = new DateTimeOffset(Monday.ToDateTime(new TimeOnly(7, 0)), TimeSpan.Zero);
        Assert.NotNull(WeekProposal.Of(Steady.Week(Monday), Steady.State, now));
        Assert.Null(WeekProposal.Of(Steady.Shown(Monday).Week(Monday), Steady.Shown(Monday).State, now));
        var unknown = Make.Runner().ScreenedClear();
        Assert.Null(WeekProposal.Of(unknown.Week(Monday), unknown.State, now));
        var told = unknown.Is(new Profile { RunsPerWeek = 2 });
        Assert.NotNull(WeekProposal.Of(told.Week(Monday), told.State, now));
        var unscreened = Make.Runner().RanKm(5, 3);
        Assert.Null(WeekProposal.Of(unscreened.Week(Monday), unscreened.State, now));
    }

    [Theory]
    [InlineData(0, 16, 59, 1, false)]
    [InlineData(0, 17, 0, 1, true)]
    [InlineData(0, 17, 0, 8, false)]
    [InlineData(0, 9, 0, 0, true)]
    [InlineData(0, 9, 0, -7, false)]
    [InlineData(-1, 20, 0, 1, false)]
    public void The_next_week_is_kept_from_five_on_a_Sunday(int sunday, int hour, int minute, int asked, bool isKept)
    {
        var today = Make.Today.AddDays(sunday);
        var now = new DateTimeOffset(today.ToDateTime(new TimeOnly(hour, minute)), TimeSpan.FromHours(2));
        Assert.Equal(isKept, WeekProposal.Of(Steady.Week(today, Make.Today.AddDays(asked)), Steady.State, now) is not null);
    }

    [Fact]
    public void Only_the_days_from_the_first_look_on_are_proposed()
    {
        var wednesday = Monday.AddDays(2);
        var kept = Assert.IsType<WeekProposed>(Steady.Shown(wednesday).Last.Body);
        Assert.Equal(7, kept.Days.Count);
        Assert.All(kept.Days, day => Assert.Equal(day.Day < wednesday, day is { ProposedRun: null, ProposedSession: null }));
        Assert.NotEqual(RunRole.None, kept.Days[1].Run);
    }

    [Fact]
    public void A_longer_run_on_the_way_raises_nothing_and_what_would_be_proposed_by_now_is_an_offer()
    {
        var shown = Steady.Shown(Monday);
        var sunday = shown.Week(Monday).Days[6].Run()!.Run;
        var farther = shown.RanKm(9.8, -2).Felt(during: 1, nextMorning: 1).CheckedIn(1, -3);
        var plan = Coach.Plan(farther.State, Monday.AddDays(6));
        Assert.Equal(sunday.Target, plan.Run!.Target);
        Assert.IsType<RunReason.AsAgreed>(plan.Run.From);
        Assert.True(plan.Run.Anew!.Target > sunday.Target);
    }

    [Fact]
    public void A_run_by_the_minutes_keeps_its_distance_once_a_speed_is_known_and_farther_is_an_offer()
    {
        var starting = Make.Runner().Is(new Profile
        {
            Born = 1985, UsualPain = new PainScore(2), LongestRun = Distance.FromKilometres(6), RunsPerWeek = 3, YearsRunning = 3,
            Days = [.. ((Weekday On, int Minutes)[])[(Weekday.Tuesday, 45), (Weekday.Thursday, 45), (Weekday.Saturday, 60), (Weekday.Sunday, 60)] is var given ? given.Select(day => new AvailableDay(day.On, TimeSpan.FromMinutes(day.Minutes))) : []],
        }, 0).ScreenedClear().Shown(Monday);
        Assert.All(starting.Week(Monday).Days.Select(day => day.Run()).OfType<WeekItem.OfRun>(), item => Assert.Equal((RunMode.Run, 3), (item.Run.Mode, item.Run.MostInTime?.Kilometres)));
        var week = starting.RanKm(7, -2).Felt(during: 3, nextMorning: 2).Week(Tuesday);
        Assert.Contains(week.Days[1].Changes, change => change.What is ChangedPart.Farther { Planned.Kilometres: 3 });
        foreach (var day in (WeekDay[])[week.Days[3], week.Days[6]])
        {
            Assert.InRange(day.Run()!.Run.Target!.Value.Kilometres, 1, 3);
            Assert.Equal((ChangeStanding.Offered, WeekChanges.RunMore), Assert.Single(day.Changes, change => change.What is ChangedPart.OfRun) is var only ? (only.Standing, only.Offer) : default);
        }
    }

    [Fact]
    public void Each_word_on_the_size_of_a_run_is_a_change_of_its_own_and_what_was_made_easier_is_not_offered_as_longer_once_it_is_moved()
    {
        var starting = Make.Runner().Is(new Profile { Born = 1985, UsualPain = new PainScore(2), LongestRun = Distance.FromKilometres(6), RunsPerWeek = 3, YearsRunning = 3, Days = [.. Enum.GetValues<Weekday>().Select(day => new AvailableDay(day, TimeSpan.FromMinutes(60)))] }, 0)
            .ScreenedClear().Shown(Monday).RanKm(7, -2).Felt(during: 1, nextMorning: 1);
        var day = starting.Week(Tuesday).Days.Last(day => day.Run() is not null);
        var item = day.Run()!;
        Runner Word(Runner runner, PlanChangeKind what, DateOnly? to = null) =>
            runner.Changed(Tuesday, WeekAnswer.Of(runner.State, runner.Week(Tuesday), new WeekWord(what, item.Id) { To = to }) is var (change, refused) && change is not null ? change : throw new InvalidOperationException($"{what}: {refused?.Why}"));

        var taken = Word(starting, PlanChangeKind.Accept);
        Assert.Equal((PlanChangeKind.Accept, taken.Last.Id), Only(taken, day.Day));
        var eased = Word(taken, PlanChangeKind.Ease);
        Assert.Equal((PlanChangeKind.Ease, eased.Last.Id), Only(eased, day.Day));
        var to = WeekAnswer.FreeFor(eased.Week(Tuesday), (eased.Week(Tuesday).Days.Single(other => other.Day == day.Day), eased.Week(Tuesday).Days.Single(other => other.Day == day.Day).Run()!)).First();
        var moved = Word(eased, PlanChangeKind.Move, to);
        Assert.Equal((PlanChangeKind.Ease, eased.Last.Id), Only(moved, to));
        Assert.Equal((PlanChangeKind.Move, moved.Last.Id), Only(moved, day.Day));
        var left = moved.Week(Tuesday).Days.Single(other => other.Day == day.Day).Current.OfType<WeekItem.OfRun>().Single();
        Assert.Equal(moved.Week(Tuesday).Days.Single(other => other.Day == to).Run()!.Run.Target, left.Run.Target);

        (PlanChangeKind?, EntryId?) Only(Runner runner, DateOnly on)
        {
            var changes = runner.Week(Tuesday).Days.Single(other => other.Day == on).Changes.Where(change => change.Item == item.Id).ToList();
            Assert.DoesNotContain(changes, change => change.Offer == WeekChanges.RunMore);
            var only = Assert.Single(changes, change => change.Offer is null);
            Assert.Equal(ChangeStanding.Chosen, only.Standing);
            return (only.Answer, only.Entry);
        }
    }

    [Fact]
    public void Above_a_limit_of_its_day_a_run_is_cut_and_the_limit_is_the_reason()
    {
        var shown = Steady.Shown(Monday);
        var red = shown.RanKm(5, -2).Felt(during: 6, nextMorning: 4).CheckedIn(1, -4);
        var thursday = Coach.Plan(red.State, Monday.AddDays(3)).Run!;
        Assert.True(thursday.Target is null || thursday.Target < shown.Week(Monday).Days[3].Run()!.Run.Target);
        Assert.IsNotType<RunReason.AsAgreed>(thursday.From);
    }

    [Fact]
    public void A_day_that_no_longer_has_minutes_is_emptied_and_nothing_takes_its_place()
    {
        var shown = Steady.Shown(Monday);
        var without = shown.With(Monday.AddDays(2), new DateTimeOffset(Monday.AddDays(2).ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero), new Profile
        {
            Days = [.. Enum.GetValues<Weekday>().Where(day => day != Weekday.Sunday).Select(day => new AvailableDay(day, TimeSpan.FromMinutes(60)))],
        });
        var week = without.Week(Monday.AddDays(2));
        Assert.NotEmpty(week.Days[6].Proposed);
        Assert.All(week.Days[6].Current, item => Assert.Equal(ItemState.Dropped, item.State));
        Assert.Equal(week.Days.Take(6).Count(day => day.Proposed.OfType<WeekItem.OfRun>().Any()), week.Days.Take(6).Count(day => day.Run() is not null));
    }

    [Fact]
    public void A_moved_run_keeps_its_size_and_its_name_and_its_day_is_for_rest()
    {
        var shown = Steady.Shown(Monday);
        var item = shown.Week(Monday).Days[1].Run()!;
        var moved = shown.Changed(Monday, About(item, PlanChangeKind.Move) with { To = Monday.AddDays(2) }).Week(Monday);
        Assert.Equal((ItemState.Moved, Monday.AddDays(2)), (moved.Days[1].Run()!.State, moved.Days[1].Run()!.To));
        Assert.Equal((item.Id, ItemState.Planned, item.Run.Target), (moved.Days[2].Run()!.Id, moved.Days[2].Run()!.State, moved.Days[2].Run()!.Run.Target));
        Assert.Equal(new RunReason.MovedTo(Monday.AddDays(2), false), moved.Days[1].Now.Run!.From);
    }

    [Fact]
    public void A_run_that_was_taken_out_stays_out_and_chosen_when_another_is_moved_to_its_day()
    {
        var shown = Steady.Shown(Monday);
        var week = shown.Week(Monday);
        var (gone, other) = (week.Days[1].Run()!, week.Days[3].Run()!);
        var days = shown.Changed(Monday, About(gone, PlanChangeKind.Drop)).Changed(Monday, About(other, PlanChangeKind.Move) with { To = Tuesday }).Week(Monday).Days;
        var tuesday = days[1].Current.OfType<WeekItem.OfRun>().ToDictionary(item => item.Id);
        Assert.Equal((ItemState.Skipped, ItemState.Planned), (tuesday[gone.Id].State, tuesday[other.Id].State));
        var change = Assert.Single(days[1].Changes, change => change.Item == gone.Id);
        Assert.Equal((ChangeStanding.Chosen, PlanChangeKind.Drop), (change.Standing, change.Answer));
    }

    [Fact]
    public void A_run_that_is_moved_onto_another_is_dropped_and_not_stacked()
    {
        var shown = Steady.Shown(Monday);
        var week = shown.Week(Monday);
        var merged = shown.Changed(Monday, About(week.Days[1].Run()!, PlanChangeKind.Move) with { To = Monday.AddDays(6) }).Week(Monday);
        Assert.Equal(ItemState.Dropped, merged.Days[1].Run()!.State);
        Assert.Equal(week.Days[6].Run()!.Run.Target, Assert.Single(merged.Days[6].Current.OfType<WeekItem.OfRun>()).Run.Target);
    }

    [Fact]
    public void A_run_made_easier_is_a_third_shorter_easy_and_flat()
    {
        var shown = Steady.Shown(Monday);
        var item = shown.Week(Monday).Days[6].Run()!;
        var run = Coach.Plan(shown.Changed(Monday, About(item, PlanChangeKind.Ease)).State, Monday.AddDays(6)).Run!;
        Assert.True(run.Target <= item.Run.Target!.Value * Ratio.Of(2.0 / 3));
        Assert.True(run.Target >= item.Run.Target!.Value * Ratio.Of(0.6));
        Assert.Equal(Intensity.Easy, run.Intensity);
        Assert.Contains(RunCue.Flat, run.Cues);
    }

    [Fact]
    public void A_session_is_moved_made_easier_or_dropped_ahead_of_its_day()
    {
        var shown = Steady.Shown(Monday);
        var day = shown.Week(Monday).Days.First(planned => planned.Strength() is not null && planned.Day > Monday);
        var item = day.Strength()!;
        Assert.Equal(PlanAnswer.Easier, Coach.Plan(shown.Changed(Monday, About(item, PlanChangeKind.Ease)).State, day.Day).Answer);
        var dropped = shown.Changed(Monday, About(item, PlanChangeKind.Drop));
        Assert.Equal(ItemState.Skipped, dropped.Week(Monday).Days.Single(planned => planned.Day == day.Day).Strength()!.State);
        Assert.Null(Coach.Plan(dropped.State, day.Day).Session);
        var free = shown.Week(Monday).Days.First(planned => planned.Day > Monday && planned.Strength() is null && planned.Current.All(other => other is not WeekItem.OfRun));
        var moved = shown.Changed(Monday, About(item, PlanChangeKind.Move) with { To = free.Day }).Week(Monday);
        Assert.Equal(item.Id, moved.Days.Single(planned => planned.Day == free.Day).Strength()!.Id);
        Assert.Equal((ItemState.Moved, free.Day), (moved.Days.Single(planned => planned.Day == day.Day).Strength()!.State, moved.Days.Single(planned => planned.Day == day.Day).Strength()!.To));
    }

    [Fact]
    public void A_change_that_is_taken_back_is_undone()
    {
        var shown = Steady.Shown(Monday);
        var changed = shown.Changed(Monday, About(shown.Week(Monday).Days[1].Run()!, PlanChangeKind.Drop));
        var undone = changed.With(Monday, new DateTimeOffset(Monday.ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero), new Removal(), changed.Last.Id);
        Assert.Equal(ItemState.Skipped, changed.Week(Monday).Days[1].Run()!.State);
        Assert.Equal(ItemState.Planned, undone.Week(Monday).Days[1].Run()!.State);
    }

    [Fact]
    public void A_week_that_was_taken_out_is_worked_out_anew()
    {
        var shown = Steady.Shown(Monday);
        var without = shown.With(Monday, new DateTimeOffset(Monday.ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero), new Removal(), shown.Last.Id);
        Assert.NotNull(shown.Week(Monday).KeptAt);
        Assert.Null(without.Week(Monday).KeptAt);
        Assert.Equal(Outline(Steady.Week(Monday).Days[1].Current), Outline(without.Week(Monday).Days[1].Current));
    }

    [Fact]
    public void A_kept_week_that_is_not_whole_is_not_followed()
    {
        var broken = (WeekProposed)Steady.Shown(Monday).Last.Body with { Days = [] };
        Assert.Null(Steady.Recorded(-1, broken).Week(Monday).KeptAt);
    }

    /// <summary>What a person sees of the items of a day.</summary>
    private static IReadOnlyList<string> Outline(IEnumerable<WeekItem> items) => [.. items.Select(item => item switch
    {
        WeekItem.OfRun { Run: var run } => $"{run.Mode} {run.Target?.Meters:0} {(run.Target is null ? run.Time : null)} {run.Fast?.Meters:0} {string.Join(",", run.Intervals)}",
        WeekItem.OfSession { Session: var session } => $"{session.Time} {string.Join(", ", session.Blocks.SelectMany(block => block.Exercises).Select(exercise => $"{exercise.Exercise} {exercise.Variant} {exercise.Sets}"))}",
        _ => "",
    })];
}
