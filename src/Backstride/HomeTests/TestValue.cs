using System.Globalization;

namespace Backstride.HomeTests;

/// <summary>A result of a home test, in the unit of that test: seconds, repetitions, degrees, centimetres or steps of a judgement.</summary>
/// <remarks>Finite. Which bounds it has, and which end is the good one, is said by its <see cref="HomeTest"/>. <c>default</c> is 0.</remarks>
public readonly record struct TestValue : IComparable<TestValue>
{
    /// <exception cref="ArgumentOutOfRangeException">NaN or infinite.</exception>
    public TestValue(double value) => Value = double.IsFinite(value) ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A result is finite.");

    public double Value { get; }

    public static TestValue Max(TestValue a, TestValue b) => a.Value >= b.Value ? a : b;

    public static bool operator <(TestValue a, TestValue b) => a.Value < b.Value;

    public static bool operator >(TestValue a, TestValue b) => a.Value > b.Value;

    public static bool operator <=(TestValue a, TestValue b) => a.Value <= b.Value;

    public static bool operator >=(TestValue a, TestValue b) => a.Value >= b.Value;

    public static TestValue operator -(TestValue a, TestValue b) => new(a.Value - b.Value);

    public int CompareTo(TestValue other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString("0.#", CultureInfo.InvariantCulture);
}
