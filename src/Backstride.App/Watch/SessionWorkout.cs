using System.Globalization;
using Backstride.App.Wording;
using Backstride.Coaching;
using Backstride.Exercises;
using Backstride.Files.Fit;
using Backstride.Journal;
using Backstride.Runs;

namespace Backstride.App.Watch;

/// <summary>The session of a day as steps for a watch: every set, every side and every rest.</summary>
internal static class SessionWorkout
{
    /// <summary>The workout; absent for a day without a session.</summary>
    public static Workout? Of(SessionProposal? session, DateOnly day) => session is null ? null : new Workout(
        Capital(AnswerWords.SessionName(session)),
        session.HasStrength ? Sport.Strength : Sport.Mobility,
        day,
        [.. session.Blocks.SelectMany(block => block.Exercises.SelectMany(exercise => Steps(exercise, PhaseOf(block.Kind))))]);

    private static IEnumerable<WorkoutStep> Steps(ProposedExercise exercise, StepPhase phase)
    {
        List<WorkoutStep.Effort> set = [.. Sides(exercise).Select(side => Set(exercise, side, phase)), .. Rest(exercise)];
        IEnumerable<WorkoutStep> sets = exercise.Sets switch
        {
            < 1 => [],
            1 => set,
            _ => [new WorkoutStep.Repeat(exercise.Sets, set)],
        };
        var more = Enumerable.Repeat(exercise.First, exercise.First is null ? 0 : exercise.MoreOfFirst)
            .SelectMany(side => (WorkoutStep[])[Set(exercise, side, phase), .. Rest(exercise)]);
        return sets.Concat(more);
    }

    private static WorkoutStep.Effort Set(ProposedExercise exercise, BodySide? side, StepPhase phase) => new(NameOf(exercise, side), LengthOf(exercise), phase)
    {
        Exercise = new ExerciseId(exercise.Exercise),
        Load = exercise.LoadKilograms is { } kilograms ? Weight.FromKilograms(kilograms) : null,
    };

    private static WorkoutStep.Effort[] Rest(ProposedExercise exercise) =>
        exercise.Rest > TimeSpan.Zero ? [new("Rest", new StepLength.After(exercise.Rest), StepPhase.Rest)] : [];

    private static BodySide?[] Sides(ProposedExercise exercise) => exercise switch
    {
        { PerSide: false } => [null],
        { First: BodySide.Right } => [BodySide.Right, BodySide.Left],
        _ => [BodySide.Left, BodySide.Right],
    };

    private static StepLength LengthOf(ProposedExercise exercise) => exercise switch
    {
        { Reps: { } reps and > 0 } => new StepLength.Repetitions(reps),
        { Hold: { } hold } when hold > TimeSpan.Zero => new StepLength.After(hold),
        _ => new StepLength.UntilPressed(),
    };

    private static string NameOf(ProposedExercise exercise, BodySide? side)
    {
        var each = exercise is { Reps: not null, Hold: { } hold } ? string.Create(CultureInfo.InvariantCulture, $", hold {hold.TotalSeconds:0} s each") : "";
        return $"{ExerciseWords.NameOf(exercise)}{(side is { } named ? $", {TestWords.Side(named)}" : "")}{each}";
    }

    private static StepPhase PhaseOf(BlockKind kind) => kind switch
    {
        BlockKind.WarmUp => StepPhase.WarmUp,
        BlockKind.CoolDown => StepPhase.CoolDown,
        _ => StepPhase.Active,
    };

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
