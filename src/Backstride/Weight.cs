using System.Globalization;
using System.Text.Json.Serialization;

namespace Backstride;

/// <summary>How heavy something is: a kettlebell, a runner.</summary>
/// <remarks>Never negative, never NaN. <c>default</c> is zero. Stored and compared in kilograms.</remarks>
[JsonConverter(typeof(WeightJson))]
public readonly record struct Weight : IComparable<Weight>
{
    private Weight(double kilograms) => Kilograms = kilograms;

    public double Kilograms { get; }

    /// <exception cref="ArgumentOutOfRangeException">Negative, NaN or infinite.</exception>
    public static Weight FromKilograms(double kilograms) => double.IsFinite(kilograms) && kilograms >= 0
        ? new(kilograms)
        : throw new ArgumentOutOfRangeException(nameof(kilograms), kilograms, "A weight is finite and not negative.");

    public static Weight Min(Weight a, Weight b) => a.Kilograms <= b.Kilograms ? a : b;

    /// <summary>Down to the half kilogram below; loads are shown in halves, and rounding never makes one heavier.</summary>
    public Weight RoundedDown() => new(Math.Floor(Kilograms * 2) / 2);

    public static Weight operator *(Weight weight, Ratio ratio) => FromKilograms(weight.Kilograms * ratio.Value);

    public static bool operator <(Weight a, Weight b) => a.Kilograms < b.Kilograms;

    public static bool operator >(Weight a, Weight b) => a.Kilograms > b.Kilograms;

    public static bool operator <=(Weight a, Weight b) => a.Kilograms <= b.Kilograms;

    public static bool operator >=(Weight a, Weight b) => a.Kilograms >= b.Kilograms;

    public int CompareTo(Weight other) => Kilograms.CompareTo(other.Kilograms);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kilograms:0.##} kg");
}

internal sealed class WeightJson : NumberJson<Weight>
{
    protected override Weight Make(double number) => Weight.FromKilograms(number);

    protected override double Number(Weight value) => value.Kilograms;
}
