using Backstride.HomeTests;
using Backstride.Journal;
using Backstride.Symptoms;

namespace Backstride.Exercises;

/// <summary>What opens the gates of the library, as it stands on a day.</summary>
/// <param name="CleanHinges">Clean sessions of the hinge in a row, up to the last one.</param>
/// <param name="LongestPlank">The longest plank on the toes, of a test or of an exercise that went well.</param>
/// <param name="LastRed">The last red; absent without one.</param>
/// <param name="Usual">Usual pain; absent while not known.</param>
/// <remarks>Looks back 84 days; that is a choice of ours, as a plank of last year opens nothing today.</remarks>
public sealed record GateKeys(DateOnly Day, int CleanHinges, TimeSpan LongestPlank, DateOnly? LastRed, PainScore? Usual)
{
    public const int HingesNeeded = 2;
    public static readonly TimeSpan PlankNeeded = TimeSpan.FromSeconds(30);
    public static readonly TimeSpan LongPlankNeeded = TimeSpan.FromSeconds(60);
    public static readonly Days CalmForHinge = new(7);
    public static readonly Days CalmForPlank = new(14);

    private const string Plank = "front-plank";
    private const string OnTheToes = "toes";
    private static readonly Days Remembered = new(84);

    public static PainScore MostUsual { get; } = new(2);

    /// <summary>The gates that stay closed; the one that has to be asked for always does.</summary>
    public Gates Closed => Gates.Chosen
        | (CleanHinges >= HingesNeeded && IsCalmFor(CalmForHinge) ? Gates.None : Gates.Hinge)
        | (LongestPlank >= PlankNeeded && IsCalmFor(CalmForPlank) ? Gates.None : Gates.Plank)
        | (LongestPlank >= LongPlankNeeded && IsCalmFor(CalmForPlank) && Usual <= MostUsual ? Gates.None : Gates.LongPlank);

    /// <summary>How the keys stand before a day.</summary>
    public static GateKeys On(RunnerState runner, DateOnly day)
    {
        var history = TrainingHistory.Of(runner, day);
        DateOnly? red = null;
        foreach (var known in history.Reds)
            red = known <= day ? known : red;
        return new GateKeys(day, HingesInARow(history), LongestOf(runner, history), red, UsualPain.On(runner, day));
    }

    /// <summary>A red so many days ago counts no more.</summary>
    private bool IsCalmFor(Days days) => LastRed is not { } red || Day.DayNumber - red.DayNumber >= days.Count;

    private static int HingesInARow(TrainingHistory history)
    {
        var row = 0;
        foreach (var exercise in ExerciseLibrary.Shipped.Exercises)
        {
            if (exercise.Purpose != ExercisePurpose.Strength || !exercise.Patterns.Contains(MovementPattern.Hinge))
                continue;
            foreach (var done in history.Of(exercise.Id))
            {
                if (Remembered.Before(history.Day, done.Day))
                    row = done.WentBadly || done.Exercise.Sets.Count == 0 ? 0 : done.BackIsKnown ? row + 1 : row;
            }
        }

        return row;
    }

    private static TimeSpan LongestOf(RunnerState runner, TrainingHistory history)
    {
        var longest = TimeSpan.Zero;
        foreach (var test in runner.Tests)
        {
            if (test.Day <= history.Day && test.What.Test == Plank && IsRemembered(test.Day, history)
                && test.What.Held is { } held && test.What.Ended is not (TestEnd.Pain or TestEnd.Legs) && held > longest)
                longest = held;
        }

        var plank = ExerciseLibrary.Shipped[new ExerciseId(Plank)];
        foreach (var done in history.Of(plank.Id))
        {
            if (!IsRemembered(done.Day, history) || done.Place < plank.PlaceOf(OnTheToes) || done.WentBadly)
                continue;
            foreach (var set in done.Exercise.Sets)
                longest = set.Hold > longest ? set.Hold.Value : longest;
        }

        return longest;
    }

    private static bool IsRemembered(DateOnly on, TrainingHistory history) => on == history.Day || Remembered.Before(history.Day, on);
}
