using System.Globalization;

namespace Backstride;

/// <summary>How fast, along the ground.</summary>
/// <remarks>Finite and not negative. <c>default</c> is standing still. Stored and compared in metres per second.</remarks>
public readonly record struct Speed : IComparable<Speed>
{
    private Speed(double metersPerSecond) => MetersPerSecond = metersPerSecond;

    public double MetersPerSecond { get; }

    /// <summary>The time one kilometre takes.</summary>
    /// <exception cref="InvalidOperationException">Standing still, a kilometre is never done.</exception>
    public TimeSpan PerKilometre => MetersPerSecond > 0
        ? TimeSpan.FromSeconds(Distance.FromKilometres(1).Meters / MetersPerSecond)
        : throw new InvalidOperationException("There is no pace at a speed of zero.");

    /// <exception cref="ArgumentOutOfRangeException">Negative, NaN or infinite.</exception>
    public static Speed FromMetersPerSecond(double metersPerSecond) => double.IsFinite(metersPerSecond) && metersPerSecond >= 0
        ? new(metersPerSecond)
        : throw new ArgumentOutOfRangeException(nameof(metersPerSecond), metersPerSecond, "A speed is finite and not negative.");

    /// <exception cref="ArgumentOutOfRangeException">The time is not longer than nothing.</exception>
    public static Speed Of(Distance distance, TimeSpan time) => time > TimeSpan.Zero
        ? new(distance.Meters / time.TotalSeconds)
        : throw new ArgumentOutOfRangeException(nameof(time), time, "A speed needs a time that passed.");

    public static bool operator <(Speed a, Speed b) => a.MetersPerSecond < b.MetersPerSecond;

    public static bool operator >(Speed a, Speed b) => a.MetersPerSecond > b.MetersPerSecond;

    public static bool operator <=(Speed a, Speed b) => a.MetersPerSecond <= b.MetersPerSecond;

    public static bool operator >=(Speed a, Speed b) => a.MetersPerSecond >= b.MetersPerSecond;

    public int CompareTo(Speed other) => MetersPerSecond.CompareTo(other.MetersPerSecond);

    /// <summary>For logs and failure messages; wording for people lives in the shell.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{MetersPerSecond:0.###} m/s");
}
