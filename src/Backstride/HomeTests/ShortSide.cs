using Backstride.Exercises;
using Backstride.Journal;
using Backstride.Questionnaires;

namespace Backstride.HomeTests;

/// <summary>A test that says something is short, and what lengthens it.</summary>
/// <remarks>
/// The last result of either side beyond the test's own bound; the bound itself is not short, and a test of which nobody has said what is short calls nothing
/// short. Results are remembered for 84 days, the first of them included; that is a choice of ours.
/// </remarks>
/// <param name="Lengthen">The mobility exercises that the test names.</param>
/// <param name="On">The day of the result.</param>
public sealed record ShortSide(HomeTest Test, IReadOnlyList<ExerciseId> Lengthen, DateOnly On)
{
    private static readonly Days Remembered = new(84);
    private static readonly BodySide[] Sides = [BodySide.Left, BodySide.Right];

    /// <summary>Everything short that is known on a day, in the order of the tests.</summary>
    public static IReadOnlyList<ShortSide> Known(RunnerState runner, DateOnly day)
    {
        if (runner.Tests.Count == 0)
            return [];
        var found = new List<ShortSide>();
        var history = TestHistory.Until(runner, day);
        foreach (var test in HomeTestLibrary.Shipped.Tests)
        {
            if (test.ShortFrom(runner.Profile.Sex) is { } bound && LastShort(test, bound, history) is { } on && on >= Remembered.WindowStart(day))
                found.Add(new ShortSide(test, [.. test.Trains.Where(id => ExerciseLibrary.Shipped[id].Purpose == ExercisePurpose.Mobility)], on));
        }

        return found;
    }

    private static DateOnly? LastShort(HomeTest test, TestValue bound, IReadOnlyDictionary<TestSeries, IReadOnlyList<TestOccasion>> history)
    {
        DateOnly? on = null;
        foreach (var side in Sides)
        {
            if (history.TryGetValue(new TestSeries(test.Id, null, side), out var occasions) && occasions[^1] is var last && IsShort(test, last.Value, bound) && !(last.Day < on))
                on = last.Day;
        }

        return on;
    }

    private static bool IsShort(HomeTest test, TestValue value, TestValue bound) => test.Good == GoodEnd.Low ? value > bound : value < bound;
}
