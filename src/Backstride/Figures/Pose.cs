namespace Backstride.Figures;

/// <summary>One arm or leg by its joint angles.</summary>
/// <param name="Root">The ball joint, within the chest or the pelvis; without rotation the limb hangs down.</param>
/// <param name="Hinge">How far elbow or knee is bent, in degrees.</param>
/// <param name="End">The hand or the foot, against forearm or shank.</param>
internal readonly record struct Limb(Turn Root, double Hinge, Turn End)
{
    public Limb Towards(Limb other, double share) =>
        new(Root.Towards(other.Root, share), Hinge + ((other.Hinge - Hinge) * share), End.Towards(other.End, share));
}

/// <summary>The four limbs.</summary>
internal enum LimbName
{
    ArmLeft,
    ArmRight,
    LegLeft,
    LegRight,
}

/// <summary>The whole skeleton by its joint angles, and where the middle of the hips is.</summary>
internal sealed record Pose
{
    public Place Hips { get; init; }

    /// <summary>Against the world.</summary>
    public Turn Pelvis { get; init; } = Turn.None;

    /// <summary>The lower back, against the pelvis.</summary>
    public Turn LowBack { get; init; } = Turn.None;

    /// <summary>The chest, against the lower back.</summary>
    public Turn Chest { get; init; } = Turn.None;

    /// <summary>Against the chest.</summary>
    public Turn Head { get; init; } = Turn.None;

    public Limb ArmLeft { get; init; } = new(Turn.None, 0, Turn.None);

    public Limb ArmRight { get; init; } = new(Turn.None, 0, Turn.None);

    public Limb LegLeft { get; init; } = new(Turn.None, 0, Turn.None);

    public Limb LegRight { get; init; } = new(Turn.None, 0, Turn.None);

    public Limb this[LimbName limb] => limb switch
    {
        LimbName.ArmLeft => ArmLeft,
        LimbName.ArmRight => ArmRight,
        LimbName.LegLeft => LegLeft,
        _ => LegRight,
    };

    public Pose With(LimbName name, Limb limb) => name switch
    {
        LimbName.ArmLeft => this with { ArmLeft = limb },
        LimbName.ArmRight => this with { ArmRight = limb },
        LimbName.LegLeft => this with { LegLeft = limb },
        _ => this with { LegRight = limb },
    };

    public Pose Towards(Pose other, double share) => new()
    {
        Hips = Hips.Towards(other.Hips, share),
        Pelvis = Pelvis.Towards(other.Pelvis, share),
        LowBack = LowBack.Towards(other.LowBack, share),
        Chest = Chest.Towards(other.Chest, share),
        Head = Head.Towards(other.Head, share),
        ArmLeft = ArmLeft.Towards(other.ArmLeft, share),
        ArmRight = ArmRight.Towards(other.ArmRight, share),
        LegLeft = LegLeft.Towards(other.LegLeft, share),
        LegRight = LegRight.Towards(other.LegRight, share),
    };
}
