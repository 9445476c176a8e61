using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Journal;
using Backstride.Planning;
using Backstride.Tests.Strength;
using Backstride.TrainingLoad;
using static Backstride.Tests.Planning.Weeks;

namespace Backstride.Tests.Planning;

/// <summary>What life brings gates a week that is planned ahead, and lets go of it on the day it says.</summary>
public sealed class WeekGatesTests
{
    private static readonly DateOnly Wednesday = Monday.AddDays(2);

    private static Runner Owner => Steady.Is(new Profile { Equipment = ["kettlebell"], WeightKilograms = 16, BodyMassKilograms = 75, StrengthMonths = 24 })
        .Trained(12, Trainings.Done("goblet-squat", "goblet-box", 2, 8, 16)).Trained(9, Trainings.Done("goblet-squat", "goblet-box", 2, 8, 16)).Trained(5, Trainings.Done("goblet-squat", "goblet-box", 2, 8, 16));

    /// <summary>Something is known of every day, so that whole weeks can be compared.</summary>
    private static Runner Known { get; } = Steady.CheckedInDaily(1, 62, 0);

    private static Runner With(Runner runner, string what, DateOnly from, DateOnly? to, string? of = null, double? far = null) => runner.Recorded(
        3, new LifeEvent { Event = what, Of = of, From = from, To = to, Distance = far is { } kilometres ? Distance.FromKilometres(kilometres) : null });

    private static bool Runs(WeekDay day) => day.Current.OfType<WeekItem.OfRun>().Any(item => item.Run.Mode is RunMode.Run or RunMode.RunWalk);

    private static string Shape(WeekPlan week) => string.Concat(week.Days.Select(day => (Runs(day), day.Strength() is not null) switch { (true, true) => 'b', (true, _) => 'r', (_, true) => 's', _ => '-' }));

    [Fact]
    public void A_holiday_in_a_week_to_come_has_nothing_and_the_days_around_it_make_up_for_nothing()
    {
        var (whole, week) = (Steady.Week(Monday), With(Steady, "holiday", Monday, Monday.AddDays(3)).Week(Make.Today, Monday));
        Assert.All(week.Days.Take(4), day => Assert.Empty(day.Current));
        Assert.True(Runs(week.Days[5]) || Runs(week.Days[6]), Shape(week));
        Assert.True(week.Days.Count(Runs) < whole.Days.Count(Runs), $"{Shape(whole)} {Shape(week)}");
        Assert.DoesNotContain(week.GaveUp, given => given is GivenUp.Runs or GivenUp.Sessions);
        Assert.All(week.Days, day => Assert.False(day.Current.OfType<WeekItem.OfRun>().Sum(item => item.Run.Target?.Meters ?? 0) > 9900));
    }

    [Fact]
    public void A_holiday_from_Wednesday_leaves_Tuesdays_session_and_is_named_as_what_leaves_no_room()
    {
        var trained = Known.Trained(3, Trainings.Done("goblet-squat", "goblet-box", 2, 8, 16)).Trained(5, Trainings.Done("goblet-squat", "goblet-box", 2, 8, 16));
        var shown = trained.Shown(Monday);
        var free = shown.With(Monday, new DateTimeOffset(Monday.ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero), new LifeEvent { Event = "holiday", From = Wednesday, To = Monday.AddDays(6) });
        var (before, after) = (shown.Week(Monday), free.Week(Monday));
        Assert.Contains(before.Days.Take(2), day => day.Strength() is not null);
        Assert.Equal(before.Days.Take(2).Select(day => day.Strength()?.State), after.Days.Take(2).Select(day => day.Strength()?.State));
        Assert.Null(after.Deload);
        Assert.All(after.GaveUp.Where(given => given is not GivenUp.Mobility), given => Assert.True(given.Away));
    }

