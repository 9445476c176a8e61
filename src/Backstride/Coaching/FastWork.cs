using Backstride.Coaching.Rules;
using Backstride.Efforts;
using Backstride.Journal;
using Backstride.Planning;
using Backstride.TrainingLoad;

namespace Backstride.Coaching;

/// <summary>How much of a day's run may be fast: on the one day of the week that is for it, as far as all limits of the day leave it.</summary>
/// <remarks>
/// What <see cref="FastStep"/> leaves of the week, at most half of the run, in whole hundreds of metres; nothing while the runner steps back, on a run with walking breaks, or where less than 300 m
/// would be left. A runner whose threshold speed is not known may have the kilometre of strides that comes after four weeks of running without a red, and no more. Heuristic.
/// </remarks>
internal static class FastWork
{
    private static readonly Distance Least = Distance.FromMeters(300);
    private static readonly Ratio OfTheRun = Ratio.Of(0.5);

    /// <summary>The most that may be fast; absent when the run is easy throughout.</summary>
    public static Distance? Of(Distance? run, Limits limits, RunnerState runner, DateOnly day)
    {
        if (run is not { } whole || limits.Intensity != Intensity.Fast || limits.Progress > Progression.Hold || limits.WalkBreaks != WalkBreaks.None
            || WeekSkeleton.Of(runner, day).On(day).Run != RunRole.Fast)
        {
            return null;
        }

        var left = Left(limits.Progress, runner, day);
        var most = Distance.FromMeters(Math.Floor(Math.Min(left.Meters, (whole * OfTheRun).Meters) / 100) * 100);
        return most < Least ? null : most;
    }

    /// <summary>What the week has left of fast running, and no more than the tenth of a usual week that <see cref="FastShareOfWeek"/> has in mind.</summary>
    private static Distance Left(Progression progress, RunnerState runner, DateOnly day)
    {
        var budget = Distance.Max(FastStep.Floor, (TrainingWeeks.Before(day, runner).MeanBefore(0) ?? Distance.Zero) * FastShareOfWeek.Budget);
        var reason = FastStep.SoFarOn(runner, day);
        var allowed = progress == Progression.MayProgress ? reason.Allowed : Distance.Min(reason.Allowed, Distance.Max(reason.Most, FastStep.Floor));
        return Distance.FromMeters(Math.Max(0, Distance.Min(allowed, budget).Meters - reason.Done.Meters));
    }
}
