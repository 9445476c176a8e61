using System.Buffers;
using System.Security.Cryptography;
using Backstride.App.Storage;
using Backstride.Files;

namespace Backstride.App.Importing;

/// <summary>The bytes of one file in hand: as they are kept, and uncompressed.</summary>
/// <remarks>Small files, which nearly all are, stay in memory; a large one is spooled to the place where originals wait for their name,
/// so memory does not grow with the file.</remarks>
internal sealed class Content : IDisposable
{
    /// <summary>Kept or uncompressed, up to this a file is handled in memory.</summary>
    public const int Small = 8 << 20;

    /// <summary>No watch writes more; what unpacks to more is a trap or a mistake.</summary>
    public const long Most = 1L << 30;

    private readonly Incoming _incoming;
    private readonly StoredForm _form;
    private readonly Block _kept;
    private readonly Block _inflated;
    private readonly Incoming.Spooled? _spooled;

    private Content(Incoming incoming, StoredForm form, Block kept, Block inflated)
    {
        (_incoming, _form, _kept, _inflated) = (incoming, form, kept, inflated);
        Length = inflated.Length;
        Hash = ContentHash.Of(inflated.Span);
    }

    private Content(Incoming incoming, StoredForm form, Incoming.Spooled spooled)
    {
        (_incoming, _form, _spooled, _kept, _inflated) = (incoming, form, spooled, Block.None, Block.None);
        using var inflated = Open();
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Length = Pump(inflated, block => sha.AppendData(block));
        Hash = ContentHash.FromDigest(sha.GetHashAndReset());
    }

    public ContentHash Hash { get; }

    public long Length { get; }

    /// <summary>What was noticed while unpacking.</summary>
    public IReadOnlyList<Finding> Findings { get; private init; } = [];

    /// <exception cref="InvalidDataException">It unpacks to more than <see cref="Most"/>, or cannot be unpacked at all.</exception>
    public static Content Load(FoundFile.Readable file, Incoming incoming)
    {
        using var source = file.Open();
        if (file.KeptLength > Small)
            return Spool(source, file.Form, incoming);
        var kept = Block.Read(source, (int)file.KeptLength);
        return InMemory(kept, file.Form, incoming) ?? SpoolBlock(kept, file.Form, incoming);
    }

    /// <summary>Absent when the uncompressed bytes are not small.</summary>
    private static Content? InMemory(Block kept, StoredForm form, Incoming incoming)
    {
        if (form == StoredForm.Plain && FileKinds.Of(kept.Span[..Math.Min(kept.Length, 2)]) == FileKind.Gzip)
            form = StoredForm.Gzip;
        if (form == StoredForm.Plain)
            return new Content(incoming, form, kept, kept);
        var findings = new List<Finding>();
        if (Block.Inflate(kept, form, findings) is not { } inflated)
            return null;
        if (form != StoredForm.Deflate || FileKinds.Of(inflated.Span[..Math.Min(inflated.Length, 2)]) != FileKind.Gzip)
            return new Content(incoming, form, kept, inflated) { Findings = findings };
        // A gzip file inside an archive: the archive's layer goes, the file's own compression is kept.
        kept.Dispose();
        return InMemory(inflated, StoredForm.Gzip, incoming) ?? SpoolBlock(inflated, StoredForm.Gzip, incoming);
    }

    private static Content SpoolBlock(Block kept, StoredForm form, Incoming incoming)
    {
        using (kept)
        using (var source = kept.Open())
            return Spool(source, form, incoming);
    }

    private static Content Spool(Stream source, StoredForm form, Incoming incoming)
    {
        var spooled = incoming.Spool(source, Most);
        try
        {
            if (form == StoredForm.Plain && IsGzip(spooled.Open()))
                form = StoredForm.Gzip;
            if (form != StoredForm.Deflate || !IsGzip(Originals.Inflate(spooled.Open(), form)))
                return new Content(incoming, form, spooled);
            using var inner = Originals.Inflate(spooled.Open(), form);
            return Spool(inner, StoredForm.Gzip, incoming);
        }
        catch
        {
            spooled.Drop();
            throw;
        }
    }

    private static bool IsGzip(Stream stream)
    {
        using (stream)
        {
            Span<byte> start = stackalloc byte[2];
            return FileKinds.Of(start[..stream.ReadAtLeast(start, 2, throwOnEndOfStream: false)]) == FileKind.Gzip;
        }
    }

    /// <summary>The uncompressed bytes, from the beginning.</summary>
    public Stream Open() => _spooled is null ? _inflated.Open() : Originals.Inflate(_spooled.Open(), _form);

    /// <summary>Puts the bytes, as they came, in line for a name.</summary>
    public Incoming.Staged Stage() => _spooled?.AsOriginal(Hash, _form) ?? _incoming.Stage(Hash, _form, _kept.Memory);

    private static long Pump(Stream from, Action<ReadOnlySpan<byte>> to)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(128 << 10);
        long length = 0;
        try
        {
            while (from.Read(buffer) is var got && got > 0)
            {
                length += got;
                if (length > Most)
                    throw new InvalidDataException("It unpacks to more than any watch writes.");
                to(buffer.AsSpan(0, got));
            }

            return length;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public void Dispose()
    {
        _spooled?.Drop();
        _kept.Dispose();
        if (_inflated != _kept)
            _inflated.Dispose();
    }
}
