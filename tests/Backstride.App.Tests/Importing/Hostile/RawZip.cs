using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Backstride.App.Tests.Importing.Hostile;

/// <summary>One member as an archive lists it; whatever it says may be a lie.</summary>
internal sealed record RawMember(byte[] Name, byte[] Stored)
{
    public ushort Method { get; init; }

    public ushort Flags { get; init; }

    public uint Crc { get; init; }

    public uint StoredSize { get; init; }

    public uint Size { get; init; }

    /// <summary>Unix mode in the upper half.</summary>
    public uint Attributes { get; init; }

    /// <summary>The directory's extra field.</summary>
    public byte[] Extra { get; init; } = [];

    /// <summary>The member whose bytes this one claims for itself.</summary>
    public RawMember? Over { get; init; }

    public static RawMember Of(string name, byte[] content) => Of(Encoding.UTF8.GetBytes(name), content);

    public static RawMember Of(byte[] name, byte[] content)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            deflate.Write(content);
        return new(name, packed.ToArray()) { Method = 8, Crc = CrcOf(content), StoredSize = (uint)packed.Length, Size = (uint)content.Length };
    }

    // Bit by bit, so that it rests on no code of the product.
    private static uint CrcOf(byte[] content)
    {
        var crc = uint.MaxValue;
        foreach (var one in content)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc >> 1) ^ ((crc & 1) == 0 ? 0 : 0xEDB8_8320);
        }

        return ~crc;
    }
}

/// <summary>Writes zip archives byte by byte, so that they can be what no program makes.</summary>
internal static class RawZip
{
    public const uint LinkOfUnix = 0xA1FF_0000;

    public static byte[] Of(params IReadOnlyList<RawMember> members) => Of(members, []);

    public static byte[] Of(IReadOnlyList<RawMember> members, byte[] comment)
    {
        using var zip = new MemoryStream();
        var places = new Dictionary<RawMember, uint>(ReferenceEqualityComparer.Instance);
        foreach (var member in members.Where(member => member.Over is null))
        {
            places[member] = (uint)zip.Position;
            zip.Write(Local(member));
            zip.Write(member.Stored);
        }

        var directory = (uint)zip.Position;
        foreach (var member in members)
            zip.Write(Listed(member, places[member.Over ?? member]));
        zip.Write(End(members.Count, directory, (uint)zip.Position - directory, comment));
        return zip.ToArray();
    }

    public static byte[] Local(RawMember member)
    {
        var header = new byte[30];
        Header(header, 0x04034B50, member, 6);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(26), (ushort)member.Name.Length);
        return [.. header, .. member.Name];
    }

    public static byte[] Listed(RawMember member, uint place)
    {
        var header = new byte[46];
        Header(header, 0x02014B50, member, 8);
        header[5] = 3;
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(28), (ushort)member.Name.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(30), (ushort)member.Extra.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(38), member.Attributes);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(42), place);
        return [.. header, .. member.Name, .. member.Extra];
    }

    public static byte[] End(int count, uint directory, uint size, byte[] comment)
    {
        var end = new byte[22];
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06054B50);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(8), (ushort)count);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(10), (ushort)count);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(12), size);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(16), directory);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(20), (ushort)comment.Length);
        return [.. end, .. comment];
    }

    /// <summary>The ZIP64 end record, its locator and an end that sends there.</summary>
    public static byte[] End64(long count, long directory, long size)
    {
        var end = new byte[56 + 20];
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06064B50);
        BinaryPrimitives.WriteInt64LittleEndian(end.AsSpan(4), 44);
        BinaryPrimitives.WriteInt64LittleEndian(end.AsSpan(24), count);
        BinaryPrimitives.WriteInt64LittleEndian(end.AsSpan(32), count);
        BinaryPrimitives.WriteInt64LittleEndian(end.AsSpan(40), size);
        BinaryPrimitives.WriteInt64LittleEndian(end.AsSpan(48), directory);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(56), 0x07064B50);
        BinaryPrimitives.WriteInt64LittleEndian(end.AsSpan(64), directory + size);
        return [.. end, .. End(ushort.MaxValue, uint.MaxValue, uint.MaxValue, [])];
    }

    /// <summary>The extra field that gives sizes beyond 4 GB: content, stored.</summary>
    public static byte[] Sizes64(long size, long stored)
    {
        var extra = new byte[20];
        BinaryPrimitives.WriteUInt16LittleEndian(extra, 1);
        BinaryPrimitives.WriteUInt16LittleEndian(extra.AsSpan(2), 16);
        BinaryPrimitives.WriteInt64LittleEndian(extra.AsSpan(4), size);
        BinaryPrimitives.WriteInt64LittleEndian(extra.AsSpan(12), stored);
        return extra;
    }

    // The part that both headers share: flags u16 · method u16 · time u32 · crc u32 · stored u32 · size u32.
    private static void Header(byte[] header, uint signature, RawMember member, int at)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(header, signature);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(at), member.Flags);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(at + 2), member.Method);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(at + 8), member.Crc);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(at + 12), member.StoredSize);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(at + 16), member.Size);
    }
}
