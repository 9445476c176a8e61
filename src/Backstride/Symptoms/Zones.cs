using Backstride.Journal;

namespace Backstride.Symptoms;

/// <summary>The zone of every run.</summary>
public static class Zones
{
    /// <summary>The runs before a day with what is known of them on it, the entries of that day included; oldest first.</summary>
    public static IReadOnlyList<JudgedRun> Of(RunnerState runner, DateOnly day)
    {
        var runs = SymptomHistory.Of(runner, day).Runs;
        var count = runs.Count;
        while (count > 0 && runs[count - 1].Run.Day >= day)
            count--;
        return count == runs.Count ? runs : runs.GetRange(0, count);
    }

    /// <summary>The runs of the day itself. None of them can be green yet.</summary>
    public static IReadOnlyList<JudgedRun> OnTheDay(RunnerState runner, DateOnly day) =>
        [.. SymptomHistory.Of(runner, day).Runs.Where(judged => judged.Run.Day == day)];
}
