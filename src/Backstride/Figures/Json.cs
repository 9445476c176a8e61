using System.Text.Json;

namespace Backstride.Figures;

/// <summary>The few shapes that figure data are written in.</summary>
internal static class Json
{
    public static double[] Numbers(JsonElement list) => [.. list.EnumerateArray().Select(number => number.GetDouble())];

    public static IEnumerable<string> Texts(JsonElement data, string name) =>
        data.TryGetProperty(name, out var list) ? list.EnumerateArray().Select(text => text.GetString()!) : [];

    /// <summary>A place of two or three numbers; the third is how far to the right.</summary>
    public static Place Place(JsonElement list)
    {
        var numbers = Numbers(list);
        return numbers.Length is 2 or 3
            ? new(numbers[0], numbers[1], numbers.Length == 3 ? numbers[2] : 0)
            : throw new JsonException("A place has two or three numbers.");
    }

    public static Angles Angles(JsonElement list)
    {
        var numbers = Numbers(list);
        return new(numbers.ElementAtOrDefault(0), numbers.ElementAtOrDefault(1), numbers.ElementAtOrDefault(2));
    }

    /// <exception cref="JsonException">The enumeration has no such word.</exception>
    public static T Word<T>(string text)
        where T : struct, Enum =>
        Enum.TryParse<T>(text, ignoreCase: true, out var word) && Enum.IsDefined(word) ? word : throw new JsonException($"{text} is not a {typeof(T).Name}.");
}
