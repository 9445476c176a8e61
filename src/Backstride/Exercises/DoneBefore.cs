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

    /// <summary>Every set was as long as the step's, on both sides where it has sides, or of a harder variant.</summary>
    /// <remarks>Fewer sets count as well: short days and lighter weeks show fewer.</remarks>
    public bool Reaches(Level level) => Place > level.Place
        ? Exercise.Sets.Count > 0
        : Place == level.Place && Exercise.Sets.Count > 0 && Exercise.Sets.All(set => IsFull(set, level)) && (!level.Variant.PerSide || HasBothSides());

    /// <summary>An easier variant, or sets that nobody wrote down.</summary>
    public bool WasEasierThan(Level level) => Place < level.Place || Exercise.Sets.Count == 0;

    private bool HasBothSides() => Exercise.Sets.Any(set => set.Side != BodySide.Right) && Exercise.Sets.Any(set => set.Side != BodySide.Left);

    private static bool IsFull(DoneSet set, Level level) =>
        (level.Dose.Reps is not { } reps || set.Reps >= reps)
        && (level.Dose.Hold is not { } hold || (set.Hold is null ? level.Dose.Reps is not null : set.Hold >= hold))
        && (level.Load is not { } load || set.LoadKilograms is not { } lifted || lifted >= load.Kilograms);
}
