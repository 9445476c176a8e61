using Backstride.App.Importing.Jobs;
using Backstride.App.Pages;
using Backstride.App.Serving;
using Backstride.App.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Backstride.App.Api;

/// <summary><c>/api/v1/imports</c>: a program hands over files and asks what became of them.</summary>
internal static class ImportApi
{
    private const string NoName = "upload";

    public static void Map(IEndpointRouteBuilder app)
    {
        var imports = app.MapGroup("/imports").WithMetadata(new NeedsToken.For(TokenScope.Import));
        imports.MapPost("", Take).WithMetadata(new RequestSizeLimitAttribute(UploadReading.MostBytes), Begins);
        imports.MapGet("{batch:guid}", (Guid batch, HttpContext http, ImportJobs jobs) => Told(jobs.Find(NeedsToken.RunnerOf(http), batch))).WithMetadata(Watches);
        imports.MapPost("{batch:guid}/cancel", Cancel).WithMetadata(Stops);
    }

    private static readonly Dictionary<int, string> Unknown = new() { [StatusCodes.Status404NotFound] = "There is no such import of this token's runner." };

    private static readonly ApiOperation Watches = new("getImport", "How far an import is, and its report once it has ended.", "import-job") { Refusals = Unknown };

    private static readonly ApiOperation Stops = new("cancelImport", "Stops an import; what is in stays.", "import-job") { Refusals = Unknown };

    private static readonly ApiOperation Begins = new("beginImport", "The import has begun; Location says where it can be watched.", "import-job")
    {
        Status = StatusCodes.Status202Accepted,
        TakesFiles = true,
        Parameters =
        [
            new("name", "query", "What the file is called in the report; where it is left out, Content-Disposition says it."),
            new("Content-Disposition", "header", "Its filename is what the file is called in the report."),
            new("Idempotency-Key", "header", "The same key again is the same import: the answer is the same and the body is not read.", IdempotencyKey.Longest),
        ],
        Refusals = new Dictionary<int, string>
        {
            [StatusCodes.Status400BadRequest] = "No file in the request, a key that is too long, or a body that broke off.",
            [StatusCodes.Status413PayloadTooLarge] = "More than 8 GB.",
        },
    };

    private static async Task<IResult> Take(HttpContext http, DataFolder folder, ImportJobs jobs, CancellationToken stop)
    {
        var runner = NeedsToken.RunnerOf(http);
        var batch = BatchOf(http.Request, runner);
        // The same key is the same upload: its body need not come a second time.
        if (batch is { } asked && jobs.Find(runner, asked.Value) is { Failure: null } known)
            return Accepted(known, http.Response);
        var upload = new Upload(folder);
        try
        {
            await Keep(http.Request, upload, stop);
            if (upload.Count == 0)
                throw new FormException("The request holds no file.");
            return Accepted(jobs.Begin(runner, upload, batch), http.Response);
        }
        catch
        {
            upload.Dispose();
            throw;
        }
    }

    private static async Task Keep(HttpRequest request, Upload upload, CancellationToken stop)
    {
        if (UploadReading.PartsOf(request) is { } parts)
        {
            await UploadReading.Keep(parts, upload, stop);
            return;
        }

        // Anything else is the file itself, whatever its type is said to be: what it is, is told from its bytes.
        if (request.ContentLength == 0)
            return;
        await upload.Add(NameOf(request), request.Body, stop);
    }

    private static string NameOf(HttpRequest request)
    {
        if (request.Query["name"].ToString() is { Length: > 0 } named)
            return named;
        return ContentDispositionHeaderValue.TryParse(request.Headers.ContentDisposition.ToString(), out var said)
            && HeaderUtilities.RemoveQuotes(said.FileNameStar.HasValue ? said.FileNameStar : said.FileName).ToString() is { Length: > 0 } name
                ? name
                : NoName;
    }

    private static BatchId? BatchOf(HttpRequest request, RunnerId runner) =>
        IdempotencyKey.Of(request) is { } key ? new BatchId(EntryId.DerivedFrom("upload", runner.ToString(), key).Value) : null;

    private static IResult Cancel(Guid batch, HttpContext http, ImportJobs jobs)
    {
        var job = jobs.Find(NeedsToken.RunnerOf(http), batch);
        job?.Cancel();
        return Told(job);
    }

    private static IResult Accepted(ImportJob job, HttpResponse response)
    {
        response.Headers.Location = $"/api/v1/imports/{job.Batch}";
        return Results.Json(ImportDocument.Of(job), ImportDocumentJson.Default.ImportDocument, statusCode: StatusCodes.Status202Accepted);
    }

    private static IResult Told(ImportJob? job) => job is null
        ? Results.NotFound()
        : Results.Json(ImportDocument.Of(job), ImportDocumentJson.Default.ImportDocument);
}
