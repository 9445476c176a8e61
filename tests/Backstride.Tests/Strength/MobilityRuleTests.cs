using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Exercises;
using Backstride.HomeTests;
using Backstride.Journal;
using Backstride.Runs;
using Backstride.Tests.HomeTests;

namespace Backstride.Tests.Strength;

/// <summary>The few minutes of days without strength.</summary>
public sealed class MobilityRuleTests
{
    // Sunday is the long run's day, so no strength falls on it.
    private static readonly Runner Woman = Make.Runner().Is(new Profile { UsualPain = new PainScore(1), Sex = Sex.F });

    private static List<string> Minutes(Runner runner) =>
        [.. SessionOfTheDay.Within(Limits.None, runner.State, Make.Today)!.Exercises().Select(exercise => exercise.Exercise)];

    [Theory]
    [InlineData(0, false)]
    [InlineData(-1, true)]
    public void A_thigh_above_the_horizontal_is_short_and_exactly_level_is_not(double degrees, bool isShort)
    {
        var runner = Woman.Measured("thomas", degrees, 5, 10);
        Assert.Equal(isShort, ShortSide.Known(runner.State, Make.Today).Count > 0);
        Assert.Equal(isShort, Minutes(runner).Contains("hip-flexor-stretch"));
    }

    [Theory]
    [InlineData(23.4, false)]
    [InlineData(23.5, true)]
    public void A_knee_that_lacks_more_than_its_bound_is_short(double degrees, bool isShort) =>
        Assert.Equal(isShort, Minutes(Woman.Measured("knee-extension", 10, degrees, 10)).Contains("hamstring-stretch"));

    [Theory]
    [InlineData(84, true)]
    [InlineData(85, false)]
    public void A_result_is_remembered_for_twelve_weeks(int daysAgo, bool known) =>
        Assert.Equal(known, ShortSide.Known(Woman.Measured("thomas", -5, -5, daysAgo).State, Make.Today).Count > 0);

    [Fact]
    public void What_is_no_longer_short_is_no_longer_stretched() =>
        Assert.Empty(ShortSide.Known(Woman.Measured("thomas", -5, -5, 30).Measured("thomas", 3, 3, 2).State, Make.Today));

    [Theory]
    [InlineData(89, 1, false)]
    [InlineData(90, 1, true)]
    [InlineData(90, 2, false)]
    public void After_a_long_run_hips_and_hamstrings_come(double minutes, int daysAgo, bool stretched)
    {
        var done = Minutes(Woman.RanKm(15, daysAgo, minutes));
        Assert.Equal(stretched, done.Contains("hip-flexor-stretch") && done.Contains("hamstring-stretch"));
    }

    [Theory]
    [InlineData(59, false)]
    [InlineData(60, true)]
    public void After_a_ride_of_an_hour_as_well(double minutes, bool stretched) =>
        Assert.Equal(stretched, Minutes(Woman.Did(Sport.Ride, minutes, 0)).Contains("hip-flexor-stretch"));

    [Fact]
    public void A_leg_that_tingles_is_not_stretched()
    {
        var runner = Woman.RanKm(15, 1, 95).CheckedIn(new CheckIn { LegSymptoms = LegSymptoms.Known }, 1);
        var limits = new ExercisesNotWhen().Judge(runner.State, Make.Today).Limits;
        Assert.DoesNotContain(SessionOfTheDay.Within(limits, runner.State, Make.Today)!.Exercises(), exercise => exercise.Exercise == "hamstring-stretch");
    }

    [Fact]
    public void The_few_minutes_are_never_more_than_five() => Assert.All(
        [Woman, Woman.Measured("thomas", -5, -5, 10).Measured("knee-extension", 40, 40, 10), Woman.RanKm(20, 1, 120)],
        runner => Assert.True(SessionOfTheDay.Within(Limits.None, runner.State, Make.Today)!.Time <= TimeSpan.FromMinutes(5)));

    [Theory]
    [InlineData(5, "supine")]
    [InlineData(6, "seated")]
    [InlineData(11, "seated")]
    [InlineData(12, "standing")]
    public void Six_days_of_breathing_lead_to_the_next_stage(int days, string variant)
    {
        var runner = Enumerable.Range(1, days).Aggregate(Woman, (known, ago) => known.Trained(
            ago, new DoneExercise { Exercise = "diaphragmatic-breathing", Variant = "supine", Sets = [new DoneSet(null, TimeSpan.FromSeconds(60), null, null)] }));
        Assert.Contains(SessionOfTheDay.Within(Limits.None, runner.State, Make.Today)!.Exercises(), exercise => exercise.Exercise == "diaphragmatic-breathing" && exercise.Variant == variant);
        Assert.Contains(SessionOfTheDay.Within(Limits.None with { Session = SessionScope.Gentle }, runner.State, Make.Today)!.Exercises(), exercise => exercise.Variant == "supine");
    }

    [Fact]
    public void Card_of_only_if_short() => Approve.Card(
        new MobilityOnlyIfShort(), ("No test", Woman), ("A short hip flexor", Woman.Measured("thomas", -5, 2, 10)), ("Nothing short", Woman.Measured("thomas", 5, 5, 10)));

    [Fact]
    public void Card_of_the_daily_five() => Approve.Card(new DailyFive(), ("An ordinary day", Woman), ("The day after a long run", Woman.RanKm(15, 1, 95)));

    [Fact]
    public void Card_of_breathing() => Approve.Card(new BreathingPractice(), ("New to it", Woman));
}
