namespace Backstride.App.Reminders;

/// <summary>A reminder that was not taken. The message is a sentence for the person who set the channel up.</summary>
internal sealed class ReminderFailure(string message, Exception? inner = null) : Exception(message, inner);
