using Backstride.Exercises;
using Backstride.Journal;

namespace Backstride.Coaching;

/// <summary>What became of an exercise that a runner chose for a routine.</summary>
public enum RoutineAnswer
{
    /// <summary>It may be done today.</summary>
    Open,

    /// <summary>Something that the runner said leaves it out.</summary>
    LeftOut,

    /// <summary>It stands behind a gate that is still closed, or comes after an easier one of its kind.</summary>
    Later,

    /// <summary>The things for it are not there.</summary>
    NoEquipment,

    /// <summary>Nothing against it but the limits of today.</summary>
    NotToday,
}

/// <summary>An exercise of a routine, and what the coach says to it.</summary>
/// <param name="Today">With its dose; only when it is open.</param>
public sealed record RoutineItem(Exercise Exercise, RoutineAnswer Answer, ProposedExercise? Today);

/// <summary>A routine that a runner put together, looked at by the coach.</summary>
/// <remarks>It is used on the days that have strength, always within the limits of the day: what is not open that day is left out, and what the routine lacks, leg work and parts of
/// the trunk, is added where the minutes allow it.</remarks>
/// <param name="Missing">Parts of the trunk that nothing in it trains.</param>
/// <param name="Needed">With warm-up and cool-down, at the doses of today.</param>
/// <param name="Given">The most that a session of strength takes.</param>
public sealed record OwnRoutine(IReadOnlyList<RoutineItem> Items, IReadOnlyList<BodyRegion> Missing, TimeSpan Needed, TimeSpan Given)
{
    /// <summary>The most exercises that a routine has.</summary>
    public const int Most = 10;

    private static readonly TimeSpan Frame = TimeSpan.FromMinutes(6);
    private static readonly BodyRegion[] Trunk = [BodyRegion.TrunkFront, BodyRegion.TrunkSide, BodyRegion.TrunkBack];

    /// <summary>True when something in it trains legs or hips and is not left out.</summary>
    public bool HasLegs => Items.Any(item => item.Exercise.TrainsLegs && Counts(item));

    /// <summary>True when the exercises that are open today take longer than a session.</summary>
    public bool IsTooLong => Needed > Given;

    /// <summary>The exercises that a runner chose, in the order they were chosen; empty when the coach chooses.</summary>
    public static IReadOnlyList<Exercise> Chosen(RunnerState runner) =>
        [.. (runner.Profile.Routine ?? []).Distinct(StringComparer.Ordinal).Select(ExerciseLibrary.Shipped.Find).OfType<Exercise>().Where(IsForRoutines).Take(Most)];

    /// <summary>True for what a routine is made of: strength work.</summary>
    public static bool IsForRoutines(Exercise exercise) => exercise.Purpose == ExercisePurpose.Strength;

    /// <summary>Looks at a routine as of a day.</summary>
    public static OwnRoutine Check(IReadOnlyList<Exercise> chosen, Limits limits, RunnerState runner, DateOnly day)
    {
        var history = TrainingHistory.Of(runner, day);
        var offer = new ExerciseOffer(limits, history);
        var items = chosen.Select(exercise => Item(exercise, limits, history, offer)).ToList();
        var longest = StrengthDays.LongestOn(history);
        var given = runner.Profile.Days is { Count: > 0 } days && days.Max(one => one.Time) < longest ? days.Max(one => one.Time) : longest;
        return new OwnRoutine(
            items,
            [.. Trunk.Where(region => !items.Exists(item => item.Exercise.Regions.Contains(region) && Counts(item)))],
            items.Select(item => item.Today).OfType<ProposedExercise>().Needed() + Frame,
            given);
    }

    private static bool Counts(RoutineItem item) => item.Answer is RoutineAnswer.Open or RoutineAnswer.NotToday;

    private static RoutineItem Item(Exercise exercise, Limits limits, TrainingHistory history, ExerciseOffer offer)
    {
        var there = exercise.Variants.Where(history.Kit.Allows).ToList();
        var today = offer.OwnOf(exercise);
        var answer = limits.Precautions.LeaveOut(exercise) ? RoutineAnswer.LeftOut
            : there.Count == 0 ? RoutineAnswer.NoEquipment
            : today is not null ? RoutineAnswer.Open
            : there.TrueForAll(variant => variant.Gate is { } gate && limits.ClosedGates.Has(gate)) || offer.ComesLater(exercise) ? RoutineAnswer.Later
            : RoutineAnswer.NotToday;
        return new RoutineItem(exercise, answer, today);
    }
}
