using Backstride.Runs;

namespace Backstride.Files.Tracks;

/// <summary>One point as the file has it. <see cref="double.NaN"/>, and 0 for the heart rate, mean that it does not say.</summary>
internal record struct TrackPoint()
{
    public DateTimeOffset? Time { get; set; }

    /// <summary>Degrees north, -90 to 90.</summary>
    public double Latitude { get; set; } = double.NaN;

    /// <summary>Degrees east, -180 to 180.</summary>
    public double Longitude { get; set; } = double.NaN;

    /// <summary>Metres.</summary>
    public double Elevation { get; set; } = double.NaN;

    /// <summary>Metres since the start, as the device counted them.</summary>
    public double Distance { get; set; } = double.NaN;

    /// <summary>Metres per second.</summary>
    public double Speed { get; set; } = double.NaN;

    /// <summary>Beats per minute.</summary>
    public int HeartRate { get; set; }

    /// <summary>Per minute, in whatever the device counts.</summary>
    public double Cadence { get; set; } = double.NaN;

    /// <summary>A position on earth; the point zero north, zero east, where receivers without a fix are, is none.</summary>
    public readonly bool HasPosition =>
        Math.Abs(Latitude) <= 90 && Math.Abs(Longitude) <= 180 && (Latitude != 0 || Longitude != 0);

    /// <summary>What a chart can show of it; time and way are laid in by who keeps it.</summary>
    public readonly StreamSample AsSample() => new()
    {
        MetersPerSecond = (float)Speed,
        ElevationMeters = Math.Abs(Elevation) <= Climb.Highest ? (float)Elevation : float.NaN,
        HeartRate = HeartRate is > 0 and <= byte.MaxValue ? (byte)HeartRate : (byte)0,
        StepsPerMinute = (float)Cadence,
    };
}
