using System.Text.Json;

namespace Backstride.Figures;

/// <summary>Reads what a figure stands on and holds.</summary>
internal static class PropReader
{
    public static Prop Read(JsonElement data)
    {
        var what = data.GetProperty("is").GetString()!;
        return what switch
        {
            "box" => new Prop.Box(Json.Place(data.GetProperty("at")), Json.Place(data.GetProperty("to"))),
            "wall" => new Prop.Wall(data.GetProperty("x").GetDouble()),
            "roll" => new Prop.Roll(AnchorOf(data.GetProperty("at")), Number(data, "size", 7)),
            "band" or "cable" or "stick" => new Prop.Line(Json.Word<LineThing>(what), Anchors(data.GetProperty("through")), Number(data, "beyond", 0)),
            _ => new Prop.Held(Json.Word<HeldThing>(what), Anchors(data.GetProperty("by")), Number(data, "size", what == "ball" ? 9 : 8)),
        };
    }

    private static double Number(JsonElement data, string name, double usual) => data.TryGetProperty(name, out var given) ? given.GetDouble() : usual;

    private static List<Anchor> Anchors(JsonElement list) => [.. list.EnumerateArray().Select(AnchorOf)];

    /// <summary>A joint, a place, or a joint with how far from it.</summary>
    private static Anchor AnchorOf(JsonElement data) => data.ValueKind switch
    {
        JsonValueKind.String => new(Json.Word<Joint>(data.GetString()!), default),
        JsonValueKind.Array => new(null, Json.Place(data)),
        _ => new(Json.Word<Joint>(data.GetProperty("joint").GetString()!), Json.Place(data.GetProperty("off"))),
    };
}
