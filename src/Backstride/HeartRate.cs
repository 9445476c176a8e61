using System.Text.Json.Serialization;

namespace Backstride;

/// <summary>Heart beats per minute.</summary>
/// <remarks>1 to 255; watches store a byte and use 0 or 255 for "unknown", which is an absent value here.</remarks>
[JsonConverter(typeof(HeartRateJson))]
public readonly record struct HeartRate
{
    /// <exception cref="ArgumentOutOfRangeException">Outside 1 to 255.</exception>
    public HeartRate(int beatsPerMinute) => BeatsPerMinute = beatsPerMinute is >= 1 and <= 255
        ? beatsPerMinute
        : throw new ArgumentOutOfRangeException(nameof(beatsPerMinute), beatsPerMinute, "A heart rate is 1 to 255 beats a minute.");

    public int BeatsPerMinute { get; }
}
