using Backstride.Coaching;
using Backstride.Exercises;
using Backstride.Journal;
using FsCheck;
using FsCheck.Fluent;

namespace Backstride.Tests.Strength;

/// <summary>A routine that the runner put together: what the coach says to it, and what a session becomes with it.</summary>
public sealed class OwnRoutineTests
{
    /// <summary>A day of strength.</summary>
    private static readonly DateOnly Monday = new(2026, 3, 2);

    private static readonly Runner Steady = Enumerable.Range(0, 20).Aggregate(
        Make.Runner().Is(new Profile { Born = 1990, YearsRunning = 5, UsualPain = new PainScore(1), RunsPerWeek = 3 }).ScreenedClear(80),
        (runner, i) => runner.RanKm(8, (20 - i) * 2).Felt(during: 1, nextMorning: 1));

    [Fact]
    public void A_session_is_made_from_the_routine_with_the_legs_first()
    {
        var shown = Strength(Steady, "side-plank", "bird-dog", "goblet-squat");
        Assert.Equal("goblet-squat", shown[0]);
        Assert.Equal(["bird-dog", "goblet-squat", "side-plank"], shown.Take(3).Order());
    }

    [Fact]
    public void A_routine_without_legs_is_told_so_and_still_has_leg_work_first()
    {
        var check = Check(Steady, Limits.None, "bird-dog", "side-plank");
        Assert.False(check.HasLegs);
        Assert.True(Check(Steady, Limits.None, "bird-dog", "goblet-squat").HasLegs);
        Assert.True(ExerciseLibrary.Shipped[new ExerciseId(Strength(Steady, "bird-dog", "side-plank")[0])].TrainsLegs);
    }

    [Fact]
    public void What_of_the_trunk_is_missing_is_named_and_added()
    {
        Assert.Equal([BodyRegion.TrunkFront, BodyRegion.TrunkSide, BodyRegion.TrunkBack], Check(Steady, Limits.None, "goblet-squat").Missing);
        Assert.DoesNotContain(BodyRegion.TrunkSide, Check(Steady, Limits.None, "goblet-squat", "side-plank").Missing);
        Assert.Contains(Strength(Steady, "goblet-squat"), name => ExerciseLibrary.Shipped[new ExerciseId(name)].Regions.Any(region => region >= BodyRegion.TrunkFront));
    }

    [Fact]
    public void What_a_precaution_leaves_out_is_said_and_not_done()
    {
        var exercise = ExerciseLibrary.Shipped.Exercises.First(one => OwnRoutine.IsForRoutines(one) && one.NotWhen.Any(not => not.Do == PrecautionAnswer.LeaveOut));
        var limits = Limits.None with { Precautions = exercise.NotWhen.First(not => not.Do == PrecautionAnswer.LeaveOut).When.Alone() };
        Assert.Equal(RoutineAnswer.LeftOut, Assert.Single(Check(Steady, limits, exercise.Id.Name).Items).Answer);
        Assert.NotEqual(RoutineAnswer.LeftOut, Assert.Single(Check(Steady, Limits.None, exercise.Id.Name).Items).Answer);
        var session = SessionOfTheDay.Within(limits, With(Steady, exercise.Id.Name).State, Monday);
        Assert.DoesNotContain(session!.Exercises(), shown => shown.Exercise == exercise.Id.Name);
    }

    [Fact]
    public void What_needs_things_that_are_not_there_is_said()
    {
        var exercise = ExerciseLibrary.Shipped.Exercises.First(one => OwnRoutine.IsForRoutines(one) && one.Variants.All(variant => variant.Equipment.Count > 0));
        Assert.Equal(RoutineAnswer.NoEquipment, Assert.Single(Check(Steady, Limits.None, exercise.Id.Name).Items).Answer);
    }

    [Fact]
    public void A_routine_longer_than_a_session_is_told_so_and_one_that_fits_is_not()
    {
        var all = ExerciseLibrary.Shipped.Exercises.Where(OwnRoutine.IsForRoutines).Select(exercise => exercise.Id.Name).Take(OwnRoutine.Most).ToArray();
        Assert.True(Check(Steady, Limits.None, all).IsTooLong);
        Assert.False(Check(Steady, Limits.None, "goblet-squat", "bird-dog").IsTooLong);
    }

    [Fact]
    public void An_empty_routine_and_unknown_names_leave_the_choice_to_the_coach()
    {
        var without = SessionOfTheDay.Within(Limits.None, Steady.State, Monday)!;
        Assert.Equal(without.Exercises(), SessionOfTheDay.Within(Limits.None, With(With(Steady, "goblet-squat"), []).State, Monday)!.Exercises());
        Assert.Equal(without.Exercises(), SessionOfTheDay.Within(Limits.None, With(Steady, "no-such-thing", "hip-circle").State, Monday)!.Exercises());
    }

    [Fact]
    public void With_any_routine_and_any_limits_a_session_trains_legs_keeps_to_its_time_and_has_nothing_that_is_left_out() => Prop.ForAll(
        (from runner in Trainings.Runners
         from limits in Trainings.SessionLimits
         from routine in Gen.SubListOf(ExerciseLibrary.Shipped.Exercises.Select(exercise => exercise.Id.Name))
         select (Runner: With(runner, [.. routine]), Limits: limits)).ToArbitrary(),
        given => Holds(given.Limits, SessionOfTheDay.Within(given.Limits, given.Runner.State, Make.Today))).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    private static bool Holds(Limits limits, SessionProposal? session) => session is not { HasStrength: true }
        || (session.Exercises().Any(exercise => exercise.InLibrary().TrainsLegs)
            && session.Exercises().Needed() <= TimeSpan.FromMinutes(25)
            && !session.Exercises().Any(exercise => limits.Precautions.LeaveOut(exercise.InLibrary()))
            && !session.Exercises().Any(exercise => exercise.VariantInLibrary().Gate is { } gate && limits.ClosedGates.Has(gate)));

    private static Runner With(Runner runner, params string[] routine) => runner.Is(new Profile { Routine = routine }, 1);

    private static OwnRoutine Check(Runner runner, Limits limits, params string[] routine)
    {
        var state = With(runner, routine).State;
        return OwnRoutine.Check(OwnRoutine.Chosen(state), limits, state, Monday);
    }

    private static List<string> Strength(Runner runner, params string[] routine) =>
        [.. SessionOfTheDay.Within(Limits.None, With(runner, routine).State, Monday)!.Blocks.Single(block => block.Kind == BlockKind.Strength).Exercises.Select(exercise => exercise.Exercise)];
}
