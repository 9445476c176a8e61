using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Exercises;
using Backstride.Journal;

namespace Backstride.Tests.Symptoms;

public sealed class RadicularTests
{
    private static readonly Radicular Rule = new();

    private static Verdict Judge(Runner runner) => Rule.Judge(runner.State, Make.Today);

    private static Runner Leg(Runner runner, int from, int to, double pain, LegReach reach = LegReach.Thigh) => Enumerable.Range(0, from - to + 1)
        .Aggregate(runner, (told, i) => told.CheckedIn(new CheckIn { LegPain = new PainScore(pain), LegReach = reach, LegSymptoms = LegSymptoms.Known, Side = BodySide.Left }, from - i));

    [Theory]
    [InlineData(6, true)]
    [InlineData(7, false)]
    public void The_first_seven_days_have_no_running(int since, bool none) =>
        Assert.Equal(none, Judge(Leg(Make.Runner(), since, 0, 2)).Limits.Impact == Impact.Walking);

    [Fact]
    public void New_tingling_on_the_way_back_is_stricter_on_every_axis()
    {
        var onStage = Leg(Make.Runner(), 10, 0, 1);
        var worse = Judge(onStage.CheckedIn(new CheckIn { LegSymptoms = LegSymptoms.New }, daysAgo: 0)).Limits;
        Assert.Equal(LadderStage.Walk, worse.Stage);
        Assert.True(worse.IsAtLeastAsCarefulAs(Judge(onStage).Limits));
    }

    [Theory]
    [InlineData(2.0, Impact.RunWalk)]
    [InlineData(2.1, Impact.Walking)]
    public void A_week_at_two_or_less_leads_onto_the_ladder(double pain, Impact expected)
    {
        var verdict = Judge(Leg(Make.Runner(), 7, 0, pain));
        Assert.Equal(expected, verdict.Limits.Impact);
        Assert.Equal(LoadCeiling.Unloaded, verdict.Limits.Patterns[MovementPattern.Hinge]);
    }

    [Theory]
    [InlineData(10, 1)]
    [InlineData(11, 2)]
    [InlineData(38, 8)]
    public void Every_four_calm_days_more_are_another_stage(int since, int stage) =>
        Assert.Equal(stage, Judge(Leg(Make.Runner(), since, 0, 1)).Limits.Stage!.Value.Number);

    [Fact]
    public void After_the_last_stage_running_is_free_and_the_hinge_is_not()
    {
        var limits = Judge(Leg(Make.Runner(), 39, 0, 1)).Limits;
        Assert.Equal((Impact.Running, (LadderStage?)null), (limits.Impact, limits.Stage));
        Assert.Equal(LoadCeiling.Unloaded, limits.Patterns[MovementPattern.Hinge]);
    }

    [Fact]
    public void Farther_down_or_new_again_is_no_calm()
    {
        var calm = Leg(Make.Runner(), 20, 4, 1);
        Assert.Equal(Impact.RunWalk, Judge(calm).Limits.Impact);
        Assert.Equal(Impact.Walking, Judge(Leg(calm, 3, 3, 1, LegReach.Calf)).Limits.Impact);
        Assert.Equal(Impact.Walking, Judge(calm.CheckedIn(new CheckIn { LegSymptoms = LegSymptoms.New }, 6)).Limits.Impact);
        Assert.Equal(Impact.RunWalk, Judge(Leg(calm, 3, 3, 1, LegReach.Buttock)).Limits.Impact);
    }

    [Theory]
    [InlineData(13, true)]
    [InlineData(14, false)]
    public void Fourteen_days_without_a_word_end_it(int last, bool goesOn) =>
        Assert.Equal(goesOn, Judge(Leg(Make.Runner(), 30, last, 1)).Reason is not RadicularReason.None);

    [Fact]
    public void A_word_that_there_is_none_ends_it() =>
        Assert.IsType<Verdict.Allow>(Judge(Leg(Make.Runner(), 9, 1, 4).CheckedIn(new CheckIn { LegSymptoms = LegSymptoms.None }, 0)));

    [Fact]
    public void It_is_referred_at_once_until_a_visit()
    {
        var told = Leg(Make.Runner(), 3, 0, 2);
        Assert.Equal(Urgency.Routine, Judge(told).Limits.Referral);
        Assert.Equal(Urgency.None, Judge(told.Cleared(ClearanceResult.WithLimits, 1, "pain.radicular")).Limits.Referral);
        Assert.Equal(Urgency.Routine, Judge(told.Cleared(ClearanceResult.NotYet, 1)).Limits.Referral);
        Assert.Equal(Urgency.Routine, Judge(told.Cleared(ClearanceResult.FitToTrain, 5)).Limits.Referral);
    }

    [Fact]
    public void Back_pain_that_stays_in_the_back_is_none_of_it() =>
        Assert.IsType<Verdict.Allow>(Judge(Make.Runner().CheckedInDaily(6, 5, 0)));

    [Fact]
    public void While_anything_runs_into_a_leg_no_exercise_of_the_library_pulls_on_the_nerve()
    {
        var limits = new Radicular().Judge(Make.Runner().Is(new Profile { UsualPain = new PainScore(1) }).CheckedIn(new CheckIn { LegPain = new PainScore(3), LegSymptoms = LegSymptoms.Known }, 1).State, Make.Today).Limits;
        Assert.True(limits.Precautions.Has(Precaution.Nerve));
        Assert.All(["hamstring-stretch", "inchworm", "low-back-stretch"], stretch => Assert.True(limits.Precautions.LeaveOut(ExerciseLibrary.Shipped[new ExerciseId(stretch)]), stretch));
        Assert.Equal(LoadCeiling.Unloaded, limits.Patterns[MovementPattern.Hinge]);
    }

    [Fact]
    public void Card() => Approve.Card(
        Rule,
        ("leg pain of 4 for three days", Leg(Make.Runner(), 3, 0, 4)),
        ("calm for twelve days, seen by somebody", Leg(Make.Runner(), 12, 0, 1).Cleared(ClearanceResult.FitToTrain, 6)),
        ("calm for six weeks", Leg(Make.Runner(), 42, 0, 1)),
        ("nothing in the legs", Make.Runner()));
}
