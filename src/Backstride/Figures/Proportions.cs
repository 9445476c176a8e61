namespace Backstride.Figures;

/// <summary>The lengths of the one skeleton, in units of <see cref="Place"/>: shares of standing height as anthropometric tables have them, rounded.</summary>
internal static class Proportions
{
    public const double HalfHips = 8;
    public const double HalfShoulders = 16;
    public const double LowBack = 23;
    public const double UpperBack = 27;
    public const double ShoulderDrop = 2;
    public const double Neck = 17;
    public const double Head = 9;
    public const double Nose = 13;
    public const double UpperArm = 28;
    public const double Forearm = 25;
    public const double Hand = 8;
    public const double Thigh = 43;
    public const double Shank = 41;
    public const double Foot = 17;

    /// <summary>Half the width of a drawn limb: how far above the ground its middle line stays.</summary>
    public const double HalfLimb = 3;
}
