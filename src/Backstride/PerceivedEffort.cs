using System.Text.Json.Serialization;

namespace Backstride;

/// <summary>How hard a session felt (session RPE).</summary>
/// <remarks>0 to 10, both ends included. FIT files store it times ten.</remarks>
[JsonConverter(typeof(PerceivedEffortJson))]
public readonly record struct PerceivedEffort
{
    /// <exception cref="ArgumentOutOfRangeException">Outside 0 to 10.</exception>
    public PerceivedEffort(double value) => Value = value is >= 0 and <= 10
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value), value, "Effort is rated from 0 to 10.");

    public double Value { get; }
}
