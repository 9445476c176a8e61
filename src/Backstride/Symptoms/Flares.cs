using Backstride.Journal;

namespace Backstride.Symptoms;

/// <summary>Times in which the back is clearly worse than usual.</summary>
public static class Flares
{
    /// <summary>The flare that a day lies in; absent when there is none.</summary>
    /// <remarks>A flare that settles leaves its plan on the same day, except on its first, which stays a flare day to its end.</remarks>
    public static FlareState? On(RunnerState runner, DateOnly day)
    {
        if (Until(runner, day) is not [.., var flare])
            return null;
        var isOver = day > flare.LastDay || (flare.Settled && day >= flare.LastDay && day > flare.KnownOn);
        if (isOver)
            return null;
        return flare with { Day = day.DayNumber - flare.KnownOn.DayNumber + 1 };
    }

    /// <summary>Every flare known by a day, oldest first.</summary>
    public static IReadOnlyList<FlareState> Until(RunnerState runner, DateOnly day) => SymptomHistory.Of(runner, day).Flares;
}
