using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Backstride.Files.Fit.Protocol;

/// <summary>One wanted field of a message as its definition lays it out: where the bytes lie and which column they go to.</summary>
internal struct FitSlot
{
    public int Offset;
    public byte Column;
    public FitBaseType Type;
    public bool BigEndian;
    public byte Size;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly long Read(ReadOnlySpan<byte> payload)
    {
        var bytes = payload[Offset..];
        return Type switch
        {
            FitBaseType.UInt8 or FitBaseType.Enum => Unless(bytes[0], byte.MaxValue),
            FitBaseType.UInt16 => Unless(UInt16(bytes), ushort.MaxValue),
            FitBaseType.UInt32 => Unless(UInt32(bytes), uint.MaxValue),
            FitBaseType.SInt32 => Unless((int)UInt32(bytes), int.MaxValue),
            _ => ReadRare(bytes),
        };
    }

    private readonly long ReadRare(ReadOnlySpan<byte> bytes) => Type switch
    {
        FitBaseType.SInt8 => Unless((sbyte)bytes[0], sbyte.MaxValue),
        FitBaseType.SInt16 => Unless((short)UInt16(bytes), short.MaxValue),
        FitBaseType.UInt8Z => Unless(bytes[0], 0),
        FitBaseType.UInt16Z => Unless(UInt16(bytes), 0),
        FitBaseType.UInt32Z => Unless(UInt32(bytes), 0),
        FitBaseType.SInt64 => Unless((long)UInt64(bytes), long.MaxValue),
        FitBaseType.UInt64 => UInt64(bytes) > long.MaxValue ? FitRow.Absent : (long)UInt64(bytes),
        FitBaseType.UInt64Z => UInt64(bytes) is 0 or > long.MaxValue ? FitRow.Absent : (long)UInt64(bytes),
        FitBaseType.Byte => Bytes(bytes[..Size]),
        FitBaseType.Text => ((long)Offset << 8) | Size,
        _ => FitRow.Absent,
    };

    // Bytes without a meaning of their own are one little-endian number in either byte order; all ones say "not known".
    private static long Bytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > sizeof(int) || !bytes.ContainsAnyExcept(byte.MaxValue))
            return FitRow.Absent;
        long number = 0;
        for (var i = bytes.Length - 1; i >= 0; i--)
            number = (number << 8) | bytes[i];
        return number;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Unless(long value, long invalid) => value == invalid ? FitRow.Absent : value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly ushort UInt16(ReadOnlySpan<byte> bytes) =>
        BigEndian ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly uint UInt32(ReadOnlySpan<byte> bytes) =>
        BigEndian ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes);

    private readonly ulong UInt64(ReadOnlySpan<byte> bytes) =>
        BigEndian ? BinaryPrimitives.ReadUInt64BigEndian(bytes) : BinaryPrimitives.ReadUInt64LittleEndian(bytes);
}
