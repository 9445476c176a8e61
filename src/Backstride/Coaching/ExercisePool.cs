using Backstride.Exercises;

namespace Backstride.Coaching;

/// <summary>Finds the exercises of the whole library for the places of a session.</summary>
/// <remarks>
/// The library's order is the order of preference. A place keeps its exercise, so that steps can be earned; once the last step of it is reached the next
/// of the kind takes turns with it, and what may not be done today gives way to the next that may. Places with several exercises take the one that was done longest ago.
/// </remarks>
internal sealed class ExercisePool(ExerciseOffer offer, TrainingHistory history, TimeSpan room)
{
    private const int AtATime = 2;
    private static readonly IReadOnlyList<Exercise> Strength = [.. ExerciseLibrary.Shipped.Exercises.Where(exercise => exercise.Purpose == ExercisePurpose.Strength)];

    /// <summary>What a runner chose and may be done today, in the order it was chosen.</summary>
    public IReadOnlyList<ProposedExercise> Own(IEnumerable<Exercise> chosen) =>
        [.. chosen.Select(offer.OwnOf).OfType<ProposedExercise>().Where(offered => (offered with { Sets = 1 }).Needed() <= room)];

    /// <summary>Leg work of a pattern, that which reaches the hips before that which does not.</summary>
    public ProposedExercise? Legs(MovementPattern pattern) => Kept(OfLegs(pattern));

    /// <summary>The side of the hips.</summary>
    public ProposedExercise? HipSide() => LongestAgo(Open(OfLegs(MovementPattern.HipAbduction)), AtATime);

    /// <summary>What trains the legs alone: calves first, as squats reach the thighs anyway.</summary>
    public ProposedExercise? LegsAlone() =>
        LongestAgo(Open(Strength.Where(exercise => exercise.Regions is [BodyRegion.Legs]).OrderBy(exercise => exercise.Patterns.Contains(MovementPattern.Squat))), AtATime);

    /// <summary>Work for a part of the trunk: what needs no key, and one exercise from behind an open gate.</summary>
    public ProposedExercise? Trunk(BodyRegion region)
    {
        List<ProposedExercise> plain = [], gated = [];
        foreach (var offered in Open(Strength.Where(exercise => exercise.Regions.Contains(region) && !exercise.Regions.Contains(BodyRegion.Legs))))
        {
            if (!IsExtension(offered) || plain.TrueForAll(before => offer.IsAtTheTop(new ExerciseId(before.Exercise))))
                (IsGated(offered) ? gated : plain).Add(offered);
        }

        var candidates = plain.Take(history.IsCautious ? 1 : AtATime).ToList();
        if (!history.IsCautious && Kept(gated) is { } opened)
            candidates.Add(opened);
        return LongestAgo(candidates, candidates.Count);
    }

    private static IEnumerable<Exercise> OfLegs(MovementPattern pattern) => Strength
        .Where(exercise => exercise.TrainsLegs && exercise.Patterns.Contains(pattern))
        .OrderByDescending(exercise => exercise.Regions.Contains(BodyRegion.Hips));

    private IEnumerable<ProposedExercise> Open(IEnumerable<Exercise> exercises)
    {
        foreach (var exercise in exercises)
        {
            if (offer.Of(exercise.Id) is { } offered && (offered with { Sets = 1 }).Needed() <= room)
                yield return offered;
        }
    }

    private ProposedExercise? Kept(IEnumerable<Exercise> exercises) => Kept(Open(exercises));

    /// <summary>The first one; those that have reached their last step take turns with the one after them.</summary>
    private ProposedExercise? Kept(IEnumerable<ProposedExercise> offered)
    {
        var turning = new List<ProposedExercise>();
        foreach (var exercise in offered)
        {
            turning.Add(exercise);
            if (!offer.IsAtTheTop(new ExerciseId(exercise.Exercise)))
                break;
        }

        return LongestAgo(turning, turning.Count);
    }

    private ProposedExercise? LongestAgo(IEnumerable<ProposedExercise> offered, int among) => offered.Take(among).MinBy(LastDone);

    private DateOnly LastDone(ProposedExercise exercise)
    {
        var last = default(DateOnly);
        foreach (var done in history.Of(new ExerciseId(exercise.Exercise)))
            last = done.Day;
        return last;
    }

    /// <summary>Lifting the trunk from lying face down is asked of a back that has reached the last step of what comes before.</summary>
    private static bool IsExtension(ProposedExercise offered) => ExerciseLibrary.Shipped[new ExerciseId(offered.Exercise)].Patterns.Contains(MovementPattern.TrunkExtension);

    private static bool IsGated(ProposedExercise offered)
    {
        var exercise = ExerciseLibrary.Shipped[new ExerciseId(offered.Exercise)];
        return exercise.Variants[exercise.PlaceOf(offered.Variant)].Gate is not null;
    }
}
