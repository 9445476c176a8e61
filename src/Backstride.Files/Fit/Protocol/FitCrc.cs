using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Backstride.Files.Fit.Protocol;

/// <summary>The 16-bit check sum of FIT files: polynomial 0xA001 reflected, starting at zero.</summary>
/// <remarks>A byte at a time this takes longer than all the rest of reading. Where the processor multiplies polynomials, sixteen bytes are
/// folded into the next sixteen until sixteen are left; elsewhere, and for those, sixteen table look-ups do not wait for each other.</remarks>
internal static class FitCrc
{
    private const int Stride = 16;

    private static readonly ushort[] Table = BuildTable();

    // What the two halves of sixteen bytes are worth so many bits further on: powers of x modulo the polynomial, reflected into 64 bits.
    // One power less than the distance, because the product of two reflected halves comes out one bit short.
    private static readonly Vector128<ulong> FoldByOne = Fold(128);

    private static readonly Vector128<ulong> FoldByFour = Fold(512);

    public static ushort Continue(ushort crc, ReadOnlySpan<byte> bytes)
    {
        if (!Pclmulqdq.IsSupported || bytes.Length < 8 * Stride)
            return ByTable(crc, bytes);
        var blocks = MemoryMarshal.Cast<byte, Vector128<ulong>>(bytes);
        var (a, b, c, d) = (blocks[0] ^ Vector128.CreateScalar((ulong)crc), blocks[1], blocks[2], blocks[3]);
        var i = 4;
        // Four at once, because a product takes longer than starting the next.
        for (; i + 4 <= blocks.Length; i += 4)
        {
            a = Advance(a, FoldByFour) ^ blocks[i];
            b = Advance(b, FoldByFour) ^ blocks[i + 1];
            c = Advance(c, FoldByFour) ^ blocks[i + 2];
            d = Advance(d, FoldByFour) ^ blocks[i + 3];
        }

        a = Advance(Advance(Advance(a, FoldByOne) ^ b, FoldByOne) ^ c, FoldByOne) ^ d;
        for (; i < blocks.Length; i++)
            a = Advance(a, FoldByOne) ^ blocks[i];
        Span<byte> last = stackalloc byte[Stride];
        a.AsByte().CopyTo(last);
        return ByTable(ByTable(0, last), bytes[(blocks.Length * Stride)..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ulong> Advance(Vector128<ulong> block, Vector128<ulong> distance) =>
        Pclmulqdq.CarrylessMultiply(block, distance, 0x00) ^ Pclmulqdq.CarrylessMultiply(block, distance, 0x11);

    private static Vector128<ulong> Fold(int bits) => Vector128.Create(PowerOfX(bits + 63), PowerOfX(bits - 1));

    private static ushort ByTable(ushort crc, ReadOnlySpan<byte> bytes)
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

    // The polynomial is x^16 + x^15 + x^2 + 1; bit 63 of the result stands for x^0.
    private static ulong PowerOfX(int power)
    {
        var remainder = 1u;
        for (var i = 0; i < power; i++)
            remainder = (remainder << 1) ^ ((remainder & 0x8000) != 0 ? 0x18005u : 0);
        var reflected = 0ul;
        for (var bit = 0; bit < 16; bit++)
            reflected |= (ulong)((remainder >> bit) & 1) << (63 - bit);
        return reflected;
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
