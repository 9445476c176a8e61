using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Backstride.App.Cli;

/// <summary>Why a command did not do what it was asked, for a program that asked for JSON: the only document it then gets.</summary>
internal sealed record ErrorDocument(ErrorDocument.Problem Error)
{
    private static readonly ErrorJson Readable = Written(indented: true);
    private static readonly ErrorJson OneLine = Written(indented: false);

    /// <param name="asLine">On one line: for commands whose documents are lines.</param>
    public static string Write(string message, int exitCode, IReadOnlyList<string> choices, bool asLine) => JsonSerializer.Serialize(
        new ErrorDocument(new Problem(message, exitCode == Exit.Usage ? "usage" : "not-met", exitCode, choices.Count == 0 ? null : choices)),
        (asLine ? OneLine : Readable).ErrorDocument);

    private static ErrorJson Written(bool indented) =>
        new(new JsonSerializerOptions(ErrorJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = indented });

    /// <param name="Kind"><c>usage</c> or <c>not-met</c>, as the exit code says it.</param>
    /// <param name="Choices">What could have been meant, where that is a short list: runners, imports.</param>
    internal sealed record Problem(string Message, string Kind, int ExitCode, IReadOnlyList<string>? Choices);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true)]
[JsonSerializable(typeof(ErrorDocument))]
internal sealed partial class ErrorJson : JsonSerializerContext;
