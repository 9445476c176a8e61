namespace Backstride.Files;

/// <summary>How much a finding matters to the result.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing is lost.</summary>
    Note,

    /// <summary>Something was damaged, missing or odd; what could be read was.</summary>
    Warning,

    /// <summary>Nothing could be read.</summary>
    Error,
}

/// <summary>Something a reader noticed in a file. Damage is data, never an exception.</summary>
/// <param name="Code">Stable, kebab-case: <c>fit-truncated</c>, <c>xml-dtd-refused</c>.</param>
/// <param name="Detail">One sentence in plain words, without a name of a person or a path.</param>
/// <param name="Offset">Where in the uncompressed bytes, when known.</param>
public sealed record Finding(string Code, Severity Severity, string Detail, long? Offset = null);
