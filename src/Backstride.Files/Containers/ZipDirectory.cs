using System.Buffers.Binary;
using System.Text;

namespace Backstride.Files.Containers;

/// <summary>Reads the directory at the end of a zip archive, entry by entry, with ZIP64; the members are found, not opened.</summary>
/// <remarks>Layouts after APPNOTE.TXT 6.3.10. The framework's own reader hides where the stored bytes lie, and they are to be copied raw.</remarks>
internal sealed class ZipDirectory(Stream file, List<Finding> findings)
{
    private const int EndSize = 22;
    private const int LongestComment = ushort.MaxValue;
    private const int Zip64LocatorSize = 20;
    private const int HeaderSize = 46;
    private const int LocalSize = 30;
    private const int LongestName = 1024;

    /// <summary>An account export of twenty years has a tenth of it; every member costs a line of the report.</summary>
    private const int MostMembers = 250_000;

    private const int Link = 0xA000;
    private const int KindOfFile = 0xF000;
    private const int MadeByUnix = 3;

    private readonly byte[] _header = new byte[HeaderSize];
    private readonly byte[] _local = new byte[LocalSize];

    // Bytes in front of the archive (a program that unpacks itself): every offset in it is short by as much.
    private long _shift;
    // What members may take up together: all that comes before the directory.
    private long _room;

    public IEnumerable<ZipEntry> Entries()
    {
        if (FindDirectory() is not var (position, size, count))
        {
            findings.Add(new("zip-no-directory", Severity.Error, "The archive has no directory: it was cut off, or is damaged.", file.Length));
            yield break;
        }

        if (count > MostMembers)
        {
            findings.Add(new("zip-too-many", Severity.Error, "The archive has more files in it than anybody's export; none of them was opened.", file.Length));
            yield break;
        }

        _room = position;
        var end = position + size;
        for (long i = 0; i < count; i++)
        {
            if (position + HeaderSize > end || !ReadAt(position, _header) || Signature(_header) != 0x02014B50)
            {
                findings.Add(new("zip-directory-damaged", Severity.Warning, "The directory of the archive is damaged; the members before the damage were read.", position));
                yield break;
            }

            var variable = new byte[Word(_header, 28) + Word(_header, 30)];
            if (!ReadAt(position + HeaderSize, variable))
                continue;
            position += HeaderSize + variable.Length + Word(_header, 32);
            yield return Entry(variable);
        }
    }

    // signature u32 · made by u16 · needs u16 · flags u16 · method u16 · time u32 · crc u32 · stored u32 · size u32
    // · name u16 · extra u16 · comment u16 · disk u16 · attributes u16, u32 · local header u32, then name, extra, comment
    private ZipEntry Entry(byte[] variable)
    {
        var nameSize = Word(_header, 28);
        var name = NameOf(variable.AsSpan(0, nameSize));
        var (size, stored, local) = Sizes(variable.AsSpan(nameSize));
        var method = Word(_header, 10);
        if ((Word(_header, 8) & 1) != 0)
            return Closed("zip-encrypted", "The member is encrypted: unpack the archive with its password first.");
        if (method is not (0 or 8))
            return Closed("zip-method", "The member is compressed in a way that cannot be read here.");
        if (_header[5] == MadeByUnix && (Word(_header, 40) & KindOfFile) == Link)
            return Closed("zip-link", "The member is a link to another file; links are not followed.");
        // signature u32 · needs u16 · flags u16 · method u16 · time u32 · crc u32 · stored u32 · size u32 · name u16 · extra u16
        if (!ReadAt(local, _local) || Signature(_local) != 0x04034B50)
            return Closed("zip-member-missing", "The member is not where the directory of the archive says.");
        var offset = local + LocalSize + Word(_local, 26) + Word(_local, 28);
        if (stored < 0 || offset > file.Length - stored)
            return Closed("zip-member-missing", "The member goes on beyond the end of the archive.");
        _room -= LocalSize + stored;
        return _room < 0
            ? Closed("zip-overlap", "Members of the archive lie over one another, as only an archive made to do harm has them; this one was not opened.")
            : new ZipEntry(name, offset, stored, method == 8, null) { Sum = new(size, (uint)Double(_header, 16)), Written = Written(Word(_header, 14), Word(_header, 12)) };

        ZipEntry Closed(string code, string detail) => new(name, local, stored, false, new(code, Severity.Error, detail, local));
    }

