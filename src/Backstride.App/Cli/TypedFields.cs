using System.Text.Json.Nodes;
using Backstride.App.Told;

namespace Backstride.App.Cli;

/// <summary>From <c>name=value</c> words to the data of an entry.</summary>
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
}
