namespace Backstride;

/// <summary>A place on earth, in degrees on WGS 84.</summary>
/// <remarks>Used to find the time zone of a recording and then forgotten: no entry of the journal holds one.</remarks>
public readonly record struct Position
{
    private Position(double latitude, double longitude) => (Latitude, Longitude) = (latitude, longitude);

    /// <summary>Degrees north, -90 to 90.</summary>
    public double Latitude { get; }

    /// <summary>Degrees east, -180 to 180.</summary>
    public double Longitude { get; }

    /// <returns>Absent outside of the earth, and for zero north, zero east, where receivers without a fix are.</returns>
    public static Position? FromDegrees(double latitude, double longitude) =>
        Math.Abs(latitude) <= 90 && Math.Abs(longitude) <= 180 && (latitude != 0 || longitude != 0) ? new Position(latitude, longitude) : null;
}
