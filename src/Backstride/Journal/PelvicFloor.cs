using System.Text.Json.Serialization;

namespace Backstride.Journal;

/// <summary>What somebody notices of the pelvic floor after a birth.</summary>
[JsonConverter(typeof(WordJson<PelvicFloor>))]
public enum PelvicFloor
{
    /// <summary>Nothing of it.</summary>
    Fine,
    Leaking,

    /// <summary>Heaviness, dragging or a bulge.</summary>
    Heaviness,
    Pain,
}
