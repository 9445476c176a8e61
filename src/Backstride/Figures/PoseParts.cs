using System.Text.Json;

namespace Backstride.Figures;

/// <summary>A pose as it is written: parts by name, over those of the pose it begins from.</summary>
internal sealed class PoseParts
{
    private static readonly string[] Limbs = ["armLeft", "armRight", "legLeft", "legRight"];
    private static readonly string[] Plain = ["hips", "pelvis", "low", "chest", "head"];
    private static readonly string[] Beside = ["from", "name", "stay", "way"];
    private readonly Dictionary<string, (JsonElement Data, bool Both)> parts;

    private PoseParts(Dictionary<string, (JsonElement, bool)> parts) => this.parts = parts;

    public static PoseParts Read(JsonElement data, IReadOnlyDictionary<string, PoseParts> known)
    {
        var parts = data.TryGetProperty("from", out var from)
            ? new Dictionary<string, (JsonElement, bool)>(known[from.GetString()!].parts, StringComparer.Ordinal)
            : new(StringComparer.Ordinal);
        foreach (var part in data.EnumerateObject())
        {
            foreach (var name in Names(part.Name))
                parts[name] = (part.Value, part.Name is "arms" or "legs" or "spine");
        }

        return new PoseParts(parts);
    }

    /// <summary>The pose with the limbs that have angles, resting on the ground where no height is written.</summary>
    public Pose Angles()
    {
        var pose = new Pose
        {
            Pelvis = Trunk("pelvis").OfTrunk(),
            LowBack = Trunk("low").OfTrunk(),
            Chest = Trunk("chest").OfTrunk(),
            Head = Trunk("head").OfTrunk(),
        };
        foreach (var name in Enum.GetValues<LimbName>())
        {
            if (Of(name) is { Data.ValueKind: JsonValueKind.Array } limb)
                pose = pose.With(name, LimbOf(limb.Data, SideOf(name)));
        }

        var hips = parts.TryGetValue("hips", out var at) ? Json.Numbers(at.Data) : [0];
        var place = new Place(hips[0], hips.ElementAtOrDefault(1), hips.ElementAtOrDefault(2));
        return hips.Length > 1 ? pose with { Hips = place } : pose with { Hips = place + new Place(0, -Lowest(pose), 0) };
    }

    public Dictionary<LimbName, Goal> Goals() => Enum.GetValues<LimbName>()
        .Where(name => Of(name) is { Data.ValueKind: JsonValueKind.Object })
        .ToDictionary(name => name, name => GoalReader.Read(Of(name)!.Value.Data, name, Of(name)!.Value.Both));

    private static IEnumerable<string> Names(string name) => name switch
    {
        "arms" => ["armLeft", "armRight"],
        "legs" => ["legLeft", "legRight"],
        "spine" => ["low", "chest"],
        _ when Limbs.Contains(name) || Plain.Contains(name) => [name],
        _ when Beside.Contains(name) => [],
        _ => throw new JsonException($"A pose has no {name}."),
    };

    private static int SideOf(LimbName name) => name is LimbName.ArmRight or LimbName.LegRight ? 1 : -1;

    private static Limb LimbOf(JsonElement data, int side)
    {
        var numbers = Json.Numbers(data);
        return new Limb(Json.Angles(data).OfLimb(side), numbers.ElementAtOrDefault(3), Turn.About(Place.Right, numbers.ElementAtOrDefault(4)));
    }

    private (JsonElement Data, bool Both)? Of(LimbName name) =>
        parts.TryGetValue(Limbs[(int)name], out var limb) ? limb : null;

    /// <summary>Half of what is written for the whole spine, all of what is written for a part.</summary>
    private Angles Trunk(string name)
    {
        if (!parts.TryGetValue(name, out var part))
            return default;
        var angles = Json.Angles(part.Data);
        return part.Both ? new(angles.Flexion / 2, angles.Aside / 2, angles.Twist / 2) : angles;
    }

    private double Lowest(Pose pose)
    {
        var skeleton = Skeleton.Of(pose);
        var goals = Goals();
        return Enum.GetValues<Joint>()
            .Where(joint => joint != Joint.Nose && !goals.Keys.Any(name => IsOf(joint, name)))
            .Min(joint => skeleton[joint].Y - (joint == Joint.Head ? Proportions.Head + 2 : Proportions.HalfLimb));
    }

    private static bool IsOf(Joint joint, LimbName name) => joint > Skeleton.RootOf(name) && joint <= Skeleton.RootOf(name) + 3;
}
