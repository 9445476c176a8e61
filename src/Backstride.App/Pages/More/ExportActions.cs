using System.Globalization;
using Backstride.App.Archiving;
using Backstride.App.Storage;
using Microsoft.AspNetCore.Http.Features;

namespace Backstride.App.Pages.More;

/// <summary>The whole journal and the originals of the runner whose pages these are, as a download.</summary>
internal static class ExportActions
{
    private const int LongestName = 40;

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/export", Send);

    private static IResult Send(CurrentRunner runner, JournalStore store, DataFolder folder, HttpContext http)
    {
        if (runner.Known is not { } known)
            return Results.LocalRedirect("/start");
        // The archive is written as it goes, piece by piece and without waiting in between: nothing of it lies on the disk or in memory first.
        http.Features.GetRequiredFeature<IHttpBodyControlFeature>().AllowSynchronousIO = true;
        return Results.Stream(
            body =>
            {
                Export.Write(store, folder, known, body);
                return Task.CompletedTask;
            },
            "application/zip",
            NameOf(known, runner.Time.Today));
    }

    /// <summary>"backstride-ann-2026-11-22.zip": letters and digits of the runner's name that every file system takes.</summary>
    private static string NameOf(KnownRunner runner, DateOnly day)
    {
        var plain = new string([.. runner.Name.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-').Take(LongestName)]).Trim('-');
        return string.Create(CultureInfo.InvariantCulture, $"backstride-{(plain.Length == 0 ? "" : plain + "-")}{day:yyyy-MM-dd}.zip");
    }
}
