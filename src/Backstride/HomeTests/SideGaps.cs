using Backstride.Exercises;
using Backstride.Journal;
using Backstride.Questionnaires;

namespace Backstride.HomeTests;

/// <summary>A side that did clearly less than the other on two occasions.</summary>
/// <param name="Lower">The one that did less.</param>
/// <param name="Left">On the last occasion.</param>
/// <param name="Right">On the last occasion.</param>
/// <param name="On">The day of the last occasion.</param>
public sealed record SideGap(HomeTest Test, BodySide Lower, TestValue Left, TestValue Right, DateOnly On);

/// <summary>Where left and right differ by more than the test can be wrong.</summary>
/// <remarks>
/// An occasion is a day with a result of both sides. They differ at 15 % of the greater and by what the test asks for at least (10 seconds in holds),
/// both ends included; it counts when the last two occasions differ to the same side. Heuristic.
/// </remarks>
public static class SideGaps
{
    /// <summary>Of the greater side.</summary>
    public static Ratio Share { get; } = Ratio.Of(0.15);

    private static readonly LatestOfDay<IReadOnlyList<SideGap>> Latest = new(static (runner, day) => Find(runner, day));

    /// <summary>Every gap known on a day, in the order of the tests.</summary>
    public static IReadOnlyList<SideGap> On(RunnerState runner, DateOnly day) => runner.Tests.Count == 0 ? [] : Latest.On(runner, day);

    /// <summary>The side that an exercise begins with; absent where none did less.</summary>
    public static BodySide? First(RunnerState runner, DateOnly day, ExerciseId exercise)
    {
        foreach (var gap in On(runner, day))
        {
            if (gap.Test.Trains.Contains(exercise))
                return gap.Lower;
        }

        return null;
    }

    /// <summary>The side that did less on one occasion; absent when they do not differ.</summary>
    public static BodySide? Lower(HomeTest test, TestValue left, TestValue right)
    {
        if (test.Sides is not { } least)
            return null;
        var gap = Math.Abs((left - right).Value);
        var greater = Math.Max(Math.Abs(left.Value), Math.Abs(right.Value));
        if (gap < least.Value - 1e-6 || gap < (greater * Share.Value) - 1e-6)
            return null;
        return left < right == (test.Good == GoodEnd.High) ? BodySide.Left : BodySide.Right;
    }

    private static List<SideGap> Find(RunnerState runner, DateOnly day)
    {
        var gaps = new List<SideGap>();
        var history = TestHistory.Until(runner, day);
        foreach (var test in HomeTestLibrary.Shipped.Tests)
        {
            if (test.Sides is null || !history.TryGetValue(new TestSeries(test.Id, null, BodySide.Left), out var left)
                || !history.TryGetValue(new TestSeries(test.Id, null, BodySide.Right), out var right))
                continue;
            var rights = right.ToDictionary(occasion => occasion.Day);
            var both = left.Where(occasion => rights.ContainsKey(occasion.Day)).ToList();
            if (both is [.., var before, var now]
                && Lower(test, now.Value, rights[now.Day].Value) is { } lower
                && Lower(test, before.Value, rights[before.Day].Value) == lower)
                gaps.Add(new SideGap(test, lower, now.Value, rights[now.Day].Value, now.Day));
        }

        return gaps;
    }
}
