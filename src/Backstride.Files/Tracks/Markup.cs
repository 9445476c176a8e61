using System.Text;
using System.Xml;

namespace Backstride.Files.Tracks;

/// <summary>Walks through the elements of an XML file, and stops with a finding where it cannot go on: what was read until then stays read.</summary>
/// <remarks>Names are told apart without their prefix, since programs disagree on it. No document type is processed, no entity expanded,
/// nothing fetched; text is cut at <see cref="LongestText"/> characters.</remarks>
internal sealed class Markup : IDisposable
{
    public const int LongestText = 512;

    /// <summary>Real files nest eight deep.</summary>
    public const int Deepest = 64;

    /// <summary>Ten times a day of points every second in the wordiest dialect.</summary>
    public const long LongestDocument = 400_000_000;

    private readonly char[] _text = new char[LongestText];
    private readonly Stream _content;
    private readonly MarkupText? _source;
    private readonly XmlReader? _xml;
    private readonly FindingLog _findings;

    /// <param name="longest">Characters; a longer document is not read on.</param>
    public Markup(Stream content, FindingLog findings, long longest = LongestDocument)
    {
        _content = content;
        _findings = findings;
        _source = MarkupText.Open(content);
        if (_source is null)
            Break("xml-malformed", "No XML begins in this file.", 0);
        else
            _xml = Open(_source, longest);
        if (_source is not null && HasDocumentType(_source.Prolog))
            findings.Warn("xml-dtd-refused", "The file carries a document type definition; it was skipped and nothing in it was used.", _source.Preamble);
    }

    /// <summary>True when the file ended, or became unreadable, before its root element was closed.</summary>
    public bool Broken { get; private set; }

    /// <summary>The element that was moved to, without its prefix.</summary>
    public string Name => _xml!.LocalName;

    /// <summary>Moves to the root element; false when there is none.</summary>
    public bool Root()
    {
        while (Advance())
        {
            if (_xml!.NodeType == XmlNodeType.Element)
                return true;
        }
        return false;
    }

    /// <summary>The element just moved to, as a place whose children can be visited.</summary>
    public Place Here => new(_xml!.IsEmptyElement ? -1 : _xml.Depth);

    /// <summary>Moves to the next child; what was left of the one before is skipped. False at the end of the place.</summary>
    public bool NextChild(Place place) => Next(place, place.Depth + 1);

    /// <summary>Moves to the next element inside, however deep. False at the end of the place.</summary>
    public bool NextInside(Place place) => Next(place, int.MaxValue);

    /// <summary>The attribute of the element just moved to, without regard to its prefix; empty when it has none.</summary>
    public ReadOnlySpan<char> Attribute(string name) => _xml!.GetAttribute(name);

    /// <summary>The text directly inside the element just moved to, without blanks around it; afterwards the element has been left.</summary>
    /// <remarks>Good until the next call.</remarks>
    public ReadOnlySpan<char> Text()
    {
        var place = Here;
        var length = 0;
        while (place.Depth >= 0 && Advance() && !(_xml!.NodeType == XmlNodeType.EndElement && _xml.Depth == place.Depth))
        {
            if (_xml.Depth == place.Depth + 1 && _xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
                length += Chunk(length);
        }
        return _text.AsSpan(0, length).Trim();
    }

    public void Dispose() => _xml?.Dispose();

    private bool Next(Place place, int deepest)
    {
        while (place.Depth >= 0 && Advance())
        {
            if (_xml!.NodeType == XmlNodeType.EndElement && _xml.Depth == place.Depth)
                return false;
            if (_xml.NodeType == XmlNodeType.Element && _xml.Depth <= deepest)
                return true;
        }
        return false;
    }

    private bool Advance()
    {
        if (Broken || _xml is null)
            return false;
        try
        {
            if (!_xml.Read())
                return false;
            if (_xml.Depth <= Deepest)
                return true;
            Break("xml-malformed", $"The elements nest more than {Deepest} deep; the rest was left unread.", null);
        }
        catch (XmlException e)
        {
            Break(e);
        }
        return false;
    }

    private int Chunk(int from)
    {
        try
        {
            var length = 0;
            for (int read; from + length < LongestText && (read = _xml!.ReadValueChunk(_text, from + length, LongestText - from - length)) > 0;)
                length += read;
            return length;
        }
        catch (XmlException e)
        {
            Break(e);
            return 0;
        }
    }

    private void Break(XmlException e)
    {
        var where = $"line {e.LineNumber}, column {e.LinePosition}";
        var detail = _source switch
        {
            { TokenTooLong: true } => $"Something near {where} is longer than any element of an activity; the rest was left unread.",
            { Damaged: true } => $"The compressed data is damaged near {where}; what came before was read.",
            _ => $"The XML cannot be read on from {where}; what came before was read.",
        };
        Break("xml-malformed", detail, _source is null ? null : TextOffset.Find(_content, _source, e.LineNumber, e.LinePosition));
    }

    private void Break(string code, string detail, long? offset)
    {
        Broken = true;
        _findings.Warn(code, detail, offset);
    }

    private static XmlReader Open(MarkupText source, long longest)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            MaxCharactersFromEntities = 1024,
            MaxCharactersInDocument = longest,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
            CheckCharacters = false,
        };
        var names = new FewNames();
        settings.NameTable = names;
        return XmlReader.Create(source, settings, new XmlParserContext(names, new AnyPrefix(names), null, XmlSpace.None));
    }

    private static bool HasDocumentType(ReadOnlySpan<char> prolog)
    {
        while (true)
        {
            prolog = prolog.TrimStart();
            if (prolog.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase))
                return true;
            var end = prolog.StartsWith("<!--", StringComparison.Ordinal) ? prolog.IndexOf("-->")
                : prolog.StartsWith("<?", StringComparison.Ordinal) ? prolog.IndexOf("?>")
                : -1;
            if (end < 0)
                return false;
            prolog = prolog[(end + 2)..].TrimStart('>');
        }
    }

    /// <summary>An element whose children are being visited.</summary>
    /// <param name="Depth">Negative for an element that is closed where it opens.</param>
    public readonly record struct Place(int Depth);

    /// <summary>Programs write <c>gpxtpx:hr</c> and forget to say what <c>gpxtpx</c> is; the name behind it is still clear.</summary>
    private sealed class AnyPrefix(XmlNameTable names) : XmlNamespaceManager(names)
    {
        private readonly XmlNameTable _names = names;

        public override string? LookupNamespace(string prefix) =>
            base.LookupNamespace(prefix) ?? (prefix.Length == 0 ? null : _names.Add("undeclared:" + prefix));
    }
}
