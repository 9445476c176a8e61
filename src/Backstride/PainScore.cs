using System.Globalization;
using System.Text.Json.Serialization;

namespace Backstride;

/// <summary>Pain on the numeric rating scale.</summary>
/// <remarks>0 (none) to 10 (worst imaginable), both ends included; halves are allowed because a usual pain is a median.
/// <c>default</c> is 0.</remarks>
[JsonConverter(typeof(PainScoreJson))]
public readonly record struct PainScore : IComparable<PainScore>
{
    /// <exception cref="ArgumentOutOfRangeException">Outside 0 to 10.</exception>
    public PainScore(double value) => Value = value is >= 0 and <= 10
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value), value, "Pain is scored from 0 to 10.");

    public static PainScore None => default;

    public double Value { get; }

    public static PainScore Max(PainScore a, PainScore b) => a.Value >= b.Value ? a : b;

    /// <summary>How many points this lies above another; negative when below.</summary>
    public double Above(PainScore other) => Value - other.Value;

    public static bool operator <(PainScore a, PainScore b) => a.Value < b.Value;

    public static bool operator >(PainScore a, PainScore b) => a.Value > b.Value;

    public static bool operator <=(PainScore a, PainScore b) => a.Value <= b.Value;

    public static bool operator >=(PainScore a, PainScore b) => a.Value >= b.Value;

    public int CompareTo(PainScore other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString("0.#", CultureInfo.InvariantCulture);
}
