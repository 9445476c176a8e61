using Backstride.Exercises;

namespace Backstride.Files.Fit;

/// <summary>A part of a workout. A closed set of cases.</summary>
public abstract record WorkoutStep
{
    /// <summary>Something to do until it is over.</summary>
    /// <param name="Name">What the watch shows while it lasts.</param>
    public sealed record Effort(string Name, StepLength Length, StepPhase Phase) : WorkoutStep
    {
        /// <summary>What is trained; absent outside of exercises.</summary>
        public ExerciseId? Exercise { get; init; }

        /// <summary>What is held; absent without.</summary>
        public Weight? Load { get; init; }
    }

    /// <summary>Steps that are done several times in a row.</summary>
    /// <param name="Times">How often in all; at least twice.</param>
    /// <param name="Steps">At least one; none of them repeats anything itself.</param>
    public sealed record Repeat(int Times, IReadOnlyList<Effort> Steps) : WorkoutStep;

    /// <summary>Steps that are done in turn until a distance is covered.</summary>
    /// <param name="Far">Counted from the beginning of the first of them.</param>
    /// <param name="Steps">At least one; none of them repeats anything itself.</param>
    public sealed record InTurnFor(Distance Far, IReadOnlyList<Effort> Steps) : WorkoutStep;
}

/// <summary>When a step is over. A closed set of cases.</summary>
/// <remarks>Times are kept to the millisecond, distances to the centimetre; both end with what the file can hold, 49 days and 42,949 km.</remarks>
public abstract record StepLength
{
    /// <summary>After a time; more than none.</summary>
    public sealed record After(TimeSpan Time) : StepLength;

    /// <summary>After a distance; more than none.</summary>
    public sealed record Over(Distance Far) : StepLength;

    /// <summary>After a number of repetitions; at least one.</summary>
    public sealed record Repetitions(int Count) : StepLength;

    /// <summary>When the runner presses the lap button.</summary>
    public sealed record UntilPressed : StepLength;
}

/// <summary>What a step is for; watches colour and announce it by this.</summary>
public enum StepPhase
{
    Active,
    Rest,
    WarmUp,
    CoolDown,

    /// <summary>Easy moving between harder parts.</summary>
    Recovery,
}
