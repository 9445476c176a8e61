using System.Text.Json.Serialization;

namespace Backstride.Exercises;

/// <summary>Names a variant within its exercise for ever: <c>goblet-box</c>.</summary>
[JsonConverter(typeof(VariantIdJson))]
public readonly record struct VariantId
{
    /// <exception cref="ArgumentException">Not lower case words joined by hyphens.</exception>
    public VariantId(string name) => Name = LibraryName.Checked(name);

    public string Name { get; }

    public override string ToString() => Name;
}

internal sealed class VariantIdJson : TextJson<VariantId>
{
    protected override VariantId Parse(string text) => new(text);
}
