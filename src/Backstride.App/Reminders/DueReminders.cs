using System.Globalization;
using Backstride.App.Wording;
using Backstride.Coaching;
using Backstride.Journal;
using Backstride.Planning;

namespace Backstride.App.Reminders;

/// <summary>What a runner is to be reminded of at a moment of their own time.</summary>
/// <remarks>Each holds from its time of day until midnight, outside of the quiet hours, and only while it is still true: nobody is told of a session that is done or was left out, and
/// nobody of training while somebody has to look first.</remarks>
/// <param name="settled">Keys that need not be looked at, because everybody who was to be told was.</param>
internal sealed class DueReminders(ReminderSettings settings, RunnerState runner, Func<string, bool> settled)
{
    /// <param name="now">With the runner's offset.</param>
    public IReadOnlyList<Reminder> At(DateTimeOffset now)
    {
        var (day, time) = (DateOnly.FromDateTime(now.DateTime), TimeOnly.FromDateTime(now.DateTime));
        if (settings.IsQuiet(time))
            return [];
        return [.. settings.At.Where(wanted => time >= wanted.Value).OrderBy(wanted => wanted.Key)
            .Select(wanted => Find(wanted.Key, day, now)).OfType<Reminder>()];
    }

    private Reminder? Find(ReminderKind kind, DateOnly day, DateTimeOffset now) => kind switch
    {
        ReminderKind.Session => OfSession(day),
        ReminderKind.CheckIn => OfCheckIn(day),
        ReminderKind.Feedback => OfFeedback(day),
        ReminderKind.Week => OfWeek(day, now),
        ReminderKind.Test => null,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind that nothing is looked for."),
    };

    private Reminder? OfSession(DateOnly day)
    {
        var key = Key("session", day);
        if (settled(key))
            return null;
        var plan = Coach.Plan(runner, day);
        if (plan is { Status: PlanStatus.Incomplete } or { Referral.Urgency: >= Urgency.Urgent })
            return null;
        var run = plan.Run is { Mode: not RunMode.None, Done: null } ? plan.Run : null;
        var session = plan is { Session.HasStrength: true, Answer: not (PlanAnswer.Moved or PlanAnswer.Skipped) } ? plan.Session : null;
        return run is null && session is null ? null : ReminderWords.OfSession(key, day, run, session, settings.SaysMore);
    }

    private Reminder? OfCheckIn(DateOnly day)
    {
        var key = Key("check-in", day);
        return settled(key) || runner.CheckIns.Any(said => said.Day == day && said.What.Pain is not null) ? null : ReminderWords.OfCheckIn(key, day);
    }

    /// <summary>The last run of today or yesterday that nothing was said of.</summary>
    private Reminder? OfFeedback(DateOnly day)
    {
        var answered = runner.Feedback.Select(said => said.Subject).ToHashSet();
        return runner.Runs.Where(run => run.Day == day || run.Day == day.AddDays(-1)).MaxBy(run => run.At) is { } last && !answered.Contains(last.Id) && !settled($"feedback-{last.Id}")
            ? ReminderWords.OfFeedback($"feedback-{last.Id}", day)
            : null;
    }

    /// <summary>The next week, once it is proposed: on Sunday evening, and where there is something to propose.</summary>
    private Reminder? OfWeek(DateOnly day, DateTimeOffset now)
    {
        var key = Key("week", day.AddDays(1));
        if (day.DayOfWeek != DayOfWeek.Sunday || TimeOnly.FromDateTime(now.DateTime) < WeekProposal.Evening || settled(key) || Coach.Plan(runner, day).Referral is { Urgency: >= Urgency.Urgent })
            return null;
        var week = WeekPlanner.Plan(runner, day.AddDays(1), day);
        return week.KeptAt is not null || WeekProposal.Of(week, runner, now) is not null ? ReminderWords.OfWeek(key, day) : null;
    }

    private static string Key(string what, DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{what}-{day:yyyy-MM-dd}");
}
