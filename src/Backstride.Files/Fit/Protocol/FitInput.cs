using System.Buffers;

namespace Backstride.Files.Fit.Protocol;

/// <summary>A window on the bytes of a stream that always holds the message being read, and sums what passed through it.</summary>
internal sealed class FitInput : IDisposable
{
    // The largest message is a definition byte with 255 fields and 255 developer fields of 255 bytes each: 130,051 bytes.
    // Behind the last byte there is room for a number to be read too wide.
    private const int Capacity = 256 * 1024 - FitSlot.Reach;

    private readonly Stream _stream;
    private readonly byte[] _buffer = ArrayPool<byte>.Shared.Rent(Capacity + FitSlot.Reach);
    private int _position;
    private int _end;
    private int _summed;
    private long _dropped;
    private ushort _crc;
    private bool _ended;

    public FitInput(Stream stream) => _stream = stream;

    /// <summary>Bytes passed since the start of the stream.</summary>
    public long Offset => _dropped + _position;

    /// <summary>True when the stream stopped because its compression was damaged, not because it was over.</summary>
    public bool Damaged { get; private set; }

    /// <summary>Everything in the window, the next byte first.</summary>
    public ReadOnlySpan<byte> Window => _buffer.AsSpan(_position, _end - _position);

    /// <summary>The window and what lies behind it in memory, which is at least <see cref="FitSlot.Reach"/> bytes more.</summary>
    public ReadOnlySpan<byte> WideWindow => _buffer.AsSpan(_position);

    /// <summary>Makes at least this many bytes readable in <see cref="Window"/>; false when the stream has fewer.</summary>
    public bool Ensure(int count) => _end - _position >= count || Fill(count);

    public void Advance(int count) => _position += count;

    /// <summary>Passes over bytes without looking at them; stops early at the end of the stream.</summary>
    public void SkipTo(long offset)
    {
        while (Offset < offset && Ensure(1))
            _position += (int)Math.Min(_end - _position, offset - Offset);
    }

    public void StartSum()
    {
        _crc = 0;
        _summed = _position;
    }

    /// <summary>The check sum of everything passed since <see cref="StartSum"/>.</summary>
    public ushort Sum()
    {
        _crc = FitCrc.Continue(_crc, _buffer.AsSpan(_summed, _position - _summed));
        _summed = _position;
        return _crc;
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);

    private bool Fill(int count)
    {
        Sum();
        _buffer.AsSpan(_position, _end - _position).CopyTo(_buffer);
        _dropped += _position;
        _end -= _position;
        _position = _summed = 0;
        while (_end < count && !_ended)
        {
            var read = Read();
            _ended = read == 0;
            _end += read;
        }

        return _end >= count;
    }

    private int Read()
    {
        try
        {
            return _stream.Read(_buffer, _end, Capacity - _end);
        }
        catch (InvalidDataException)
        {
            Damaged = true;
            return 0;
        }
    }
}
