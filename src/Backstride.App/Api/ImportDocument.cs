using System.Text.Json.Serialization;
using Backstride.App.Importing;
using Backstride.App.Importing.Jobs;

namespace Backstride.App.Api;

/// <summary>An import as a program sees it while it goes on and afterwards.</summary>
/// <param name="Id">The batch, which <c>undo</c> takes.</param>
/// <param name="State"><c>running</c>, <c>done</c>, <c>stopped</c> or <c>failed</c>.</param>
/// <param name="Files">How many files have their outcome.</param>
/// <param name="Result">The whole report, once it has ended.</param>
/// <param name="Failure">Why it could not go on; what was imported before is kept.</param>
internal sealed record ImportDocument(string Id, string State, int Files, ImportResult? Result, string? Failure)
{
    public static ImportDocument Of(ImportJob job) => new(job.Batch.ToString(), StateOf(job), job.Outcomes.Count, job.Result, job.Failure);

    private static string StateOf(ImportJob job) => job switch
    {
        { Failure: not null } => "failed",
        { Result.Stopped: true } => "stopped",
        { Result: not null } => "done",
        _ => "running",
    };
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ImportDocument))]
internal sealed partial class ImportDocumentJson : JsonSerializerContext;
