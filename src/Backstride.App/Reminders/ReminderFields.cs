using System.Globalization;
using MimeKit;

namespace Backstride.App.Reminders;

/// <summary>The settings as fields with names, the same on the page and on the command line.</summary>
/// <remarks>A field that is not given leaves what there is; an empty one takes it away. Without a host or an address there is no channel, and what was secret of it is forgotten.</remarks>
internal static class ReminderFields
{
    private const int MostPort = 65_535;

    /// <summary>Every name with what it takes.</summary>
    public static IReadOnlyList<(string Name, string Meaning)> All { get; } =
    [
        ("session", "time of day from which today's run or session is reminded of, such as 07:00; empty for never"),
        ("check-in", "the same for the morning check-in"),
        ("feedback", "the same for a run without an answer"),
        ("week", "the same for the next week, on Sundays"),
        ("quiet-from", "beginning of the quiet hours; the same time for both means none"),
        ("quiet-until", "end of the quiet hours"),
        ("more", "on says distances and minutes; off does not"),
        ("unsecured", "on allows http and mail without TLS, for addresses in your own network"),
        ("mail-host", "the mail server"),
        ("mail-port", "its port; empty for the usual one"),
        ("mail-security", "tls, starttls or none"),
        ("mail-from", "the sender's address"),
        ("mail-to", "your address"),
        ("mail-user", "the name the server knows you by, if it asks"),
        ("mail-password", "the password for it; - reads it from the input"),
        ("ntfy", "the address of a topic, such as https://ntfy.sh/a-name-nobody-guesses"),
        ("ntfy-token", "its access token, if it asks; - reads it from the input"),
        ("webhook", "an address that takes a POST of JSON"),
        ("webhook-secret", "what the message is signed with, if you like; - reads it from the input"),
    ];

    private static readonly (ReminderKind Kind, string Name)[] Kinds = [(ReminderKind.Session, "session"), (ReminderKind.CheckIn, "check-in"), (ReminderKind.Feedback, "feedback"), (ReminderKind.Week, "week")];

    /// <exception cref="FormatException">A field takes something else; the message is for the person, and its data say which field.</exception>
    public static ReminderSettings Apply(ReminderSettings settings, IReadOnlyDictionary<string, string> given)
    {
        foreach (var name in given.Keys.Where(name => !All.Any(known => known.Name == name)))
            throw Refused(name, $"There is no field '{name}'. Known: {string.Join(", ", All.Select(known => known.Name))}.");
        var said = new Given(given);
        var allows = said.Switch("unsecured") ?? settings.AllowsUnsecured;
        return NeverQuietForGood(said, new ReminderSettings
        {
            At = Times(settings.At, said),
            QuietFrom = said.Time("quiet-from") ?? settings.QuietFrom,
            QuietUntil = said.Time("quiet-until") ?? settings.QuietUntil,
            SaysMore = said.Switch("more") ?? settings.SaysMore,
            AllowsUnsecured = allows,
            Mail = MailOf(settings.Mail, said, allows),
            Ntfy = AddressOf("ntfy", settings.Ntfy?.Topic, said, allows) is { } topic ? new ReminderChannel.Ntfy(topic, said.Text("ntfy-token", settings.Ntfy?.Token)) : null,
            Webhook = AddressOf("webhook", settings.Webhook?.Address, said, allows) is { } address ? new ReminderChannel.Webhook(address, said.Text("webhook-secret", settings.Webhook?.Secret)) : null,
        });
    }

    /// <summary>What falls into quiet hours that go over midnight would never be sent: what is no longer true in the morning is not.</summary>
    private static ReminderSettings NeverQuietForGood(Given said, ReminderSettings settings)
    {
        foreach (var (kind, name) in Kinds)
        {
            if (settings.At.TryGetValue(kind, out var at) && settings.QuietFrom > settings.QuietUntil && at >= settings.QuietFrom)
            {
                var field = said.Has(name) ? name : "quiet-from";
                throw Refused(field, string.Create(CultureInfo.InvariantCulture, $"{at:HH\\:mm} for '{name}' lies in the quiet hours from {settings.QuietFrom:HH\\:mm} to {settings.QuietUntil:HH\\:mm}, so it would never be sent. Choose an earlier time, or other quiet hours."));
            }
        }

        return settings;
    }

