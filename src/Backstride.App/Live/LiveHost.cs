using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Backstride.App.Live;

/// <summary>One host, asked with one key, a request at a time.</summary>
/// <remarks>Goes nowhere else: what the host sends elsewhere is not followed, and nothing of the answer is taken for an address. Answers are written to
/// the disk as they come, up to a bound. Busy and broken answers are asked for again a few times; a wait that the host asks for is kept.</remarks>
internal sealed class LiveHost : IDisposable
{
    private const int MostTries = 4;
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);
    private readonly HttpClient client;
    private readonly TimeProvider clock;
    private readonly string title;

    /// <param name="root">The address of the host; by default secured, and for tests one of this machine.</param>
    public LiveHost(Uri root, string title, TimeProvider clock)
    {
        if (root.Scheme != Uri.UriSchemeHttps && !root.IsLoopback)
            throw new ArgumentException("A key is sent over a secured connection only.", nameof(root));
        (this.clock, this.title) = (clock, title);
        client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = TimeSpan.FromSeconds(20),
            MaxConnectionsPerServer = 1,
        })
        {
            BaseAddress = root,
            Timeout = Timeout.InfiniteTimeSpan,
        };
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("Backstride", typeof(LiveHost).Assembly.GetName().Version!.ToString(3)));
    }

    /// <summary>How long one answer may take, from asking to its last byte.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Basic authentication, as the header has it.</summary>
    public required AuthenticationHeaderValue Proof { get; init; }

    public static AuthenticationHeaderValue Basic(string user, string secret) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{secret}")));

    /// <summary>Writes the answer to a new file.</summary>
    /// <returns>False when the host says that there is nothing of the kind; no file is left then.</returns>
    /// <exception cref="FetchException">It was not given.</exception>
    public async Task<bool> Get(string address, string path, long mostBytes, CancellationToken stop)
    {
        for (var tried = 1; ; tried++)
        {
            var wait = Backoff(tried);
            try
            {
                using var answer = await Asked(address, stop);
                if (answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone or HttpStatusCode.UnprocessableContent)
                    return false;
                if (!IsPassing(answer.StatusCode))
                {
                    await Keep(Sound(answer), path, mostBytes, stop);
                    return true;
                }

                wait = Wait(answer) ?? wait;
                if (tried == MostTries || wait > LongestWait)
                    throw Busy(answer.StatusCode, wait);
            }
            catch (Exception e) when (e is HttpRequestException or TimeoutException && tried < MostTries)
            {
                // Asked again after a while.
            }
            catch (HttpRequestException e)
            {
                throw new FetchException("fetch-broken", $"{title} could not be reached, or its answer broke off. Is this machine connected? What came before is kept; fetch again later.", e);
            }
            catch (TimeoutException e)
            {
                throw new FetchException("fetch-timeout", $"{title} does not answer. What came before is kept; fetch again later.", e);
            }

            await Task.Delay(wait, clock, stop);
        }
    }

    private async Task<HttpResponseMessage> Asked(string address, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Authorization = Proof;
        return await InTime(limit => client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit), stop);
    }

    private static bool IsPassing(HttpStatusCode status) => status is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError;

    private HttpResponseMessage Sound(HttpResponseMessage answer) => answer.StatusCode switch
    {
        HttpStatusCode.OK => answer,
        HttpStatusCode.Unauthorized => throw new FetchException("fetch-key", $"{title} does not know this key. Make a new one there and save it here."),
        HttpStatusCode.Forbidden => throw new FetchException("fetch-forbidden", $"{title} knows this key and does not let it read that."),
        >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest => throw new FetchException("fetch-redirect", $"{title} sends to another address, and that is not followed."),
        var status => throw new FetchException("fetch-refused", string.Create(CultureInfo.InvariantCulture, $"{title} answered with the status {(int)status}, which is not expected here.")),
    };

    private FetchException Busy(HttpStatusCode status, TimeSpan wait) => status == HttpStatusCode.TooManyRequests
        ? new FetchException("fetch-busy", string.Create(
            CultureInfo.InvariantCulture, $"{title} asks to be left alone for {Math.Max(1, Math.Ceiling(wait.TotalMinutes)):0} min. What came before is kept; fetch again after that."))
        : new FetchException("fetch-broken", string.Create(CultureInfo.InvariantCulture, $"{title} has a fault of its own (status {(int)status}). What came before is kept; fetch again later."));

    // 2, 8, 32 seconds.
    private static TimeSpan Backoff(int tried) => TimeSpan.FromSeconds(2 * Math.Pow(4, tried - 1));

    private TimeSpan? Wait(HttpResponseMessage answer) => answer.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - clock.GetUtcNow() is var wait && wait > TimeSpan.Zero ? wait : TimeSpan.Zero,
        _ => null,
    };

    private async Task Keep(HttpResponseMessage answer, string path, long mostBytes, CancellationToken stop)
    {
        if (answer.Content.Headers.ContentLength > mostBytes)
            throw TooLarge();
        try
        {
            await InTime(limit => Copy(answer, path, mostBytes, limit), stop);
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    private async Task<long> Copy(HttpResponseMessage answer, string path, long mostBytes, CancellationToken stop)
    {
        await using var body = await answer.Content.ReadAsStreamAsync(stop);
        await using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None);
        var buffer = new byte[64 * 1024];
        for (int count; (count = await Read(body, buffer, stop)) > 0;)
        {
            if (file.Length + count > mostBytes)
                throw TooLarge();
            await file.WriteAsync(buffer.AsMemory(0, count), stop);
        }

        return file.Length;
    }

    // What the network does is told apart from what the disk does: only the first may be better the next time.
    private static async Task<int> Read(Stream body, byte[] buffer, CancellationToken stop)
    {
        try
        {
            return await body.ReadAsync(buffer, stop);
        }
        catch (IOException e)
        {
            throw new HttpRequestException("The answer broke off.", e);
        }
    }

    private FetchException TooLarge() => new("fetch-too-large", $"{title} gave an answer larger than any such list or file; it was left unread.");

    private async Task<T> InTime<T>(Func<CancellationToken, Task<T>> work, CancellationToken stop)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop, patience.Token);
        try
        {
            return await work(limit.Token);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !stop.IsCancellationRequested)
        {
            throw new TimeoutException();
        }
    }

    public void Dispose() => client.Dispose();
}
