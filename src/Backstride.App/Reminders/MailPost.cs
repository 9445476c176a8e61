using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Backstride.App.Reminders;

/// <summary>Sends a reminder as a mail of plain text.</summary>
internal static class MailPost
{
    /// <exception cref="ReminderFailure">It was not taken.</exception>
    public static async Task Send(ReminderChannel.Mail channel, Reminder reminder, CancellationToken stop)
    {
        using var client = new SmtpClient
        {
            // The name of this machine is nobody's business.
            LocalDomain = "localhost",
            // It would ask a third party about the certificate.
            CheckCertificateRevocation = false,
        };
        try
        {
            await client.ConnectAsync(channel.Host, channel.Port, Security(channel), stop);
            if (channel is { User: { } user, Password: { } password })
                await client.AuthenticateAsync(user, password, stop);
            await client.SendAsync(Message(channel, reminder), stop);
        }
        catch (Exception e) when (Why(e, channel) is { } why)
        {
            throw new ReminderFailure(why, e);
        }

        await Goodbye(client, stop);
    }

    private static MimeMessage Message(ReminderChannel.Mail channel, Reminder reminder)
    {
        // The same reminder has the same id, so that a mail program shows it once even where it was sent twice.
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{channel.To} {reminder.Key}")))[..32];
        var message = new MimeMessage
        {
            Subject = reminder.Title,
            MessageId = $"{id}@backstride.invalid",
            Body = new TextPart("plain") { Text = $"{reminder.Text}\n" },
        };
        message.From.Add(new MailboxAddress("Backstride", channel.From));
        message.To.Add(new MailboxAddress("", channel.To));
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return message;
    }

    // The mail is taken already; a server that hangs up instead of saying goodbye changes nothing about that.
    private static async Task Goodbye(SmtpClient client, CancellationToken stop)
    {
        try
        {
            await client.DisconnectAsync(true, stop);
        }
        catch (Exception e) when (e is IOException or SocketException or ProtocolException or OperationCanceledException)
        {
            // Said above.
        }
    }

    private static SecureSocketOptions Security(ReminderChannel.Mail channel) => channel.Security switch
    {
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.StartTls => SecureSocketOptions.StartTls,
        _ => SecureSocketOptions.None,
    };

    private static string? Why(Exception e, ReminderChannel.Mail channel) => e switch
    {
        AuthenticationException => $"{channel.Host} does not take the name and password.",
        ServiceNotAuthenticatedException => $"{channel.Host} asks for a name and a password.",
        SslHandshakeException => $"A secured connection to {channel.Host} could not be made: its certificate is not trusted here, or it speaks another kind of TLS on this port.",
        SmtpCommandException refused => $"{channel.Host} refused the mail (status {(int)refused.StatusCode}).",
        NotSupportedException => $"{channel.Host} offers no secured connection on this port, or no way to sign in.",
        SocketException => $"{channel.Host} could not be reached. Are its name and port right, and is this machine connected?",
        IOException or ProtocolException => $"{channel.Host} broke off, or does not speak as a mail server does on this port.",
        _ => null,
    };
}
