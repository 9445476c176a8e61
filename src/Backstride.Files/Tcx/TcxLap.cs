namespace Backstride.Files.Tcx;

/// <summary>What the device counted for one lap; <see cref="double.NaN"/>, and 0 for heart rates, mean that it does not say.</summary>
internal sealed class TcxLap
{
    /// <summary>A lap longer than a leap year is damage.</summary>
    public const double LongestSeconds = 366 * 86_400.0;

    public const double FarthestMeters = 1e8;

    public double Seconds { get; set; } = double.NaN;

    public double Meters { get; set; } = double.NaN;

    public int AverageHeartRate { get; set; }

    public int MaxHeartRate { get; set; }

    /// <summary>Per minute, in whatever the device counts.</summary>
    public double Cadence { get; set; } = double.NaN;
}
