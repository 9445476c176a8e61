using System.Buffers.Binary;

namespace Backstride.Files.Fit.Protocol;

/// <summary>The first 12 or 14 bytes of a FIT file.</summary>
internal readonly record struct FitHeader(long DataSize, bool IsSumWrong)
{
    public const int ShortSize = 12;

    public const int Size = 14;

    /// <summary>The size field of a recording that was never closed.</summary>
    public const long Unknown = 0;

    // size u8 · protocol u8 · profile u16 · data size u32 · ".FIT" · check sum u16 (14-byte headers only; 0 says there is none)
    public static bool TryRead(FitInput input, out FitHeader header)
    {
        header = default;
        if (!input.Ensure(ShortSize) || !IsFit(input.Window))
            return false;
        var size = input.Window[0];
        if (size < ShortSize || !input.Ensure(size))
            return false;
        var bytes = input.Window[..size];
        var dataSize = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
        var sum = size >= Size ? BinaryPrimitives.ReadUInt16LittleEndian(bytes[ShortSize..]) : 0;
        header = new(dataSize == uint.MaxValue ? Unknown : dataSize, sum != 0 && sum != FitCrc.Continue(0, bytes[..ShortSize]));
        input.Advance(size);
        return true;
    }

    /// <summary>Needs 12 bytes.</summary>
    public static bool IsFit(ReadOnlySpan<byte> start) => start.Length >= ShortSize && start[8..12].SequenceEqual(".FIT"u8);
}
