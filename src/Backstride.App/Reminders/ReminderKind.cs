using System.Text.Json.Serialization;

namespace Backstride.App.Reminders;

/// <summary>What may be reminded of.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReminderKind>))]
internal enum ReminderKind
{
    /// <summary>A run or a session with strength is planned for today.</summary>
    [JsonStringEnumMemberName("session")]
    Session,

    /// <summary>Nothing was said of the back yet this morning.</summary>
    [JsonStringEnumMemberName("check-in")]
    CheckIn,

    /// <summary>A run of today or yesterday has no answer yet.</summary>
    [JsonStringEnumMemberName("feedback")]
    Feedback,

    /// <summary>On Sunday: the next week can be looked at.</summary>
    [JsonStringEnumMemberName("week")]
    Week,

    /// <summary>A try of the way there, which is about nothing.</summary>
    [JsonStringEnumMemberName("test")]
    Test,
}
