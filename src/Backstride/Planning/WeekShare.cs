using Backstride.Coaching;
using Backstride.Journal;
using Backstride.TrainingLoad;

namespace Backstride.Planning;

/// <summary>Shares what a lighter week, or seven days before or after a race, still have of running among their days, so that the first runs do not take what the longest is for.</summary>
/// <remarks>
/// Each run gets its part by the size it would have: as it was proposed in a week that was shown, else the usual run, and the farthest of four weeks on the long day. Seven days that begin on any
/// weekday go by the usual and the farthest alone, on the weekdays of the judged day's week. What the back says has no part in it, so that a worse day never has the greater share.
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

        return PartOf(left, own, all);
    }

    /// <summary>What is left of seven days, and of that what is for the run of one of them.</summary>
    /// <remarks>What an earlier run left of its part is no later one's.</remarks>
    /// <param name="whole">How much the seven days may hold.</param>
    public static (Distance Left, Distance Today) OfSevenDays(DateOnly first, Distance whole, RunnerState runner, DateOnly day)
    {
        var past = day.DayNumber - first.DayNumber;
        var ran = past == 0 ? 0 : runner.Runs.Within(new Days(past), day).Sum(run => run.What.Activity.Distance?.Meters ?? 0);
        var left = Distance.FromMeters(Math.Max(0, Math.Round(whole.Meters - ran, 2)));
        var week = WeekSkeleton.Of(runner, day).Days;
        var rhythm = WeeklyRhythm.Of(runner, day);
        double SizeIn(int days) => UsualSizeOf(week[(int)WeeklyRhythm.WeekdayOf(day.AddDays(days))].Run, rhythm);
        var part = PartOf(left, SizeIn(0), Enumerable.Range(0, Week - past).Sum(SizeIn));
        return (left, Distance.Min(part, PartOf(whole, SizeIn(0), Enumerable.Range(-past, Week).Sum(SizeIn))));
    }

    private static Distance PartOf(Distance left, double own, double all) => own > 0 ? Distance.FromMeters(Math.Floor(left.Meters * own / all)) : left;

    private static double SizeOf(SkeletonDay day, WeeklyRhythm rhythm) => day switch
    {
        { Agreed: AgreedRun.Sized { Run.Target: { } target }, Run: not RunRole.None } => target.Meters,
        { Agreed: not (null or AgreedRun.Sized) } => 0,
        _ => UsualSizeOf(day.Run, rhythm),
    };

    private static double UsualSizeOf(RunRole run, WeeklyRhythm rhythm) => run switch
    {
        RunRole.None => 0,
        RunRole.Long => (rhythm.Farthest ?? rhythm.Usual?.Distance ?? Distance.Zero).Meters,
        _ => (rhythm.Usual?.Distance ?? Distance.Zero).Meters,
    };
}
