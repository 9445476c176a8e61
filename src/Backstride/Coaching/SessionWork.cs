namespace Backstride.Coaching;

/// <summary>The main part of a session as it fills up: exercises first with one set each, then up to their full dose.</summary>
internal sealed class SessionWork(TimeSpan room)
{
    private readonly List<ProposedExercise> exercises = [];

    public IReadOnlyList<ProposedExercise> Exercises => exercises;

    private TimeSpan Left => room - exercises.Needed();

    /// <summary>Adds exercises in their order: one set of each that fits, then further sets in turn.</summary>
    public void AddTogether(IReadOnlyList<ProposedExercise> wanted)
    {
        var from = exercises.Count;
        var full = new List<int>();
        foreach (var exercise in wanted)
        {
            var one = exercise with { Sets = 1 };
            if (one.Needed() > Left)
                continue;
            exercises.Add(one);
            full.Add(exercise.Sets);
        }

        for (var set = 2; set <= full.DefaultIfEmpty(0).Max(); set++)
        {
            for (var i = 0; i < full.Count; i++)
            {
                var more = exercises[from + i] with { Sets = set };
                if (set <= full[i] && exercises[from + i].Sets == set - 1 && more.Needed() - exercises[from + i].Needed() <= Left)
                    exercises[from + i] = more;
            }
        }
    }

    /// <summary>Takes sets away, the later exercises' first, until at most a share of them is left; one set of the first exercise stays.</summary>
    public void ScaleSets(Ratio share)
    {
        var allowed = Math.Max(1, (int)Math.Floor(exercises.Sum(exercise => exercise.Sets) * share.Value));
        while (exercises.Sum(exercise => exercise.Sets) > allowed)
        {
            var most = exercises.Max(exercise => exercise.Sets);
            var last = exercises.FindLastIndex(exercise => exercise.Sets == most);
            if (most > 1)
                exercises[last] = exercises[last] with { Sets = most - 1 };
            else
                exercises.RemoveAt(last);
        }
    }
}
