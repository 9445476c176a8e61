using System.Text.Json;
using System.Text.Json.Nodes;

namespace Backstride.App.Cli;

/// <summary>A JSON file that a person hands to a command.</summary>
internal static class AnswerFile
{
    private const long Most = 64 << 20;

    /// <exception cref="CommandException">It cannot be read; the message says why.</exception>
    public static byte[] Bytes(string file)
    {
        if (string.IsNullOrWhiteSpace(file))
            throw CommandException.NotMet("The file that is named has no name.");
        try
        {
            if (new FileInfo(file) is { Exists: true, Length: > Most })
                throw CommandException.NotMet($"{file} is larger than any file of this kind.");
            var bytes = File.ReadAllBytes(file);
            return bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CommandException.NotMet($"{file} could not be read: {e.Message}");
        }
    }

    /// <exception cref="CommandException">It is not a JSON object.</exception>
    public static JsonObject Object(string file)
    {
        try
        {
            return JsonNode.Parse(Bytes(file)) as JsonObject ?? throw CommandException.NotMet($"{file} is not a JSON object.");
        }
        catch (JsonException e)
        {
            throw CommandException.NotMet(FormattableString.Invariant($"{file} is not a JSON object: line {e.LineNumber + 1} cannot be read."));
        }
        catch (ArgumentException)
        {
            throw CommandException.NotMet($"{file} is not a JSON object: it names one field twice.");
        }
    }
}
