using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Exercises;
using Backstride.Journal;
using Backstride.Tests.Strength;
using Backstride.Tests.Symptoms;
using Backstride.Tests.TrainingLoad;

namespace Backstride.Tests.Coaching;

/// <summary>The whole day of somebody whose back says so today.</summary>
public sealed class SoreDayTests
{
    /// <summary>Strength within usual pain is what is left to a usual pain that is high, and more than that is too much as for anybody.</summary>
    [Theory]
    [InlineData(6, 6, SessionScope.Full)]
    [InlineData(6, 7, SessionScope.Gentle)]
    [InlineData(7, 9, SessionScope.Gentle)]
    public void Above_a_high_usual_pain_nothing_is_trained_with_weight(double usual, double today, SessionScope scope)
    {
        var runner = Make.Runner().Is(new Profile { Born = 1985, UsualPain = new PainScore(usual) }).ScreenedClear(30).CheckedInDaily((int)usual, 20, 1).CheckedIn(today, 0).Answered(ScreenForm.Short, 0);
        Assert.Equal(scope, Coach.Plan(runner.State, Make.Today).Limits.Session);
    }

    private static readonly Runner Fine = FlaresTests.Whose(1).RanKm(10, daysAgo: 12).Felt(1, 1).RanKm(8, daysAgo: 10).Felt(2, 1);

    [Theory]
    [InlineData(6)]
    [InlineData(8)]
    public void Above_five_nothing_is_trained_with_weight_whatever_was_said_before(int pain)
    {
        Assert.Equal(SessionScope.Gentle, Zone(Fine.CheckedIn(pain, daysAgo: 0)).Session);
        Assert.Equal(SessionScope.Gentle, Zone(Fine.CheckedIn(1, daysAgo: 0).CheckedIn(pain, daysAgo: 0)).Session);
        Assert.IsType<PainZoneReason.TooMuchToday>(Judged(Fine.RanKm(10, daysAgo: 1).Felt(6, pain).CheckedIn(pain, daysAgo: 0)).Reason);
    }

    [Fact]
    public void Exactly_five_trains_one_variant_back()
    {
        var five = Zone(Fine.CheckedIn(1, daysAgo: 0).CheckedIn(5, daysAgo: 0));
        Assert.Equal(SessionScope.Full, five.Session);
        Assert.Equal(LoadCeiling.OneBack, five.Patterns[MovementPattern.Squat]);
        Assert.Equal(LoadCeiling.OneBack, five.Patterns[MovementPattern.Hinge]);
    }

    [Fact]
    public void Two_points_above_usual_and_less_than_three_changes_nothing()
    {
        Assert.Equal(LoadCeiling.Open, Zone(Fine.CheckedIn(2, daysAgo: 0)).Patterns[MovementPattern.Squat]);
    }

    [Theory]
    [InlineData(60, true)]
    [InlineData(25, false)]
    public void A_session_that_is_done_leaves_the_run_what_is_left_of_the_minutes(int given, bool runs)
    {
        var runner = new[] { 28, 21, 14, 7 }.Aggregate(Make.Runner(), (known, ago) => known.RanKm(8, ago).RanKm(5, ago - 3)).Known(30)
            .Is(new Profile { Days = [new AvailableDay(Weekday.Sunday, TimeSpan.FromMinutes(given))] })
            .Trained(0, Trainings.Done("goblet-squat", "box", 2, 8));
        var run = Coach.Plan(runner.State, Make.Today).Run!;
        Assert.Equal(runs, run.Mode != RunMode.None);
        Assert.True(run.Time is null || run.Time <= TimeSpan.FromMinutes(given - 25));
    }

    private static Verdict Judged(Runner runner) => new PainZone().Judge(runner.State, Make.Today);

    private static Limits Zone(Runner runner) => Judged(runner).Limits;
}
