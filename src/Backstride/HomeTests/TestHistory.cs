using Backstride.Journal;
using Backstride.Questionnaires;

namespace Backstride.HomeTests;

/// <summary>What may be compared: one test, done in one way, of one side.</summary>
/// <param name="Mode">Absent for tests with one way only.</param>
/// <param name="Side">Absent for tests without sides.</param>
public sealed record TestSeries(TestId Test, string? Mode, BodySide? Side);

/// <summary>One result in its unit.</summary>
/// <param name="Entry">The journal entry it was written down in.</param>
public sealed record TestOccasion(EntryId Entry, DateOnly Day, TestValue Value);

/// <summary>Two results of one series, the earlier first, and what may be said of them.</summary>
/// <param name="Needed">From which difference on there is a change.</param>
public sealed record TestChange(TestOccasion Then, TestOccasion Now, TestValue Needed, ChangeKind Kind);

/// <summary>The results of home tests over time.</summary>
/// <remarks>Results of another measure, outside of what a test can have, of unknown tests and without a side where there is one are left out:
/// they stay in the journal. Of two results of a series on one day the one written last counts.</remarks>
public static class TestHistory
{
    /// <summary>Less than this is a hold only where something ended it. A choice of ours.</summary>
    public static readonly TimeSpan ShortestHold = TimeSpan.FromSeconds(5);

    /// <summary>Every series with its results up to and with a day, oldest first.</summary>
    public static IReadOnlyDictionary<TestSeries, IReadOnlyList<TestOccasion>> Until(RunnerState runner, DateOnly day)
    {
        var all = new Dictionary<TestSeries, SortedDictionary<DateOnly, (DateTimeOffset At, TestOccasion Occasion)>>();
        foreach (var result in runner.Tests)
        {
            if (result.Day > day || HomeTestLibrary.Shipped.Find(result.What.Test) is not { } test || ValueOf(test, result.What) is not { } value
                || SeriesOf(test, result.What) is not { } series)
                continue;
            if (!all.TryGetValue(series, out var byDay))
                all.Add(series, byDay = []);
            if (!byDay.TryGetValue(result.Day, out var known) || known.At <= result.Received)
                byDay[result.Day] = (result.Received, new TestOccasion(result.Id, result.Day, value));
        }

        return all.ToDictionary(series => series.Key, series => (IReadOnlyList<TestOccasion>)[.. series.Value.Values.Select(said => said.Occasion)]);
    }

    /// <summary>The last two results of a series compared; absent while there are fewer.</summary>
    public static TestChange? LastChange(HomeTest test, IReadOnlyList<TestOccasion> occasions) =>
        occasions is [.., var then, var now] ? Between(test, then, now) : null;

    /// <summary>What may be said of two results.</summary>
    /// <remarks>Exactly the difference that is needed is a change; a millionth is left for what is lost in computing.</remarks>
    public static TestChange Between(HomeTest test, TestOccasion then, TestOccasion now)
    {
        var gain = test.Good == GoodEnd.High ? now.Value - then.Value : then.Value - now.Value;
        var needed = test.Change.From(then.Value);
        var kind = Math.Abs(gain.Value) < needed.Value - 1e-6 ? ChangeKind.InsideError : gain.Value > 0 ? ChangeKind.Better : ChangeKind.Worse;
        return new TestChange(then, now, needed, kind);
    }

    /// <summary>The result in the unit of its test; absent when it was not written down in it or cannot be.</summary>
    public static TestValue? ValueOf(HomeTest test, TestResult result)
    {
        if (IsSlip(test, result))
            return null;
        double? value = test.Measure switch
        {
            TestMeasure.Seconds => result.Held?.TotalSeconds,
            TestMeasure.Reps => result.Reps,
            TestMeasure.Degrees => result.Degrees,
            TestMeasure.Centimeters => result.Reach is { } reach ? Math.Round(reach.Meters * 100, 6) : null,
            _ => result.Rating switch { Steadiness.Steady => 2, Steadiness.Wobbly => 1, Steadiness.Lost => 0, _ => null },
        };
        return value is { } number && double.IsFinite(number) && number >= test.Least.Value && number <= MostOf(test, result) ? new TestValue(number) : null;
    }

    /// <summary>A hold that ended at once without anything that ended it: the watch was started and stopped, and nothing was held.</summary>
    public static bool IsSlip(HomeTest test, TestResult result) =>
        test.Measure == TestMeasure.Seconds && result.Held < ShortestHold && (result.Ended is null or TestEnd.Complete);

    private static double MostOf(HomeTest test, TestResult result) => test.Mode(result.Mode)?.Length.TotalSeconds ?? test.Most.Value;

    private static TestSeries? SeriesOf(HomeTest test, TestResult result)
    {
        if (test.Modes.Count > 0 && test.Mode(result.Mode) is null)
            return null;
        if (!test.PerSide)
            return new TestSeries(test.Id, test.Modes.Count > 0 ? result.Mode : null, null);
        return result.Side is BodySide.Left or BodySide.Right ? new TestSeries(test.Id, null, result.Side) : null;
    }
}