    [Fact]
    public void After_a_holiday_of_a_week_the_first_run_of_the_next_is_shorter_and_the_second_is_not()
    {
        var week = With(Steady, "holiday", Monday, Monday.AddDays(6)).Week(Make.Today, Monday.AddDays(7));
        var runs = week.Days.Where(Runs).ToList();
        Assert.IsType<HolidayReason.FirstRun>(ReasonOf(runs[0], "life.holiday"));
        Assert.IsType<HolidayReason.None>(ReasonOf(runs[1], "life.holiday"));
        Assert.True(runs[0].Plan.Limits.Distance <= Distance.FromKilometres(9 * 0.75));
    }

    [Fact]
    public void A_fever_until_Tuesday_leaves_Friday_for_an_easy_half_and_an_open_one_leaves_nothing()
    {
        var week = With(Steady, "illness", Make.Today, Monday.AddDays(1), "fever").Week(Make.Today, Monday);
        Assert.All(week.Days.Take(4), day => Assert.Empty(day.Current));
        Assert.NotEqual(Impact.Nothing, week.Days[4].Plan.Limits.Impact);
        var first = week.Days.First(Runs);
        Assert.True(first.Plan.Run!.Target <= Distance.FromKilometres(4.5));
        Assert.Equal(Intensity.Easy, first.Plan.Limits.Intensity);
        Assert.All(With(Steady, "illness", Make.Today, null, "fever").Week(Make.Today, Monday).Days, day => Assert.Empty(day.Current));
        Assert.Equal(Shape(Steady.Week(Monday)), Shape(With(Steady, "illness", Make.Today, Monday, "head-cold").Week(Make.Today, Monday)));
    }

    [Theory]
    [InlineData("travel", "no-equipment")]
    [InlineData("no-equipment", null)]
    public void Without_equipment_sessions_of_these_days_hold_nothing_that_needs_it_and_later_ones_may(string what, string? of)
    {
        var week = With(Owner, what, Monday, Wednesday, of).Week(Make.Today, Monday);
        Assert.All(week.Days.Take(3), day => Assert.Equal(Tools.None, day.Plan.Limits.Tools));
        Assert.All(week.Days.Skip(3), day => Assert.Equal(Tools.All, day.Plan.Limits.Tools));
        Assert.Contains(week.Days.Take(3), day => day.Strength() is not null);
        Assert.All(week.Days.Take(3).SelectMany(Exercises), exercise => Assert.Null(exercise.LoadKilograms));
        var next = With(Owner, what, Monday, Wednesday, of).Week(Make.Today, Monday.AddDays(7));
        Assert.Contains(week.Days.Skip(3).Concat(next.Days).SelectMany(Exercises), exercise => exercise.LoadKilograms is not null);
    }

    [Fact]
    public void A_journey_holds_the_week_and_six_days_more()
    {
        var runner = With(Steady, "travel", Monday, Wednesday);
        Assert.All(runner.Week(Make.Today, Monday).Days, day => Assert.True(day.Plan.Limits.Progress >= Progression.Hold));
        var next = runner.Week(Make.Today, Monday.AddDays(7));
        Assert.IsType<LifeLoadReason.Loaded>(ReasonOf(next.Days[1], "recovery.life-load"));
        Assert.IsType<LifeLoadReason.Quiet>(ReasonOf(next.Days[2], "recovery.life-load"));
        Assert.Equal(next.Days[1].Day, Assert.IsType<LifeLoadReason.Loaded>(ReasonOf(next.Days[0], "recovery.life-load")).Through);
    }

