namespace Backstride.Exercises;

/// <summary>All steps of an exercise for a runner's kit, easiest first. Neighbours differ by one step.</summary>
/// <remarks>
/// A step is two repetitions, five seconds of hold, five to ten percent of weight, or the next variant at its start dose. A weight that cannot
/// be changed goes repetitions, slower, pause, next variant; so does the hardest variant there is. Heuristic.
/// </remarks>
public sealed class Ladder
{
    private const int MoreReps = 2;
    private static readonly TimeSpan LongerHold = TimeSpan.FromSeconds(5);
    private static readonly Ratio Heavier = Ratio.Increase(10);
    private readonly Level[] levels;

    private Ladder(Exercise exercise, Level[] levels)
    {
        Exercise = exercise;
        this.levels = levels;
    }

    public Exercise Exercise { get; }

    public int Count => levels.Length;

    public Level this[int rung] => levels[rung];

    /// <summary>The steps themselves, easiest first.</summary>
    public IReadOnlyList<Level> Levels => levels;

    /// <summary>The ladder that a kit allows; empty when nothing of the exercise can be done with it.</summary>
    public static Ladder Of(Exercise exercise, Kit kit)
    {
        var possible = Enumerable.Range(0, exercise.Variants.Count).Where(place => kit.Allows(exercise.Variants[place])).ToList();
        return new Ladder(exercise, [.. possible.SelectMany(place => LevelsOf(exercise.Variants[place], place, kit, isHardest: place == possible[^1]))]);
    }

    /// <summary>Where somebody begins who has not done the exercise: the first variant, or the first one whose weight suits.</summary>
    public int StartFor(Kit kit)
    {
        var suited = Array.FindIndex(levels, level => kit.MayStartWith(level.Variant));
        return Math.Max(suited, 0);
    }

    /// <summary>The first step of the variant some places easier than a step's; the ladder's first step where there is none.</summary>
    public int VariantsBack(int rung, int variants)
    {
        var first = FirstOfVariant(rung);
        for (; variants > 0 && first > 0; variants--)
            first = FirstOfVariant(first - 1);
        return first;
    }

    /// <summary>The first step of a step's own variant.</summary>
    public int FirstOfVariant(int rung)
    {
        while (rung > 0 && levels[rung - 1].Place == levels[rung].Place)
            rung--;
        return rung;
    }

    private static IEnumerable<Level> LevelsOf(Variant variant, int place, Kit kit, bool isHardest)
    {
        var loads = LoadsOf(variant, kit);
        var doses = DosesOf(variant);
        var plain = loads.SelectMany(load => doses.Select(dose => new Level(place, variant, dose, variant.Tempo, load)));
        var isOneWeight = variant.Load == LoadKind.Held && kit.OnlyWeight is not null;
        if (variant.Tempo is not { } tempo || variant.Start.Hold is not null || !(isOneWeight || isHardest))
            return plain;
        return plain.Concat(new[] { tempo.Slower, tempo.Paused }.SelectMany(pace => doses.Select(dose => new Level(place, variant, dose, pace, loads[^1]))));
    }

    private static List<Dose> DosesOf(Variant variant)
    {
        var doses = new List<Dose> { variant.Start };
        while (Next(doses[^1], variant.Top) is { } next)
            doses.Add(next);
        return doses;
    }

    private static Dose? Next(Dose dose, Dose top)
    {
        if (dose.Reps < top.Reps)
            return dose with { Reps = Math.Min(dose.Reps.Value + MoreReps, top.Reps.Value) };
        if (dose.Hold < top.Hold)
            return dose with { Hold = dose.Hold.Value + LongerHold < top.Hold.Value ? dose.Hold.Value + LongerHold : top.Hold };
        return null;
    }

    private static List<Weight?> LoadsOf(Variant variant, Kit kit)
    {
        if (variant.Weight is not { } suits)
            return [null];
        if (kit.OnlyWeight is { } only)
            return [only];
        var most = kit.BodyMass * suits.UpTo;
        var loads = new List<Weight?>();
        for (var load = (kit.BodyMass * suits.Start).RoundedDown(); load <= most; load = (load * Heavier).RoundedDown())
        {
            if (loads.Count > 0 && load <= loads[^1])
                break;
            loads.Add(load);
        }

        return loads;
    }
}
