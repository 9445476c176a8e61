using System.Buffers;
using System.IO.Compression;

namespace Backstride.Files.Containers;

/// <summary>One file to read: a file on disk, or a member of an archive, with the place of its stored bytes.</summary>
/// <remarks>It holds no stream: several members may be read at once, each through a stream of its own on the same file.</remarks>
public sealed class Member
{
    private const int ScratchSize = 128 * 1024;

    private readonly InflateBudget _budget;
    private readonly InflateLimits _limits;
    private readonly ZipSum? _sum;

    internal Member(string? name, long offset, long length, MemberAccess access)
    {
        Name = name;
        Offset = offset;
        Length = length;
        IsDeflated = access.IsDeflated;
        Refusal = access.Closed;
        _budget = access.Budget;
        _limits = access.Limits;
        _sum = access.Sum;
        Written = access.Written;
    }

    /// <summary>As the archive gives it: a label, never a path to write to. Null when the file itself is the member.</summary>
    public string? Name { get; }

    /// <summary>Where the stored bytes begin in the file.</summary>
    public long Offset { get; }

    /// <summary>How many stored bytes there are.</summary>
    public long Length { get; }

    /// <summary>The archive compressed the stored bytes; when it did not, they are the member itself (which may be a gzip file).</summary>
    public bool IsDeflated { get; }

    /// <summary>When it was last written before it was packed, on a clock of which the archive says nothing; absent outside of archives.</summary>
    public DateTime? Written { get; }

    /// <summary>Why the member cannot be opened (encrypted, an unknown compression, cut off); null when it can.</summary>
    public Finding? Refusal { get; }

    /// <summary>Inflates, hashes and decodes in one pass, in memory that does not grow with the content.</summary>
    /// <param name="file">Seekable, on the file this member was listed from; its position is moved.</param>
    public MemberReading Read(Stream file)
    {
        if (Refusal is not null)
            return Closed(FileKind.Unknown, Compression.None, Refusal);
        var scratch = ArrayPool<byte>.Shared.Rent(ScratchSize);
        try
        {
            using var outer = Guard(Stored(file));
            var start = scratch.AsMemory(0, Fill(outer, scratch.AsSpan(0, FileKinds.Needed)));
            var kind = FileKinds.Of(start.Span);
            if (kind != FileKind.Gzip)
            {
                if (_sum is { } sum)
                    outer.Expect(sum, start.Span, isSummed: kind != FileKind.Fit);
                return ReadContent(kind, start, outer, IsDeflated ? Compression.Deflate : Compression.None);
            }

            outer.ForgoHash();
            using var inner = Guard(new GZipStream(new PrefixedStream(start.ToArray(), outer), CompressionMode.Decompress));
            start = scratch.AsMemory(0, Fill(inner, scratch.AsSpan(0, FileKinds.Needed)));
            return ReadContent(FileKinds.Of(start.Span), start, inner, IsDeflated ? Compression.DeflatedGzip : Compression.Gzip);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(scratch);
        }
    }

    /// <summary>The content alone, unpacked, from its first byte: for the tables and documents beside the recordings.</summary>
    /// <param name="file">Seekable, on the file this member was listed from; its position is moved, and it stays open.</param>
    /// <returns>Null when the member cannot be opened.</returns>
    public GuardedStream? Open(Stream file) => Open(file, InflateLimits.Documents);

    /// <inheritdoc cref="Open(Stream)"/>
    public GuardedStream? Open(Stream file, InflateLimits limits)
    {
        if (Refusal is not null)
            return null;
        var outer = IsDeflated ? Compression.Deflate : Compression.None;
        FileKind kind;
        using (var packed = outer.Inflate(Slice(file), limits, Length))
        {
            var start = new byte[FileKinds.Needed];
            kind = FileKinds.Of(start.AsSpan(0, Fill(packed, start)));
            if (kind == FileKind.Gzip)
                outer = IsDeflated ? Compression.DeflatedGzip : Compression.Gzip;
        }

        var content = outer.Inflate(Slice(file), limits, Length);
        if (_sum is { } sum && kind != FileKind.Gzip)
            content.Expect(sum, [], isSummed: kind != FileKind.Zip);
        return content;
    }

    private MemberReading ReadContent(FileKind kind, ReadOnlyMemory<byte> start, GuardedStream content, Compression compression)
    {
        if (kind == FileKind.Zip)
            return Closed(kind, compression, new("nested-zip", Severity.Error, "An archive inside an archive is not opened: unpack it first.", 0));
        if (Name is not null && IsOther(kind))
            return new(kind, RunFile.Unrecognised(kind), compression, null, content.Count) { IsIgnored = true };
        using var whole = new PrefixedStream(start, content);
        var reading = RunFile.Read(kind, whole);
        var scratch = ArrayPool<byte>.Shared.Rent(ScratchSize);
        content.Drain(scratch);
        ArrayPool<byte>.Shared.Return(scratch);
        if (content.Findings.Count > 0)
            reading = reading with { Findings = [.. reading.Findings, .. content.Findings] };
        return new(kind, reading, compression, content.Hash(), content.Count);
    }

    private static MemberReading Closed(FileKind kind, Compression compression, Finding finding) =>
        new(kind, RunFile.Unrecognised(kind) with { Findings = [finding] }, compression, null, 0);

    private SliceStream Slice(Stream file) => new(file, Offset, Length);

    private Stream Stored(Stream file) =>
        IsDeflated ? new DeflateStream(Slice(file), CompressionMode.Decompress) : Slice(file);

    private GuardedStream Guard(Stream stored) => new(stored, _budget, _limits, Length);

    private static int Fill(GuardedStream content, Span<byte> buffer) =>
        content.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);

    // Unknown bytes and empty files stay named: they may be a recording that was destroyed.
    private static bool IsOther(FileKind kind) => kind is FileKind.Picture or FileKind.Video or FileKind.Pdf or FileKind.Database
        or FileKind.Json or FileKind.Text or FileKind.OtherXml or FileKind.AppleDouble;
}

/// <summary>What every member of one archive shares, and why one cannot be opened.</summary>
internal readonly record struct MemberAccess(bool IsDeflated, Finding? Closed, InflateBudget Budget, InflateLimits Limits)
{
    /// <summary>What the archive says of its content; absent for a file that is no member.</summary>
    public ZipSum? Sum { get; init; }

    public DateTime? Written { get; init; }
}
