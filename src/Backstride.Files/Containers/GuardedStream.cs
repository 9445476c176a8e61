using System.Security.Cryptography;

namespace Backstride.Files.Containers;

/// <summary>Content on its way out of its compression: counted, hashed, and cut off where it is damaged or grows beyond all bounds.</summary>
/// <remarks>Reading never throws because of what the bytes are; it ends early and <see cref="Findings"/> says why.</remarks>
public sealed class GuardedStream : Stream
{
    private readonly Stream _inner;
    private readonly InflateBudget _budget;
    private readonly long _most;
    private IncrementalHash? _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly List<Finding> _findings = [];
    private long _count;
    private ZipSum? _expected;
    private uint? _crc;

    internal GuardedStream(Stream inner, InflateBudget budget, InflateLimits limits, long storedSize)
    {
        _inner = inner;
        _budget = budget;
        var grown = storedSize > long.MaxValue / limits.Growth ? long.MaxValue : storedSize * limits.Growth;
        _most = Math.Min(limits.MemberBytes, Math.Max(InflateLimits.AlwaysBytes, grown));
    }

    /// <summary>Empty when everything came out whole.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Bytes that came out so far.</summary>
    public long Count => _count;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _count;
        set => throw new NotSupportedException();
    }

    /// <summary>Says a finding at the end when the content is not what the archive's directory tells.</summary>
    /// <param name="begun">What came out so far.</param>
    /// <param name="isSummed">Whether to compute the check sum: false for content that carries one of its own.</param>
    internal void Expect(ZipSum expected, ReadOnlySpan<byte> begun, bool isSummed)
    {
        _expected = expected;
        _crc = isSummed ? ZipSum.Add(0, begun) : null;
    }

    /// <summary>SHA-256 of everything that came out; may be asked once, at the end.</summary>
    /// <exception cref="InvalidOperationException">It was said that nobody would ask.</exception>
    public ContentHash Hash() =>
        ContentHash.FromDigest((_hash ?? throw new InvalidOperationException("The content was not hashed.")).GetHashAndReset());

    /// <summary>Spares the work where nobody will ask for <see cref="Hash"/>.</summary>
    public void ForgoHash()
    {
        _hash?.Dispose();
        _hash = null;
    }

    /// <summary>Reads on to the end without keeping anything, so that the hash covers the whole content.</summary>
    public void Drain(Span<byte> scratch)
    {
        while (Read(scratch) > 0)
        {
        }
    }

    public override int Read(Span<byte> buffer)
    {
        if (_findings.Count > 0 || buffer.IsEmpty)
            return 0;
        var count = ReadInner(buffer);
        if (count == 0)
        {
            Compare();
            return 0;
        }

        if (_count + count > _most || !_budget.TryTake(count))
        {
            _findings.Add(new("too-large", Severity.Error, "The content grows beyond what any recording needs; reading stopped.", _count));
            return 0;
        }

        _count += count;
        _hash?.AppendData(buffer[..count]);
        if (_crc is { } crc)
            _crc = ZipSum.Add(crc, buffer[..count]);
        return count;
    }

    private void Compare()
    {
        if (_expected is not { } expected || _findings.Count > 0)
            return;
        if (_count != expected.Size)
            _findings.Add(new("zip-size", Severity.Warning, "The content is not as long as the archive says: it was cut off or changed after it was packed.", _count));
        else if (_crc is { } crc && crc != expected.Crc)
            _findings.Add(new("zip-crc", Severity.Warning, "The check sum of the archive does not fit the content: it was changed after it was packed.", _count));
        _expected = null;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner.Dispose();
            _hash?.Dispose();
        }

        base.Dispose(disposing);
    }

    private int ReadInner(Span<byte> buffer)
    {
        try
        {
            return _inner.Read(buffer);
        }
        catch (InvalidDataException)
        {
            _findings.Add(new("compressed-damaged", Severity.Warning, "The compressed bytes are damaged; what came before the damage was read.", _count));
            return 0;
        }
    }
}
