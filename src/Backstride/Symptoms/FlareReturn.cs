using Backstride.Journal;

namespace Backstride.Symptoms;

/// <summary>The first runs after a flare.</summary>
/// <param name="Flare">The flare before.</param>
/// <param name="Comfortable">The last comfortable run before it; absent when none is recorded.</param>
public sealed record FlareReturn(FlareState Flare, JudgedRun? Comfortable)
{
    /// <summary>After so long the longest-run step and the ladder know nothing of the time before the flare any more.</summary>
    public static Days Longest { get; } = new(30);

    private static readonly TimeSpan WithoutAny = TimeSpan.FromMinutes(15);
    private const int Half = 2;

    /// <summary>Half the last comfortable time; a quarter of an hour where none is recorded.</summary>
    public TimeSpan Time => Comfortable is { } run ? run.Run.What.Activity.Timer / Half : WithoutAny;

    /// <summary>The return that a day lies in or, during a flare, will have to be; absent with no flare, or once a run after it was green.</summary>
    /// <remarks>Comfortable is the last green run of the 60 days before the flare, else the last that was not red.</remarks>
    public static FlareReturn? On(RunnerState runner, DateOnly day)
    {
        var history = SymptomHistory.Of(runner, day);
        if (history.Flares is not [.., var flare] || !(flare.LastDay >= day || Longest.Before(day, flare.LastDay)))
            return null;
        if (history.Runs.Any(run => run.Run.Day < day && run.Run.At >= flare.Ends && run.Zone == Zone.Green))
            return null;
        var before = history.Runs.Where(run => run.Run.Day < flare.FirstDay).ToList();
        var green = before.FindLast(run => run.Zone == Zone.Green && new Days(60).Before(flare.FirstDay, run.Run.Day));
        return new FlareReturn(flare, green ?? before.FindLast(run => run.Zone != Zone.Red));
    }
}
