using Backstride.Exercises;

namespace Backstride.Coaching;

/// <summary>What may be proposed of each exercise today: the step that history has earned, within the day's limits.</summary>
/// <remarks>What a precaution leaves out and what stands behind a closed gate is not proposed. What a precaution changes says so.</remarks>
public sealed class ExerciseOffer(Limits limits, TrainingHistory history)
{
    private readonly ExerciseLibrary library = ExerciseLibrary.Shipped;

    /// <summary>An exercise at the step that fits today; absent when nothing of it may be done.</summary>
    public ProposedExercise? Of(ExerciseId id)
    {
        var exercise = library[id];
        if (IsClosed(exercise) || ExerciseProgress.Of(exercise, history) is not { } progress || IsTooHeavyToBegin(progress))
            return null;
        var within = progress.Ladder.Levels.Take(HighestRung(progress) + 1).Where(level => Fits(exercise, level)).ToList();
        if (within.Count == 0)
            return null;
        var level = CeilingOf(exercise) >= LoadCeiling.Unloaded || limits.Session != SessionScope.Full ? within[0] : within[^1];
        return CeilingOf(exercise) == LoadCeiling.Familiar ? Familiar(exercise, level) : Proposed(exercise, level);
    }

    /// <summary>An exercise that a runner chose, at the step that fits today; absent where it may not be done, or comes after another of its kind.</summary>
    public ProposedExercise? OwnOf(Exercise exercise) => ComesLater(exercise) ? null : Of(exercise.Id);

    /// <summary>True for lifting the trunk from lying face down, until what trains the same part more gently has reached its last step.</summary>
    public bool ComesLater(Exercise exercise) => IsExtension(exercise) && exercise.Regions.Any(region =>
        library.Exercises.Any(other => other.Purpose == ExercisePurpose.Strength && !other.TrainsLegs && !IsExtension(other) && other.Regions.Contains(region) && Of(other.Id) is not null && !IsAtTheTop(other.Id)));

    private static bool IsExtension(Exercise exercise) => exercise.Patterns.Contains(MovementPattern.TrunkExtension);

    /// <summary>One set of an exercise's easiest step.</summary>
    public ProposedExercise? EasySetOf(ExerciseId id)
    {
        var exercise = library[id];
        if (IsClosed(exercise) || ExerciseProgress.Of(exercise, history) is not { } progress)
            return null;
        foreach (var level in progress.Ladder.Levels)
        {
            if (Fits(exercise, level))
                return Proposed(exercise, level) with { Sets = 1 };
            if (exercise.Purpose == ExercisePurpose.Strength)
                break; // A later step of strength work has to be earned.
        }

        return null;
    }

    /// <summary>True when the last step there is has been done cleanly often enough for another.</summary>
    public bool IsAtTheTop(ExerciseId id) =>
        ExerciseProgress.Of(library[id], history) is { CleanSessions: >= ExerciseProgress.CleanForAStep } progress && progress.Rung == progress.Ladder.Count - 1;

    /// <summary>One hold of a given length of the first variant that fits: breathing, walking.</summary>
    public ProposedExercise? Lasting(ExerciseId id, TimeSpan time) =>
        EasySetOf(id) is { } offered && time > TimeSpan.Zero ? offered with { Hold = time } : null;

    /// <summary>Breathing for a given length, at the stage that was reached, or the easiest where that does not fit.</summary>
    public ProposedExercise? Breathing(TimeSpan time)
    {
        var breathing = library[BreathPractice.Exercise];
        var place = limits.Session == SessionScope.Full ? (int)BreathPractice.Before(history).Stage : 0;
        foreach (var level in ExerciseProgress.Of(breathing, history)?.Ladder.Levels ?? [])
        {
            if (level.Place == place && !IsClosed(breathing) && Fits(breathing, level) && time > TimeSpan.Zero)
                return Proposed(breathing, level) with { Sets = 1, Hold = time };
        }

        return Lasting(breathing.Id, time);
    }

    /// <summary>The next easier variant of a proposed exercise that fits today, at its first dose; absent when there is none.</summary>
    public ProposedExercise? VariantBefore(ProposedExercise proposed)
    {
        var exercise = library[new ExerciseId(proposed.Exercise)];
        if (ExerciseProgress.Of(exercise, history) is not { } progress)
            return null;
        var easier = progress.Ladder.Levels
            .Where(level => level.Place < exercise.PlaceOf(proposed.Variant) && Fits(exercise, level))
            .ToList();
        return easier.Count == 0 ? null : Proposed(exercise, easier.Find(level => level.Place == easier[^1].Place)!);
    }

    private int HighestRung(ExerciseProgress progress)
    {
        var exercise = progress.Ladder.Exercise;
        var mayStep = CeilingOf(exercise) == LoadCeiling.Open && limits.Progress == Progression.MayProgress && limits.Sets >= Ratio.Whole;
        var back = limits.Progress switch
        {
            Progression.TwoStepsBack => 2,
            Progression.StepBack => 1,
            _ => CeilingOf(exercise) == LoadCeiling.OneBack ? 1 : 0,
        };
        if (back > 0)
            return progress.Ladder.VariantsBack(progress.Rung, back);
        return mayStep ? progress.EarnedRung : progress.Rung;
    }

    private bool IsClosed(Exercise exercise) => CeilingOf(exercise) == LoadCeiling.Closed || limits.Precautions.LeaveOut(exercise);

    /// <summary>An exercise that begins with a weight, never done, and the one weight there is more than a beginner's.</summary>
    private bool IsTooHeavyToBegin(ExerciseProgress progress) => progress.LastDone is null && !history.Kit.SuitsBeginner(progress.Ladder[0].Variant);

    private LoadCeiling CeilingOf(Exercise exercise) => exercise.Patterns.Max(pattern => limits.Patterns[pattern]);

    private bool Fits(Exercise exercise, Level level) =>
        (level.Variant.Gate is not { } gate || !limits.ClosedGates.Has(gate))
        && (limits.Tools == Tools.All || level.Variant.Equipment.Count == 0)
        && (limits.Impact < Impact.OffFeet || level.Variant.OffTheFeet)
        && (limits.Session == SessionScope.Full || exercise.Purpose != ExercisePurpose.Strength || IsPlainFloorWork(level))
        && (CeilingOf(exercise) < LoadCeiling.Unloaded || level.Variant.Load == LoadKind.None);

    private static bool IsPlainFloorWork(Level level) => level.Variant.Load == LoadKind.None && level.Variant.OnTheFloor;

    /// <summary>A step with as many of its sets as are not new to the legs; absent when one already is.</summary>
    private ProposedExercise? Familiar(Exercise exercise, Level level)
    {
        for (var sets = level.Dose.Sets; sets >= 1; sets--)
        {
            if (!HeavyLegs.IsNew(exercise, level, sets, history))
                return Proposed(exercise, level) with { Sets = sets };
        }

        return null;
    }

    private ProposedExercise Proposed(Exercise exercise, Level level) => new()
    {
        Exercise = exercise.Id.Name,
        Variant = level.Variant.Id.Name,
        Sets = level.Dose.Sets,
        Reps = level.Dose.Reps,
        Hold = level.Dose.Hold,
        PerSide = level.Variant.PerSide,
        LoadKilograms = level.Load?.Kilograms,
        Rest = level.Variant.Rest,
        Tempo = level.Tempo?.ToString(),
        Adapted = limits.Precautions.Adapting(exercise),
    };
}
