using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Backstride.App.Serving;
using Backstride.App.Storage;
using Backstride.Journal;
using Backstride.Planning;
using Microsoft.AspNetCore.Mvc;

namespace Backstride.App.Api;

/// <summary><c>/api/v1/weeks/{day}/changes</c>: what a runner does about a kept week.</summary>
/// <remarks>It is the entry <c>plan-change</c> under an address of its own, kept by the rules of all entries, and answered with the week that it makes.</remarks>
internal static class WeekChangeApi
{
    private const long MostBytes = 16 << 10;
    private const string Id = "id";
    private const string Week = "week";
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly ApiOperation Change = new(
        "changeWeek", "An offer is taken or declined, an item made easier, moved or dropped, a recording matched anew, the question of three missed answered. The same again changes nothing.", "week-changed")
    {
        Takes = "week-change",
        Parameters = [new("Idempotency-Key", "header", "Stands in for an id: the same key again is the same change.", IdempotencyKey.Longest)],
        Refusals = new Dictionary<int, string>
        {
            [StatusCodes.Status400BadRequest] = $"The body is no JSON object, or the key is too long. {WeekApi.NoSuchWeek}",
            [StatusCodes.Status409Conflict] = "There is another entry under the id, or the week has no such item or offer, or it may not be: detail says why.",
            [StatusCodes.Status413PayloadTooLarge] = "More than 16 KB.",
            [StatusCodes.Status422UnprocessableEntity] = "A field is missing, unknown, or cannot be so: field says which.",
        },
    };

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/weeks/{day}/changes", Take).WithMetadata(new NeedsToken.For(TokenScope.All), new RequestSizeLimitAttribute(MostBytes), Change);

    private static async Task<IResult> Take(string day, HttpContext http, JournalStore store, RunnerStates states, TimeProvider clock)
    {
        var runner = NeedsToken.RunnerOf(http);
        var today = LocalTime.Of(states.Of(runner).Profile, clock).Today;
        var asked = WeekApi.DayOf(day, today);
        var key = IdempotencyKey.Of(http.Request);
        var said = await SentLines.ReadOne(http.Request, http.RequestAborted);
        var kept = new ToldEntries(store, states, clock).Keep(runner, [LineOf(said, WeekPlanner.MondayOf(asked))], key);
        if (kept.Problem is { } problem)
        {
            await Problem.Write(http, problem);
            return Results.Empty;
        }

        return Results.Bytes(Written(kept.Items, WeekPlanner.Plan(states.Of(runner), asked, today)), "application/json; charset=utf-8");
    }

    /// <summary>The line of the journal that a change comes to.</summary>
    private static JsonObject LineOf(JsonObject said, DateOnly monday)
    {
        var line = new JsonObject { ["kind"] = EntryKind.PlanChange };
        if (said.Remove(Id, out var id))
            line[Id] = id;
        if (said.ContainsKey(Week))
            throw new FormException("Which week it is stands in the address.", Week);
        said[Week] = monday.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        line["data"] = said;
        return line;
    }

    private static byte[] Written(IReadOnlyList<ToldKept.Item> items, WeekPlan week)
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        using var json = new Utf8JsonWriter(buffer, Compact);
        json.WriteStartObject();
        json.WritePropertyName("items");
        JsonSerializer.Serialize(json, items, ToldKeptJson.Default.IReadOnlyListItem);
        json.WritePropertyName(Week);
        json.WriteRawValue(WeekDocument.Write(week));
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }
}
