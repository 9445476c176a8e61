using Backstride.App.Reminders;
using Backstride.Coaching;
using Backstride.Demo;
using Backstride.Journal;
using Backstride.Screening;
using Backstride.Tests;

namespace Backstride.App.Tests.Reminders;

/// <summary>When somebody is reminded of something, and when not.</summary>
public sealed class DueRemindersTests
{
    private static readonly ReminderSettings All = ReminderSettings.Default with
    {
        At = Enum.GetValues<ReminderKind>().ToDictionary(kind => kind, _ => new TimeOnly(8, 0)),
    };

    /// <summary>Screened, and runs: there is something to propose.</summary>
    private static Runner Known { get; } = Make.Runner().ScreenedClear(20).RanKm(5, 12).RanKm(5, 9).RanKm(5, 5).RanKm(5, 2);

    [Theory]
    [InlineData(7, 59, false)]
    [InlineData(8, 0, true)]
    [InlineData(21, 29, true)]
    [InlineData(21, 30, false)]
    public void A_reminder_begins_with_its_time_and_ends_with_the_quiet_hours(int hour, int minute, bool due) =>
        Assert.Equal(due, Due(Make.Runner().State, Make.Today, hour, minute).Any(reminder => reminder.Kind == ReminderKind.CheckIn));

    [Theory]
    [InlineData("21:30", "07:00", "21:29", false)]
    [InlineData("21:30", "07:00", "21:30", true)]
    [InlineData("21:30", "07:00", "06:59", true)]
    [InlineData("21:30", "07:00", "07:00", false)]
    [InlineData("12:00", "14:00", "11:59", false)]
    [InlineData("12:00", "14:00", "13:59", true)]
    [InlineData("12:00", "14:00", "14:00", false)]
    [InlineData("07:00", "07:00", "07:00", false)]
    public void Quiet_hours_hold_from_their_first_minute_to_the_one_before_their_last_also_over_midnight(string from, string until, string at, bool quiet)
    {
        var settings = ReminderSettings.Default with { QuietFrom = Time(from), QuietUntil = Time(until) };
        Assert.Equal(quiet, settings.IsQuiet(Time(at)));
    }

    [Fact]
    public void A_check_in_with_pain_settles_the_morning_and_a_night_from_a_watch_does_not()
    {
        var slept = Make.Runner().CheckedIn(new CheckIn { Sleep = TimeSpan.FromHours(7) }, 0);
        Assert.Contains(Due(slept.State), reminder => reminder.Kind == ReminderKind.CheckIn);
        Assert.DoesNotContain(Due(slept.CheckedIn(1, 0).State), reminder => reminder.Kind == ReminderKind.CheckIn);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void The_last_run_of_today_or_yesterday_is_asked_about_until_it_has_an_answer(int daysAgo, bool asked)
    {
        var ran = Make.Runner().RanKm(5, daysAgo);
        Assert.Equal(asked, Due(ran.State).Any(reminder => reminder.Kind == ReminderKind.Feedback));
        Assert.DoesNotContain(Due(ran.Felt(during: 1).State), reminder => reminder.Kind == ReminderKind.Feedback);
    }

    [Fact]
    public void The_next_week_is_told_of_on_sunday_evening_alone_when_it_is_proposed()
    {
        Assert.Equal(DayOfWeek.Sunday, Make.Today.DayOfWeek);
        Assert.Contains(Due(Known.State, hour: 17), reminder => reminder.Kind == ReminderKind.Week);
        Assert.DoesNotContain(Due(Known.State, hour: 16, minute: 59), reminder => reminder.Kind == ReminderKind.Week);
        Assert.DoesNotContain(Due(Known.State, Make.Today.AddDays(1), 18), reminder => reminder.Kind == ReminderKind.Week);
        Assert.DoesNotContain(Due(Known.State, Make.Today.AddDays(-1), 18), reminder => reminder.Kind == ReminderKind.Week);
    }

    [Fact]
    public void A_week_that_rests_on_nothing_is_not_told_of() =>
        Assert.DoesNotContain(Due(Make.Runner().RanKm(5, 2).State, hour: 18), reminder => reminder.Kind == ReminderKind.Week);

    [Fact]
    public void What_is_settled_is_not_looked_for_again()
    {
        var all = Due(Known.RanKm(5, 0).State, hour: 18);
        Assert.Equal([ReminderKind.CheckIn, ReminderKind.Feedback, ReminderKind.Week], all.Select(reminder => reminder.Kind).Where(kind => kind != ReminderKind.Session).Order());
        var keys = all.Select(reminder => reminder.Key).ToHashSet();
        Assert.Empty(new DueReminders(All, Known.RanKm(5, 0).State, keys.Contains).At(At(Make.Today, 18, 0)));
    }

    [Fact]
    public void Over_made_up_lives_a_session_is_told_of_only_when_there_is_something_to_do_and_no_word_is_about_health()
    {
        var (told, quiet) = (0, 0);
        foreach (var (state, plan) in Enumerable.Range(0, 40).SelectMany(number => DaysOf((ulong)number)))
        {
            var due = new DueReminders(All with { SaysMore = plan.Day.DayNumber % 2 == 0 }, state, _ => false).At(At(plan.Day, plan.Day.DayOfWeek == DayOfWeek.Sunday ? 18 : 12, 0));
            var session = due.FirstOrDefault(reminder => reminder.Kind == ReminderKind.Session);
            var something = plan.Run is { Mode: not RunMode.None, Done: null } || plan.Session is { HasStrength: true };
            Assert.True(session is null || something, $"{plan.Day}: {session?.Text}");
            Assert.True(session is not null || !something || plan is { Status: PlanStatus.Incomplete } or { Referral.Urgency: >= Urgency.Urgent });
            Assert.True(plan.Referral is not { Urgency: >= Urgency.Urgent } || due.All(reminder => reminder.Kind is ReminderKind.CheckIn or ReminderKind.Feedback));
            Assert.All(due, reminder => Assert.DoesNotMatch("(?i)pain|back|hurt|sore|doctor|numb|flare", $"{reminder.Title.Replace("Backstride", "", StringComparison.Ordinal)} {reminder.Text}"));
            told += session is null ? 0 : 1;
            quiet += session is null ? 1 : 0;
        }

        Assert.True(told > 50 && quiet > 50, $"{told} told, {quiet} not");
    }

    private static IReadOnlyList<Reminder> Due(RunnerState state, DateOnly? day = null, int hour = 9, int minute = 0) =>
        new DueReminders(All, state, _ => false).At(At(day ?? Make.Today, hour, minute));

    private static DateTimeOffset At(DateOnly day, int hour, int minute) => new(day, new TimeOnly(hour, minute), TimeSpan.FromHours(1));

    private static TimeOnly Time(string text) => TimeOnly.ParseExact(text, "HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<(RunnerState State, Plan Plan)> DaysOf(ulong number)
    {
        var life = MadeLife.Of(number);
        for (var lived = 0; lived < 7; lived++)
        {
            life.WakeUp();
            var state = life.Journal.State;
            var plan = Coach.Plan(state, life.Day);
            yield return (state, plan);
            life.LiveWith(plan);
        }
    }
}
