using System.Text.Json;

namespace Backstride.Figures;

/// <summary>Reads where a hand or a foot is placed.</summary>
internal static class GoalReader
{
    private static readonly string[] Known = ["at", "toe", "lift", "in", "bend", "end"];

    /// <param name="both">Written once for both sides: what is to the right of one is to the left of the other.</param>
    public static Goal Read(JsonElement data, LimbName name, bool both)
    {
        foreach (var property in data.EnumerateObject())
        {
            if (!Known.Contains(property.Name))
                throw new JsonException($"A placed limb has no {property.Name}.");
        }

        var isArm = name is LimbName.ArmLeft or LimbName.ArmRight;
        var side = name is LimbName.ArmRight or LimbName.LegRight ? 1 : -1;
        var mirror = both ? side : 1;
        Place Read(string part, Place usual) => data.TryGetProperty(part, out var given) ? Mirrored(Json.Place(given), mirror) : Mirrored(usual, side);
        var frame = data.TryGetProperty("in", out var word) ? Json.Word<GoalFrame>(word.GetString()!) : GoalFrame.World;
        var bend = Read("bend", isArm ? new(-1, -0.3, 0.3) : new(1, 0, 0.1));
        if (!data.TryGetProperty("toe", out var toe))
            return new Goal(Mirrored(Json.Place(data.GetProperty("at")), mirror), frame, bend, Read("end", isArm ? default : new(1, 0, 0)));
        var lift = data.GetProperty("lift").GetDouble() * Math.PI / 180;
        var end = new Place(Math.Cos(lift), -Math.Sin(lift), 0);
        return new Goal(Mirrored(Json.Place(toe), mirror) - (end * Proportions.Foot), frame, bend, end);
    }

    private static Place Mirrored(Place place, int side) => place with { Z = place.Z * side };
}
