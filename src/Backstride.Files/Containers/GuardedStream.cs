using System.Security.Cryptography;

namespace Backstride.Files.Containers;

/// <summary>Content on its way out of its compression: counted, hashed, and cut off where it is damaged or grows beyond all bounds.</summary>
/// <remarks>Reading never throws because of what the bytes are; it ends early and <see cref="Findings"/> says why.</remarks>
public sealed class GuardedStream : Stream
{
    private readonly Stream _inner;
    private readonly InflateBudget _budget;
    private readonly long _most;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly List<Finding> _findings = [];
    private long _count;

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

    /// <summary>SHA-256 of everything that came out; may be asked once, at the end.</summary>
    public ContentHash Hash() => ContentHash.FromDigest(_hash.GetHashAndReset());

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
            return 0;
        if (_count + count > _most || !_budget.TryTake(count))
        {
            _findings.Add(new("too-large", Severity.Error, "The content grows beyond what any recording needs; reading stopped.", _count));
            return 0;
        }

        _count += count;
        _hash.AppendData(buffer[..count]);
        return count;
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
            _hash.Dispose();
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
