using Backstride.Journal;

namespace Backstride.Symptoms;

/// <summary>The way back after a flare: half the last comfortable time first, then half as long again as the longest green run since.</summary>
/// <remarks>
/// Without the second part one green kilometre would open the way to the longest run of the month before. It ends when a run may be as long
/// as the longest comfortable one of the 30 days before the flare, or after 30 days. The half more is a heuristic of ours.
/// </remarks>
/// <param name="Flare">The flare before.</param>
/// <param name="Comfortable">The last comfortable run before it; absent when none is recorded.</param>
/// <param name="LongestSince">The longest green run after it; absent until there is one.</param>
public sealed record FlareReturn(FlareState Flare, JudgedRun? Comfortable, TimeSpan? LongestSince)
{
    /// <summary>After so long the longest-run step and the ladder know nothing of the time before the flare any more.</summary>
    public static Days Longest { get; } = new(30);

    private static readonly Days Comfort = new(60);
    private static readonly TimeSpan WithoutAny = TimeSpan.FromMinutes(15);
    private const int Half = 2;
    private const double HalfMore = 1.5;

    /// <summary>True once a run after the flare was green: strength is back where it was, only the running still grows.</summary>
    public bool IsGrowing => LongestSince is not null;

    /// <summary>Half the last comfortable time, a quarter of an hour where none is recorded; then half more than the longest green run since.</summary>
    public TimeSpan Time => LongestSince is { } longest && longest * HalfMore > FirstTime ? longest * HalfMore : FirstTime;

    private TimeSpan FirstTime => Comfortable is { } run ? run.Run.What.Activity.Timer / Half : WithoutAny;

    /// <summary>The return that a day lies in or, during a flare, will have to be; absent with no flare, or once it is done.</summary>
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
        TimeSpan? since = null;
        var before = TimeSpan.Zero;
        foreach (var run in history.Runs.Where(run => run.Zone != Zone.Red))
        {
            var time = run.Run.What.Activity.Timer;
            if (run.Run.Day < day && run.Run.At >= flare.Ends && run.Zone == Zone.Green)
                since = since > time ? since : time;
            if (run.Run.Day >= flare.FirstDay)
                continue;
            notRed = run;
            if (run.Zone == Zone.Green && Comfort.Before(flare.FirstDay, run.Run.Day))
                green = run;
            if (Longest.Before(flare.FirstDay, run.Run.Day) && time > before)
                before = time;
        }

        var back = new FlareReturn(flare, green ?? notRed, since);
        return back.IsGrowing && back.Time >= before ? null : back;
    }
}
