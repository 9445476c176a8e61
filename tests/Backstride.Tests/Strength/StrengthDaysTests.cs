using Backstride.Coaching;
using Backstride.Exercises;
using Backstride.Journal;

namespace Backstride.Tests.Strength;

public sealed class StrengthDaysTests
{
    private static readonly DoneExercise Squat = Trainings.Done("goblet-squat", "box", 2, 8);
    private static readonly DateOnly Wednesday = new(2026, 3, 4);

    [Fact]
    public void Without_days_given_it_is_every_other_day_from_monday() =>
        Assert.Equal([Weekday.Monday, Weekday.Wednesday, Weekday.Friday], Of(Make.Runner()).Weekdays);

    [Fact]
    public void The_day_of_the_long_run_and_the_day_before_it_are_left_when_others_will_do()
    {
        var days = Of(With((Weekday.Tuesday, 40), (Weekday.Thursday, 40), (Weekday.Saturday, 40), (Weekday.Sunday, 120)));
        Assert.Equal([Weekday.Tuesday, Weekday.Thursday, Weekday.Saturday], days.Weekdays);
        Assert.Equal([Weekday.Tuesday, Weekday.Thursday], Of(With((Weekday.Tuesday, 40), (Weekday.Thursday, 40), (Weekday.Sunday, 120))).Weekdays.Take(2));
    }

    [Fact]
    public void Two_days_side_by_side_are_better_than_one() =>
        Assert.Equal([Weekday.Saturday, Weekday.Sunday], Of(With((Weekday.Saturday, 30), (Weekday.Sunday, 30))).Weekdays);

    [Fact]
    public void Three_days_are_not_squeezed_together_where_two_can_be_apart() =>
        Assert.Equal([Weekday.Monday, Weekday.Wednesday], Of(With((Weekday.Monday, 30), (Weekday.Tuesday, 30), (Weekday.Wednesday, 30), (Weekday.Sunday, 90))).Weekdays);

    [Theory]
    [InlineData(4.9, 0)]
    [InlineData(5, 1)]
    public void A_day_of_less_than_five_minutes_is_no_strength_day(double minutes, int days) =>
        Assert.Equal(days, Of(With((Weekday.Tuesday, minutes))).Weekdays.Count);

    [Theory]
    [InlineData(56, 2)]
    [InlineData(57, 3)]
    [InlineData(0, 2)]
    [InlineData(-7, 2)]
    [InlineData(-8, 3)]
    public void The_last_eight_weeks_before_a_race_and_the_quiet_days_after_it_aim_at_two(int daysToRace, int aim) =>
        Assert.Equal(aim, Of(Make.Runner().Recorded(10, new LifeEvent { Event = "race", From = Wednesday.AddDays(daysToRace) })).AimNow);

    [Theory]
    [InlineData(2.5, 3)]
    [InlineData(3, 2)]
    public void A_usual_pain_of_three_aims_at_two(double usual, int aim) =>
        Assert.Equal(aim, Of(Make.Runner().Is(new Profile { UsualPain = new PainScore(usual) })).AimNow);

    [Fact]
    public void A_holiday_later_in_the_week_leaves_the_aim_of_any_seven_days() =>
        Assert.Equal(3, Of(Make.Runner().Recorded(10, new LifeEvent { Event = "holiday", From = Wednesday.AddDays(1), To = Wednesday.AddDays(4) })).AimNow);

    [Fact]
    public void Strength_is_due_on_its_day_and_not_on_another()
    {
        Assert.True(Of(Make.Runner()).IsDue());
        Assert.False(Of(Make.Runner(), Wednesday.AddDays(1)).IsDue());
    }

    [Fact]
    public void It_is_not_due_again_today_or_the_day_after()
    {
        Assert.False(Of(Make.Runner().Trained(DaysBefore(0), Squat)).IsDue());
        Assert.False(Of(Make.Runner().Trained(DaysBefore(1), Squat)).IsDue());
        Assert.True(Of(Make.Runner().Trained(DaysBefore(2), Squat)).IsDue());
    }

    [Fact]
    public void Three_in_seven_days_with_today_are_enough()
    {
        var twice = Make.Runner().Trained(DaysBefore(6), Squat).Trained(DaysBefore(4), Squat);
        Assert.True(Of(twice).IsDue());
        Assert.False(Of(twice.Trained(DaysBefore(2), Squat)).IsDue());
        Assert.True(Of(Make.Runner().Trained(DaysBefore(7), Squat).Trained(DaysBefore(4), Squat).Trained(DaysBefore(2), Squat)).IsDue());
    }

    [Fact]
    public void The_minutes_of_the_weekday_are_the_most_and_twenty_five_the_limit()
    {
        Assert.Equal(TimeSpan.FromMinutes(25), Of(Make.Runner()).Minutes());
        Assert.Equal(TimeSpan.FromMinutes(12), Of(With((Weekday.Wednesday, 12))).Minutes());
        Assert.Equal(TimeSpan.FromMinutes(25), Of(With((Weekday.Wednesday, 90))).Minutes());
        Assert.Null(Of(With((Weekday.Tuesday, 90))).Minutes());
    }

    [Fact]
    public void A_day_with_no_minutes_gets_nothing_whether_it_was_named_or_not()
    {
        Assert.Null(SessionOfTheDay.Within(Limits.None, With((Weekday.Wednesday, 0), (Weekday.Tuesday, 30)).State, Wednesday));
        Assert.Null(SessionOfTheDay.Within(Limits.None, With((Weekday.Tuesday, 30)).State, Wednesday));
        Assert.NotNull(SessionOfTheDay.Within(Limits.None, With((Weekday.Wednesday, 5), (Weekday.Tuesday, 30)).State, Wednesday));
    }

    [Fact]
    public void After_a_session_there_is_none_left_today()
    {
        Assert.NotNull(SessionOfTheDay.Within(Limits.None, Make.Runner().State, Wednesday));
        Assert.Null(SessionOfTheDay.Within(Limits.None, Make.Runner().Trained(DaysBefore(0), Squat).State, Wednesday));
    }

    [Fact]
    public void The_gentlest_day_has_breathing_and_mobility() =>
        Assert.Equal([BlockKind.Mobility, BlockKind.Breath], SessionOfTheDay.Within(Limits.Gentlest, Make.Runner().State, Wednesday)!.Blocks.Select(block => block.Kind));

    [Fact]
    public void A_flare_leaves_the_bird_dog()
    {
        var flare = Limits.None with
        {
            Session = SessionScope.Unloaded,
            Patterns = PatternCeilings.ForAllLoaded(LoadCeiling.Closed).With(MovementPattern.TrunkBrace, LoadCeiling.Unloaded),
        };
        var session = SessionOfTheDay.Within(flare, Make.Runner().State, Wednesday)!;
        Assert.Contains(session.Exercises(), exercise => exercise is { Exercise: "bird-dog", Variant: "leg-slide" });
        Assert.DoesNotContain(session.Blocks, block => block.Kind == BlockKind.Strength);
    }

    private static int DaysBefore(int days) => Make.Today.DayNumber - Wednesday.DayNumber + days;

    private static Runner With(params (Weekday Day, double Minutes)[] days) =>
        Make.Runner().Is(new Profile { Days = [.. days.Select(day => new AvailableDay(day.Day, TimeSpan.FromMinutes(day.Minutes)))] });

    private static StrengthDays Of(Runner runner, DateOnly? day = null) => StrengthDays.Of(runner.State, TrainingHistory.Of(runner.State, day ?? Wednesday));
}
