using Backstride.Exercises;

namespace Backstride.Coaching;

/// <summary>How long things take, to the second.</summary>
public static class ExerciseTime
{
    /// <summary>The time of an exercise with the rest after every set, the last one included: it is the time to change over.</summary>
    /// <remarks>Sets × sides × (repetitions × (tempo + hold), or the hold) + sets × rest; a set that only one side gets takes its own time and a rest.</remarks>
    /// <exception cref="FormatException">The tempo is not three whole seconds.</exception>
    public static TimeSpan Needed(this ProposedExercise exercise)
    {
        var perRep = (exercise.Tempo is { } tempo ? Tempo.Parse(tempo).Total : TimeSpan.Zero) + (exercise.Hold ?? TimeSpan.Zero);
        var set = exercise.Reps is { } reps ? perRep * reps : exercise.Hold ?? TimeSpan.Zero;
        return (set * (exercise.PerSide ? 2 : 1) + exercise.Rest) * exercise.Sets + (set + exercise.Rest) * exercise.MoreOfFirst;
    }

    /// <summary>The time of a block's exercises, one after the other.</summary>
    public static TimeSpan Needed(this SessionBlock block) => block.Exercises.Needed();

    /// <summary>The time of exercises, one after the other.</summary>
    public static TimeSpan Needed(this IEnumerable<ProposedExercise> exercises) =>
        exercises.Aggregate(TimeSpan.Zero, (time, exercise) => time + exercise.Needed());
}
