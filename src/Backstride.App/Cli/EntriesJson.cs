using System.Text.Json;
using System.Text.Json.Serialization;

namespace Backstride.App.Cli;

/// <summary>Journal lines as a document: an array of what docs/journal.md describes.</summary>
[JsonSourceGenerationOptions(WriteIndented = true)]
[JsonSerializable(typeof(IReadOnlyList<JsonElement>), TypeInfoPropertyName = "Entries")]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class EntriesJson : JsonSerializerContext;
