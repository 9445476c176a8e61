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

    public static bool IsSigned(this FitBaseType type) =>
        type is FitBaseType.SInt8 or FitBaseType.SInt16 or FitBaseType.SInt32 or FitBaseType.SInt64;

    /// <summary>Types that use 0 for "not known"; the others use their largest value.</summary>
    public static bool IsZeroInvalid(this FitBaseType type) =>
        type is FitBaseType.UInt8Z or FitBaseType.UInt16Z or FitBaseType.UInt32Z or FitBaseType.UInt64Z;

    /// <summary>Read as one number of their width.</summary>
    public static bool IsWholeNumber(this FitBaseType type) =>
        type is not (FitBaseType.Text or FitBaseType.Byte or FitBaseType.Float32 or FitBaseType.Float64);

    /// <summary>The byte that stands in a definition message: bit 7 is set for types of more than one byte.</summary>
    public static byte ToByte(this FitBaseType type) => (byte)((int)type | (type.Size() > 1 ? 0x80 : 0));
}
