using Backstride.Coaching;
using Backstride.Journal;
using Backstride.TrainingLoad;

namespace Backstride.Planning;

/// <summary>Shares what a lighter week still has of running among its days, so that the first runs do not take what the last and longest is for.</summary>
/// <remarks>
/// Each run of the week gets its part by the size it would have: as it was proposed in a week that was shown, else the usual run, and the farthest of four weeks on the long day. What the back
/// says has no part in it, so that a worse day never has the greater share.
/// </remarks>
internal static class WeekShare
{
    private const int Week = 7;

    /// <summary>What is left for the run of a day; all of it on a day for which no run is planned, or while no size is known.</summary>
    public static Distance Of(Distance left, RunnerState runner, DateOnly day)
    {
        var week = WeekSkeleton.Of(runner, day).Days;
        var rhythm = WeeklyRhythm.Of(runner, day);
        var (own, all) = (0.0, 0.0);
        for (var weekday = (int)WeeklyRhythm.WeekdayOf(day); weekday < Week; weekday++)
        {
            var size = SizeOf(week[weekday], rhythm);
            own = weekday == (int)WeeklyRhythm.WeekdayOf(day) ? size : own;
            all += size;
        }

        return own > 0 ? Distance.FromMeters(Math.Floor(left.Meters * own / all)) : left;
    }

    private static double SizeOf(SkeletonDay day, WeeklyRhythm rhythm) => day switch
    {
        { Run: RunRole.None } => 0,
        { Agreed: AgreedRun.Sized { Run.Target: { } target } } => target.Meters,
        { Agreed: not (null or AgreedRun.Sized) } => 0,
        { Run: RunRole.Long } => (rhythm.Farthest ?? rhythm.Usual?.Distance ?? Distance.Zero).Meters,
        _ => (rhythm.Usual?.Distance ?? Distance.Zero).Meters,
    };
}
