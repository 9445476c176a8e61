using System.Buffers.Binary;

namespace Backstride.Files.Fit.Protocol;

/// <summary>The 16-bit check sum of FIT files: polynomial 0xA001 reflected, starting at zero.</summary>
/// <remarks>Sixteen table look-ups that do not wait for each other take sixteen bytes a turn; a byte at a time is many times slower,
/// and the sum is a large share of reading a file.</remarks>
internal static class FitCrc
{
    private const int Stride = 16;

    private static readonly ushort[] Table = BuildTable();

    public static ushort Continue(ushort crc, ReadOnlySpan<byte> bytes)
    {
        var table = Table.AsSpan(0, Stride * 256);
        while (bytes.Length >= Stride)
        {
            var low = BinaryPrimitives.ReadUInt64LittleEndian(bytes) ^ crc;
            var high = BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]);
            crc = (ushort)(table[15 * 256 + (byte)low] ^ table[14 * 256 + (byte)(low >> 8)]
                ^ table[13 * 256 + (byte)(low >> 16)] ^ table[12 * 256 + (byte)(low >> 24)]
                ^ table[11 * 256 + (byte)(low >> 32)] ^ table[10 * 256 + (byte)(low >> 40)]
                ^ table[9 * 256 + (byte)(low >> 48)] ^ table[8 * 256 + (byte)(low >> 56)]
                ^ table[7 * 256 + (byte)high] ^ table[6 * 256 + (byte)(high >> 8)]
                ^ table[5 * 256 + (byte)(high >> 16)] ^ table[4 * 256 + (byte)(high >> 24)]
                ^ table[3 * 256 + (byte)(high >> 32)] ^ table[2 * 256 + (byte)(high >> 40)]
                ^ table[1 * 256 + (byte)(high >> 48)] ^ table[(byte)(high >> 56)]);
            bytes = bytes[Stride..];
        }

        foreach (var b in bytes)
            crc = (ushort)((crc >> 8) ^ table[(byte)(crc ^ b)]);
        return crc;
    }

    // Row k holds what a byte does to the sum when k more bytes follow it.
    private static ushort[] BuildTable()
    {
        var table = new ushort[Stride * 256];
        for (var value = 0; value < 256; value++)
        {
            var crc = value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xA001 : crc >> 1;
            table[value] = (ushort)crc;
        }

        for (var i = 256; i < table.Length; i++)
            table[i] = (ushort)((table[i - 256] >> 8) ^ table[(byte)table[i - 256]]);
        return table;
    }
}
