using System.Globalization;

namespace Backstride.Questionnaires;

/// <summary>A score of a questionnaire, in its own points.</summary>
/// <remarks>Finite. Which bounds it has, and which end is the good one, is said by its <see cref="Instrument"/>. <c>default</c> is 0.</remarks>
public readonly record struct Points : IComparable<Points>
{
    /// <exception cref="ArgumentOutOfRangeException">NaN or infinite.</exception>
    public Points(double value) => Value = double.IsFinite(value) ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Points are finite.");

    public double Value { get; }

    public static bool operator <(Points a, Points b) => a.Value < b.Value;

    public static bool operator >(Points a, Points b) => a.Value > b.Value;

    public static bool operator <=(Points a, Points b) => a.Value <= b.Value;

    public static bool operator >=(Points a, Points b) => a.Value >= b.Value;

    public static Points operator -(Points a, Points b) => new(a.Value - b.Value);

    public int CompareTo(Points other) => Value.CompareTo(other.Value);

    /// <summary>One decimal at most.</summary>
    public override string ToString() => Value.ToString("0.#", CultureInfo.InvariantCulture);
}
