using System.Text.Json;
using Backstride.Exercises;

namespace Backstride.Figures;

/// <summary>Reads figures from their data: key poses as joint angles, or as places of hands and feet.</summary>
/// <remarks>
/// A pose may begin as another one and say only what differs: one of the shared poses at the head of the data, or an earlier pose of the same
/// figure. Anything the format does not know is an error, so that a misspelt joint is not a joint at rest.
/// </remarks>
internal sealed class FigureReader
{
    private static readonly string[] Known = ["id", "says", "view", "poses", "round", "moves", "trace", "planted", "pin", "props"];
    private readonly Dictionary<string, PoseParts> shared = new(StringComparer.Ordinal);

    private FigureReader(JsonElement poses)
    {
        foreach (var pose in poses.EnumerateObject())
            shared.Add(pose.Name, PoseParts.Read(pose.Value, shared));
    }

    /// <exception cref="JsonException">Not figures.</exception>
    public static IReadOnlyList<Figure> Read(JsonElement document)
    {
        var reader = new FigureReader(document.GetProperty("poses"));
        return [.. document.GetProperty("figures").EnumerateArray().Select(reader.ReadFigure)];
    }

    private Figure ReadFigure(JsonElement data)
    {
        var id = data.GetProperty("id").GetString()!;
        try
        {
            foreach (var property in data.EnumerateObject())
            {
                if (!Known.Contains(property.Name))
                    throw new JsonException($"A figure has no {property.Name}.");
            }

            return Figure(id, data);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new JsonException($"{id}: {e.Message}", e);
        }
    }

    private Figure Figure(string id, JsonElement data)
    {
        var view = data.TryGetProperty("view", out var angles) ? Json.Numbers(angles) : [20, 8];
        var figure = new Figure
        {
            Id = new FigureId(id),
            Says = data.GetProperty("says").GetString()!,
            View = new View(view[0], view[1]),
            IsRound = data.TryGetProperty("round", out var round) && round.GetBoolean(),
            Moves = [.. Json.Texts(data, "moves").SelectMany(Parts)],
            Traced = data.TryGetProperty("trace", out var trace) ? Json.Word<Joint>(trace.GetString()!) : null,
            Planted = [.. Json.Texts(data, "planted").Select(Json.Word<Joint>)],
            Pin = data.TryGetProperty("pin", out var pin) ? Json.Word<Joint>(pin.GetString()!) : null,
            Props = data.TryGetProperty("props", out var props) ? [.. props.EnumerateArray().Select(PropReader.Read)] : [],
            Poses = [],
        };
        return figure with { Poses = Poses(figure, data.GetProperty("poses")) };
    }

    private List<KeyPose> Poses(Figure figure, JsonElement data)
    {
        var known = new Dictionary<string, PoseParts>(shared, StringComparer.Ordinal);
        var poses = new List<KeyPose>();
        foreach (var one in data.EnumerateArray())
        {
            var name = one.GetProperty("name").GetString()!;
            var parts = PoseParts.Read(one, known);
            known[name] = parts;
            var pose = (figure with { Poses = poses }).Pinned(parts.Angles());
            var goals = parts.Goals();
            poses.Add(new KeyPose
            {
                Name = name,
                Stay = Seconds(one, "stay", 0.8),
                Way = Seconds(one, "way", 1.3),
                Goals = goals,
                Pose = KeyPose.Reaching(pose, goals),
            });
        }

        return poses;
    }

    private static TimeSpan Seconds(JsonElement pose, string name, double usual) =>
        TimeSpan.FromSeconds(pose.TryGetProperty(name, out var given) ? given.GetDouble() : usual);

    private static IEnumerable<BodyPart> Parts(string word) => word switch
    {
        "legs" => [BodyPart.LegLeft, BodyPart.LegRight],
        "arms" => [BodyPart.ArmLeft, BodyPart.ArmRight],
        _ => [Json.Word<BodyPart>(word)],
    };
}
