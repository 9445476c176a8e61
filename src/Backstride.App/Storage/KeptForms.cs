using Backstride.Files.Containers;

namespace Backstride.App.Storage;

/// <summary>The ending of an original's name: the compression it came in and is kept in. The hash is always that of the content.</summary>
internal static class KeptForms
{
    public static IReadOnlyList<Compression> All { get; } = [Compression.None, Compression.Gzip, Compression.Deflate, Compression.DeflatedGzip];

    /// <summary>Nothing for the content itself, <c>.gz</c> for a gzip file (RFC 1952), <c>.deflate</c> for the bare compressed bytes of a zip
    /// member (RFC 1951), <c>.gz.deflate</c> for a gzip file that a zip archive compressed once more.</summary>
    public static string Ending(this Compression form) => form switch
    {
        Compression.None => "",
        Compression.Gzip => ".gz",
        Compression.Deflate => ".deflate",
        Compression.DeflatedGzip => ".gz.deflate",
        _ => throw new ArgumentOutOfRangeException(nameof(form)),
    };
}
