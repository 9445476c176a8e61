using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Exercises;
using Backstride.Journal;
using Backstride.Runs;
using Backstride.Tests.Strength;

namespace Backstride.Tests.TrainingLoad;

public sealed class HardDaysApartTests
{
    private static readonly HardDaysApart Rule = new();

    /// <summary>Four runs of 10 km two to three weeks ago, so that 15 km are long.</summary>
    private static readonly Runner Tens = Make.Runner().RanKm(10, 22).RanKm(10, 20).RanKm(10, 18).RanKm(10, 16);

    private static Verdict Judge(Runner runner) => Rule.Judge(runner.State, Make.Today);

    private static Hardness Yesterday(Runner runner) => HardDays.Before(Make.Today, runner.State).Yesterday;

    [Theory]
    [InlineData(14.99, Hardness.None)]
    [InlineData(15.00, Hardness.Long)]
    public void One_and_a_half_times_the_usual_distance_is_long(double kilometres, Hardness expected) =>
        Assert.Equal(expected, Yesterday(Tens.RanKm(kilometres, 1, minutes: 80)));

    [Theory]
    [InlineData(89, Hardness.None)]
    [InlineData(90, Hardness.Long)]
    public void Ninety_minutes_are_long_however_far(double minutes, Hardness expected) =>
        Assert.Equal(expected, Yesterday(Tens.RanKm(12, 1, minutes)));

    [Fact]
    public void Fewer_than_four_runs_make_none_long_by_distance()
    {
        Assert.Equal(Hardness.None, Yesterday(Make.Runner().RanKm(5, 9).RanKm(5, 7).RanKm(10, 1)));
        Assert.Equal(Hardness.Long, Yesterday(Make.Runner().RanKm(5, 9).RanKm(5, 7).RanKm(5, 5).RanKm(10, 1)));
    }

    [Theory]
    [InlineData(199, 5, Hardness.None)]
    [InlineData(200, 5, Hardness.Hilly)]
    [InlineData(200, 10, Hardness.Hilly)]
    [InlineData(200, 10.1, Hardness.None)]
    public void Two_hundred_metres_and_twenty_a_kilometre_are_hilly(double meters, double kilometres, Hardness expected)
    {
        Assert.Equal(expected, Yesterday(Tens.Ran(Hilly(kilometres) with { Ascent = Distance.FromMeters(meters) }, 1)));
        Assert.Equal(expected, Yesterday(Tens.Ran(Hilly(kilometres) with { Descent = Distance.FromMeters(meters) }, 1)));
    }

    [Theory]
    [InlineData(6, Hardness.None)]
    [InlineData(7, Hardness.Effort)]
    public void An_effort_of_seven_is_hard_on_the_day_of_the_run(double effort, Hardness expected)
    {
        var run = Tens.RanKm(5, 1);
        var saidToday = run.With(Make.Today, Runner.At(0, 7), new RunFeedback { Effort = new PerceivedEffort(effort) }, run.Last.Id);
        Assert.Equal(expected, Yesterday(saidToday));
    }

    [Theory]
    [InlineData(6, Hardness.None)]
    [InlineData(7, Hardness.OtherSport)]
    public void Another_sport_of_seven_is_hard_and_no_intense_run(double effort, Hardness expected)
    {
        var ride = Tens.Did(Sport.Ride, 60, 1);
        var saidToday = ride.With(Make.Today, Runner.At(0, 7), new RunFeedback { Effort = new PerceivedEffort(effort) }, ride.Last.Id);
        Assert.Equal(expected, Yesterday(saidToday));
        Assert.Equal(expected, Yesterday(Tens.Ran(Hilly(5) with { Sport = Sport.Ride, PerceivedEffort = new PerceivedEffort(effort) }, 1)));
        Assert.IsType<Verdict.Allow>(new AfterLong().Judge(saidToday.State, Make.Today));
    }

    [Theory]
    [InlineData(195, Hardness.None)]
    [InlineData(196, Hardness.Fast)]
    public void More_than_a_kilometre_above_the_threshold_is_fast(int seconds, Hardness expected) =>
        Assert.Equal(expected, Yesterday(Make.Runner().Timed().RanFast(8, seconds, 1)));

    [Fact]
    public void A_race_and_heavy_legs_are_hard()
    {
        Assert.Equal(Hardness.Effort, Yesterday(Tens.RanKm(5, 1).Recorded(1, new LifeEvent { Event = "race" })));
        Assert.Equal(Hardness.HeavyLegs, Yesterday(Tens.Trained(1, Legs(effort: 8))));
    }

    [Fact]
    public void The_day_after_a_hard_day_is_easy_and_the_next_is_free()
    {
        Assert.Equal(Limits.None with { Intensity = Intensity.Easy }, Judge(Tens.RanKm(16, 1)).Limits);
        Assert.IsType<Verdict.Allow>(Judge(Tens.RanKm(16, 2).RanKm(5, 1)));
    }

    [Fact]
    public void A_fourth_hard_day_in_a_week_is_not_planned()
    {
        Assert.IsType<Verdict.Allow>(Judge(Tens.RanKm(16, 6).RanKm(16, 4).Known(6)));
        var three = Tens.RanKm(16, 6).RanKm(16, 4).RanKm(16, 2).Known(6);
        Assert.Equal(Limits.None with { Intensity = Intensity.Easy }, Judge(three).Limits);
        Assert.IsType<Verdict.Allow>(Judge(Tens.RanKm(16, 7).RanKm(16, 4).RanKm(16, 2).Known(6)));
    }

    [Fact]
    public void Heavy_legs_are_given_up_only_while_two_strength_sessions_remain()
    {
        var three = Tens.RanKm(16, 6).RanKm(16, 4).RanKm(16, 2).Known(6);
        Assert.Equal(LoadCeiling.Open, Judge(three.Trained(5, Legs(2))).Limits.Patterns[MovementPattern.Squat]);
        Assert.Equal(LoadCeiling.Unloaded, Judge(three.Trained(5, Legs(2)).Trained(3, Legs(2))).Limits.Patterns[MovementPattern.Squat]);
    }

    [Fact]
    public void Several_hard_things_on_one_day_are_one_hard_day() =>
        Assert.Equal(1, HardDays.Before(Make.Today, Tens.RanKm(16, 3).Trained(3, Legs(8)).State).Count);

    [Fact]
    public void A_missing_yesterday_is_not_an_easy_one() =>
        Assert.IsType<HardDaysReason.YesterdayMissing>(Assert.IsType<Verdict.CannotJudge>(Judge(Make.Runner().CheckedIn(1, 3))).Reason);

    [Fact]
    public void Card() => Approve.Card(
        Rule,
        ("16 km yesterday, 10 km as usual", Tens.RanKm(16, 1)),
        ("three long runs in six days", Tens.RanKm(16, 6).RanKm(16, 4).RanKm(16, 2).Known(6)),
        ("an easy yesterday", Tens.RanKm(8, 1)),
        ("nothing known", Make.Runner()));

    private static DoneExercise Legs(double effort) => Trainings.Done("goblet-squat", "goblet", 2, 8, 16, effort: effort);

    private static Activity Hilly(double kilometres) => new()
    {
        Sport = Sport.Run,
        Start = default,
        OffsetSource = OffsetSource.Device,
        Distance = Distance.FromKilometres(kilometres),
        Timer = TimeSpan.FromMinutes(60),
        Elapsed = TimeSpan.FromMinutes(60),
    };
}
