using System.Text.Json.Serialization;
using Backstride.App.Storage;

namespace Backstride.App.Reminders;

/// <summary>A runner's settings of reminders and what was sent: files in <c>reminders/</c>, readable by this user alone.</summary>
/// <remarks>No part of the journal: they hold passwords, and addresses of this place. No export, page or document shows a password again.</remarks>
internal sealed class KeptReminders(DataFolder folder, RunnerId runner)
{
    private static readonly Days Remembered = new(14);

    private string Place { get; } = Path.Combine(folder.Path, "reminders");

    private string SettingsPath => Path.Combine(Place, $"{runner}.json");

    private string SentPath => Path.Combine(Place, $"{runner}.sent.json");

    public ReminderSettings Settings => KeptFile.Read(SettingsPath, ReminderJson.Default.ReminderSettings) ?? ReminderSettings.Default;

    /// <summary>The newest day last.</summary>
    public IReadOnlyList<SentReminder> Sent => KeptFile.Read(SentPath, ReminderJson.Default.ListSentReminder) ?? [];

    public void Save(ReminderSettings settings) => KeptFile.Write(SettingsPath, settings, ReminderJson.Default.ReminderSettings);

    /// <summary>Notes what became of a reminder on a channel, in the place of what was noted before.</summary>
    public void Note(SentReminder sent) => KeptFile.Write(
        SentPath,
        [.. Sent.Where(past => past.Day >= Remembered.WindowStart(sent.Day) && (past.Key, past.Channel) != (sent.Key, sent.Channel)), sent],
        ReminderJson.Default.ListSentReminder);

    /// <summary>Really deletes all of it.</summary>
    public void Delete()
    {
        foreach (var path in ((string[])[SettingsPath, SentPath]).Where(File.Exists))
            File.Delete(path);
    }

    /// <summary>Lets one process of several send; absent while another does.</summary>
    public IDisposable? Alone()
    {
        DataFolder.CreateOwnedFolder(Place);
        try
        {
            return new FileStream(Path.Combine(Place, $"{runner}.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ReminderSettings))]
[JsonSerializable(typeof(List<SentReminder>))]
internal sealed partial class ReminderJson : JsonSerializerContext;
