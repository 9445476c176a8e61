using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Backstride.App.Serving;
using Backstride.App.Storage;
using Backstride.App.Told;
using Microsoft.AspNetCore.Mvc;

namespace Backstride.App.Api;

/// <summary><c>/api/v1/entries</c>: what happened is told, and the journal is read on from a place.</summary>
internal static class EntryApi
{
    private const long MostBytes = 2 << 20;
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly ApiOperation List = new("getEntries", "The lines of the journal behind a place, in order.", "entries-page")
    {
        Parameters = [new("after", "query", "The seq behind which to begin; 0, or left out, for the beginning.") { Type = "integer" }, Paging.LimitParameter],
        Refusals = new Dictionary<int, string> { [StatusCodes.Status400BadRequest] = "A parameter is not what it should be." },
    };

    private static readonly ApiOperation Write = new("tellEntries", "What a person tells is kept: one entry or a list of at most 500, all of them or none. The same again changes nothing.", "told-kept")
    {
        Takes = "told",
        Parameters = [new("Idempotency-Key", "header", "Gives the entries without an id one of their own: the same key again are the same entries.", IdempotencyKey.Longest)],
        Refusals = new Dictionary<int, string>
        {
            [StatusCodes.Status400BadRequest] = "The body is no JSON object or list of them, or the key is too long.",
            [StatusCodes.Status403Forbidden] = "The token is for something else, a page elsewhere tries it, or the kind is one that imports and the coach write.",
            [StatusCodes.Status409Conflict] = "There is another entry under the id, or it does not fit what is there now: entry, position and field say which.",
            [StatusCodes.Status413PayloadTooLarge] = "More than 500 entries, or more than 2 MB.",
            [StatusCodes.Status422UnprocessableEntity] = "An entry cannot be so: entry, position and field say which.",
        },
    };

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/entries", Give).WithMetadata(new NeedsToken.For(TokenScope.Read), List);
        api.MapPost("/entries", Take).WithMetadata(new NeedsToken.For(TokenScope.Log), new RequestSizeLimitAttribute(MostBytes), Write);
    }

    private static IResult Give(HttpContext http, JournalStore store)
    {
        var paging = new Paging(http.Request.Query);
        var (after, limit) = (paging.Whole("after", 0, long.MaxValue) ?? 0, paging.Limit);
        var lines = store.LinesAfter(NeedsToken.RunnerOf(http), after, limit + 1);
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        using var json = new Utf8JsonWriter(buffer, Compact);
        json.WriteStartObject();
        json.WriteStartArray("items");
        foreach (var line in lines.Take(limit))
            json.WriteRawValue(line);
        json.WriteEndArray();
        if (lines.Count > limit)
            json.WriteNumber("next", after + limit);
        json.WriteEndObject();
        json.Flush();
        return Results.Bytes(buffer.WrittenSpan.ToArray(), "application/json; charset=utf-8");
    }

    private static async Task<IResult> Take(HttpContext http, JournalStore store, RunnerStates states, TimeProvider clock)
    {
        var runner = NeedsToken.RunnerOf(http);
        var key = IdempotencyKey.Of(http.Request);
        var lines = await SentLines.Read(http.Request, http.RequestAborted);
        var kept = new ToldEntries(store, states, clock).Keep(runner, lines, key);
        if (kept.Problem is { } problem)
        {
            await Problem.Write(http, problem);
            return Results.Empty;
        }

        return Results.Json(new ToldKept(kept.Items), ToldKeptJson.Default.ToldKept);
    }
}

/// <summary>What became of what was told.</summary>
/// <param name="Items">One for each entry, in their order.</param>
internal sealed record ToldKept(IReadOnlyList<ToldKept.Item> Items)
{
    /// <param name="Outcome"><c>kept</c>, whether by this request or by the same one before.</param>
    internal sealed record Item(string Id, long Seq, string Outcome);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ToldKept))]
internal sealed partial class ToldKeptJson : JsonSerializerContext;
