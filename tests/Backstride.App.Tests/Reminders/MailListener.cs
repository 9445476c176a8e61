using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Backstride.App.Tests.Reminders;

/// <summary>A mail server on this machine that speaks SMTP and keeps what it takes.</summary>
internal sealed class MailListener : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource over = new();
    private readonly Task serving;

    public MailListener()
    {
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        serving = Serve();
    }

    public int Port { get; }

    /// <summary>Mails as they came: headers, an empty line, the text.</summary>
    public ConcurrentQueue<string> Mails { get; } = [];

    /// <summary>Commands as they came.</summary>
    public ConcurrentQueue<string> Said { get; } = [];

    /// <summary>While true, every mail is refused.</summary>
    public bool Refuses { get; set; }

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(over.Token);
                await TalkUntilItHangsUp(client);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task TalkUntilItHangsUp(TcpClient client)
    {
        try
        {
            await Talk(client);
        }
        catch (IOException)
        {
            // Whoever wanted TLS hangs up on plain words; the next one is served.
        }
    }

    private async Task Talk(TcpClient client)
    {
        using var reader = new StreamReader(client.GetStream());
        await using var writer = new StreamWriter(client.GetStream()) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 test");
        while (await reader.ReadLineAsync(over.Token) is { } line)
        {
            Said.Enqueue(line);
            var word = line.Split(' ')[0].ToUpperInvariant();
            if (word == "DATA")
                await TakeMail(reader, writer);
            else
                await writer.WriteLineAsync(Answer(word));
            if (word == "QUIT")
                return;
        }
    }

    private string Answer(string word) => word switch
    {
        "EHLO" => "250 test",
        "MAIL" when Refuses => "451 later",
        "QUIT" => "221 bye",
        _ => "250 ok",
    };

    private async Task TakeMail(StreamReader reader, StreamWriter writer)
    {
        await writer.WriteLineAsync("354 go on");
        var lines = new List<string>();
        while (await reader.ReadLineAsync(over.Token) is { } line and not ".")
            lines.Add(line);
        Mails.Enqueue(string.Join('\n', lines));
        await writer.WriteLineAsync("250 taken");
    }

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        listener.Stop();
        await serving;
        over.Dispose();
    }
}
