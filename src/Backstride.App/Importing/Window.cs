namespace Backstride.App.Importing;

/// <summary>A stream that stands for a part of a file: its positions are those of the whole file, its bytes only those of the part.</summary>
internal sealed class Window(Stream part, long begin) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => begin + part.Length;

    public override long Position
    {
        get => begin + part.Position;
        set => part.Position = value - begin;
    }

    public override int Read(Span<byte> buffer) => part.Read(buffer);

    public override int Read(byte[] buffer, int offset, int count) => part.Read(buffer, offset, count);

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => Length + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            part.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>The bytes of a part of a file, from first to last, once.</summary>
internal sealed class Slice : Stream
{
    private readonly Stream _whole;
    private long _left;

    public Slice(Stream whole, long begin, long length)
    {
        _whole = whole;
        _whole.Position = begin;
        _left = length;
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var got = _whole.Read(buffer[..(int)Math.Min(buffer.Length, _left)]);
        _left -= got;
        return got;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
