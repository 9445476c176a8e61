using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Backstride.Journal;

namespace Backstride.App.Cli;

/// <summary>From <c>name=value</c> words to the body of an entry.</summary>
internal static class TypedFields
{
    /// <summary>Reads the words of one kind into its data.</summary>
    /// <exception cref="CommandException">A name the kind does not have, or a value of the wrong type.</exception>
    public static JsonObject Read(LogKind kind, IEnumerable<string> words)
    {
        var data = new JsonObject();
        foreach (var word in words)
        {
            var (name, value) = Split(word, kind);
            var field = kind.Fields.FirstOrDefault(f => f.IsCalled(name))
                ?? throw CommandException.Usage(SafetyPointer.ForWord(name) ?? $"{kind.Word} has no field '{name}'.{KnownWords.Meant(name, kind.Fields.Select(f => f.Name))} It has: {string.Join(", ", kind.Fields.Select(f => f.Name))}.");
            data[field.Name] = field.Read(value);
        }

        return data;
    }

    private static (string Name, string Value) Split(string word, LogKind kind)
    {
        var equals = word.IndexOf('=', StringComparison.Ordinal);
        if (equals > 0)
            return (word[..equals], word[(equals + 1)..]);
        return kind.Main is { } main
            ? (main, word)
            : throw CommandException.Usage($"'{word}' is not understood: write name=value. {kind.Word} has: {string.Join(", ", kind.Fields.Select(f => f.Name))}.");
    }

    /// <summary>The body of some data, checked by the types of the core.</summary>
    /// <exception cref="CommandException">A value outside of what its field takes; the message says which.</exception>
    public static EntryBody Body(string kind, JsonObject data)
    {
        Bounds.Check(data);
        KnownWords.Check(kind, data);
        try
        {
            return Unchecked(kind, data);
        }
        catch (JsonException e)
        {
            throw CommandException.Usage(Culprit(kind, data) is { } name ? $"{name}: {Reason(kind, name, e)}" : Reason(e));
        }
    }

    private static EntryBody Unchecked(string kind, JsonObject data) =>
        EntryLine.ReadBody(kind, 1, JsonSerializer.SerializeToElement(data, TypedJson.Default.JsonObject));

    // The reader does not always say which field it stumbled over: it is the one without which the rest can be read.
    private static string? Culprit(string kind, JsonObject data)
    {
        foreach (var name in data.Select(field => field.Key))
        {
            var rest = (JsonObject)data.DeepClone();
            rest.Remove(name);
            try
            {
                _ = Unchecked(kind, rest);
                return name;
            }
            catch (JsonException)
            {
                // Another field is wrong, or this one is needed.
            }
        }

        return null;
    }

    /// <summary>Why a field of a kind does not take a value: what it takes, where it is known.</summary>
    public static string Reason(string kind, string name, JsonException e) =>
        LogKind.Logged.Append(LogKind.Profile).FirstOrDefault(known => known.Kind == kind)?.Fields.FirstOrDefault(field => field.Name == name) is { } field
            ? $"it takes {(field.Type == FieldType.YesNo ? "true or false" : $"a {(field.Type is FieldType.Hours or FieldType.Minutes ? "number" : Words.Of(field.Type))}")} ({field.Meaning})."
            : Reason(e);

    /// <summary>One sentence without the reader's own words for places in a document.</summary>
    public static string Reason(JsonException e)
    {
        if ((e.InnerException as JsonException ?? e) is { LineNumber: { } line, Path: null })
            return FormattableString.Invariant($"line {line + 1} cannot be read as JSON.");
        var said = (e.InnerException ?? e).Message.Split(" Path:", 2)[0].Split(" (Parameter", 2)[0].ReplaceLineEndings(" ");
        var where = e.Path is { Length: > 2 } path && path.StartsWith("$.", StringComparison.Ordinal) ? $"{path[2..]}: " : "";
        return said.Contains("could not be converted", StringComparison.Ordinal) || said.Contains("token type", StringComparison.Ordinal)
            ? $"{where}a word stands where a number belongs, or the other way round."
            : $"{where}{said.Split(" LineNumber:", 2)[0]}";
    }
}

[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class TypedJson : JsonSerializerContext;
