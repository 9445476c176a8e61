using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Backstride.Files.Fit.Protocol;

/// <summary>Where the bytes of one wanted field lie in a message, and how they are to be taken. The default is a field that the message does not have.</summary>
/// <remarks>Every width, sign and "not known" value is the same few operations without a branch: this is the innermost step of reading.</remarks>
internal readonly struct FitSlot
{
    /// <summary>Bytes that must be readable from where a number begins, whatever its width.</summary>
    public const int Reach = sizeof(ulong);

    private readonly ulong _bits;
    private readonly ulong _invalid;
    private readonly ulong _sign;
    private readonly int _offset;
    private readonly byte _unused;
    private readonly byte _textSize;
    private readonly bool _bigEndian;

    private FitSlot(int offset, int bytes, bool bigEndian)
    {
        (_offset, _unused, _bigEndian) = (offset, (byte)(64 - bytes * 8), bigEndian);
        _bits = _invalid = ulong.MaxValue >> _unused;
    }

    private FitSlot(int offset, FitBaseType type, bool bigEndian)
        : this(offset, type.Size(), bigEndian)
    {
        _sign = type.IsSigned() ? (_bits >> 1) + 1 : 0;
        _invalid = type.IsZeroInvalid() ? 0 : type.IsSigned() ? _bits >> 1 : _bits;
    }

    private FitSlot(int offset, byte textSize) => (_offset, _textSize) = (offset, textSize);

    /// <param name="offset">In the payload.</param>
    /// <param name="size">Bytes of the whole field; of several values the first is taken.</param>
    /// <returns>The default when a field of this type tells nothing.</returns>
    public static FitSlot Of(int offset, byte size, FitBaseType type, bool bigEndian) => type switch
    {
        FitBaseType.Text => new(offset, size),
        // Bytes without a meaning of their own are one little-endian number in either byte order; all ones say "not known".
        FitBaseType.Byte => size <= sizeof(int) ? new(offset, size, bigEndian: false) : default,
        _ => type.IsWholeNumber() ? new(offset, type, bigEndian) : default,
    };

    /// <summary>Where a text lies in the payload; empty when the field is none.</summary>
    public (int Offset, int Size) Text => (_offset, _textSize);

    /// <param name="payload">Where the payload begins; <see cref="Reach"/> bytes behind its end are readable.</param>
    /// <returns><see cref="FitRow.Absent"/> when not known.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Read(ref byte payload)
    {
        var raw = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref payload, _offset));
        if (_bigEndian == BitConverter.IsLittleEndian)
            raw = BinaryPrimitives.ReverseEndianness(raw);
        if (_bigEndian)
            raw >>= _unused;
        raw &= _bits;
        // Flipping the sign bit and taking it away again spreads it over the bits above.
        return raw == _invalid ? FitRow.Absent : (long)((raw ^ _sign) - _sign);
    }
}
