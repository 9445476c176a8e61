using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Backstride.Journal;

/// <summary>A runner's history in one document, for tests, bug reports and researchers: <c>{ day, runner, entries }</c>.</summary>
/// <remarks>
/// <c>runner</c> is a profile (docs/journal.md); <c>entries</c> are journal lines, from which <c>v</c>, <c>id</c>, <c>runner</c>, <c>seq</c>,
/// <c>at</c> (noon), <c>received</c>, <c>zone</c> and <c>by</c> may be left out. Ids that are left out derive from the position, so the same
/// document always gives the same state.
/// </remarks>
public sealed record Scenario(DateOnly Day, RunnerState State)
{
    private static readonly RunnerId Somebody = new(EntryId.DerivedFrom("scenario").Value);

    /// <summary>Reads a scenario document.</summary>
    /// <exception cref="JsonException">The document is not a scenario; the message says where.</exception>
    public static Scenario Read(ReadOnlySpan<byte> utf8)
    {
        var root = ParseObject(utf8);
        var day = DayOf(root["day"], "day");
        var entries = new List<Entry>();
        if (root["runner"] is JsonObject profile)
            entries.Add(Completed(new JsonObject { ["kind"] = EntryKind.Profile, ["data"] = profile.DeepClone(), ["day"] = "1970-01-01" }, 1));
        foreach (var node in root["entries"] as JsonArray ?? [])
        {
            if (node is not JsonObject line)
                throw new JsonException($"entries[{entries.Count}] is not an object.");
            entries.Add(Completed(line.DeepClone().AsObject(), entries.Count + 1));
        }

        return new Scenario(day, RunnerState.From(entries));
    }

    private static JsonObject ParseObject(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return JsonNode.Parse(utf8) as JsonObject ?? throw new JsonException("A scenario is a JSON object.");
        }
        catch (ArgumentException e)
        {
            throw new JsonException(e.Message, e);
        }
    }

    private static Entry Completed(JsonObject line, int position)
    {
        var day = DayOf(line["day"], $"entries[{position}].day");
        var noon = new DateTimeOffset(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero).ToString("O", CultureInfo.InvariantCulture);
        line["v"] ??= 1;
        line["id"] ??= EntryId.DerivedFrom("scenario", position.ToString(CultureInfo.InvariantCulture)).ToString();
        line["runner"] ??= Somebody.ToString();
        line["seq"] ??= position;
        line["at"] ??= noon;
        line["received"] ??= line["at"]!.DeepClone();
        line["zone"] ??= new JsonObject { ["from"] = "guessed" };
        line["by"] ??= "runner";
        line["data"] ??= new JsonObject();
        if (line["kind"] is null)
            throw new JsonException($"entries[{position}] has no kind.");
        return EntryLine.Read(JsonSerializer.SerializeToUtf8Bytes(line, FoldJson.Default.JsonObject));
    }

    private static DateOnly DayOf(JsonNode? node, string where) =>
        node is JsonValue value && value.TryGetValue<string>(out var text)
        && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new JsonException($"{where} is not a day (yyyy-MM-dd).");
}
