using System.IO.Compression;

namespace Backstride.Files.Containers;

/// <summary>How the stored bytes of a file become its content.</summary>
public enum Compression
{
    /// <summary>They are the content.</summary>
    None,

    Gzip,

    /// <summary>Without any frame, as zip archives store their members.</summary>
    Deflate,

    /// <summary>A gzip file that a zip archive compressed once more.</summary>
    DeflatedGzip,
}

/// <summary>Opens stored bytes, so that an original can be kept in the compression it came in.</summary>
public static class Compressions
{
    /// <summary>The content of stored bytes; damage and excess end it early and are told by <see cref="GuardedStream.Findings"/>.</summary>
    /// <remarks>The stored stream is closed with the returned one.</remarks>
    public static GuardedStream Inflate(this Compression compression, Stream stored, InflateLimits limits)
    {
        return compression.Inflate(stored, limits, stored.CanSeek ? stored.Length : long.MaxValue);
    }

    /// <param name="size">Of the stored bytes.</param>
    internal static GuardedStream Inflate(this Compression compression, Stream stored, InflateLimits limits, long size)
    {
        return new GuardedStream(Layers(compression, stored), new InflateBudget(limits, size), limits, size);
    }

    private static Stream Layers(Compression compression, Stream stored) => compression switch
    {
        Compression.None => stored,
        Compression.Gzip => new GZipStream(stored, CompressionMode.Decompress),
        Compression.Deflate => new DeflateStream(stored, CompressionMode.Decompress),
        Compression.DeflatedGzip => new GZipStream(new DeflateStream(stored, CompressionMode.Decompress), CompressionMode.Decompress),
        _ => throw new ArgumentOutOfRangeException(nameof(compression), compression, "Unknown compression."),
    };
}
