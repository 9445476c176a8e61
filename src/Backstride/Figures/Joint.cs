namespace Backstride.Figures;

/// <summary>The named points of the skeleton.</summary>
internal enum Joint
{
    Hips,
    Waist,
    Neck,
    Head,
    Nose,
    ShoulderLeft,
    ElbowLeft,
    WristLeft,
    HandLeft,
    ShoulderRight,
    ElbowRight,
    WristRight,
    HandRight,
    HipLeft,
    KneeLeft,
    AnkleLeft,
    ToeLeft,
    HipRight,
    KneeRight,
    AnkleRight,
    ToeRight,
}
