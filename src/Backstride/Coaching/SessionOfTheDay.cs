using Backstride.Exercises;
using Backstride.HomeTests;
using Backstride.Journal;

namespace Backstride.Coaching;

/// <summary>Chooses the exercise session of a day within its limits.</summary>
/// <remarks>
/// On a strength day a whole session, on other days at most five minutes of mobility and breathing. The same limits, history and day give the
/// same session. It never lasts longer than the minutes of that weekday.
/// </remarks>
public static class SessionOfTheDay
{
    private static readonly ExerciseId[] AfterLong = [new("hip-flexor-stretch"), new("hamstring-stretch")];
    private static readonly TimeSpan Short = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Gentle = TimeSpan.FromMinutes(10);

    /// <summary>The session; absent when the limits leave none, there is no time, or today's is done.</summary>
    public static SessionProposal? Within(Limits limits, RunnerState runner, DateOnly day)
    {
        if (limits.Session == SessionScope.Nothing || limits.Impact == Impact.Nothing)
            return null;
        var history = TrainingHistory.Of(runner, day);
        var days = StrengthDays.Of(runner, history);
        var given = days.Minutes();
        var offer = new ExerciseOffer(limits, history);
        if (limits.Session != SessionScope.Gentle && given is { } time && days.IsDue()
            && new StrengthSession(offer, history, days.Turn()).Within(time, limits.Sets) is { } strength)
        {
            return new WeakerSideFirst(runner, day).In(strength, limits, time);
        }

        if (history.AnythingToday)
            return null;
        var most = limits.Session == SessionScope.Gentle ? Gentle : Short;
        var walks = limits.Session == SessionScope.Gentle && RunOfTheDay.Within(limits, runner, day) is { Mode: RunMode.None };
        return new ShortSession(offer, limits.Session, day, Stretches(limits, runner, day)).Within(given is null ? Short : Shorter(given.Value, most), walks ? Shorter(limits.Time ?? Gentle, Gentle) : TimeSpan.Zero);
    }

    /// <summary>A session of the day made easier, within the same limits; absent when nothing in it could be.</summary>
    public static SessionProposal? Easier(SessionProposal session, Limits limits, RunnerState runner, DateOnly day) =>
        new EasierSession(new ExerciseOffer(limits, TrainingHistory.Of(runner, day))).Of(session);

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
