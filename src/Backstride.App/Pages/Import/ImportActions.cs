using System.Text;
using System.Text.Json;
using Backstride.App.Importing;
using Backstride.App.Importing.Explained;
using Backstride.App.Importing.Jobs;
using Backstride.App.Serving;
using Backstride.App.Storage;
using Backstride.Journal;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Backstride.App.Pages.Import;

/// <summary>Taking files from the browser, and taking a whole import back.</summary>
internal static class ImportActions
{
    private const int LongestProof = 4096;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/imports", Take).WithMetadata(new FormProof.CheckedByEndpoint(), new RequestSizeLimitAttribute(UploadReading.MostBytes));
        app.MapPost("/imports/{batch:guid}/cancel", Cancel);
        app.MapGet("/imports/{batch:guid}/report.json", (HttpContext http, Guid batch) => Report(http, batch, AsJson));
        app.MapGet("/imports/{batch:guid}/report.csv", (HttpContext http, Guid batch) => Report(http, batch, AsTable));
        app.MapPost("/imports/{batch:guid}/table/{number:int}", Explain);
        app.MapPost("/batches/{batch:guid}/undo", Undo);
    }

    /// <summary>Streams the files to disk as they come. The form's token is its first part, so nothing is kept before it was checked.</summary>
    private static async Task<IResult> Take(HttpContext http, CurrentRunner runner, DataFolder folder, ImportJobs jobs, CancellationToken stop)
    {
        var parts = UploadReading.PartsOf(http.Request) ?? throw new FormException("Files are sent as a form of several parts.");
        if (!await IsProven(http, parts, stop))
            return Results.Empty;
        var id = runner.Id;
        var upload = new Upload(folder);
        try
        {
            await UploadReading.Keep(parts, upload, stop);
            if (upload.Count == 0)
                throw new FormException("No file was chosen.");
            return Results.LocalRedirect($"/imports/{jobs.Begin(id, upload).Batch}");
        }
        catch
        {
            upload.Dispose();
            throw;
        }
    }

    /// <summary>Whether the first part of a form proves that it is this app's own; if not, the answer says so.</summary>
    internal static async Task<bool> IsProven(HttpContext http, MultipartReader parts, CancellationToken stop)
    {
        if (await ProofOf(parts, stop) is { } proof && await FormProof.Holds(http, proof))
            return true;
        await FormProof.Refuse(http);
        return false;
    }

    private static async Task<string?> ProofOf(MultipartReader parts, CancellationToken stop)
    {
        var part = await parts.ReadNextSectionAsync(stop);
        if (part?.AsFormDataSection() is not { Name: "proof" } field)
            return null;
        var letters = new char[LongestProof];
        using var reader = new StreamReader(field.Section.Body);
        var length = await reader.ReadBlockAsync(letters, stop);
        return length == LongestProof ? null : new string(letters, 0, length);
    }

    private static IResult Cancel(Guid batch, CurrentRunner runner, ImportJobs jobs)
    {
        jobs.Find(runner.Id, batch)?.Cancel();
        return Results.LocalRedirect($"/imports/{batch}");
    }

    /// <summary>A strange table comes in as its columns were explained, and the explanation is remembered.</summary>
    private static IResult Explain(Guid batch, int number, IFormCollection form, CurrentRunner runner, TableCall call)
    {
        var id = runner.Id;
        if (new TableShelf(call.Folder, id).PathOf(batch, number) is not { } path || TableShelf.Look(path, 1) is not { } table)
            throw new FormException("That table does not wait any more. Bring it in again if it is missing.");
        var mapping = ColumnChoice.Of(table, field => form.TryGetValue(field, out var value) ? value.ToString() : null);
        if (mapping.Problem is { } problem)
            throw new FormException(problem);
        new ExplainedTables(call.Folder, id).Keep(table.Fingerprint, mapping);
        return Results.LocalRedirect($"/imports/{call.Jobs.Begin(id, new Shelved(path)).Batch}");
    }

    private static async Task<IResult> Report(HttpContext http, Guid batch, Func<ImportResult, IResult> written)
    {
        var runner = http.RequestServices.GetRequiredService<CurrentRunner>();
        if (http.RequestServices.GetRequiredService<ImportJobs>().Find(runner.Id, batch) is not { } job)
            return Results.NotFound();
        if (job.Result is { } result)
            return written(result);
        var why = job.Failure is { } failure ? $"This import has no report: {failure}" : "The import goes on. Its report is here when it ends.";
        await Problem.Write(http, new Problem(StatusCodes.Status409Conflict, "There is no report yet", why));
        return Results.Empty;
    }

    private static IResult AsJson(ImportResult result) =>
        Results.File(JsonSerializer.SerializeToUtf8Bytes(result, ImportJson.Default.ImportResult), "application/json", $"import-{result.Batch[..8]}.json");

    // The mark at the beginning tells spreadsheets that the text is UTF-8.
    private static IResult AsTable(ImportResult result) =>
        Results.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(ReportTable.Of(result))], "text/csv", $"import-{result.Batch[..8]}.csv");

    private static IResult Undo(Guid batch, IFormCollection form, CurrentRunner runner)
    {
        var removal = runner.Append(runner.Now(new FormFields(form).Id, new Removal { Batch = new BatchId(batch) }));
        return Results.LocalRedirect($"/import?noted={removal.Id}");
    }
}

/// <summary>What explaining a table needs of the app.</summary>
internal sealed record TableCall(DataFolder Folder, ImportJobs Jobs);
