namespace Backstride.App.Reminders;

/// <summary>What became of one reminder on one channel.</summary>
/// <param name="Sent">When it was taken; absent while it was not.</param>
/// <param name="Tries">How often it was tried in vain.</param>
/// <param name="Next">Not before this moment again.</param>
/// <param name="Failure">Why the last try was in vain, for a person.</param>
internal sealed record SentReminder(string Key, string Channel, DateOnly Day, DateTimeOffset? Sent, int Tries, DateTimeOffset? Next, string? Failure)
{
    /// <summary>After 1, 5, 25 minutes, and then every two hours.</summary>
    public static TimeSpan Wait(int tries) => tries >= 4 ? TimeSpan.FromHours(2) : TimeSpan.FromMinutes(Math.Pow(5, tries - 1));
}
