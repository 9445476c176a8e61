using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Backstride.App.Cli;
using Backstride.Journal;

namespace Backstride.App.Told;

/// <summary>From data that somebody told, typed or sent, to the body of an entry.</summary>
internal static partial class ToldBody
{
    private const int LongestText = 2000;
    private const double FarthestNumber = 1e9;

    /// <summary>The body of some data, its numbers within bounds, its words known, checked by the types of the core.</summary>
    /// <exception cref="ToldException">A value outside of what its field takes; the message says which.</exception>
    public static EntryBody Read(string kind, JsonObject data)
    {
        CheckSizes(data, "");
        Bounds.Check(data);
        KnownWords.Check(kind, data);
        try
        {
            return Unchecked(kind, data);
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            if ((Culprit(kind, data) ?? FieldOf(e)) is { } name)
                throw new ToldException(Named(name, Reason(kind, name, e)), name);
            throw new ToldException(Reason(e), MissingIn(e).FirstOrDefault());
        }
    }

    /// <summary>Why a field of a kind does not take a value: what it takes, where it is known.</summary>
    public static string Reason(string kind, string name, Exception e) =>
        LogKind.Logged.Append(LogKind.Profile).FirstOrDefault(known => known.Kind == kind)?.Fields.FirstOrDefault(field => field.Name == name) is { } field
            ? $"it takes {(field.Type == FieldType.YesNo ? "true or false" : $"a {(field.Type is FieldType.Hours or FieldType.Minutes ? "number" : Words.Of(field.Type))}")} ({field.Meaning})."
            : Reason(e);

    /// <summary>One sentence without the reader's own words for places in a document.</summary>
    public static string Reason(Exception e)
    {
        var json = e as JsonException;
        if ((e.InnerException as JsonException ?? json) is { LineNumber: { } line, Path: null })
            return FormattableString.Invariant($"line {line + 1} cannot be read as JSON.");
        var said = (e.InnerException ?? e).Message.Split(" Path:", 2)[0].Split(" (Parameter", 2)[0].ReplaceLineEndings(" ");
        var where = json?.Path is { Length: > 2 } path && path.StartsWith("$.", StringComparison.Ordinal) ? $"{path[2..]}: " : "";
        if (MissingIn(e) is [_, ..] missing)
            return $"{where}{Wording.WeekWords.Listed(missing)} {(missing.Count == 1 ? "is" : "are")} needed.";
        if (said.Contains("Guid", StringComparison.Ordinal))
            return $"{where}it takes an id, a UUID.";
        var field = json?.Path?.Split('.')[^1];
        if ((WordsOf(e.Message, field) ?? WordsOf(said, field)) is { } words)
            return $"{where}it takes one of these words: {words}.";
        return said.Contains("could not be converted", StringComparison.Ordinal) || said.Contains("token type", StringComparison.Ordinal)
            ? $"{where}a word stands where a number belongs, or the other way round."
            : $"{where}{said.Split(" LineNumber:", 2)[0]}";
    }

    /// <summary>Some reasons begin with the name of their field already.</summary>
    private static string Named(string name, string reason) => reason.StartsWith(name, StringComparison.Ordinal) ? reason : $"{name}: {reason}";

    private static string? FieldOf(Exception e) => e is JsonException { Path: { Length: > 2 } path } && path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : null;

    /// <summary>True for what the readers of the journal throw at data that do not fit.</summary>
    public static bool IsUnreadable(Exception e) => e is JsonException or OverflowException or ArgumentException or InvalidOperationException or FormatException;

    /// <summary>The names of the fields that have to be there and are not, as the reader lists them; empty where that is not why.</summary>
    private static List<string> MissingIn(Exception e) =>
        e.Message.Split("missing required properties including:") is [_, var listed] ? [.. FieldName().Matches(listed.Split(" Path:", 2)[0]).Select(name => name.Groups[1].Value)] : [];

    /// <summary>The words of the journal's list that a value was not found in; the reader names the list by its type, or the type that it is a field of.</summary>
    private static string? WordsOf(string said, string? field)
    {
        if (TypeName().Match(said) is not { Success: true } named || typeof(Entry).Assembly.GetType(named.Value) is not { } type)
            return null;
        var list = type.IsEnum || field is null ? type : type.GetProperty(field, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)?.PropertyType;
        return list is { IsEnum: true } ? WordsIn(list) : null;
    }

    private static string WordsIn(Type list) => string.Join(", ", list.GetEnumNames().Select(JsonNamingPolicy.KebabCaseLower.ConvertName));

    [GeneratedRegex("'(\\w+)'")]
    private static partial Regex FieldName();

    [GeneratedRegex(@"Backstride(\.\w+)+")]
    private static partial Regex TypeName();

    private static EntryBody Unchecked(string kind, JsonObject data) =>
        EntryLine.ReadBody(kind, 1, JsonSerializer.SerializeToElement(data, ToldJson.Default.JsonObject));

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
            catch (Exception e) when (IsUnreadable(e))
            {
                // Another field is wrong, or this one is needed.
            }
        }

        return null;
    }

    /// <summary>What no text and no number of a journal is, wherever it stands.</summary>
    private static void CheckSizes(JsonNode? node, string name)
    {
        switch (node)
        {
            case JsonObject fields:
                foreach (var (field, value) in fields)
                    CheckSizes(value, name.Length == 0 ? field : $"{name}.{field}");
                break;
            case JsonArray items:
                foreach (var item in items)
                    CheckSizes(item, name);
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String && value.GetValue<string>().Length > LongestText:
                throw new ToldException($"That is longer than {LongestText} letters.", name);
            case JsonValue value when value.GetValueKind() == JsonValueKind.Number && !(Math.Abs(double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture)) <= FarthestNumber):
                throw new ToldException($"{name} is a number that nothing has.", name);
        }
    }
}

[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class ToldJson : JsonSerializerContext;
