namespace Backstride.Files.Tracks;

/// <summary>Metres between two positions on the WGS 84 ellipsoid.</summary>
/// <remarks>Up to a tenth of a degree: the two radii of curvature at the middle latitude (J. P. Snyder, Map Projections, USGS 1395, 1987,
/// formulas 4-18 and 4-20), within a centimetre per kilometre of the geodesic where people run; beyond that haversine on the mean
/// radius, within 0.6 %.</remarks>
internal static class Ground
{
    private const double SemiMajor = 6_378_137;
    private const double Eccentricity2 = 0.006_694_379_990_14;
    private const double MeanRadius = 6_371_008.8;
    private const double Near = 0.1;
    private const double Radian = Math.PI / 180;

    public static double Meters(double latitude1, double longitude1, double latitude2, double longitude2)
    {
        var north = latitude2 - latitude1;
        var east = longitude2 - longitude1;
        if (Math.Abs(east) > 180)
            east -= Math.CopySign(360, east);
        return Math.Abs(north) <= Near && Math.Abs(east) <= Near
            ? Local((latitude1 + latitude2) / 2 * Radian, north * Radian, east * Radian)
            : Haversine(latitude1 * Radian, latitude2 * Radian, north * Radian, east * Radian);
    }

    private static double Local(double middle, double north, double east)
    {
        var (sine, cosine) = Math.SinCos(middle);
        var w2 = 1 - Eccentricity2 * sine * sine;
        var w = Math.Sqrt(w2);
        var alongMeridian = SemiMajor * (1 - Eccentricity2) / (w2 * w) * north;
        var alongParallel = SemiMajor / w * cosine * east;
        return Math.Sqrt(alongMeridian * alongMeridian + alongParallel * alongParallel);
    }

    private static double Haversine(double from, double to, double north, double east)
    {
        var half = Math.Sin(north / 2);
        var side = Math.Sin(east / 2);
        var h = half * half + Math.Cos(from) * Math.Cos(to) * side * side;
        return 2 * MeanRadius * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }
}
