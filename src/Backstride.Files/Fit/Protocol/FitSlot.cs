using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Backstride.Files.Fit.Protocol;

/// <summary>One wanted whole number of a message as its definition lays it out: where the bytes lie, which column they go to.</summary>
/// <remarks>Every width, sign and "not known" value is the same few operations without a branch: this is the innermost loop of reading.</remarks>
internal readonly struct FitSlot
{
    /// <summary>Bytes that must be readable from where a number begins, whatever its width.</summary>
    public const int Reach = sizeof(ulong);

    private readonly int _offset;
    private readonly int _column;
    private readonly int _unused;
    private readonly ulong _invalid;
    private readonly ulong _sign;

    public FitSlot(int offset, byte column, FitBaseType type)
    {
        var bits = type.Size() * 8;
        (_offset, _column, _unused) = (offset, column, 64 - bits);
        var ones = ulong.MaxValue >> _unused;
        _sign = type.IsSigned() ? 1ul << (bits - 1) : 0;
        _invalid = type.IsZeroInvalid() ? 0 : type.IsSigned() ? ones >> 1 : ones;
    }

    public int Column => _column;

    /// <param name="payload">Where the payload begins; <see cref="Reach"/> bytes behind its end are readable.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long ReadLittleEndian(ref byte payload)
    {
        var raw = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref payload, _offset));
        return Value((BitConverter.IsLittleEndian ? raw : BinaryPrimitives.ReverseEndianness(raw)) << _unused >> _unused);
    }

    /// <inheritdoc cref="ReadLittleEndian"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long ReadBigEndian(ref byte payload)
    {
        var raw = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref payload, _offset));
        return Value((BitConverter.IsLittleEndian ? BinaryPrimitives.ReverseEndianness(raw) : raw) >> _unused);
    }

    // Flipping the sign bit and taking it away again spreads it over the bits above.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long Value(ulong raw) => raw == _invalid ? FitRow.Absent : (long)((raw ^ _sign) - _sign);
}
