using Backstride.Coaching;
using Backstride.Exercises;
using Backstride.Journal;
using Backstride.Questionnaires;

namespace Backstride.App.Pages.Questionnaires;

/// <summary>The few exercises that a runner is asked about when fear of harm is asked for: those of today and those named before, then others that are open today.</summary>
internal static class FearChoices
{
    /// <summary>The name of a field; what follows is the exercise's id.</summary>
    public const string Prefix = "fear-";

    public static IReadOnlyList<(Exercise Exercise, Points? Named)> Of(RunnerState runner, DateOnly day)
    {
        var named = FearedExercises.On(runner, day)?.Of ?? new Dictionary<ExerciseId, Points>();
        var plan = Coach.Plan(runner, day);
        var offer = new ExerciseOffer(plan.Limits, TrainingHistory.Of(runner, day));
        var today = (plan.Session?.Blocks ?? []).SelectMany(block => block.Exercises).Select(exercise => ExerciseLibrary.Shipped[new ExerciseId(exercise.Exercise)]);
        var open = ExerciseLibrary.Shipped.Exercises.Where(exercise => offer.Of(exercise.Id) is not null);
        return
        [
            .. named.Keys.Select(id => ExerciseLibrary.Shipped[id]).Concat(today).Concat(open)
                .Where(exercise => exercise.Purpose == ExercisePurpose.Strength).Distinct().Take(Math.Max(FearedExercises.Asked, named.Count))
                .Select(exercise => (exercise, named.TryGetValue(exercise.Id, out var points) ? points : (Points?)null)),
        ];
    }
}
