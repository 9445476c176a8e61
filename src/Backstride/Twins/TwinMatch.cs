using System.Text.Json.Serialization;

namespace Backstride.Twins;

/// <summary>Why two recordings are taken as the same run.</summary>
[JsonConverter(typeof(WordJson<TwinReason>))]
public enum TwinReason
{
    /// <summary>The same session of the same content.</summary>
    File,

    /// <summary>The recorder gave both the same name of its own.</summary>
    Recording,

    /// <summary>They were recorded at the same time, and nobody runs twice at once.</summary>
    Time,

    /// <summary>One was recorded within the time of the other, and is a part of it or was cut short.</summary>
    Part,

    /// <summary>The same recording in every figure, with a clock some whole zone apart.</summary>
    Zone,

    /// <summary>Typed by hand without a time of day, with the distance and the time of a recording of that day.</summary>
    Typed,

    /// <summary>The runner said so.</summary>
    Said,
}

/// <summary>How sure it is.</summary>
[JsonConverter(typeof(WordJson<TwinConfidence>))]
public enum TwinConfidence
{
    /// <summary>Worth a look.</summary>
    Likely,

    Certain,
}

/// <summary>Two recordings are the same run.</summary>
public readonly record struct TwinMatch(TwinReason Reason, TwinConfidence Confidence);
