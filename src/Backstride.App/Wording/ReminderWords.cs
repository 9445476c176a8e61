using System.Globalization;
using Backstride.App.Reminders;
using Backstride.Coaching;

namespace Backstride.App.Wording;

/// <summary>Words of reminders. They are read on lock screens and by mail servers: none says anything of anybody's health.</summary>
internal static class ReminderWords
{
    public static Reminder Test(DateOnly day, string key) => new(ReminderKind.Test, key, day, "Backstride: a test", "Reminders arrive here. Nothing else is meant by it.");

    /// <param name="more">Whether distances and minutes are said.</param>
    public static Reminder OfSession(string key, DateOnly day, RunProposal? run, SessionProposal? session, bool more)
    {
        var what = (run, session) switch
        {
            (not null, not null) => "a run and a session",
            (not null, null) => "a run",
            _ => "a session",
        };
        List<string> parts = [];
        if (more && run is not null)
            parts.Add($"{AnswerWords.Of(run)}.");
        if (more && session is not null)
            parts.Add($"{char.ToUpperInvariant(AnswerWords.SessionName(session)[0])}{AnswerWords.SessionName(session)[1..]}, {Quantities.Of(session.Time)}.");
        return new Reminder(ReminderKind.Session, key, day, "Backstride: today", parts.Count > 0 ? string.Join(' ', parts) : $"Today has {what}.");
    }

    public static Reminder OfCheckIn(string key, DateOnly day) => new(ReminderKind.CheckIn, key, day, "Backstride: good morning", "Your check-in is open. It takes three taps.");

    public static Reminder OfFeedback(string key, DateOnly day) => new(ReminderKind.Feedback, key, day, "Backstride: your run", "Your last run has no answer yet.");

    public static Reminder OfWeek(string key, DateOnly day) => new(ReminderKind.Week, key, day, "Backstride: next week", "Your next week is proposed and kept. Look at it, and change what does not fit.");

    /// <summary>What a kind reminds of, for a list of choices.</summary>
    public static string Of(ReminderKind kind) => kind switch
    {
        ReminderKind.Session => "a run or a session today",
        ReminderKind.CheckIn => "the morning check-in, until it is made",
        ReminderKind.Feedback => "a run of today or yesterday without an answer",
        ReminderKind.Week => "the next week, when it is proposed: on Sunday from 17:00 on",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind without words."),
    };

    /// <summary>What became of the last reminder of a channel.</summary>
    /// <param name="local">A moment in the runner's own time.</param>
    public static string Of(SentReminder last, Func<DateTimeOffset, DateTimeOffset> local) => last switch
    {
        { Failure: { } failure } when last.Key.StartsWith("test-", StringComparison.Ordinal) => $"The test was not taken. {failure}",
        { Failure: { } failure, Next: { } next } => $"The last one was not taken. {failure} It is tried again from {Clock(local(next))} on, while it still holds.",
        { Sent: { } sent } => $"Last taken on {Quantities.Weekday(DateOnly.FromDateTime(local(sent).DateTime))} at {Clock(local(sent))}.",
        _ => "Nothing was sent yet.",
    };

    private static string Clock(DateTimeOffset at) => at.ToString("HH:mm", CultureInfo.InvariantCulture);

    public static string Of(string channel) => channel switch
    {
        ReminderChannel.Mail.Called => "e-mail",
        _ => channel,
    };
}
