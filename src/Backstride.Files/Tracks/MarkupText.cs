using System.Text;

namespace Backstride.Files.Tracks;

/// <summary>The characters of an XML file from its first <c>&lt;</c> on, whatever stands before it and however they are encoded.</summary>
/// <remarks>
/// The encoding comes from the byte order mark, else from where the zero bytes lie, else from the declaration, else it is UTF-8; bytes that do
/// not fit become U+FFFD, so that one wrong letter in a name does not cost the run. Nothing without a <c>&lt;</c> in <see cref="LongestToken"/>
/// characters is let through: the parser would have to hold it whole.
/// </remarks>
internal sealed class MarkupText : TextReader
{
    /// <summary>Blanks or rubbish before the first element may be this long, in bytes.</summary>
    public const int LongestPreamble = 4096;

    /// <summary>Characters; a hundred times the longest element of a real file.</summary>
    public const int LongestToken = 1 << 20;

    private readonly Stream _content;
    private readonly byte[] _bytes = new byte[LongestPreamble];
    private readonly Decoder _decoder;
    private int _from;
    private int _to;
    private int _sinceMarkup;
    private bool _ended;

    private MarkupText(Stream content)
    {
        _content = content;
        _to = content.ReadAtLeast(_bytes, _bytes.Length, throwOnEndOfStream: false);
        (Encoding, var from) = Recognise(_bytes.AsSpan(0, _to));
        HasMarkup = from >= 0;
        Preamble = _from = HasMarkup ? from : _to;
        Prolog = Encoding.GetString(_bytes, _from, _to - _from);
        _decoder = Encoding.GetDecoder();
    }

    /// <summary>Null when no markup begins in the first <see cref="LongestPreamble"/> bytes.</summary>
    public static MarkupText? Open(Stream content)
    {
        var text = new MarkupText(content);
        return text.HasMarkup ? text : null;
    }

    private bool HasMarkup { get; }

    public Encoding Encoding { get; }

    /// <summary>Bytes left out before the first <c>&lt;</c>.</summary>
    public int Preamble { get; }

    /// <summary>The first characters, to look for a document type in.</summary>
    public string Prolog { get; }

    /// <summary>True once a single token was longer than <see cref="LongestToken"/>.</summary>
    public bool TokenTooLong { get; private set; }

    /// <summary>True once the compressed stream underneath turned out to be damaged.</summary>
    public bool Damaged { get; private set; }

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        while (!_ended && buffer.Length > 0)
        {
            if (_from == _to && !Fill())
                _ended = true;
            _decoder.Convert(_bytes.AsSpan(_from, _to - _from), buffer, _ended, out var used, out var made, out _);
            _from += used;
            if (made > 0)
                return Bound(buffer[..made]);
        }
        return 0;
    }

    public override int Read()
    {
        Span<char> one = stackalloc char[1];
        return Read(one) == 0 ? -1 : one[0];
    }

    private bool Fill()
    {
        try
        {
            (_from, _to) = (0, _content.Read(_bytes));
        }
        catch (InvalidDataException)
        {
            (_from, _to, Damaged) = (0, 0, true);
        }
        return _to > 0;
    }

    private int Bound(ReadOnlySpan<char> made)
    {
        var last = made.LastIndexOf('<');
        _sinceMarkup = last < 0 ? _sinceMarkup + made.Length : made.Length - last;
        if (_sinceMarkup <= LongestToken)
            return made.Length;
        TokenTooLong = _ended = true;
        return 0;
    }

    private static (Encoding, int From) Recognise(ReadOnlySpan<byte> head)
    {
        var marked = head switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
            _ => null,
        };
        var first = head.IndexOf((byte)'<');
        if (first < 0)
            return (Encoding.UTF8, -1);
        var before = first > 0 ? head[first - 1] : (byte)1;
        var after = first + 1 < head.Length ? head[first + 1] : (byte)1;
        if (marked is null && after == 0)
            marked = first % 2 == 0 ? Encoding.Unicode : before == 0 ? Encoding.BigEndianUnicode : null;
        if (marked is not null)
            return (marked, marked == Encoding.BigEndianUnicode ? Math.Max(0, first - 1) : first);
        return (Declared(head[first..]), first);
    }

    // <?xml version="1.0" encoding="ISO-8859-1"?>: the only one met besides UTF-8 that needs another decoder. A file that
    // declares UTF-16 in single bytes was written by a program that forgot to change the line, and is UTF-8.
    private static Encoding Declared(ReadOnlySpan<byte> head)
    {
        var end = head.IndexOf("?>"u8);
        var declaration = end < 0 ? "" : Encoding.ASCII.GetString(head[..end]);
        return declaration.Contains("8859-1", StringComparison.Ordinal) || declaration.Contains("1252", StringComparison.Ordinal)
            ? Encoding.Latin1
            : Encoding.UTF8;
    }
}
