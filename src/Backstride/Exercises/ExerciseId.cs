using System.Text.Json.Serialization;

namespace Backstride.Exercises;

/// <summary>Names an exercise of the library for ever: <c>goblet-squat</c>.</summary>
[JsonConverter(typeof(ExerciseIdJson))]
public readonly record struct ExerciseId
{
    /// <exception cref="ArgumentException">Not lower case words joined by hyphens.</exception>
    public ExerciseId(string name) => Name = LibraryName.Checked(name);

    public string Name { get; }

    public override string ToString() => Name;
}

internal sealed class ExerciseIdJson : TextJson<ExerciseId>
{
    protected override ExerciseId Parse(string text) => new(text);
}

internal static class LibraryName
{
    /// <exception cref="ArgumentException">Empty, or anything but a-z, 0-9 and hyphens.</exception>
    public static string Checked(string name) => name.Length > 0 && name.All(c => c is '-' or (>= 'a' and <= 'z') or (>= '0' and <= '9'))
        ? name
        : throw new ArgumentException("Exercises and variants are named in lower case words joined by hyphens.", nameof(name));
}
