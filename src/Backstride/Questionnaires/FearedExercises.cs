using Backstride.Exercises;
using Backstride.Journal;

namespace Backstride.Questionnaires;

/// <summary>The exercises that a runner named as feared, each from 0, not at all, to 10, very much.</summary>
/// <remarks>They come with an answer to the question about fear. The last answer that names any holds, as long as the fear itself is high; what the library does not
/// know, and points outside of 0 to 10, are left out.</remarks>
/// <param name="Since">The day they were named.</param>
public sealed record FearedExercises(DateOnly Since, IReadOnlyDictionary<ExerciseId, Points> Of)
{
    /// <summary>The most that a session asks about.</summary>
    public const int Asked = 8;

    /// <summary>The fear from which an exercise stays in its easiest variant for a while.</summary>
    public static readonly Points High = new(7);

    /// <summary>What was named up to a day; absent when nothing was.</summary>
    public static FearedExercises? On(RunnerState runner, DateOnly day)
    {
        for (var i = runner.Questionnaires.Count - 1; i >= 0; i--)
        {
            var form = runner.Questionnaires[i];
            if (form.Day <= day && form.What.Form == Instruments.Fear.Id && form.What.Skipped != true && form.What.Answers is { Count: > 0 } named)
                return new FearedExercises(form.Day, Known(named));
        }

        return null;
    }

    private static Dictionary<ExerciseId, Points> Known(IReadOnlyDictionary<string, int> named)
    {
        var known = new Dictionary<ExerciseId, Points>();
        foreach (var (name, points) in named)
        {
            if (ExerciseLibrary.Shipped.Find(name) is { } exercise && Instruments.Fear.Takes(new Points(points)))
                known[exercise.Id] = new Points(points);
        }

        return known;
    }
}
