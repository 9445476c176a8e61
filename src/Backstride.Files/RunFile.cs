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
        using var told = ToldApart.From(content);
        return Read(told.Kind, told.Whole);
    }

    /// <summary>For a caller that has told the kind already.</summary>
    internal static FileReading Read(FileKind kind, Stream content) => kind switch
    {
        FileKind.Fit => FitReader.Read(content),
        FileKind.Gpx => GpxReader.Read(content),
        FileKind.Tcx => TcxReader.Read(content),
        _ => Unrecognised(kind),
    };

    /// <summary>Reads one session second by second.</summary>
    /// <param name="content">As for <see cref="Read(Stream)"/>.</param>
    /// <param name="session">Zero-based, <see cref="Runs.Activity.SessionIndex"/>.</param>
    public static StreamReading ReadStream(Stream content, int session)
    {
        using var told = ToldApart.From(content);
        return ReadStream(told.Kind, told.Whole, session);
    }

    private static StreamReading ReadStream(FileKind kind, Stream content, int session) => kind switch
    {
        FileKind.Fit => FitReader.ReadStream(content, session),
        FileKind.Gpx => GpxReader.ReadStream(content, session),
        FileKind.Tcx => TcxReader.ReadStream(content, session),
        _ => new(null, Runs.RunStream.Empty, Unrecognised(kind).Findings, Version),
    };

    internal static FileReading Unrecognised(FileKind kind) => new(
        FileFormat.Unknown,
        [],
        [new Finding("unrecognised", Severity.Error, $"This is no FIT, GPX or TCX file; it looks like {kind.Word()}.", 0)],
        IsOther: false,
        Version);

    /// <summary>A stream whose kind is known, with the bytes it was known by still in it.</summary>
    private readonly ref struct ToldApart
    {
        private readonly byte[] start;

        private ToldApart(byte[] start, int count, Stream content)
        {
            this.start = start;
            Kind = FileKinds.Of(start.AsSpan(0, count));
            Whole = new PrefixedStream(start.AsMemory(0, count), content);
        }

        public FileKind Kind { get; }

        public Stream Whole { get; }

        public static ToldApart From(Stream content)
        {
            var start = ArrayPool<byte>.Shared.Rent(FileKinds.Needed);
            return new(start, Fill(content, start.AsSpan(0, FileKinds.Needed)), content);
        }

        public void Dispose()
        {
            Whole.Dispose();
            ArrayPool<byte>.Shared.Return(start);
        }

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
}
