using Backstride.Journal;

namespace Backstride.Symptoms;

/// <summary>The first runs after a flare.</summary>
/// <param name="Flare">The flare before.</param>
/// <param name="Comfortable">The last comfortable run before it; absent when none is recorded.</param>
public sealed record FlareReturn(FlareState Flare, JudgedRun? Comfortable)
{
    /// <summary>After so long the longest-run step and the ladder know nothing of the time before the flare any more.</summary>
    public static Days Longest { get; } = new(30);

    private static readonly Days Comfort = new(60);
    private static readonly TimeSpan WithoutAny = TimeSpan.FromMinutes(15);
    private const int Half = 2;

    /// <summary>Half the last comfortable time; a quarter of an hour where none is recorded.</summary>
    public TimeSpan Time => Comfortable is { } run ? run.Run.What.Activity.Timer / Half : WithoutAny;

    /// <summary>The return that a day lies in or, during a flare, will have to be; absent with no flare, or once a run after it was green.</summary>
    /// <remarks>Comfortable is the last green run of the 60 days before the flare, else the last that was not red. Of several flares whose
    /// return is not done yet the one with the shortest time counts.</remarks>
    public static FlareReturn? On(RunnerState runner, DateOnly day)
    {
        var history = SymptomHistory.Of(runner, day);
        FlareReturn? shortest = null;
        for (var i = history.Flares.Count - 1; i >= 0 && IsRecent(history.Flares[i], day); i--)
        {
            if (From(history, history.Flares[i], day) is { } back && (shortest is null || back.Time < shortest.Time))
                shortest = back;
        }

        return shortest;
    }

    private static bool IsRecent(FlareState flare, DateOnly day) => flare.LastDay >= day || Longest.Before(day, flare.LastDay);

    private static FlareReturn? From(SymptomHistory history, FlareState flare, DateOnly day)
    {
        JudgedRun? green = null;
        JudgedRun? notRed = null;
        foreach (var run in history.Runs)
        {
            if (run.Run.Day < day && run.Run.At >= flare.Ends && run.Zone == Zone.Green)
                return null;
            if (run.Run.Day >= flare.FirstDay || run.Zone == Zone.Red)
                continue;
            notRed = run;
            if (run.Zone == Zone.Green && Comfort.Before(flare.FirstDay, run.Run.Day))
                green = run;
        }

        return new FlareReturn(flare, green ?? notRed);
    }
}
