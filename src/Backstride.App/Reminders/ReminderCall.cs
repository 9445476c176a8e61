using Backstride.App.Storage;

namespace Backstride.App.Reminders;

/// <summary>What reminders need of the app.</summary>
internal sealed record ReminderCall(DataFolder Folder, ReminderPost Post);
