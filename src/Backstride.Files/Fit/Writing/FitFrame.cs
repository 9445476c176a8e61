using System.Buffers.Binary;
using Backstride.Files.Fit.Protocol;

namespace Backstride.Files.Fit.Writing;

/// <summary>Puts the header before the messages of a file and the check sum behind them.</summary>
internal static class FitFrame
{
    private const byte Protocol = 0x20;
    private const ushort Profile = 21_170;

    public static void Write(Stream output, ReadOnlySpan<byte> body, FitLayout layout)
    {
        Span<byte> header = stackalloc byte[layout.ShortHeader ? FitHeader.ShortSize : FitHeader.Size];
        header.Clear();
        header[0] = (byte)header.Length;
        header[1] = Protocol;
        BinaryPrimitives.WriteUInt16LittleEndian(header[2..], Profile);
        BinaryPrimitives.WriteUInt32LittleEndian(header[4..], (uint)body.Length);
        ".FIT"u8.CopyTo(header[8..]);
        if (!layout.ShortHeader && !layout.NoHeaderSum)
            BinaryPrimitives.WriteUInt16LittleEndian(header[12..], FitCrc.Continue(0, header[..12]));
        Span<byte> sum = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(sum, FitCrc.Continue(FitCrc.Continue(0, header), body));
        output.Write(header);
        output.Write(body);
        output.Write(sum);
    }
}
