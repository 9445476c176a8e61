using static Backstride.Figures.Proportions;

namespace Backstride.Figures;

/// <summary>Where every joint of a pose is: angles carried out from the hips to the ends.</summary>
internal sealed class Skeleton
{
    private readonly Place[] joints = new Place[Enum.GetValues<Joint>().Length];

    private Skeleton(Pose pose)
    {
        Pelvis = pose.Pelvis;
        var low = Pelvis * pose.LowBack;
        Chest = low * pose.Chest;
        var head = Chest * pose.Head;
        this[Joint.Hips] = pose.Hips;
        this[Joint.Waist] = pose.Hips + low.Of(new(0, LowBack, 0));
        this[Joint.Neck] = this[Joint.Waist] + Chest.Of(new(0, UpperBack, 0));
        this[Joint.Head] = this[Joint.Neck] + head.Of(new(1, Neck, 0));
        this[Joint.Nose] = this[Joint.Head] + head.Of(new(Nose, -1, 0));
        Arm(Joint.ShoulderLeft, -1, pose.ArmLeft);
        Arm(Joint.ShoulderRight, 1, pose.ArmRight);
        Leg(Joint.HipLeft, -1, pose.LegLeft);
        Leg(Joint.HipRight, 1, pose.LegRight);
    }

    public Turn Pelvis { get; }

    public Turn Chest { get; }

    public Place this[Joint joint]
    {
        get => joints[(int)joint];
        private set => joints[(int)joint] = value;
    }

    public static Skeleton Of(Pose pose) => new(pose);

    /// <summary>The joint from which a limb starts.</summary>
    public static Joint RootOf(LimbName limb) => limb switch
    {
        LimbName.ArmLeft => Joint.ShoulderLeft,
        LimbName.ArmRight => Joint.ShoulderRight,
        LimbName.LegLeft => Joint.HipLeft,
        _ => Joint.HipRight,
    };

    private void Arm(Joint shoulder, int side, Limb arm)
    {
        this[shoulder] = this[Joint.Neck] + Chest.Of(new(0, -ShoulderDrop, side * HalfShoulders));
        var upper = Chest * arm.Root;
        var lower = upper * Turn.About(Place.Right, arm.Hinge);
        this[shoulder + 1] = this[shoulder] + upper.Of(new(0, -UpperArm, 0));
        this[shoulder + 2] = this[shoulder + 1] + lower.Of(new(0, -Forearm, 0));
        this[shoulder + 3] = this[shoulder + 2] + (lower * arm.End).Of(new(0, -Hand, 0));
    }

    private void Leg(Joint hip, int side, Limb leg)
    {
        this[hip] = this[Joint.Hips] + Pelvis.Of(new(0, 0, side * HalfHips));
        var thigh = Pelvis * leg.Root;
        var shank = thigh * Turn.About(Place.Right, -leg.Hinge);
        this[hip + 1] = this[hip] + thigh.Of(new(0, -Thigh, 0));
        this[hip + 2] = this[hip + 1] + shank.Of(new(0, -Shank, 0));
        this[hip + 3] = this[hip + 2] + (shank * leg.End).Of(new(Foot, 0, 0));
    }
}
