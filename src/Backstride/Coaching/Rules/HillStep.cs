using Backstride.Journal;
using Backstride.Runs;
using Backstride.TrainingLoad;

namespace Backstride.Coaching.Rules;

/// <summary>How many metres up or down one run may have, by the runs before.</summary>
/// <remarks>
/// 1.10 of the most in one run of the window, at least <see cref="Floor"/>, so that nobody on flat ground is stopped by a bridge. The judged day lies outside the
/// window, its first day inside. A run after which the back was red gives no measure, and neither does a belt; runs that do not tell count as nothing known.
/// </remarks>
internal static class HillStep
{
    public static readonly Ratio Step = Ratio.Increase(percent: 10);
    public static readonly Distance Floor = Distance.FromMeters(100);

    /// <summary>The bound with what led to it; absent when no run of the window tells.</summary>
    public static HillReason.MostIs? Before(DateOnly day, Days window, RunnerState runner, HillWay way)
    {
        var reds = StepsSoFar.Before(day, runner).Reds;
        var (most, on, measured) = (Distance.Zero, (DateOnly?)null, false);
        foreach (var run in runner.Runs.Within(window, day))
        {
            if (Of(run.What.Activity, way) is not { } hills)
                continue;
            measured = true;
            if (reds.Contains(run.Day) || (on is not null && hills <= most))
                continue;
            (most, on) = (hills, run.Day);
        }

        var step = Distance.FromMeters(Math.Round(most.Meters * Step.Value, 2));
        return measured ? new HillReason.MostIs(way, most, on, Distance.Max(Floor, step)) : null;
    }

    private static Distance? Of(Activity run, HillWay way) => run.Sport is Sport.Treadmill or Sport.Virtual
        ? null
        : way == HillWay.Up ? run.Ascent : run.Descent;
}
