namespace Backstride.App.Reminders;

/// <summary>Something to be reminded of.</summary>
/// <param name="Key">The same for the same thing, however often it is looked for.</param>
/// <param name="Text">One or two sentences.</param>
internal sealed record Reminder(ReminderKind Kind, string Key, DateOnly Day, string Title, string Text);
