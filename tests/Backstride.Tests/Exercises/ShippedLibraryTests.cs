using System.Text.Json;
using Backstride.Exercises;

namespace Backstride.Tests.Exercises;

/// <summary>The library is read by hand when a command starts; the serializer must come to the same.</summary>
public sealed class ShippedLibraryTests
{
    [Fact]
    public void The_library_that_ships_is_read_by_hand_as_the_serializer_reads_it()
    {
        using var document = JsonDocument.Parse(Shipped());
        var byHand = Assert.IsAssignableFrom<IReadOnlyList<Exercise>>(ShippedLibrary.Read(document.RootElement));
        var bySerializer = document.RootElement.Deserialize(LibraryJson.Default.LibraryDocument)!.Exercises;
        Assert.Equal(Text(bySerializer), Text(byHand));
    }

    [Theory]
    [InlineData("\"name\"")]
    [InlineData("\"cues\"")]
    [InlineData("\"perSide\"")]
    [InlineData("\"start\"")]
    public void A_library_without_something_needed_is_not_read_by_hand_and_not_at_all(string name)
    {
        var damaged = Shipped().Replace(name, "\"misspelt\"", StringComparison.Ordinal);
        using var document = JsonDocument.Parse(damaged);
        Assert.Null(ShippedLibrary.Read(document.RootElement));
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(damaged));
        Assert.ThrowsAny<JsonException>(() => ExerciseLibrary.Read(stream));
    }

    private static string Shipped()
    {
        using var data = typeof(ExerciseLibrary).Assembly.GetManifestResourceStream("Backstride.Exercises.library.json")!;
        using var reader = new StreamReader(data);
        return reader.ReadToEnd();
    }

    private static string Text(IReadOnlyList<Exercise> exercises) => JsonSerializer.Serialize(new LibraryDocument(1, exercises), LibraryJson.Default.LibraryDocument);
}
