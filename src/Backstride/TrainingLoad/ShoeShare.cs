using Backstride.Journal;

namespace Backstride.TrainingLoad;

/// <summary>How much of the last seven days was run in a pair of shoes.</summary>
internal static class ShoeShare
{
    /// <summary>What new or plated shoes may have at first.</summary>
    public static readonly Ratio Most = Ratio.Of(0.2);

    /// <summary>How long a pair counts as new here.</summary>
    public static readonly Days AtFirst = new(28);

    private static readonly Days Week = new(7);

    /// <summary>The share of the distance of the seven days before a day; absent when nothing was run.</summary>
    public static Ratio? Of(Shoe shoe, RunnerState runner, DateOnly day)
    {
        var (mine, all) = (0.0, 0.0);
        foreach (var run in runner.Runs.Within(Week, day))
        {
            if (run.What.Activity.Distance is not { } distance)
                continue;
            all += distance.Meters;
            mine += string.Equals(run.What.Activity.Gear?.Trim(), shoe.Name, StringComparison.OrdinalIgnoreCase) ? distance.Meters : 0;
        }

        return all > 0 ? Ratio.Of(Math.Round(mine / all, 4)) : null;
    }

    /// <summary>True in the first four weeks of a pair.</summary>
    public static bool IsAtFirst(Shoe shoe, DateOnly day) => day.DayNumber - shoe.First.DayNumber < AtFirst.Count;
}
