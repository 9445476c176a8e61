using Backstride.Journal;

namespace Backstride.Questionnaires;

/// <summary>How well the runner's own activities went on one occasion.</summary>
/// <param name="Entry">The journal entry it was answered in.</param>
/// <param name="Goals">The scored ones, 0 (cannot do it) to 10 (as before); never empty.</param>
public sealed record FunctionOccasion(EntryId Entry, DateOnly Day, IReadOnlyList<FunctionGoal> Goals)
{
    /// <summary>The mean of all activities scored.</summary>
    public Points Mean => FunctionHistory.MeanOf(Goals);
}

/// <summary>The main outcome: the runner's own activities over time.</summary>
/// <remarks>The answer at Start is the first occasion. Of two answers on one day the one written last counts.</remarks>
public static class FunctionHistory
{
    /// <summary>The word of the form.</summary>
    public const string Form = "psfs";

    /// <summary>As many activities as are asked for, and as many as count.</summary>
    public const int Asked = 3;

    /// <summary>Every occasion up to and with a day, oldest first.</summary>
    public static IReadOnlyList<FunctionOccasion> Until(RunnerState runner, DateOnly day)
    {
        var byDay = new SortedDictionary<DateOnly, (DateTimeOffset At, FunctionOccasion Occasion)>();
        foreach (var profile in runner.Profiles)
            Take(byDay, profile, profile.What.Functions, day);
        foreach (var form in runner.Questionnaires)
        {
            if (form.What.Form == Form && form.What.Skipped != true)
                Take(byDay, form, form.What.Functions, day);
        }

        return [.. byDay.Values.Select(said => said.Occasion)];
    }

    /// <summary>The activities as they were last named, with their last scores; empty when none was ever named.</summary>
    public static IReadOnlyList<FunctionGoal> Named(RunnerState runner, DateOnly day) =>
        Until(runner, day) is [.., var last] ? last.Goals : [.. (runner.Profile.Functions ?? []).Where(IsNamed)];

    /// <summary>The change between two occasions over the activities that both have; absent when they share none.</summary>
    public static ScoreChange? Between(FunctionOccasion then, FunctionOccasion now)
    {
        var before = new List<FunctionGoal>();
        var after = new List<FunctionGoal>();
        foreach (var goal in now.Goals)
        {
            if (then.Goals.FirstOrDefault(earlier => IsSame(earlier, goal)) is not { } same)
                continue;
            before.Add(same);
            after.Add(goal);
        }

        return before.Count == 0 ? null : Instruments.Function.Compare(MeanOf(before), MeanOf(after));
    }

    /// <summary>The mean of scored activities.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    internal static Points MeanOf(IReadOnlyList<FunctionGoal> goals)
    {
        var sum = 0.0;
        var scored = 0;
        foreach (var goal in goals)
        {
            if (goal.Score is not { } score)
                continue;
            sum += score;
            scored++;
        }

        return scored > 0 ? new Points(sum / scored) : throw new ArgumentException("There is no scored activity.", nameof(goals));
    }

    private static bool IsNamed(FunctionGoal goal) => !string.IsNullOrWhiteSpace(goal.Activity);

    private static bool IsScored(FunctionGoal goal) => IsNamed(goal) && goal.Score is >= 0 and <= 10;

    private static bool IsSame(FunctionGoal a, FunctionGoal b) => string.Equals(a.Activity.Trim(), b.Activity.Trim(), StringComparison.OrdinalIgnoreCase);

    private static void Take<T>(
        SortedDictionary<DateOnly, (DateTimeOffset At, FunctionOccasion Occasion)> byDay, Recorded<T> entry, IReadOnlyList<FunctionGoal>? goals, DateOnly day)
        where T : EntryBody
    {
        if (goals is null || entry.Day > day || (byDay.TryGetValue(entry.Day, out var known) && known.At > entry.Received))
            return;
        List<FunctionGoal> scored = [.. goals.Where(IsScored).Take(Asked)];
        if (scored.Count > 0)
            byDay[entry.Day] = (entry.Received, new FunctionOccasion(entry.Id, entry.Day, scored));
    }
}
