using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Backstride.App.Book;

/// <summary>Texts that are part of the program.</summary>
internal static class Embedded
{
    /// <exception cref="InvalidOperationException">The program was built without it.</exception>
    public static T Read<T>(string name, JsonTypeInfo<T> shape)
    {
        using var stream = typeof(Embedded).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not in the program.");
        return JsonSerializer.Deserialize(stream, shape) ?? throw new InvalidOperationException($"{name} is empty.");
    }
}