    // date: year since 1980, 7 bits · month 4 · day 5; time: hour 5 · minute 6 · seconds halved 5
    private static DateTime? Written(int date, int time)
    {
        var (year, month, day) = (1980 + (date >> 9), (date >> 5) & 15, date & 31);
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) && time >> 11 < 24
            ? new DateTime(year, month, day, time >> 11, Math.Min((time >> 5) & 63, 59), 0)
            : null;
    }

    // A size or place of all ones stands in the ZIP64 field (id 1), in the order size, stored size, local header.
    private (long Size, long Stored, long Local) Sizes(ReadOnlySpan<byte> extra)
    {
        long stored = Double(_header, 20), size = Double(_header, 24), local = Double(_header, 42);
        while (extra.Length >= 4)
        {
            var length = Math.Min(Word(extra, 2), extra.Length - 4);
            var field = extra.Slice(4, length);
            if (Word(extra, 0) == 1)
            {
                Take(ref size, ref field);
                Take(ref stored, ref field);
                Take(ref local, ref field);
            }

            extra = extra[(4 + length)..];
        }

        return (size, stored, local > long.MaxValue - _shift || local < 0 ? long.MaxValue - int.MaxValue : local + _shift);

        static void Take(ref long value, ref ReadOnlySpan<byte> field)
        {
            if (value != uint.MaxValue || field.Length < 8)
                return;
            value = BinaryPrimitives.ReadInt64LittleEndian(field);
            field = field[8..];
        }
    }

    // end: signature u32 · disks u16, u16 · entries here u16 · entries u16 · directory size u32 · directory offset u32 · comment u16
    private (long Position, long Size, long Count)? FindDirectory()
    {
        var tail = new byte[(int)Math.Min(file.Length, EndSize + LongestComment)];
        if (!ReadAt(file.Length - tail.Length, tail))
            return null;
        // A comment behind the end may hold what looks like another end: the one that leads to a directory is believed.
        (long Position, long Size, long Count)? empty = null;
        for (var at = tail.Length - EndSize; at >= 0; at--)
        {
            if (Signature(tail.AsSpan(at)) != 0x06054B50 || DirectoryOf(tail, at) is not var (position, size, count))
                continue;
            if (count > 0 && ReadAt(position, _header) && Signature(_header) == 0x02014B50)
                return (position, size, count);
            empty = (position, size, count);
        }

        _shift = 0;
        return empty;
    }

    private (long Position, long Size, long Count)? DirectoryOf(byte[] tail, int at)
    {
        var position = file.Length - tail.Length + at;
        var (offset, size, count) = (Double(tail, at + 16), Double(tail, at + 12), (long)Word(tail, at + 10));
        if (offset == uint.MaxValue || size == uint.MaxValue || count == ushort.MaxValue)
            (position, offset, size, count) = Zip64(position) ?? (position, offset, size, count);
        if (size < 0 || offset < 0 || size > position || offset > position - size)
            return null;
        _shift = position - size - offset;
        return (offset + _shift, size, count);
    }

    // locator: signature u32 · disk u32 · place of the ZIP64 end u64 · disks u32
    // ZIP64 end: signature u32 · size u64 · made by u16 · needs u16 · disks u32, u32 · entries here u64 · entries u64 · directory size u64 · offset u64
    private (long Position, long Offset, long Size, long Count)? Zip64(long end)
    {
        var locator = new byte[Zip64LocatorSize];
        var record = new byte[56];
        if (!ReadAt(end - Zip64LocatorSize, locator) || Signature(locator) != 0x07064B50)
            return null;
        var position = BinaryPrimitives.ReadInt64LittleEndian(locator.AsSpan(8));
        if (!ReadAt(position, record) || Signature(record) != 0x06064B50)
            return null;
        return (position,
            BinaryPrimitives.ReadInt64LittleEndian(record.AsSpan(48)),
            BinaryPrimitives.ReadInt64LittleEndian(record.AsSpan(40)),
            BinaryPrimitives.ReadInt64LittleEndian(record.AsSpan(32)));
    }

    private bool ReadAt(long position, Span<byte> buffer)
    {
        if (position < 0 || position > file.Length - buffer.Length)
            return false;
        file.Position = position;
        return file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false) == buffer.Length;
    }

    // Old archives name their members in the code page of the machine; a label may be wrong there, the content never is.
    private static string NameOf(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes[..Math.Min(bytes.Length, LongestName)];
        var text = System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : Encoding.Latin1.GetString(bytes);
        return string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = char.IsControl(source[i]) ? '?' : source[i] == '\\' ? '/' : source[i];
        });
    }

    private static uint Signature(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32LittleEndian(bytes);

    private static int Word(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static long Double(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
}
