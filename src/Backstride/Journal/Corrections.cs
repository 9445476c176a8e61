using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Backstride.Journal;

/// <summary>Lays corrected fields over an entry's data.</summary>
public static class Corrections
{
    /// <summary>Sets a field, or takes it away when the value is null. A dotted name reaches into an object: <c>activity.distanceMeters</c>.</summary>
    public static void Lay(JsonObject data, string field, JsonElement value)
    {
        var names = field.Split('.');
        var target = data;
        foreach (var name in names.AsSpan(0, names.Length - 1))
        {
            if (target[name] is not JsonObject inner)
            {
                inner = [];
                target[name] = inner;
            }

            target = inner;
        }

        if (value.ValueKind == JsonValueKind.Null)
            target.Remove(names[^1]);
        else
            target[names[^1]] = JsonValueOf(value);
    }

    /// <summary>The body with a field changed, or the reason why that cannot be.</summary>
    /// <exception cref="JsonException">The value does not fit the field.</exception>
    public static EntryBody Apply(EntryBody body, string field, JsonElement value)
    {
        var data = JsonObject.Create(EntryLine.DataOf(body).Clone())!;
        Lay(data, field, value);
        return EntryLine.ReadBody(EntryKind.Of(body), EntryKind.VersionOf(body), JsonSerializer.SerializeToElement(data, FoldJson.Default.JsonObject));
    }

    private static JsonNode? JsonValueOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => JsonObject.Create(value.Clone()),
        JsonValueKind.Array => JsonArray.Create(value.Clone()),
        _ => JsonValue.Create(value.Clone()),
    };
}

[JsonSerializable(typeof(JsonObject))]
internal sealed partial class FoldJson : JsonSerializerContext;
