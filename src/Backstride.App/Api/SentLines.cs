using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Backstride.App.Serving;
using Backstride.App.Storage;

namespace Backstride.App.Api;

/// <summary>The body of a request as JSON objects.</summary>
internal static class SentLines
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>One object, or a list of them.</summary>
    /// <exception cref="FormException">It is neither.</exception>
    /// <exception cref="BadHttpRequestException">There are too many.</exception>
    public static async Task<IReadOnlyList<JsonObject>> Read(HttpRequest request, CancellationToken stop) => await Node(request, stop) switch
    {
        JsonObject one => [one],
        JsonArray { Count: > JournalStore.MostAtOnce } => throw new BadHttpRequestException("Too many.", StatusCodes.Status413PayloadTooLarge),
        JsonArray many when many.All(node => node is JsonObject) => [.. many.Select(node => node!.AsObject())],
        _ => throw new FormException("The body is an entry, or a list of entries, in JSON."),
    };

    /// <summary>One object; an empty body is one without properties.</summary>
    /// <exception cref="FormException">It is none.</exception>
    public static async Task<JsonObject> ReadOne(HttpRequest request, CancellationToken stop) =>
        request.ContentLength == 0 ? [] : await Node(request, stop) as JsonObject ?? throw new FormException("The body is an object in JSON.");

    private static async Task<JsonNode?> Node(HttpRequest request, CancellationToken stop)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, stop);
        var bytes = body.GetBuffer().AsMemory(0, (int)body.Length);
        if (!Utf8.IsValid(bytes.Span))
            throw new FormException("The body is not UTF-8.");
        try
        {
            var node = JsonNode.Parse(bytes.Span, documentOptions: Strict);
            CheckTexts(node);
            return node;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new FormException("The body cannot be read as JSON.");
        }
    }

    /// <summary>Letters are looked at only when they are asked for; half of one is then a surprise to whoever asks.</summary>
    private static void CheckTexts(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject fields:
                foreach (var (_, value) in fields)
                    CheckTexts(value);
                break;
            case JsonArray items:
                foreach (var item in items)
                    CheckTexts(item);
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                _ = value.GetValue<string>();
                break;
        }
    }
}
