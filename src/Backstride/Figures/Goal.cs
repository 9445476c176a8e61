using static Backstride.Figures.Proportions;

namespace Backstride.Figures;

/// <summary>In whose axes the place of a hand or a foot is given.</summary>
internal enum GoalFrame
{
    World,
    Pelvis,
    Chest,

    /// <summary>From the knee of the same side, in the axes of the world.</summary>
    Knee,

    /// <summary>From the knee of the other side.</summary>
    OtherKnee,

    /// <summary>From the ankle of the same side.</summary>
    Ankle,

    /// <summary>From the wrist of the other side.</summary>
    OtherHand,
}

/// <summary>Where a hand or a foot is, instead of the angles that bring it there: what is planted stays planted.</summary>
/// <param name="At">The wrist or the ankle.</param>
/// <param name="Bend">Where the elbow or the knee points, in the axes of the trunk's end: of the chest, or of the pelvis.</param>
/// <param name="End">Where fingers or toes point, in the world; zero leaves them in line.</param>
internal sealed record Goal(Place At, GoalFrame Frame, Place Bend, Place End)
{
    public Goal Towards(Goal other, double share) =>
        this with { At = At.Towards(other.At, share), Bend = Bend.Towards(other.Bend, share), End = End.Towards(other.End, share) };

    /// <summary>The pose with a limb that reaches its goal, or as near as it is long.</summary>
    public Pose Reached(Pose pose, LimbName name)
    {
        var skeleton = Skeleton.Of(pose);
        var isArm = name is LimbName.ArmLeft or LimbName.ArmRight;
        var parent = isArm ? skeleton.Chest : skeleton.Pelvis;
        var from = skeleton[Skeleton.RootOf(name)];
        var (upper, lower) = isArm ? (UpperArm, Forearm) : (Thigh, Shank);
        var way = Absolute(skeleton, name) - from;
        var length = Math.Clamp(way.Length, Math.Abs(upper - lower) + 0.01, upper + lower - 0.001);
        var hinge = 180 - Corner(upper, lower, length);
        var lift = Corner(upper, length, lower);
        var bend = parent.Of(Bend).Across(way).Unit;
        var along = (way.Unit * Math.Cos(lift * Math.PI / 180)) + (bend * Math.Sin(lift * Math.PI / 180));
        // The elbow folds forward and so points back; the knee the other way round.
        var front = (isArm ? bend * -1 : bend).Across(along).Unit;
        var axes = Turn.ToAxes(front, along * -1, front.Cross(along * -1));
        return pose.With(name, new Limb(parent.Inverse * axes, hinge, EndTurn(axes, hinge, isArm)));
    }

    private static Place Axes(Place at, Turn turn, Place origin) => origin + turn.Of(at);

    private Place Absolute(Skeleton skeleton, LimbName name)
    {
        var right = name is LimbName.ArmRight or LimbName.LegRight;
        return Frame switch
        {
            GoalFrame.World => At,
            GoalFrame.Pelvis => Axes(At, skeleton.Pelvis, skeleton[Joint.Hips]),
            GoalFrame.Chest => Axes(At, skeleton.Chest, skeleton[Joint.Neck]),
            GoalFrame.Knee => At + skeleton[right ? Joint.KneeRight : Joint.KneeLeft],
            GoalFrame.OtherKnee => At + skeleton[right ? Joint.KneeLeft : Joint.KneeRight],
            GoalFrame.Ankle => At + skeleton[right ? Joint.AnkleRight : Joint.AnkleLeft],
            _ => At + skeleton[right ? Joint.WristLeft : Joint.WristRight],
        };
    }

    /// <summary>The turn of wrist or ankle that points the end where it should.</summary>
    private Turn EndTurn(Turn axes, double hinge, bool isArm) => End.Length < 1e-9
        ? Turn.None
        : Turn.Between(isArm ? Place.Up * -1 : Place.Forward, (axes * Turn.About(Place.Right, isArm ? hinge : -hinge)).Inverse.Of(End));

    /// <summary>The corner between two sides of a triangle, in degrees, by the side across from it.</summary>
    private static double Corner(double a, double b, double across) =>
        Math.Acos(Math.Clamp(((a * a) + (b * b) - (across * across)) / (2 * a * b), -1, 1)) * 180 / Math.PI;
}
