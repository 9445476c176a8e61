namespace Backstride.Files.Fit.Protocol;

/// <summary>How a field's bytes are to be taken: width, sign, and which value means "not known".</summary>
internal enum FitBaseType : byte
{
    Enum,
    SInt8,
    UInt8,
    SInt16,
    UInt16,
    SInt32,
    UInt32,
    Text,
    Float32,
    Float64,
    UInt8Z,
    UInt16Z,
    UInt32Z,
    Byte,
    SInt64,
    UInt64,
    UInt64Z,
}

internal static class FitBaseTypes
{
    /// <summary>Bytes of one value, by the lower five bits of the base type byte.</summary>
    private static ReadOnlySpan<byte> Sizes => [1, 1, 1, 2, 2, 4, 4, 1, 4, 8, 1, 2, 4, 1, 8, 8, 8];

    /// <summary>The upper bits only repeat that a type has an endianness; devices get them wrong, so they are not looked at.</summary>
    public static bool TryParse(byte raw, out FitBaseType type)
    {
        type = (FitBaseType)(raw & 0x1F);
        return type <= FitBaseType.UInt64Z;
    }

    public static int Size(this FitBaseType type) => Sizes[(int)type];

    /// <summary>The byte that stands in a definition message: bit 7 is set for types of more than one byte.</summary>
    public static byte ToByte(this FitBaseType type) => (byte)((int)type | (type.Size() > 1 ? 0x80 : 0));
}
