using Backstride.App.Reminders;

namespace Backstride.App.Tests.Reminders;

/// <summary>What may be set, and what is refused with its field.</summary>
public sealed class ReminderFieldsTests
{
    private static readonly Dictionary<string, string> Mail = new()
    {
        ["mail-host"] = "mail.example.org",
        ["mail-from"] = "coach@example.org",
        ["mail-to"] = "Ann <ann@example.org>",
        ["mail-user"] = "ann",
        ["mail-password"] = "secret",
    };

    [Fact]
    public void A_field_that_is_not_given_stays_and_an_empty_one_goes()
    {
        var set = Apply(ReminderSettings.Default, ("session", "07:30"), ("ntfy", "https://ntfy.example.org/ann"), ("ntfy-token", "tk"));
        Assert.Equal(new TimeOnly(7, 30), set.At[ReminderKind.Session]);
        var later = Apply(set, ("check-in", "08:00"));
        Assert.Equal((2, "tk"), (later.At.Count, later.Ntfy!.Token));
        Assert.Empty(Apply(later, ("session", ""), ("check-in", "")).At);
        Assert.Null(Apply(later, ("ntfy", "")).Ntfy);
        Assert.Null(Apply(Apply(later, ("ntfy", "")), ("ntfy", "https://ntfy.example.org/bob")).Ntfy!.Token);
    }

    [Theory]
    [InlineData("tls", 465)]
    [InlineData("starttls", 587)]
    public void A_mail_server_has_the_usual_port_of_its_kind_unless_another_is_said(string security, int port)
    {
        var mail = ReminderFields.Apply(ReminderSettings.Default, new Dictionary<string, string>(Mail) { ["mail-security"] = security }).Mail!;
        Assert.Equal((port, "ann@example.org"), (mail.Port, mail.To));
        Assert.Equal(2525, Apply(ReminderSettings.Default with { Mail = mail }, ("mail-port", "2525")).Mail!.Port);
    }

    [Theory]
    [InlineData("ntfy", "http://ntfy.example.org/ann")]
    [InlineData("webhook", "http://192.168.1.9/hook")]
    [InlineData("webhook", "ftp://example.org/")]
    [InlineData("webhook", "https://ann:secret@example.org/")]
    [InlineData("webhook", "example.org")]
    [InlineData("ntfy", "file:///etc/passwd")]
    [InlineData("session", "25:00")]
    [InlineData("session", "21:30")]
    [InlineData("mail-to", "foo")]
    [InlineData("more", "perhaps")]
    [InlineData("mail-host", "not a host")]
    [InlineData("dance", "on")]
    public void What_cannot_be_is_refused_with_its_field(string name, string value)
    {
        var refused = Assert.Throws<FormatException>(() => Apply(ReminderSettings.Default, (name, value)));
        Assert.Equal(name, refused.Data["field"]);
    }

    [Fact]
    public void A_time_that_quiet_hours_would_keep_for_good_is_refused_whichever_was_said_last()
    {
        var evening = Apply(ReminderSettings.Default, ("session", "21:29"));
        Assert.Equal("quiet-from", Assert.Throws<FormatException>(() => Apply(evening, ("quiet-from", "21:00"))).Data["field"]);
        Assert.Equal(new TimeOnly(6, 0), Apply(evening, ("check-in", "06:00")).At[Backstride.App.Reminders.ReminderKind.CheckIn]);
        Assert.Equal(new TimeOnly(22, 0), Apply(evening, ("quiet-from", "00:00"), ("session", "22:00")).At[Backstride.App.Reminders.ReminderKind.Session]);
    }

    [Theory]
    [InlineData("mail-port", "0")]
    [InlineData("mail-port", "65536")]
    [InlineData("mail-to", "nobody")]
    [InlineData("mail-from", "a@b\r\nBcc: all@example.org")]
    [InlineData("mail-security", "none")]
    [InlineData("mail-password", "")]
    public void A_mail_that_could_not_be_sent_or_could_be_read_on_the_way_is_refused(string name, string value)
    {
        var refused = Assert.Throws<FormatException>(() => ReminderFields.Apply(ReminderSettings.Default, new Dictionary<string, string>(Mail) { [name] = value }));
        Assert.Equal(name, refused.Data["field"]);
    }

    [Fact]
    public void An_address_without_tls_is_taken_once_that_is_allowed_and_a_private_one_over_tls_always()
    {
        Assert.NotNull(Apply(ReminderSettings.Default, ("unsecured", "on"), ("webhook", "http://192.168.1.9/hook")).Webhook);
        Assert.NotNull(Apply(ReminderSettings.Default, ("webhook", "https://192.168.1.9/hook")).Webhook);
    }

    [Fact]
    public void Nothing_prints_a_password()
    {
        var mail = ReminderFields.Apply(ReminderSettings.Default, Mail).Mail!;
        Assert.DoesNotContain("secret", $"{mail} {ReminderSettings.Default with { Mail = mail }} {mail.Where}", StringComparison.Ordinal);
    }

    private static ReminderSettings Apply(ReminderSettings settings, params (string Name, string Value)[] given) =>
        ReminderFields.Apply(settings, given.ToDictionary(field => field.Name, field => field.Value));
}
