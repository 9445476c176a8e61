using System.Buffers.Binary;

namespace Backstride.App.Tests;

/// <summary>The smallest FIT activity: a file id, one session, the activity message. Written by hand here so that tests of storing and
/// importing rest on no writer of the product.</summary>
internal static class TinyFit
{
    private static readonly DateTimeOffset Epoch = new(1989, 12, 31, 0, 0, 0, TimeSpan.Zero);

    private static readonly ushort[] CrcTable =
    [
        0x0000, 0xCC01, 0xD801, 0x1400, 0xF001, 0x3C00, 0x2800, 0xE401, 0xA001, 0x6C00, 0x7800, 0xB401, 0x5000, 0x9C01, 0x8801, 0x4400,
    ];

    /// <param name="start">In universal time.</param>
    public static byte[] Run(DateTimeOffset start, double kilometres = 10, double minutes = 50, byte sport = 1)
    {
        var (began, milliseconds) = (Seconds(start), (uint)(minutes * 60_000));
        var body = new List<byte>();
        // Definition: header, reserved, little endian, message number, fields of (number, size, base type).
        body.AddRange([0x40, 0, 0, 0, 0, 2, 0, 1, 0x00, 4, 4, 0x86]);
        body.AddRange([0x00, 4]);
        Add(body, began);
        body.AddRange([0x41, 0, 0, 18, 0, 6, 253, 4, 0x86, 2, 4, 0x86, 7, 4, 0x86, 8, 4, 0x86, 9, 4, 0x86, 5, 1, 0x00]);
        body.Add(0x01);
        Add(body, began + (milliseconds / 1000));
        Add(body, began);
        Add(body, milliseconds);
        Add(body, milliseconds);
        Add(body, (uint)(kilometres * 100_000));
        body.Add(sport);
        // The activity message gives the local time: two hours ahead of universal time.
        body.AddRange([0x42, 0, 0, 34, 0, 2, 253, 4, 0x86, 5, 4, 0x86]);
        body.Add(0x02);
        Add(body, began + (milliseconds / 1000));
        Add(body, began + (milliseconds / 1000) + 7200);
        return Framed(body);
    }

    /// <summary>A file that holds no activity; type 2 is settings.</summary>
    public static byte[] Settings(byte type = 2) =>
        Framed([0x40, 0, 0, 0, 0, 2, 0, 1, 0x00, 4, 4, 0x86, 0x00, type, 1, 2, 3, 4]);

    private static byte[] Framed(List<byte> body)
    {
        var file = new List<byte> { 14, 0x20, 0x54, 0x08 };
        Add(file, (uint)body.Count);
        file.AddRange(".FIT"u8);
        Add(file, Crc(file));
        file.AddRange(body);
        Add(file, Crc(file));
        return [.. file];
    }

    private static uint Seconds(DateTimeOffset at) => (uint)(at - Epoch).TotalSeconds;

    private static void Add(List<byte> to, uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        to.AddRange(bytes);
    }

    private static void Add(List<byte> to, ushort value) => to.AddRange([(byte)value, (byte)(value >> 8)]);

    private static ushort Crc(List<byte> bytes)
    {
        var crc = 0;
        foreach (var b in bytes)
        {
            crc = ((crc >> 4) & 0x0FFF) ^ CrcTable[crc & 0xF] ^ CrcTable[b & 0xF];
            crc = ((crc >> 4) & 0x0FFF) ^ CrcTable[crc & 0xF] ^ CrcTable[b >> 4];
        }

        return (ushort)crc;
    }
}
