namespace Backstride.Figures;

/// <summary>What is seen of a figure at each moment: always the same shapes in the same order, from the farthest to the nearest.</summary>
internal sealed class Picture
{
    private const double ClearlyFarther = 4;
    private const double UnderAnother = 0.3;
    private const double SeenFromAbove = 10;
    private const double NearTheGround = 40;
    private const double SeatHeight = 47.5;
    private const double MatBeyond = 9;
    private readonly Figure figure;
    private readonly Camera camera;
    private readonly List<Skeleton> skeletons;
    private readonly List<LimbName> order;
    private readonly HashSet<LimbName> far;

    private Picture(Figure figure, Motion motion)
    {
        this.figure = figure;
        camera = new Camera(figure.View);
        skeletons = [.. motion.Moments.Select(moment => Skeleton.Of(moment.Pose))];
        order = [.. Enum.GetValues<LimbName>().OrderBy(Depth)];
        far = [.. order.Where(IsFar)];
        Frames = [.. skeletons.Select(ShapesOf)];
        Path = figure.Traced is { } joint ? [.. Forward(motion).Select(i => camera.See(skeletons[i][joint]))] : [];
        Mat = figure.View.Above >= SeenFromAbove && skeletons.All(one => one[Joint.Hips].Y < SeatHeight) ? MatUnder() : null;
        var spots = Frames.SelectMany(frame => frame).SelectMany(Extent).Concat(Path).Concat(Mat?.Points ?? [camera.See(default)]).ToList();
        Left = spots.Min(spot => spot.X);
        Right = spots.Max(spot => spot.X);
        Top = spots.Min(spot => spot.Y);
        Bottom = spots.Max(spot => spot.Y);
    }

    public IReadOnlyList<IReadOnlyList<Shape>> Frames { get; }

    /// <summary>The way of the traced joint from the first pose to the last.</summary>
    public IReadOnlyList<Spot> Path { get; }

    /// <summary>What lies under the body where the figure is seen from above; otherwise the ground is a line.</summary>
    public Shape.Path? Mat { get; }

    /// <summary>Where the ground is drawn.</summary>
    public double Ground => camera.See(default).Y;

    public double Left { get; }

    public double Right { get; }

    public double Top { get; }

    public double Bottom { get; }

    public static Picture Of(Figure figure, Motion motion) => new(figure, motion);

    private Shape.Path MatUnder()
    {
        var low = skeletons.SelectMany(one => Enum.GetValues<Joint>().Select(joint => one[joint])).Where(place => place.Y < NearTheGround).ToList();
        var (x0, x1) = (low.Min(place => place.X) - MatBeyond, low.Max(place => place.X) + MatBeyond);
        var (z0, z1) = (low.Min(place => place.Z) - MatBeyond, low.Max(place => place.Z) + MatBeyond);
        return new("mat", [camera.See(new(x0, 0, z0)), camera.See(new(x1, 0, z0)), camera.See(new(x1, 0, z1)), camera.See(new(x0, 0, z1))], IsClosed: true);
    }

    /// <summary>The moments from the first pose to the last one, without the way back.</summary>
    private IEnumerable<int> Forward(Motion motion)
    {
        var last = figure.IsRound ? motion.Moments.Count - 1 : motion.Moments.ToList().FindIndex(moment => moment.Key == figure.Poses.Count - 1);
        return Enumerable.Range(0, last + 1);
    }

    private double Depth(LimbName limb)
    {
        var root = Skeleton.RootOf(limb);
        return skeletons.Average(one => Enumerable.Range(0, 4).Average(i => camera.Nearness(one[root + i])));
    }

    /// <summary>Farther away than the same limb of the other side.</summary>
    private bool IsFar(LimbName limb) => Depth(limb) < Depth(Other(limb)) - ClearlyFarther;

    private static LimbName Other(LimbName limb) => limb switch
    {
        LimbName.ArmLeft => LimbName.ArmRight,
        LimbName.ArmRight => LimbName.ArmLeft,
        LimbName.LegLeft => LimbName.LegRight,
        _ => LimbName.LegLeft,
    };

    private List<Shape> ShapesOf(Skeleton skeleton)
    {
        var shapes = new List<Shape>();
        var scenery = new PropShapes(camera, skeleton);
        shapes.AddRange(figure.Props.SelectMany(scenery.Behind));
        foreach (var limb in order.Where(far.Contains))
            shapes.AddRange(LimbShapes(skeleton, limb, "far"));
        shapes.AddRange(TrunkShapes(skeleton));
        foreach (var limb in order.Where(limb => !far.Contains(limb)))
            shapes.AddRange(LimbShapes(skeleton, limb, "near"));
        shapes.AddRange(figure.Props.SelectMany(scenery.InFront));
        return shapes;
    }

    private IEnumerable<Shape> LimbShapes(Skeleton skeleton, LimbName limb, string distance)
    {
        var root = Skeleton.RootOf(limb);
        var joints = Enumerable.Range(0, 4).Select(i => skeleton[root + i]).ToList();
        var points = joints.Select(camera.See).ToList();
        var moves = figure.Moves.Contains(Enum.Parse<BodyPart>(limb.ToString())) ? " moves" : "";
        // Paper round a limb shows that it passes before what lies behind it; at its root it belongs to the trunk.
        yield return new Shape.Path("clear", [camera.See(joints[0].Towards(joints[1], UnderAnother)), .. points.Skip(1)]);
        yield return new Shape.Path("limb " + distance + moves, points);
    }

    private IEnumerable<Shape> TrunkShapes(Skeleton skeleton)
    {
        var moves = figure.Moves.Contains(BodyPart.Trunk) ? " moves" : "";
        Spot See(Joint joint) => camera.See(skeleton[joint]);
        yield return new Shape.Path("limb near" + moves, [See(Joint.HipLeft), See(Joint.HipRight)]);
        yield return new Shape.Path("limb near" + moves, [See(Joint.Hips), See(Joint.Waist), See(Joint.Neck)], IsSmooth: true);
        yield return new Shape.Path("limb near" + moves, [See(Joint.ShoulderLeft), See(Joint.ShoulderRight)]);
        var turns = figure.Moves.Contains(BodyPart.Head) ? " moves" : "";
        yield return new Shape.Path("limb near" + turns, [See(Joint.Head), See(Joint.Nose)]);
        yield return new Shape.Circle("head near" + turns, See(Joint.Head), Proportions.Head);
    }

    private static IEnumerable<Spot> Extent(Shape shape) => shape switch
    {
        Shape.Path path => path.Points.SelectMany(point => Round(point, Proportions.HalfLimb)),
        Shape.Circle circle => Round(circle.Middle, circle.Radius + 1),
        _ => [],
    };

    private static IEnumerable<Spot> Round(Spot spot, double by) => [new(spot.X - by, spot.Y - by), new(spot.X + by, spot.Y + by)];
}
