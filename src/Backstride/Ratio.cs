using System.Globalization;
using System.Text.Json.Serialization;

namespace Backstride;

/// <summary>One quantity as a multiple of another: 1.10 is ten percent more.</summary>
/// <remarks>Finite and not negative. <c>default</c> is zero, which takes everything away.</remarks>
[JsonConverter(typeof(RatioJson))]
public readonly record struct Ratio : IComparable<Ratio>
{
    private Ratio(double value) => Value = value;

    public static Ratio Whole { get; } = new(1);

    public double Value { get; }

    /// <exception cref="ArgumentOutOfRangeException">Negative, NaN or infinite.</exception>
    public static Ratio Of(double value) => double.IsFinite(value) && value >= 0
        ? new(value)
        : throw new ArgumentOutOfRangeException(nameof(value), value, "A ratio is finite and not negative.");

    public static Ratio Increase(double percent) => Of((100 + percent) / 100);

    public static Ratio Decrease(double percent) => Of((100 - percent) / 100);

    public static Ratio Min(Ratio a, Ratio b) => a.Value <= b.Value ? a : b;

    public static bool operator <(Ratio a, Ratio b) => a.Value < b.Value;

    public static bool operator >(Ratio a, Ratio b) => a.Value > b.Value;

    public static bool operator <=(Ratio a, Ratio b) => a.Value <= b.Value;

    public static bool operator >=(Ratio a, Ratio b) => a.Value >= b.Value;

    public int CompareTo(Ratio other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString("0.###", CultureInfo.InvariantCulture);
}
