namespace Backstride.Figures;

/// <summary>What props look like beside a skeleton.</summary>
internal sealed class PropShapes(Camera camera, Skeleton skeleton)
{
    private const double HalfDepth = 28;
    private const double WallHeight = 150;

    /// <summary>What stands: drawn before the body.</summary>
    public IEnumerable<Shape> Behind(Prop prop) => prop switch
    {
        Prop.Box box => Sides(box),
        Prop.Wall wall => [Outline("prop", new(wall.X, 0, -HalfDepth), new(wall.X, WallHeight, -HalfDepth), new(wall.X, WallHeight, HalfDepth), new(wall.X, 0, HalfDepth))],
        Prop.Roll roll => [new Shape.Circle("prop", camera.See(roll.Middle.In(skeleton)), roll.Size)],
        _ => [],
    };

    /// <summary>What is held: drawn over the body.</summary>
    public IEnumerable<Shape> InFront(Prop prop) => prop switch
    {
        Prop.Held held => Thing(held, held.By.Aggregate(default(Place), (sum, by) => sum + by.In(skeleton)) * (1d / held.By.Count)),
        Prop.Line line => [Along(line)],
        _ => [],
    };

    private IEnumerable<Shape> Sides(Prop.Box box)
    {
        var (a, b) = (box.From, box.To);
        yield return Outline("prop", new(a.X, b.Y, a.Z), new(b.X, b.Y, a.Z), new(b.X, b.Y, b.Z), new(a.X, b.Y, b.Z));
        yield return Outline("prop", new(a.X, a.Y, b.Z), new(b.X, a.Y, b.Z), new(b.X, b.Y, b.Z), new(a.X, b.Y, b.Z));
        var end = camera.Nearness(Place.Forward) >= 0 ? b.X : a.X;
        yield return Outline("prop", new(end, a.Y, a.Z), new(end, b.Y, a.Z), new(end, b.Y, b.Z), new(end, a.Y, b.Z));
    }

    private IEnumerable<Shape> Thing(Prop.Held held, Place at)
    {
        switch (held.Thing)
        {
            case HeldThing.Kettlebell:
                var bell = at + new Place(0, -held.Size - 4, 0);
                yield return new Shape.Path("handle", [.. new Place[] { new(-4, 5, 0), new(-4, 12, 0), new(4, 12, 0), new(4, 5, 0) }.Select(corner => camera.See(bell + corner))]);
                yield return new Shape.Circle("weight", camera.See(bell), held.Size);
                break;
            case HeldThing.Dumbbell:
                yield return new Shape.Path("handle", [camera.See(at + new Place(-9, 0, 0)), camera.See(at + new Place(9, 0, 0))]);
                yield return Plate(at, -9, held.Size);
                yield return Plate(at, 9, held.Size);
                break;
            case HeldThing.Barbell:
                yield return new Shape.Path("handle", [camera.See(at + new Place(0, 0, -50)), camera.See(at + new Place(0, 0, 50))]);
                yield return new Shape.Circle("plate", camera.See(at + new Place(0, 0, -46)), held.Size);
                yield return new Shape.Circle("plate", camera.See(at + new Place(0, 0, 46)), held.Size);
                break;
            default:
                yield return new Shape.Circle("ball", camera.See(at), held.Size);
                break;
        }
    }

    private Shape.Path Plate(Place at, double along, double size) =>
        new("disc", [camera.See(at + new Place(along, -size / 2, 0)), camera.See(at + new Place(along, size / 2, 0))]);

    private Shape.Path Along(Prop.Line line)
    {
        var places = line.Through.Select(anchor => anchor.In(skeleton)).ToList();
        if (line.Beyond > 0)
        {
            places[0] += (places[0] - places[1]).Unit * line.Beyond;
            places[^1] += (places[^1] - places[^2]).Unit * line.Beyond;
        }

        return new Shape.Path(line.Thing.ToString().ToLowerInvariant(), [.. places.Select(camera.See)]);
    }

    private Shape.Path Outline(string look, params ReadOnlySpan<Place> corners)
    {
        var spots = new List<Spot>();
        foreach (var corner in corners)
            spots.Add(camera.See(corner));
        return new Shape.Path(look, spots, IsClosed: true);
    }
}
