using System.Text.Json.Serialization;

namespace Backstride;

/// <summary>Steps per minute, both feet counted.</summary>
/// <remarks>Finite and not negative. Devices that count strides (one foot) are doubled where the file is read.
/// For rides it is crank revolutions and for swims arm strokes per minute, as the device gave them.</remarks>
[JsonConverter(typeof(CadenceJson))]
public readonly record struct Cadence
{
    /// <exception cref="ArgumentOutOfRangeException">Negative, NaN or infinite.</exception>
    public Cadence(double stepsPerMinute) => StepsPerMinute = double.IsFinite(stepsPerMinute) && stepsPerMinute >= 0
        ? stepsPerMinute
        : throw new ArgumentOutOfRangeException(nameof(stepsPerMinute), stepsPerMinute, "A cadence is finite and not negative.");

    public double StepsPerMinute { get; }
}
