namespace Backstride.Symptoms;

/// <summary>Where green ends and red begins, against usual pain.</summary>
/// <remarks>
/// Red: more than 5 during (for a usual pain of 5 or less), or a next morning at least 2 above usual and at least 3. Green: during at most
/// the greater of 2 and usual + 1, and at most 5, and a next morning at most 1 above usual. Clinical judgement, modelled on the pain
/// monitoring of tendon and knee rehabilitation (Thomeé 1997, Silbernagel 2007); not validated for back pain.
/// </remarks>
internal static class ZoneThresholds
{
    /// <summary>More than this during a run is red.</summary>
    public static readonly PainScore MostDuring = new(5);

    /// <summary>Up to this during a run is green whatever the usual pain.</summary>
    public static readonly PainScore AlwaysGreenDuring = new(2);

    /// <summary>Below this no morning is red.</summary>
    public static readonly PainScore LeastRedMorning = new(3);

    private const double GreenAboveUsual = 1;
    private const double RedAboveUsual = 2;

    public static bool IsRedDuring(PainScore during, PainScore usual) => during > MostDuring && usual <= MostDuring;

    public static bool IsRedMorning(PainScore morning, PainScore usual) => morning.Above(usual) >= RedAboveUsual && morning >= LeastRedMorning;

    public static bool IsGreenDuring(PainScore during, PainScore usual) =>
        (during <= AlwaysGreenDuring || during.Above(usual) <= GreenAboveUsual) && during <= MostDuring;

    /// <summary>At most one above usual: as settled as it gets.</summary>
    public static bool IsSettled(PainScore pain, PainScore usual) => pain.Above(usual) <= GreenAboveUsual;
}