    [Fact]
    public void A_race_on_Saturday_is_the_long_run_of_its_week_with_no_session_on_it_or_before()
    {
        var saturday = Monday.AddDays(5);
        var week = With(Known, "race", saturday, null, far: 21.1).Week(Make.Today, Monday);
        Assert.Equal(21.1, Assert.Single(week.Days[5].Current.OfType<WeekItem.OfRun>()).Run.Target!.Value.Kilometres, 3);
        Assert.Null(week.Days[4].Strength());
        Assert.Null(week.Days[5].Strength());
        Assert.DoesNotContain(week.Days, day => day.For.Run == RunRole.Long);
        Assert.False(Runs(week.Days[6]));
        Assert.DoesNotContain(week.GaveUp, given => given is GivenUp.LongRun or GivenUp.Runs);
        Assert.True(week.Days.Take(5).Sum(day => day.Plan.Run?.Target?.Kilometres ?? 0) <= 19 * 0.6 + 0.001, Shape(week));
        var after = With(Known, "race", saturday, null, far: 21.1).Week(Make.Today, Monday.AddDays(7));
        Assert.All(after.Days.Take(6), day => Assert.IsType<RaceReason.Quiet>(ReasonOf(day, "race.recovery")));
        Assert.Equal(1, Assert.IsType<RaceReason.Growing>(ReasonOf(after.Days[6], "race.recovery")).Week);
    }

    [Fact]
    public void The_day_after_a_race_is_laid_no_run_on_however_often_the_runner_runs()
    {
        var runner = Enumerable.Range(0, 56).Reverse().Where(ago => ago % 7 != 6)
            .Aggregate(Make.Runner().Is(new Profile { Born = 1990, UsualPain = new PainScore(1), RunsPerWeek = 6 }).ScreenedClear(60).CheckedInDaily(1, 62, 0), (told, ago) => told.RanKm(5, ago).Felt(during: 1, nextMorning: 1));
        var week = With(runner, "race", Wednesday, null, far: 10).Week(Make.Today, Monday);
        Assert.Equal(RunRole.None, week.Days[3].For.Run);
        Assert.True(Runs(week.Days[2]) && !Runs(week.Days[3]), Shape(week));
        Assert.Contains(week.Days.Skip(4), Runs);
    }

    [Theory]
    [InlineData(0, 4)]
    [InlineData(1, 4)]
    [InlineData(2, 5)]
    public void One_run_more_in_four_weeks_makes_no_week_of_more_runs(int more, int days)
    {
        var runner = Enumerable.Range(0, 28).Reverse().Where(ago => ago % 7 is 6 or 4 or 2 or 0 || (ago % 7 == 5 && ago / 7 > 3 - more))
            .Aggregate(Make.Runner().Is(new Profile { Born = 1990, UsualPain = new PainScore(1), RunsPerWeek = 4 }).ScreenedClear(60).CheckedInDaily(1, 62, 0), (told, ago) => told.RanKm(ago % 7 == 0 ? 9 : 5, ago).Felt(during: 1, nextMorning: 1));
        Assert.Equal(days, runner.Week(Make.Today, Monday).Days.Count(Runs));
    }

    [Fact]
    public void The_week_of_a_race_keeps_one_short_fast_run_well_before_it()
    {
        var runner = Enumerable.Range(0, 8).Reverse()
            .SelectMany(week => ((int Ago, double Far)[])[(6, 5), (5, 5), (3, 5), (0, 9)], (week, run) => (Ago: run.Ago + (7 * week), run.Far))
            .Aggregate(Make.Runner().Is(new Profile { Born = 1990, UsualPain = new PainScore(1), RunsPerWeek = 4 }).ScreenedClear(60).CheckedInDaily(1, 62, 0), (told, run) => told.RanKm(run.Far, run.Ago).Felt(during: 1, nextMorning: 1));
        var week = With(runner, "race", Monday.AddDays(5), null, far: 10).Week(Make.Today, Monday);
        var fast = Assert.Single(week.Days, day => day.For.Run == RunRole.Fast);
        Assert.True(fast.Day <= Monday.AddDays(3), $"{fast.Day}");
        var ahead = DayAhead.On(With(runner, "race", Monday.AddDays(5), null, far: 10).State, fast.Day, Make.Today).Seen;
        Assert.NotNull(FastWork.Of(Distance.FromKilometres(5), Limits.None, ahead, fast.Day));
        Assert.Null(FastWork.Of(Distance.FromKilometres(5), Limits.None with { WalkBreaks = WalkBreaks.OneMinuteInTen }, ahead, fast.Day));
    }

