using Backstride.Journal;

namespace Backstride.Exercises;

/// <summary>What made a session's leg work heavy.</summary>
public enum LegLoad
{
    /// <summary>No heavy leg work.</summary>
    Light,

    /// <summary>A session of which nothing else is known.</summary>
    Unknown,

    /// <summary>An effort of 7 or more.</summary>
    Effort,
    NewVariant,
    NewWeight,
    NewVolume,
}

/// <summary>Tells heavy leg sessions from light ones.</summary>
/// <remarks>
/// Heavy: an effort of 7 or more of 10, or a weight, a variant or a volume that squat, hinge or lunge did not have in the 28 days before; without a weight neither the easiest step of an exercise that is new nor more of one that had a weight is any, up to twice the volume that the legs had in these days, nor more of an easiest step up to twice what they had with a weight. Heuristic.
/// </remarks>
public static class HeavyLegs
{
    private const double HardEffort = 7;
    private const double WithoutWeight = 2;
    private static readonly Days Remembered = new(28);
    private static readonly MovementPattern[] Patterns = [MovementPattern.Squat, MovementPattern.Hinge, MovementPattern.Lunge];

    /// <summary>The patterns that count as heavy leg work.</summary>
    public static IReadOnlyList<MovementPattern> OfPatterns => Patterns;

    /// <summary>How the legs were loaded on an earlier day.</summary>
    public static LegLoad On(DateOnly day, TrainingHistory history)
    {
        var sessions = history.Sessions.On(day).ToList();
        if (sessions.Count == 0)
            return LegLoad.Light;
        if (sessions.Any(session => HasHardEffort(session.What)))
            return LegLoad.Effort;
        foreach (var exercise in ExerciseLibrary.Shipped.Exercises.Where(exercise => exercise.Patterns.Any(Patterns.Contains)))
        {
            var done = history.Of(exercise.Id).Where(done => done.Day == day || Remembered.Before(day, done.Day)).ToList();
            var before = done.FindAll(earlier => earlier.Day < day);
            foreach (var now in done.Where(now => now.Day == day))
            {
                if (NewIn(now, before) is not LegLoad.Light and var load && !(IsEasiest(now) && Volume(now) <= WithoutWeight * MostBefore(day, history, withWeight: before.Count > 0)))
                    return load;
            }
        }

        return sessions.Any(session => session.What.Exercises.Count == 0 && session.What.Effort is null) ? LegLoad.Unknown : LegLoad.Light;
    }

    /// <summary>True when so many sets of a step would be more than was done of its exercise in the 28 days before, or the exercise was not done in them.</summary>
    public static bool IsNew(Exercise exercise, Level level, int sets, TrainingHistory history)
    {
        var set = new DoneSet(level.Dose.Reps, level.Dose.Hold, null, level.Load?.Kilograms);
        var shown = new DoneExercise { Exercise = exercise.Id.Name, Variant = level.Variant.Id.Name, Sets = [.. Enumerable.Repeat(set, level.Variant.PerSide ? 2 * sets : sets)] };
        var before = history.Of(exercise.Id).Where(done => Remembered.Before(history.Day, done.Day)).ToList();
        return NewIn(new DoneBefore(history.Day, shown, level.Place, PainScore.None, BackIsKnown: false), before) != LegLoad.Light;
    }

    private static bool HasHardEffort(SessionDone session) =>
        (session.Effort?.Value >= HardEffort && (session.Exercises.Count == 0 || session.Exercises.Any(IsLegs)))
        || session.Exercises.Any(done => IsLegs(done) && done.Effort?.Value >= HardEffort);

    private static bool IsLegs(DoneExercise done) => ExerciseLibrary.Shipped.Find(done.Exercise)?.Patterns.Any(Patterns.Contains) == true;

    /// <summary>The first variant there is, without a weight.</summary>
    private static bool IsEasiest(DoneBefore now) => now.Place == 0 && Heaviest(now) == 0;

    /// <summary>The greatest volume of a squat, hinge or lunge in the 28 days before: the easiest step of another of them asks little that is new of legs that had so much.</summary>
    /// <param name="withWeight">Only what was done with a weight.</param>
    private static double MostBefore(DateOnly day, TrainingHistory history, bool withWeight) => ExerciseLibrary.Shipped.Exercises
        .Where(other => other.Patterns.Any(Patterns.Contains))
        .SelectMany(other => history.Of(other.Id)).Where(done => Remembered.Before(day, done.Day) && !(withWeight && Heaviest(done) == 0)).Select(Volume).DefaultIfEmpty(0).Max();

    private static LegLoad NewIn(DoneBefore now, List<DoneBefore> before)
    {
        if (before.All(earlier => earlier.Place < now.Place))
            return LegLoad.NewVariant;
        if (Heaviest(now) > before.Max(Heaviest))
            return LegLoad.NewWeight;
        var most = before.Max(Volume) * (Heaviest(now) == 0 && before.Max(Heaviest) > 0 ? WithoutWeight : 1);
        return Volume(now) > most ? LegLoad.NewVolume : LegLoad.Light;
    }

    private static double Heaviest(DoneBefore done) => done.Exercise.Sets.Max(set => set.LoadKilograms) ?? 0;

    private static double Volume(DoneBefore done) => done.Exercise.Sets.Sum(set => (set.Reps ?? 1) * (set.Hold?.TotalSeconds ?? 1));
}
