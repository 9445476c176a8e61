using System.IO.Compression;
using System.Security.Cryptography;
using Backstride.Files;
using Backstride.Files.Gpx;
using Backstride.Files.Tcx;

namespace Backstride.Tests.Files.Tracks;

/// <summary>The real GPX and TCX files beside the checkout, each content once.</summary>
internal static class TrackCorpus
{
    public const string Missing = SharedData.Missing;

    private static readonly string[] Endings = [".gpx", ".tcx", ".gpx.gz", ".tcx.gz"];

    private static readonly string? Folder = SharedData.Folder;

    public static bool IsHere => Folder is not null;

    /// <summary>Full names, in order of the names.</summary>
    public static IReadOnlyList<string> Files { get; } = Folder is null ? [] : List(Folder);

    public static string Named(string ending) => Files.First(file => file.Replace('\\', '/').EndsWith(ending, StringComparison.Ordinal));

    public static FileReading Read(string path)
    {
        using var file = System.IO.File.OpenRead(path);
        using Stream content = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        return path.Contains(".gpx", StringComparison.Ordinal) ? GpxReader.Read(content) : TcxReader.Read(content);
    }

    private static List<string> List(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => Endings.Any(ending => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
            .Order(StringComparer.Ordinal)
            .DistinctBy(file => Convert.ToHexString(SHA256.HashData(System.IO.File.ReadAllBytes(file)))),
    ];
}
