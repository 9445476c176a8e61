namespace Backstride.Figures;

/// <summary>One of the poses of a movement that has a name: "start", "down".</summary>
internal sealed record KeyPose
{
    public required string Name { get; init; }

    /// <summary>How long the figure stays in it.</summary>
    public required TimeSpan Stay { get; init; }

    /// <summary>How long the way into it takes.</summary>
    public required TimeSpan Way { get; init; }

    /// <summary>The angles, with every goal reached.</summary>
    public required Pose Pose { get; init; }

    /// <summary>Limbs whose end was placed and not their angles.</summary>
    public required IReadOnlyDictionary<LimbName, Goal> Goals { get; init; }

    /// <summary>The pose with its goals reached, those that lean on another limb last.</summary>
    public static Pose Reaching(Pose pose, IReadOnlyDictionary<LimbName, Goal> goals)
    {
        foreach (var (name, goal) in goals.OrderBy(goal => Turn(goal.Key, goal.Value)))
            pose = goal.Reached(pose, name);
        return pose;
    }

    private static int Turn(LimbName name, Goal goal) =>
        (name is LimbName.ArmLeft or LimbName.ArmRight ? 2 : 0) + (goal.Frame is GoalFrame.OtherHand or GoalFrame.OtherKnee ? 1 : 0);
}
