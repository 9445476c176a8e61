using Backstride.Coaching.Rules;
using Backstride.Exercises;
using Backstride.Journal;
using Backstride.Questionnaires;

namespace Backstride.Coaching;

/// <summary>Puts the exercises of a session into the order in which they are feared, the least feared first; what is much feared begins in its easiest variant.</summary>
/// <remarks>Only while the fear of harm is high, and only for exercises that the runner named; what was not named counts as trusted. Two sessions with an exercise since
/// it was named are enough for its variant to go on from where it was.</remarks>
internal sealed class LeastFearedFirst(RunnerState runner, DateOnly day)
{
    /// <summary>The same session in that order; never longer than the time given.</summary>
    public SessionProposal In(SessionProposal session, ExerciseOffer offer, TimeSpan given)
    {
        if (!FearOfMoving.IsHigh(runner, day) || FearedExercises.On(runner, day) is not { Of.Count: > 0 } feared)
            return session;
        var left = given - session.Blocks.SelectMany(block => block.Exercises).Needed();
        var blocks = new List<SessionBlock>();
        foreach (var block in session.Blocks)
            blocks.Add(block.Kind == BlockKind.Strength ? block with { Exercises = Ordered(block.Exercises, feared, offer, ref left) } : block);
        var first = blocks.FirstOrDefault(block => block.Kind == BlockKind.Strength)?.Exercises[0];
        return SessionTime.Of([.. blocks.Select(block => block.Kind == BlockKind.WarmUp ? Warmed(block, first, offer) : block).Where(block => block.Exercises.Count > 0)], given) ?? session;
    }

    private List<ProposedExercise> Ordered(IReadOnlyList<ProposedExercise> exercises, FearedExercises feared, ExerciseOffer offer, ref TimeSpan left)
    {
        var ordered = new List<ProposedExercise>();
        foreach (var exercise in exercises.OrderBy(exercise => FearOf(exercise, feared).Value))
        {
            var eased = FearOf(exercise, feared) >= FearedExercises.High && IsNew(exercise, feared.Since) ? Easiest(exercise, offer, left) : exercise;
            left -= eased.Needed() - exercise.Needed();
            ordered.Add(eased);
        }

        return ordered;
    }

    private static Points FearOf(ProposedExercise exercise, FearedExercises feared) => feared.Of.GetValueOrDefault(new ExerciseId(exercise.Exercise));

    private bool IsNew(ProposedExercise exercise, DateOnly since)
    {
        var done = 0;
        foreach (var before in TrainingHistory.Of(runner, day).Of(new ExerciseId(exercise.Exercise)))
            done += before.Day >= since ? 1 : 0;
        return done < FearOfMoving.Sessions;
    }

    /// <summary>As many sets of the easiest variant as there were, or as many as fit; one set always stays where one was.</summary>
    private static ProposedExercise Easiest(ProposedExercise exercise, ExerciseOffer offer, TimeSpan left)
    {
        if (offer.EasySetOf(new ExerciseId(exercise.Exercise)) is not { } easy || easy.Variant == exercise.Variant)
            return exercise;
        var room = exercise.Needed() + left;
        for (var sets = exercise.Sets; sets > 0; sets--)
        {
            if ((easy with { Sets = sets }).Needed() <= room)
                return easy with { Sets = sets };
        }

        return exercise;
    }

    /// <summary>The warm-up has an easy set of the exercise that now comes first, where that takes no longer.</summary>
    private static SessionBlock Warmed(SessionBlock warmUp, ProposedExercise? first, ExerciseOffer offer)
    {
        if (first is null || warmUp.Exercises[0].Exercise == first.Exercise || !IsStrength(warmUp.Exercises[0]))
            return warmUp;
        IReadOnlyList<ProposedExercise> rest = [.. warmUp.Exercises.Skip(1)];
        return offer.EasySetOf(new ExerciseId(first.Exercise)) is { } easy && easy.Needed() <= warmUp.Exercises[0].Needed()
            ? warmUp with { Exercises = [easy, .. rest] }
            : warmUp with { Exercises = rest };
    }

    private static bool IsStrength(ProposedExercise exercise) => ExerciseLibrary.Shipped[new ExerciseId(exercise.Exercise)].Purpose == ExercisePurpose.Strength;
}
