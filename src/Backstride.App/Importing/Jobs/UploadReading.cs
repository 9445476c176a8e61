using Backstride.App.Serving;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Backstride.App.Importing.Jobs;

/// <summary>Takes the files out of a request's body, streaming them to the disk as they come.</summary>
internal static class UploadReading
{
    /// <summary>Archives of a decade with its photos are a few gigabytes.</summary>
    public const long MostBytes = 8L << 30;
    private const int MostFiles = 50_000;

    /// <summary>The parts of a form; absent when the body is none.</summary>
    public static MultipartReader? PartsOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
        && HeaderUtilities.RemoveQuotes(type.Boundary) is { Length: > 0 and <= 100 } boundary
            ? new MultipartReader(boundary.ToString(), request.Body)
            : null;

    /// <exception cref="FormException">There are more files than one import takes.</exception>
    public static async Task Keep(MultipartReader parts, Upload upload, CancellationToken stop)
    {
        while (await parts.ReadNextSectionAsync(stop) is { } part)
        {
            if (part.AsFileSection() is not { FileName.Length: > 0, FileStream: { } content } file)
                continue;
            if (upload.Count == MostFiles)
                throw new FormException($"That is more than {MostFiles} files. Bring them in several imports, or as an archive.");
            await upload.Add(file.FileName, content, stop);
        }
    }
}
