using Backstride.Exercises;

namespace Backstride.Figures;

/// <summary>From where a figure is seen.</summary>
/// <param name="Round">0 from its right side, 90 from the front, -90 from behind, in degrees.</param>
/// <param name="Above">How far from above, in degrees.</param>
internal readonly record struct View(double Round, double Above);

/// <summary>The parts of the body that a figure can show as moving.</summary>
internal enum BodyPart
{
    Trunk,
    Head,
    ArmLeft,
    ArmRight,
    LegLeft,
    LegRight,
}

/// <summary>The moving figure of one variant: key poses of the skeleton, what it stands on and what it holds.</summary>
internal sealed record Figure
{
    public required FigureId Id { get; init; }

    /// <summary>In words what the figure shows, for whoever cannot see it and for whoever wants to be sure.</summary>
    public required string Says { get; init; }

    public required View View { get; init; }

    /// <summary>At least one; the second is the hard moment where there is one.</summary>
    public required IReadOnlyList<KeyPose> Poses { get; init; }

    /// <summary>From the last pose straight to the first; otherwise back the way it came.</summary>
    public required bool IsRound { get; init; }

    /// <summary>What the eye should follow.</summary>
    public required IReadOnlyList<BodyPart> Moves { get; init; }

    /// <summary>The joint whose path is drawn.</summary>
    public Joint? Traced { get; init; }

    /// <summary>Joints that rest on floor, wall or bench in every pose.</summary>
    public required IReadOnlyList<Joint> Planted { get; init; }

    /// <summary>The joint that everything else moves about; it never leaves its place.</summary>
    public Joint? Pin { get; init; }

    public required IReadOnlyList<Prop> Props { get; init; }

    /// <summary>A pose moved so that the pinned joint is where it is in the first pose.</summary>
    public Pose Pinned(Pose pose) => Pin is { } pin && Poses.Count > 0
        ? pose with { Hips = pose.Hips + Skeleton.Of(Poses[0].Pose)[pin] - Skeleton.Of(pose)[pin] }
        : pose;
}
