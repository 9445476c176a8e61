using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Journal;
using Backstride.Planning;
using Backstride.Tests.Strength;
using static Backstride.Tests.Planning.Weeks;

namespace Backstride.Tests.Planning;

/// <summary>A race is a fact of the runner's calendar: the week goes around it and leaves it where it is.</summary>
public sealed class RaceWeekTests
{
    private static readonly DateOnly Saturday = Monday.AddDays(5);

    private static Runner Racing { get; } = Noted(Steady, Saturday);

    private static Runner Noted(Runner runner, DateOnly day) =>
        runner.Recorded(3, new LifeEvent { Event = "race", From = day, Distance = Distance.FromKilometres(21.1) });

    private static WeekRefusal? Refused(Runner runner, PlanChangeKind what, WeekItem item, DateOnly? to = null) =>
        WeekAnswer.Of(runner.State, runner.Week(Monday), new WeekWord(what, item.Id) { To = to }).Refused?.Why;

    [Fact]
    public void A_race_is_neither_moved_nor_made_easier()
    {
        var shown = Racing.Shown(Monday);
        var week = shown.Week(Monday);
        var race = week.Days[5].Run()!;
        Assert.Equal(WeekRefusal.OwnRace, Refused(shown, PlanChangeKind.Ease, race));
        Assert.Equal(WeekRefusal.OwnRace, Refused(shown, PlanChangeKind.Move, race, Monday.AddDays(6)));
        Assert.Empty(WeekAnswer.FreeFor(week, (week.Days[5], race)));
    }

    [Fact]
    public void One_that_is_not_run_is_dropped()
    {
        var shown = Racing.Shown(Monday);
        var race = shown.Week(Monday).Days[5].Run()!;
        Assert.Null(Refused(shown, PlanChangeKind.Drop, race));
        var after = shown.Changed(Monday, About(race, PlanChangeKind.Drop)).Week(Monday);
        Assert.IsType<RunReason.TakenOut>(after.Days[5].Now.Run!.From);
    }

    [Fact]
    public void In_a_week_whose_one_run_is_the_race_the_other_days_say_so()
    {
        var away = Noted(Steady, Monday.AddDays(6)).Recorded(3, new LifeEvent { Event = "holiday", From = Monday, To = Monday.AddDays(4) });
        var saturday = away.Week(Monday).Days[5].Now.Run!;
        Assert.Equal((RunMode.None, Weekday.Sunday), (saturday.Mode, Assert.IsType<RunReason.OtherDays>(saturday.From).OnlyRace));
        Assert.All(Racing.Week(Monday).Days.Select(day => day.Now.Run!.From).OfType<RunReason.OtherDays>(), other => Assert.Null(other.OnlyRace));
    }

    [Fact]
    public void No_run_is_moved_behind_a_race()
    {
        var shown = Racing.Shown(Monday);
        var week = shown.Week(Monday);
        var run = week.Days.First(day => day.Day < Saturday && day.Run() is not null).Run()!;
        Assert.Equal(WeekRefusal.RaceThere, Refused(shown, PlanChangeKind.Move, run, Saturday));
    }

    [Theory]
    [InlineData(7, true)]
    [InlineData(4, true)]
    [InlineData(1, false)]
    public void With_a_back_clearly_above_usual_a_race_to_come_has_its_condition(double pain, bool has)
    {
        var run = DayAhead.On(Noted(Steady.CheckedIn(pain, 0).ScreenedClear(), Make.Today.AddDays(2)).State, Make.Today.AddDays(2), Make.Today).Plan.Run!;
        Assert.Equal(21.1, run.Target!.Value.Kilometres, 6);
        Assert.Equal(has, run.Cues.Contains(RunCue.OnlyAsUsual));
    }

    [Fact]
    public void In_the_quiet_days_after_one_no_run_is_long_and_two_sessions_are_enough()
    {
        var week = Noted(Steady.RanKm(21.1, 0), Make.DaysAgo(0)).Shown(Monday).Week(Monday);
        Assert.All(week.Days, day => Assert.False(day.HasLongRun));
        Assert.All(week.Days, day => Assert.False(day.Plan.Run?.Target > Distance.FromKilometres(5)));
        Assert.True(week.Days.Count(day => day.Strength() is not null) <= 2);
        Assert.True(Steady.Week(Monday).Days[6].HasLongRun);
    }

    [Fact]
    public void In_the_week_of_one_there_are_two_sessions_on_its_day_too()
    {
        var raced = Noted(Steady, Make.Today).Week(Make.Today);
        Assert.True(WeekSkeleton.Of(Noted(Steady, Make.Today).State, Make.Today).SessionsWanted <= 2);
        Assert.Contains(raced.Days, day => day.Day == Make.Today);
    }

    [Fact]
    public void With_a_head_cold_no_run_is_the_long_one_and_what_takes_the_place_of_a_race_is_no_effort()
    {
        var cold = Racing.Recorded(0, new LifeEvent { Event = "illness", Of = Ill.HeadCold, From = Make.Today });
        var week = cold.Week(Monday);
        Assert.All(week.Days, day => Assert.False(day.HasLongRun));
        var race = week.Days[5];
        Assert.False(race.Plan.Run!.Target > Distance.FromKilometres(5), $"{race.Plan.Run}");
        Assert.False(race.Hard.HasFlag(Hardness.Effort));
    }

    [Fact]
    public void While_the_legs_train_without_weight_nothing_of_it_is_new_work_for_them()
    {
        var trained = ((int[])[20, 16, 12, 9, 5]).Aggregate(
            Steady.Is(new Profile { Equipment = ["kettlebell"], WeightKilograms = 16, BodyMassKilograms = 75, StrengthMonths = 24 }),
            (runner, ago) => runner.Trained(ago, Trainings.Done("goblet-squat", "goblet-box", 2, 8, 16), Trainings.Done("romanian-deadlift", "romanian", 2, 8, 16)));
        var cold = trained.Recorded(0, new LifeEvent { Event = "illness", Of = Ill.HeadCold, From = Make.Today }).Week(Monday);
        Assert.Contains(cold.Days, day => day.Strength() is not null);
        Assert.All(cold.Days, day => Assert.False(day.Hard.HasFlag(Hardness.HeavyLegs), $"{day.Day}"));
    }
}
