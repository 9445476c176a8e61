using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Backstride.App.Tests.Live;

/// <summary>A real server on this machine that answers one request after another as an exchange has it, and keeps what was asked, byte for byte.</summary>
internal sealed class PlayedHost : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Queue<Exchange> left;
    private readonly Task playing;

    public PlayedHost(IEnumerable<Exchange> exchanges)
    {
        left = new Queue<Exchange>(exchanges);
        listener.Start();
        Root = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture)}");
        playing = Task.Run(Play);
    }

    public Uri Root { get; }

    /// <summary>Each request's first line without the protocol, in order.</summary>
    public ConcurrentQueue<string> Asked { get; } = [];

    /// <summary>Each request's header lines.</summary>
    public ConcurrentQueue<IReadOnlyDictionary<string, string>> Headers { get; } = [];

    /// <summary>Requests that the exchange does not have at that place, and answers nobody asked for.</summary>
    public IReadOnlyList<string> Surprises => [.. wrong, .. left.Select(exchange => $"never asked: {exchange.Ask}")];

    private readonly ConcurrentQueue<string> wrong = [];

    private async Task Play()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(stop.Token);
                await Answer(client.GetStream());
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task Answer(NetworkStream stream)
    {
        if (await Head(stream) is not { } head)
            return;
        var asked = head[0][..head[0].LastIndexOf(' ')];
        Asked.Enqueue(asked);
        Headers.Enqueue(head.Skip(1).Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase));
        if (!left.TryDequeue(out var exchange))
        {
            wrong.Enqueue($"asked for more: {asked}");
            exchange = new Exchange(asked, 500, new Dictionary<string, string>(), []);
        }
        else if (exchange.Ask != asked)
        {
            wrong.Enqueue($"asked for {asked} and not for {exchange.Ask}");
        }

        await Play(stream, exchange);
    }

    private async Task Play(NetworkStream stream, Exchange exchange)
    {
        if (exchange.Silent)
        {
            // Until whoever asked has had enough.
            _ = await stream.ReadAtLeastAsync(new byte[1], 1, throwOnEndOfStream: false, stop.Token);
            return;
        }

        var head = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {exchange.Status} Said\r\nContent-Length: {exchange.Announced ?? exchange.Body.Length}\r\nConnection: close\r\n"));
        foreach (var (name, value) in exchange.Headers)
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head.Append("\r\n").ToString()), stop.Token);
        try
        {
            await stream.WriteAsync(exchange.Body.AsMemory(0, exchange.CutAfter ?? exchange.Body.Length), stop.Token);
        }
        catch (IOException)
        {
            // Whoever asked had read enough.
        }
    }

    private async Task<List<string>?> Head(NetworkStream stream)
    {
        var bytes = new List<byte>();
        var one = new byte[1];
        while (!bytes.TakeLast(4).SequenceEqual("\r\n\r\n"u8.ToArray()))
        {
            if (await stream.ReadAsync(one, stop.Token) == 0)
                return null;
            bytes.Add(one[0]);
        }

        return [.. Encoding.ASCII.GetString([.. bytes]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)];
    }

    public async ValueTask DisposeAsync()
    {
        // In this order: a listener that was stopped between two requests would fail the one that accepts, not end it.
        await stop.CancelAsync();
        await playing;
        listener.Dispose();
        stop.Dispose();
    }
}
