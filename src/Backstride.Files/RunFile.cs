using System.Buffers;
using Backstride.Files.Fit;
using Backstride.Files.Gpx;
using Backstride.Files.Tcx;

namespace Backstride.Files;

/// <summary>Reads whatever a runner's device wrote: the format is told from the bytes, then its reader is called.</summary>
public static class RunFile
{
    public const string Version = "file@1";

    /// <summary>Reads one uncompressed file to its end; gzip and zip are opened by <see cref="Containers.Container"/>.</summary>
    /// <remarks>The stream need not be seekable and is not closed. Whatever the bytes are, the answer is a reading and not an exception;
    /// only the stream's own failures come through.</remarks>
    public static FileReading Read(Stream content)
    {
        var start = ArrayPool<byte>.Shared.Rent(FileKinds.Needed);
        try
        {
            var count = Fill(content, start.AsSpan(0, FileKinds.Needed));
            var kind = FileKinds.Of(start.AsSpan(0, count));
            using var whole = new PrefixedStream(start.AsMemory(0, count), content);
            return Read(kind, whole);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(start);
        }
    }

    /// <summary>For a caller that has told the kind already.</summary>
    internal static FileReading Read(FileKind kind, Stream content) => kind switch
    {
        FileKind.Fit => FitReader.Read(content),
        FileKind.Gpx => GpxReader.Read(content),
        FileKind.Tcx => TcxReader.Read(content),
        _ => Unrecognised(kind),
    };

    internal static FileReading Unrecognised(FileKind kind) => new(
        FileFormat.Unknown,
        [],
        [new Finding("unrecognised", Severity.Error, $"This is no FIT, GPX or TCX file; it looks like {kind.Word()}.", 0)],
        IsOther: false,
        Version);

    private static int Fill(Stream content, Span<byte> buffer)
    {
        try
        {
            return content.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        }
        catch (InvalidDataException)
        {
            // Compressed bytes that are damaged from their start: nothing came out that could be told apart.
            return 0;
        }
    }
}
