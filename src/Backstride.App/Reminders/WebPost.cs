using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Backstride.App.Reminders;

/// <summary>Sends a reminder to a web address: one POST, no redirects, no cookies, nothing read but the status.</summary>
internal sealed class WebPost : IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        MaxResponseHeadersLength = 16,
        PooledConnectionLifetime = TimeSpan.FromMinutes(1),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    public WebPost() => client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("Backstride", typeof(WebPost).Assembly.GetName().Version!.ToString(3)));

    /// <summary>As ntfy takes it: the text as the body, the title in a header.</summary>
    public async Task Send(ReminderChannel.Ntfy channel, Reminder reminder, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, channel.Topic) { Content = new StringContent(reminder.Text, Encoding.UTF8) };
        request.Headers.Add("Title", reminder.Title);
        if (channel.Token is { } token)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        await Send(request, channel, stop);
    }

    /// <summary>As JSON, signed when there is a secret; the id is the same for the same reminder.</summary>
    public async Task Send(ReminderChannel.Webhook channel, Reminder reminder, CancellationToken stop)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new WebhookMessage(reminder.Key, reminder.Kind, reminder.Day, reminder.Title, reminder.Text), WebhookJson.Default.WebhookMessage);
        using var request = new HttpRequestMessage(HttpMethod.Post, channel.Address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("Idempotency-Key", reminder.Key);
        if (channel.Secret is { } secret)
            request.Headers.Add("X-Backstride-Signature", $"sha256={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body))}");
        await Send(request, channel, stop);
    }

    private async Task Send(HttpRequestMessage request, ReminderChannel channel, CancellationToken stop)
    {
        try
        {
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
            if (!answer.IsSuccessStatusCode)
                throw new ReminderFailure(Why(answer.StatusCode, channel.Where));
        }
        catch (HttpRequestException e)
        {
            throw new ReminderFailure(
                e.HttpRequestError == HttpRequestError.SecureConnectionError
                    ? $"A secured connection to {channel.Where} could not be made: its certificate is not trusted here."
                    : $"{channel.Where} could not be reached. Is the address right, and is this machine connected?",
                e);
        }
    }

    private static string Why(HttpStatusCode status, string where) => status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => $"{where} does not let us write there.",
        HttpStatusCode.NotFound => $"{where} has nothing at this address.",
        HttpStatusCode.TooManyRequests => $"{where} asks to be left alone for a while.",
        >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest => $"{where} sends to another address, and that is not followed.",
        _ => string.Create(CultureInfo.InvariantCulture, $"{where} answered with the status {(int)status}."),
    };

    public void Dispose() => client.Dispose();
}

/// <summary>What a webhook gets.</summary>
internal sealed record WebhookMessage(string Id, ReminderKind Kind, DateOnly Day, string Title, string Text);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(WebhookMessage))]
internal sealed partial class WebhookJson : JsonSerializerContext;
