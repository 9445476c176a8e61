using System.Text.Json.Serialization;

namespace Backstride.Exercises;

/// <summary>Names the moving figure of one variant: <c>goblet-squat/box</c>.</summary>
[JsonConverter(typeof(FigureIdJson))]
public readonly record struct FigureId
{
    /// <exception cref="ArgumentException">Not two names with a slash between.</exception>
    public FigureId(string name)
    {
        var parts = name.Split('/');
        if (parts.Length != 2)
            throw new ArgumentException("A figure is named exercise/variant.", nameof(name));
        Name = $"{LibraryName.Checked(parts[0])}/{LibraryName.Checked(parts[1])}";
    }

    public string Name { get; }

    public override string ToString() => Name;
}

internal sealed class FigureIdJson : TextJson<FigureId>
{
    protected override FigureId Parse(string text) => new(text);
}
