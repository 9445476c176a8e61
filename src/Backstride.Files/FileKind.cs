using System.Buffers;
using System.Text;

namespace Backstride.Files;

/// <summary>What the first bytes of a file look like.</summary>
public enum FileKind
{
    Unknown,
    Empty,
    Fit,
    Gpx,
    Tcx,
    Gzip,
    Zip,
    OtherArchive,
    OtherXml,
    Json,
    Text,
    Picture,
    Video,
    Pdf,
    Database,
    AppleDouble,
}

/// <summary>Tells files apart by content, never by name.</summary>
public static class FileKinds
{
    /// <summary>With this many bytes of a file, or all of a shorter one, every kind can be told.</summary>
    public const int Needed = 4096;

    public static FileKind Of(ReadOnlySpan<byte> start)
    {
        if (start.IsEmpty)
            return FileKind.Empty;
        if (start.Length >= 12 && start[8..12].SequenceEqual(".FIT"u8))
            return FileKind.Fit;
        foreach (var (bytes, at, kind) in Signatures)
        {
            if (start.Length >= at + bytes.Length && start.Slice(at, bytes.Length).SequenceEqual(bytes))
                return kind;
        }

        return OfText(start);
    }

    /// <summary>With its article, for a sentence.</summary>
    public static string Word(this FileKind kind) => kind switch
    {
        FileKind.Empty => "an empty file",
        FileKind.Fit => "a FIT file",
        FileKind.Gpx => "a GPX file",
        FileKind.Tcx => "a TCX file",
        FileKind.Gzip => "a gzip file",
        FileKind.Zip => "a zip archive",
        FileKind.OtherArchive => "an archive of a kind that cannot be opened here",
        FileKind.OtherXml => "XML that is neither GPX nor TCX",
        FileKind.Json => "JSON",
        FileKind.Text => "text or a table",
        FileKind.Picture => "a picture",
        FileKind.Video => "a video",
        FileKind.Pdf => "a PDF",
        FileKind.Database => "a database",
        FileKind.AppleDouble => "the attributes that a Mac keeps beside a file",
        _ => "something unknown",
    };

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n/>");

    private static readonly (byte[] Bytes, int At, FileKind Kind)[] Signatures =
    [
        ([0x1F, 0x8B], 0, FileKind.Gzip),
        ([.. "PK\u0003\u0004"u8], 0, FileKind.Zip),
        ([.. "PK\u0005\u0006"u8], 0, FileKind.Zip),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], 0, FileKind.OtherArchive),   // 7z
        ([.. "Rar!\u001A\u0007"u8], 0, FileKind.OtherArchive),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], 0, FileKind.OtherArchive),   // xz
        ([.. "BZh"u8], 0, FileKind.OtherArchive),
        ([0x28, 0xB5, 0x2F, 0xFD], 0, FileKind.OtherArchive),               // zstd
        ([.. "ustar"u8], 257, FileKind.OtherArchive),                       // tar
        ([0xFF, 0xD8, 0xFF], 0, FileKind.Picture),                          // JPEG
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], 0, FileKind.Picture),
        ([.. "GIF8"u8], 0, FileKind.Picture),
        ([.. "WEBP"u8], 8, FileKind.Picture),
        ([.. "ftyphei"u8], 4, FileKind.Picture),
        ([.. "ftypmif1"u8], 4, FileKind.Picture),
        ([.. "ftyp"u8], 4, FileKind.Video),
        ([0x1A, 0x45, 0xDF, 0xA3], 0, FileKind.Video),                      // Matroska, WebM
        ([.. "%PDF-"u8], 0, FileKind.Pdf),
        ([.. "SQLite format 3\0"u8], 0, FileKind.Database),
        ([0x00, 0x05, 0x16, 0x07], 0, FileKind.AppleDouble),
    ];

    private static FileKind OfText(ReadOnlySpan<byte> start)
    {
        var text = Decode(start[..Math.Min(start.Length, Needed)]).TrimStart();
        if (text.Length == 0)
            return FileKind.Unknown;
        return text[0] switch
        {
            '<' => OfXml(RootElement(text)),
            '{' or '[' => FileKind.Json,
            _ => text.AsSpan().ContainsAnyInRange('\0', '\b') || text.Contains('\uFFFD', StringComparison.Ordinal) ? FileKind.Unknown : FileKind.Text,
        };
    }

    private static FileKind OfXml(ReadOnlySpan<char> root) => root switch
    {
        "gpx" => FileKind.Gpx,
        "TrainingCenterDatabase" or "Activities" => FileKind.Tcx, // a lost first line leaves the second as root
        _ => FileKind.OtherXml,
    };

    // The byte order mark or a zero beside the first '<' says UTF-16; everything else is near enough to UTF-8 to find a root element.
    private static string Decode(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Encoding.Unicode.GetString(start[2..]);
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Encoding.BigEndianUnicode.GetString(start[2..]);
        if (start.StartsWith("<\0"u8))
            return Encoding.Unicode.GetString(start);
        if (start.StartsWith("\0<"u8))
            return Encoding.BigEndianUnicode.GetString(start);
        if (start.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            start = start[3..];
        return Encoding.UTF8.GetString(start);
    }

    /// <summary>The local name of the first element; comments, processing instructions and a document type come before it.</summary>
    private static ReadOnlySpan<char> RootElement(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (text.StartsWith("<?"))
                text = After(text, "?>");
            else if (text.StartsWith("<!--"))
                text = After(text, "-->");
            else if (text.StartsWith("<!"))
                text = AfterDocumentType(text);
            else if (text[0] == '<')
                return LocalName(text[1..]);
            else
                text = text.IndexOf('<') is > 0 and var next ? text[next..] : [];
        }

        return [];
    }

    private static ReadOnlySpan<char> After(ReadOnlySpan<char> text, string end) =>
        text.IndexOf(end) is >= 0 and var found ? text[(found + end.Length)..] : [];

    private static ReadOnlySpan<char> AfterDocumentType(ReadOnlySpan<char> text)
    {
        var inner = text.IndexOf('[');
        var close = text.IndexOf('>');
        return inner >= 0 && inner < close ? After(After(text, "]"), ">") : After(text, ">");
    }

    private static ReadOnlySpan<char> LocalName(ReadOnlySpan<char> element)
    {
        var end = element.IndexOfAny(NameEnds);
        var name = end < 0 ? element : element[..end];
        return name[(name.IndexOf(':') + 1)..];
    }
}
