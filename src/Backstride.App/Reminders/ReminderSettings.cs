using System.Text.Json.Serialization;

namespace Backstride.App.Reminders;

/// <summary>What a runner wants to be reminded of, when not, and how. Nothing is on until it is set up.</summary>
internal sealed record ReminderSettings
{
    public static ReminderSettings Default { get; } = new();

    /// <summary>From which time of day on each is sent; what is not in it is not sent.</summary>
    public IReadOnlyDictionary<ReminderKind, TimeOnly> At { get; init; } = new Dictionary<ReminderKind, TimeOnly>();

    /// <summary>Included. The same as <see cref="QuietUntil"/> for no quiet hours.</summary>
    public TimeOnly QuietFrom { get; init; } = new(21, 30);

    /// <summary>Not included.</summary>
    public TimeOnly QuietUntil { get; init; } = new(7, 0);

    /// <summary>Whether distances and minutes are said. Pain and reasons never are.</summary>
    public bool SaysMore { get; init; }

    /// <summary>Whether an address may be used over a connection that others can read on the way.</summary>
    public bool AllowsUnsecured { get; init; }

    public ReminderChannel.Mail? Mail { get; init; }

    public ReminderChannel.Ntfy? Ntfy { get; init; }

    public ReminderChannel.Webhook? Webhook { get; init; }

    /// <summary>Those that are set up.</summary>
    [JsonIgnore]
    public IReadOnlyList<ReminderChannel> Channels => [.. ((ReminderChannel?[])[Mail, Ntfy, Webhook]).OfType<ReminderChannel>()];

    /// <summary>True within the quiet hours, which may go over midnight.</summary>
    public bool IsQuiet(TimeOnly time) => QuietFrom <= QuietUntil
        ? time >= QuietFrom && time < QuietUntil
        : time >= QuietFrom || time < QuietUntil;

    public ReminderChannel? Channel(string name) => Channels.FirstOrDefault(channel => channel.Name == name);
}
