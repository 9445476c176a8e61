using System.Globalization;
using System.Text.Json.Serialization;

namespace Backstride;

/// <summary>How far, along the ground.</summary>
/// <remarks>Never negative, never NaN. <c>default</c> is zero. Stored and compared in metres.</remarks>
[JsonConverter(typeof(DistanceJson))]
public readonly record struct Distance : IComparable<Distance>
{
    private Distance(double meters) => Meters = meters;

    public static Distance Zero => default;

    public double Meters { get; }

    public double Kilometres => Meters / 1000;

    /// <exception cref="ArgumentOutOfRangeException">Negative, NaN or infinite.</exception>
    public static Distance FromMeters(double meters) => double.IsFinite(meters) && meters >= 0
        ? new(meters)
        : throw new ArgumentOutOfRangeException(nameof(meters), meters, "A distance is finite and not negative.");

    /// <exception cref="ArgumentOutOfRangeException">Negative, NaN or infinite.</exception>
    public static Distance FromKilometres(double kilometres) => FromMeters(kilometres * 1000);

    public static Distance Min(Distance a, Distance b) => a.Meters <= b.Meters ? a : b;

    public static Distance Max(Distance a, Distance b) => a.Meters >= b.Meters ? a : b;

    public static Distance operator +(Distance a, Distance b) => FromMeters(a.Meters + b.Meters);

    public static Distance operator *(Distance distance, Ratio ratio) => FromMeters(distance.Meters * ratio.Value);

    public static double operator /(Distance a, Distance b) => a.Meters / b.Meters;

    public static bool operator <(Distance a, Distance b) => a.Meters < b.Meters;

    public static bool operator >(Distance a, Distance b) => a.Meters > b.Meters;

    public static bool operator <=(Distance a, Distance b) => a.Meters <= b.Meters;

    public static bool operator >=(Distance a, Distance b) => a.Meters >= b.Meters;

    public int CompareTo(Distance other) => Meters.CompareTo(other.Meters);

    /// <summary>For logs and failure messages; wording for people lives in the shell.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Meters:0.##} m");
}