    [Fact]
    public void A_pregnancy_keeps_the_whole_week_easy_until_somebody_agreed_and_then_only_without_all_out_efforts()
    {
        var runner = With(Steady, "pregnancy", Make.DaysAgo(40), null);
        Assert.All(runner.Week(Make.Today, Monday).Days, day => Assert.Equal((Intensity.Easy, Progression.Hold, Testing.NotToday), (day.Plan.Limits.Intensity, day.Plan.Limits.Progress, day.Plan.Limits.Testing)));
        var agreed = runner.Recorded(0, new Clearance { Who = "midwife", Result = ClearanceResult.FitToTrain, Settles = ["health.pregnancy"] }).Week(Make.Today, Monday);
        Assert.All(agreed.Days, day => Assert.IsType<PregnancyReason.Agreed>(ReasonOf(day, "health.pregnancy")));
        Assert.Contains(agreed.Days, day => day.Plan.Limits.Progress == Progression.MayProgress);
    }

    [Fact]
    public void Twelve_weeks_after_a_birth_end_within_a_week_and_the_walk_comes_next()
    {
        var week = With(Steady, "birth", Wednesday.AddDays(-84), null).Week(Make.Today, Monday);
        Assert.IsType<PostpartumReason.TooEarly>(ReasonOf(week.Days[1], "health.postpartum"));
        Assert.IsType<PostpartumReason.WalkFirst>(ReasonOf(week.Days[2], "health.postpartum"));
        Assert.DoesNotContain(week.Days, Runs);
    }

    [Fact]
    public void A_holiday_that_is_noted_in_a_kept_week_takes_its_days_with_its_reason_and_nothing_can_be_moved_there()
    {
        var kept = Steady.Shown(Monday);
        var thursday = kept.Week(Monday).Days.First(day => day.Day > Monday && Runs(day)).Day;
        var runner = kept.With(Monday, new DateTimeOffset(Monday.ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero), new LifeEvent { Event = "holiday", From = thursday, To = thursday });
        var week = runner.Week(Monday);
        var day = week.Days.Single(one => one.Day == thursday);
        Assert.All(day.Current, item => Assert.Equal(ItemState.Dropped, item.State));
        Assert.Contains(day.Changes, change => change.Standing == ChangeStanding.Forced);
        var other = week.Days.First(one => one.Day != thursday && one.Day >= Monday && Runs(one));
        var word = new WeekWord(PlanChangeKind.Move, other.Run()!.Id) { To = thursday };
        Assert.Equal(WeekRefusal.FreeDay, WeekAnswer.Of(runner.State, week, word).Refused?.Why);
    }

    [Fact]
    public void A_lighter_week_is_lighter_in_running_and_in_strength_together()
    {
        var runner = Known.Shown(Monday);
        var lighter = runner.Changed(Monday, new PlanChange { Week = Monday, What = PlanChangeKind.Accept, Offer = "lighter-week" }).Week(Monday);
        Assert.True(lighter.IsDeloadImposed);
        Assert.True(Kilometres(lighter) <= Kilometres(runner.Week(Monday)) * 0.8, $"{Kilometres(lighter)}");
        Assert.All(lighter.Days.Where(day => day.Strength() is not null), day => Assert.True(day.Plan.Limits.Sets < Ratio.Whole));
    }

    private static double Kilometres(WeekPlan week) => week.Days.Sum(day => day.Plan.Run is { Done: null } run ? run.Target?.Kilometres ?? 0 : 0);

    private static Reason ReasonOf(WeekDay day, string rule) => day.Plan.Verdicts.Single(judged => judged.Rule.Id.Name == rule).Verdict.Reason;

    private static IEnumerable<ProposedExercise> Exercises(WeekDay day) => day.Strength() is { } strength ? strength.Session.Blocks.SelectMany(block => block.Exercises) : [];
}
