using Backstride.Journal;

namespace Backstride.Exercises;

/// <summary>An exercise as it was done on a day, with what the back made of it.</summary>
/// <param name="Place">The place of the done variant in the exercise's ladder.</param>
/// <param name="Usual">Usual pain on that day.</param>
/// <param name="BackIsKnown">Somebody said how the back was during it, that day or the next.</param>
public sealed record DoneBefore(DateOnly Day, DoneExercise Exercise, int Place, PainScore Usual, bool BackIsKnown)
{
    /// <summary>More than this during an exercise stops it.</summary>
    public static PainScore MostPain { get; } = new(5);

    private static readonly PainScore AlwaysFine = new(2);

    public bool WasStoppedByPain => Exercise.Pain > MostPain;

    /// <summary>Form was lost, or pain was above both 2 and usual + 1, or above 5.</summary>
    public bool WentBadly => Exercise.FormLost == true
        || Exercise.Pain is { } pain && (pain > MostPain || (pain > AlwaysFine && pain.Above(Usual) > 1));

    /// <summary>Every set of the step was done in full, or of a harder variant.</summary>
    public bool Reaches(Level level) => Place > level.Place ? Exercise.Sets.Count > 0 : Place == level.Place && Full(level) >= level.Dose.Sets;

    /// <summary>An easier variant, fewer sets of which at least one was full, or sets that nobody wrote down.</summary>
    public bool WasEasierThan(Level level) =>
        Place < level.Place
        || Exercise.Sets.Count == 0
        || (Place == level.Place && Full(level) < level.Dose.Sets && Full(level) > 0);

    /// <summary>Full sets; of the side that has fewer where a variant has sides.</summary>
    private int Full(Level level)
    {
        var full = Exercise.Sets.Where(set => IsFull(set, level)).ToList();
        return level.Variant.PerSide
            ? Math.Min(full.Count(set => set.Side != BodySide.Right), full.Count(set => set.Side != BodySide.Left))
            : full.Count;
    }

    private static bool IsFull(DoneSet set, Level level) =>
        (level.Dose.Reps is not { } reps || set.Reps >= reps)
        && (level.Dose.Hold is not { } hold || (set.Hold is null ? level.Dose.Reps is not null : set.Hold >= hold))
        && (level.Load is not { } load || set.LoadKilograms is not { } lifted || lifted >= load.Kilograms);
}
