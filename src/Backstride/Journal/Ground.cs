using System.Text.Json.Serialization;

namespace Backstride.Journal;

/// <summary>What a run was mostly run on, as the runner says it.</summary>
[JsonConverter(typeof(WordJson<Ground>))]
public enum Ground
{
    Asphalt,
    Concrete,
    Trail,
    Track,
    Grass,

    /// <summary>A road that falls away to the left of the runner.</summary>
    CamberLeft,

    /// <summary>A road that falls away to the right of the runner.</summary>
    CamberRight,
}
