using System.Text.Json;
using System.Text.Json.Serialization;
using Backstride.App.Storage;
using Backstride.Files.Archives.Csv;

namespace Backstride.App.Importing.Explained;

/// <summary>What a runner has said of the columns of strange tables, kept in <c>tables/RUNNER.json</c>: the next table with the same header is read
/// without asking.</summary>
internal sealed class ExplainedTables(DataFolder folder, RunnerId runner)
{
    private string PathOf { get; } = Path.Combine(folder.TablesPath, $"{runner}.json");

    /// <summary>Everything that was said so far.</summary>
    public KnownTables Known => Read() is { Count: > 0 } said ? new KnownTables(said) : KnownTables.None;

    /// <summary>Keeps what was said of a header, in place of what was said before.</summary>
    public void Keep(string fingerprint, TableMapping mapping)
    {
        var said = Read();
        said[fingerprint] = mapping;
        DataFolder.CreateOwnedFolder(folder.TablesPath);
        using (var file = new FileStream(PathOf + ".part", FileMode.Create, FileAccess.Write, FileShare.None))
            JsonSerializer.Serialize(file, said, ExplainedJson.Default.Tables);
        File.Move(PathOf + ".part", PathOf, overwrite: true);
    }

    /// <summary>Really deletes all of it.</summary>
    public void Delete()
    {
        // The folder is there only once something was said or put aside.
        if (File.Exists(PathOf))
            File.Delete(PathOf);
    }

    private Dictionary<string, TableMapping> Read()
    {
        try
        {
            using var file = File.OpenRead(PathOf);
            var said = JsonSerializer.Deserialize(file, ExplainedJson.Default.Tables) ?? [];
            return said.Where(pair => pair.Value is { Columns: not null, Problem: null }).ToDictionary(StringComparer.Ordinal);
        }
        catch (Exception e) when (e is IOException or JsonException)
        {
            return [];
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Dictionary<string, TableMapping>), TypeInfoPropertyName = "Tables")]
internal sealed partial class ExplainedJson : JsonSerializerContext;
