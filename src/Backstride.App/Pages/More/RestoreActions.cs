using Backstride.App.Archiving;
using Backstride.App.Importing.Jobs;
using Backstride.App.Pages.Import;
using Backstride.App.Serving;
using Backstride.App.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Backstride.App.Pages.More;

/// <summary>An export of Backstride comes back: exactly into an empty data folder, merged into the journal of whoever is shown otherwise.</summary>
internal static class RestoreActions
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/restore", Take).WithMetadata(new FormProof.CheckedByEndpoint(), new RequestSizeLimitAttribute(UploadReading.MostBytes));
        app.MapPost("/restore/{id:guid}/stop", Stop);
    }

    private static RedirectHttpResult Stop(Guid id, RestoreJobs jobs)
    {
        jobs.Find(id)?.Cancel();
        return TypedResults.LocalRedirect($"/restore/{id}");
    }

    private static async Task<IResult> Take(HttpContext http, CurrentRunner runner, RestoreCall call, CancellationToken stop)
    {
        var parts = UploadReading.PartsOf(http.Request) ?? throw new FormException("A file is sent as a form of several parts.");
        if (!await ImportActions.IsProven(http, parts, stop))
            return Results.Empty;
        var upload = new Upload(call.Folder);
        try
        {
            await UploadReading.Keep(parts, upload, stop);
            if (upload.Paths is not [var path])
                throw new FormException("Choose the one file that was exported.");
            var manifest = Restore.ManifestOf(path) ?? throw new FormException("That is no export of Backstride. Recordings and archives of others are brought in on the page Bring in runs.");
            return TypedResults.LocalRedirect($"/restore/{call.Jobs.Begin(upload, manifest, Into(runner, call.Store, manifest)).Id}");
        }
        catch
        {
            upload.Dispose();
            throw;
        }
    }

    /// <summary>The runner that is shown. Where nobody has written anything yet, the runner of the export takes their place.</summary>
    private static KnownRunner Into(CurrentRunner runner, JournalStore store, ExportManifest manifest)
    {
        var id = RunnerId.Parse(manifest.Runner);
        if (runner.Known is { Head: > 0 } shown)
            return shown;
        foreach (var blank in store.Runners().Where(known => known.Head == 0 && known.Id != id))
            store.RemoveBlankRunner(blank.Id);
        return store.Runners() switch
        {
            [] => store.AddRunner(id, manifest.Name),
            [var only] when only.Id == id => only,
            _ => throw new FormException("This folder holds several runners. Choose whose journal it is on the page Start first."),
        };
    }
}

/// <summary>What bringing an export back needs of the app.</summary>
internal sealed record RestoreCall(JournalStore Store, DataFolder Folder, RestoreJobs Jobs);
