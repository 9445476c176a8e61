using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Backstride.Exercises;

/// <summary>All exercises, read once from the data that ships with the program.</summary>
public sealed class ExerciseLibrary
{
    private static readonly Lazy<ExerciseLibrary> Loaded = new(ReadShipped);
    private readonly FrozenDictionary<string, Exercise> byName;

    private ExerciseLibrary(IReadOnlyList<Exercise> exercises)
    {
        Exercises = exercises;
        byName = exercises.ToFrozenDictionary(exercise => exercise.Id.Name, StringComparer.Ordinal);
    }

    public static ExerciseLibrary Shipped => Loaded.Value;

    /// <summary>In the order of the data.</summary>
    public IReadOnlyList<Exercise> Exercises { get; }

    /// <exception cref="KeyNotFoundException">No exercise of this name.</exception>
    public Exercise this[ExerciseId id] => byName[id.Name];

    /// <summary>The exercise a journal entry or a plan names; absent when this library has none of that name.</summary>
    public Exercise? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>Exercises as a library document of their own.</summary>
    public static JsonElement Document(IReadOnlyList<Exercise> exercises) =>
        JsonSerializer.SerializeToElement(new LibraryDocument(1, exercises), LibraryJson.Default.LibraryDocument);

    /// <summary>Reads a library.</summary>
    /// <exception cref="JsonException">Not a library, or one with two exercises of one name.</exception>
    public static ExerciseLibrary Read(Stream json)
    {
        using var document = JsonDocument.Parse(json);
        var exercises = ShippedLibrary.Read(document.RootElement)
            ?? (document.RootElement.Deserialize(LibraryJson.Default.LibraryDocument) ?? throw new JsonException("The library is empty.")).Exercises;
        return exercises.DistinctBy(exercise => exercise.Id.Name).Count() == exercises.Count
            ? new ExerciseLibrary(exercises)
            : throw new JsonException("Two exercises have one name.");
    }

    private static ExerciseLibrary ReadShipped()
    {
        using var data = typeof(ExerciseLibrary).Assembly.GetManifestResourceStream("Backstride.Exercises.library.json")
            ?? throw new InvalidOperationException("The program was built without its exercise library.");
        return Read(data);
    }
}

/// <param name="Schema">The version of the format.</param>
internal sealed record LibraryDocument(int Schema, IReadOnlyList<Exercise> Exercises);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = false,
    AllowDuplicateProperties = false)]
[JsonSerializable(typeof(LibraryDocument))]
internal sealed partial class LibraryJson : JsonSerializerContext;
