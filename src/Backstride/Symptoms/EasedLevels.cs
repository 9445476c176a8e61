using Backstride.Journal;

namespace Backstride.Symptoms;

/// <summary>How far runs off the ladder have to be eased after what the back said.</summary>
/// <remarks>
/// Amber: the same distance again. Red: at most 70 % of the distance that hurt, 50 % after a second red within 7 days; the long run returns to
/// the longest green run of 30 days until enough greens have followed. A bound stands until a green run; silent and masked runs leave it as
/// it is, and running farther in spite of it does not raise it. Runs on the ladder are the ladder's business and clear it. A run of the
/// judged day counts only against the runner, amber or red, and wherever it was run: what the morning says may have led onto the ladder just now.
/// </remarks>
public static class EasedLevels
{
    /// <summary>One step back.</summary>
    public static Ratio OneStep { get; } = Ratio.Of(0.7);

    /// <summary>Two steps back.</summary>
    public static Ratio TwoSteps { get; } = Ratio.Of(0.5);

    private static readonly Days Recent = new(30);
    private static readonly PainScore HighUsual = new(3);

    private static readonly LatestOfDay<EasedLevel> Latest = new(static (runner, day) => WorkOut(runner, day));

    /// <summary>What the runs so far leave for a day.</summary>
    public static EasedLevel On(RunnerState runner, DateOnly day) => Latest.On(runner, day);

    private static EasedLevel WorkOut(RunnerState runner, DateOnly day)
    {
        var history = SymptomHistory.Of(runner, day);
        var level = new EasedLevel(null, 0) { Needed = history.UsualOn(day) >= HighUsual ? 3 : 2 };
        JudgedRun? lastRed = null;
        for (var i = 0; i < history.Runs.Count; i++)
        {
            var run = history.Runs[i];
            if (run.Run.Day == day)
                level = run.Zone is Zone.Amber or Zone.Red ? After(level, run, lastRed) : level;
            else
                level = history.Ladder.StageOfRun[i] is null ? After(level, run, lastRed) : new EasedLevel(null, 0) { Needed = level.Needed };
            if (run.Zone == Zone.Red)
                lastRed = run;
        }

        return level.IsRecovering ? level with { LongestGreen = LongestGreen(history, day) } : level;
    }

    private static EasedLevel After(EasedLevel level, JudgedRun run, JudgedRun? lastRed) => run.Zone switch
    {
        Zone.Green => level with
        {
            Because = null, Steps = 0, Distance = null, Time = null,
            Greens = level.Greens + 1,
            IsRecovering = level.IsRecovering && level.Greens + 1 < level.Needed,
        },
        Zone.Amber => Bounded(level, run, level.Steps, Ratio.Whole),
        Zone.Red => IsSecond(run, lastRed)
            ? Bounded(level, run, 2, TwoSteps) with { IsRecovering = true }
            : Bounded(level, run, 1, OneStep) with { IsRecovering = true },
        _ => level,
    };

    private static bool IsSecond(JudgedRun run, JudgedRun? lastRed) =>
        lastRed is not null && lastRed.Run.Day.AddDays(SecondReds.Within.Count) >= run.Run.Day;

    private static EasedLevel Bounded(EasedLevel level, JudgedRun run, int steps, Ratio share)
    {
        var activity = run.Run.What.Activity;
        var distance = activity.Distance is { } hurt && hurt > Backstride.Distance.Zero ? hurt * share : (Distance?)null;
        var time = distance is null ? activity.Timer * share.Value : (TimeSpan?)null;
        return level with
        {
            Because = run,
            Steps = Math.Max(steps, level.Steps),
            Distance = Least(level.Distance, distance),
            Time = Least(level.Time, time),
            Greens = 0,
        };
    }

    private static T? Least<T>(T? a, T? b)
        where T : struct, IComparable<T> =>
        a is { } x && b is { } y ? (x.CompareTo(y) <= 0 ? x : y) : a ?? b;

    private static Distance? LongestGreen(SymptomHistory history, DateOnly day)
    {
        Distance? longest = null;
        for (var i = history.Runs.Count - 1; i >= 0 && history.Runs[i].Run.Day >= Recent.WindowStart(day); i--)
        {
            var run = history.Runs[i];
            if (run.Zone == Zone.Green && run.Run.Day < day && run.Run.What.Activity.Distance is { } distance && (longest is null || distance > longest))
                longest = distance;
        }

        return longest;
    }
}
