using System.Text.Json.Serialization;

namespace Backstride.Symptoms;

/// <summary>What the back said about one run. People read "go on", "hold" and "ease back"; the colours are for code and shapes.</summary>
[JsonConverter(typeof(WordJson<Zone>))]
public enum Zone
{
    /// <summary>Go on: after enough of these in a row something may become more.</summary>
    Green,

    /// <summary>Hold: the same again, slower and flatter.</summary>
    Amber,

    /// <summary>Ease back: one step less.</summary>
    Red,
}
