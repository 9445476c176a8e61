using Backstride.Exercises;
using Backstride.HomeTests;
using Backstride.Journal;
using Backstride.Planning;

namespace Backstride.Coaching;

/// <summary>Chooses the exercise session of a day within its limits.</summary>
/// <remarks>
/// On a strength day a whole session, on other days at most five minutes of mobility and breathing; none on a day without minutes, and none where a run needs what little
/// there is. The same limits, history and day give the same session. It never lasts longer than the minutes of that weekday.
/// </remarks>
public static class SessionOfTheDay
{
    private static readonly ExerciseId[] AfterLong = [new("hip-flexor-stretch"), new("hamstring-stretch")];
    private static readonly TimeSpan Short = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Gentle = TimeSpan.FromMinutes(10);

    /// <summary>Before a race only one session of a week may be heavier than the one before; the others are shorter and stay as they were.</summary>
    private static readonly Limits Light = Limits.None with { Progress = Progression.Hold };

    /// <summary>The session; absent when the limits leave none, there is no time, or today's is done.</summary>
    public static SessionProposal? Within(Limits limits, RunnerState runner, DateOnly day)
    {
        if (limits.Session == SessionScope.Nothing || limits.Impact == Impact.Nothing || OnHoliday.RestsThrough(limits, runner, day) is not null)
            return null;
        var history = TrainingHistory.Of(runner, day);
        var days = StrengthDays.Of(runner, history);
        var given = days.Minutes();
        var offer = new ExerciseOffer(limits, history);
        if (given is null)
            return null;
        if (limits.Session != SessionScope.Gentle && days.IsDue())
        {
            var strengthOffer = days.IsLight ? new ExerciseOffer(limits.Meet(Light), history) : offer;
            if (new StrengthSession(strengthOffer, history, days.Turn(), OwnRoutine.Chosen(runner)).Within(given.Value, limits.Sets) is { } strength)
                return new LeastFearedFirst(runner, day).In(new WeakerSideFirst(runner, day).In(strength, limits, given.Value), strengthOffer, given.Value);
        }

        if (history.AnythingToday || GivesWayToRun(limits, runner, day))
            return null;
        var most = limits.Session == SessionScope.Gentle ? Gentle : Short;
        var walks = limits.Session == SessionScope.Gentle && RunOfTheDay.Within(limits, runner, day) is { Mode: RunMode.None };
        return new ShortSession(offer, limits.Session, day, Stretches(limits, runner, day)).Within(Shorter(given.Value, most), walks ? Shorter(limits.Time ?? Gentle, Gentle) : TimeSpan.Zero);
    }

    /// <summary>A session of the day made easier, within the same limits; absent when nothing in it could be.</summary>
    public static SessionProposal? Easier(SessionProposal session, Limits limits, RunnerState runner, DateOnly day) =>
        new EasierSession(new ExerciseOffer(limits, TrainingHistory.Of(runner, day))).Of(session);

    /// <summary>Mobility is the first thing that short minutes take away; where there is no run it has them.</summary>
    private static bool GivesWayToRun(Limits limits, RunnerState runner, DateOnly day) =>
        limits.Impact < Impact.Walking && limits.Session == SessionScope.Full
        && WeekSkeleton.Of(runner, day).On(day) is { Run: not RunRole.None, HasMobility: false };

    /// <summary>After a long run or ride hips and hamstrings, else one of what tests found short; none while only gentle work is left.</summary>
    private static ExerciseId[] Stretches(Limits limits, RunnerState runner, DateOnly day)
    {
        if (limits.Session != SessionScope.Full)
            return [];
        if (LongOuting.Before(runner, day) is not null)
            return AfterLong;
        var lengthen = ShortSide.Known(runner, day).SelectMany(side => side.Lengthen).Distinct().ToList();
        return lengthen.Count == 0 ? [] : [lengthen[day.DayNumber % lengthen.Count]];
    }

    private static TimeSpan Shorter(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