    private static Dictionary<ReminderKind, TimeOnly> Times(IReadOnlyDictionary<ReminderKind, TimeOnly> before, Given said)
    {
        var times = new Dictionary<ReminderKind, TimeOnly>(before);
        foreach (var (kind, name) in Kinds)
        {
            if (!said.Has(name))
                continue;
            if (said.Time(name) is { } time)
                times[kind] = time;
            else
                times.Remove(kind);
        }

        return times;
    }

    private static ReminderChannel.Mail? MailOf(ReminderChannel.Mail? before, Given said, bool allowsUnsecured)
    {
        if (said.Text("mail-host", before?.Host) is not { } host)
        {
            // A wrong address is told when it is typed, whatever is still missing.
            foreach (var name in (string[])["mail-from", "mail-to"])
                _ = said.Text(name, null) is null ? null : MailAddress(name, null, said);
            return null;
        }

        if (Uri.CheckHostName(host) == UriHostNameType.Unknown)
            throw Refused("mail-host", $"'{host}' is no name of a server.");
        var security = said.Text("mail-security", null) switch
        {
            null => before?.Security ?? MailSecurity.StartTls,
            "tls" => MailSecurity.Tls,
            "starttls" => MailSecurity.StartTls,
            "none" => MailSecurity.None,
            var other => throw Refused("mail-security", $"'{other}' is not one of tls, starttls, none."),
        };
        if (security == MailSecurity.None && !allowsUnsecured)
            throw Refused("mail-security", "Mail without TLS can be read on the way. Allow it for your own network first.");
        var user = said.Text("mail-user", before?.User);
        var password = said.Text("mail-password", before?.Password);
        if (user is not null && password is null)
            throw Refused("mail-password", "A name at the server goes with a password.");
        return new ReminderChannel.Mail(host, Port(said, before, security), security, MailAddress("mail-from", before?.From, said), MailAddress("mail-to", before?.To, said), user, user is null ? null : password);
    }

    private static int Port(Given said, ReminderChannel.Mail? before, MailSecurity security)
    {
        var usual = security switch
        {
            MailSecurity.Tls => 465,
            MailSecurity.StartTls => 587,
            _ => 25,
        };
        if (!said.Has("mail-port"))
            return before is not null && before.Security == security ? before.Port : usual;
        if (said.Text("mail-port", null) is not { } text)
            return usual;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= MostPort ? port : throw Refused("mail-port", $"'{text}' is no port: 1 to {MostPort}.");
    }

    private static string MailAddress(string name, string? before, Given said)
    {
        var text = said.Text(name, before) ?? throw Refused(name, "A mail needs a sender's address and yours.");
        return MailboxAddress.TryParse(text, out var address) && address.Address.Contains('@', StringComparison.Ordinal) ? address.Address : throw Refused(name, $"'{text}' is no mail address.");
    }

    private static Uri? AddressOf(string name, Uri? before, Given said, bool allowsUnsecured)
    {
        if (said.Text(name, before?.OriginalString) is not { } text)
            return null;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http") || address.UserInfo.Length > 0)
            throw Refused(name, $"'{text}' is no web address. It begins with https://, and holds no name and password.");
        if (address.Scheme == Uri.UriSchemeHttp && !allowsUnsecured)
            throw Refused(name, "A message over http can be read on the way. Allow it for your own network first.");
        return address;
    }

    private static FormatException Refused(string name, string why) => new(why) { Data = { ["field"] = name } };

    private sealed class Given(IReadOnlyDictionary<string, string> fields)
    {
        public bool Has(string name) => fields.ContainsKey(name);

        public string? Text(string name, string? before) => !fields.TryGetValue(name, out var text) ? before : text.Trim() is { Length: > 0 } kept ? kept : null;

        public TimeOnly? Time(string name) => Text(name, null) is not { } text ? null
            : TimeOnly.TryParseExact(text, ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time
            : throw Refused(name, $"'{text}' is no time of day, such as 07:00.");

        public bool? Switch(string name) => !Has(name) ? null : Text(name, null) switch
        {
            "on" => true,
            "off" or null => false,
            var other => throw Refused(name, $"'{other}' is neither on nor off."),
        };
    }
}
