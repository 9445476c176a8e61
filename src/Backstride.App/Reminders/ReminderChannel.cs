using System.Text.Json.Serialization;

namespace Backstride.App.Reminders;

/// <summary>How the way to a mail server is kept from being read.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MailSecurity>))]
internal enum MailSecurity
{
    /// <summary>Secured from the first byte; usually port 465.</summary>
    [JsonStringEnumMemberName("tls")]
    Tls,

    /// <summary>Secured before anything is said, or nothing is; usually port 587.</summary>
    [JsonStringEnumMemberName("starttls")]
    StartTls,

    /// <summary>Readable on the way: for a server in one's own network.</summary>
    [JsonStringEnumMemberName("none")]
    None,
}

/// <summary>A way for reminders to leave this machine, set up by its owner. A closed set of cases.</summary>
internal abstract record ReminderChannel
{
    /// <summary>"mail", "ntfy", "webhook".</summary>
    [JsonIgnore]
    public abstract string Name { get; }

    /// <summary>Where to, for a person, without anything secret.</summary>
    [JsonIgnore]
    public abstract string Where { get; }

    // A record would print its secrets otherwise.
    public sealed override string ToString() => Name;

    /// <param name="User">Absent for a server that asks for none.</param>
    public sealed record Mail(string Host, int Port, MailSecurity Security, string From, string To, string? User, string? Password) : ReminderChannel
    {
        public const string Called = "mail";

        [JsonIgnore]
        public override string Name => Called;

        [JsonIgnore]
        public override string Where => $"{To} through {Host}";
    }

    /// <param name="Topic">The address of the topic.</param>
    /// <param name="Token">Absent for a topic that anybody may write to.</param>
    public sealed record Ntfy(Uri Topic, string? Token) : ReminderChannel
    {
        public const string Called = "ntfy";

        [JsonIgnore]
        public override string Name => Called;

        [JsonIgnore]
        public override string Where => Topic.Host;
    }

    /// <param name="Secret">What the receiver knows us by; absent for none.</param>
    public sealed record Webhook(Uri Address, string? Secret) : ReminderChannel
    {
        public const string Called = "webhook";

        [JsonIgnore]
        public override string Name => Called;

        [JsonIgnore]
        public override string Where => Address.Host;
    }
}
