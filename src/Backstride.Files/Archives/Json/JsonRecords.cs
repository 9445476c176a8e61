using System.Buffers;
using System.Text.Json;
using Backstride.Files.Tracks;

namespace Backstride.Files.Archives.Json;

/// <summary>The objects of a JSON array, one by one; a document that is a single object is that object.</summary>
/// <remarks>Streaming: only one object is held at a time. One that cannot be read, nests too deep or is too large costs itself and no other, as
/// long as its end can be told.</remarks>
/// <param name="around">How many objects lie around a record: 0 in <c>[{…}]</c>, 1 in <c>[{"export":[{…}]}]</c>.</param>
internal sealed class JsonRecords(Stream content, FindingLog findings, int around = 0)
{
    /// <summary>Bytes; a hundred times the wordiest night.</summary>
    public const int Longest = 1 << 20;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 32, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private readonly byte[] _buffer = new byte[64 * 1024];
    private readonly ArrayBufferWriter<byte> _object = new(4096);
    private int _around;
    private int _depth;
    private bool _quoted;
    private bool _escaped;
    private bool _tooLong;

    public IEnumerable<JsonElement> All()
    {
        var records = 0;
        for (int count; (count = Fill()) > 0;)
        {
            for (var at = 0; at < count; at++)
            {
                if (!Take(_buffer[at]))
                    continue;
                if (++records > ArchiveReading.MostRecords)
                {
                    findings.Warn("too-many-records", ArchiveReading.TooManyRecords);
                    yield break;
                }

                if (Parsed() is { } document)
                {
                    using (document)
                        yield return document.RootElement;
                }
            }
        }

        if (_depth > 0)
            findings.Warn("json-cut-off", "The document ends within a record; what came before was read.");
    }

    /// <summary>True when this byte ended a record. Brackets are counted from its first on: the arrays around it are passed over.</summary>
    private bool Take(byte value)
    {
        var isInside = _depth > 0 || (value == (byte)'{' && !_quoted && _around == around);
        if (isInside)
            Keep(value);
        if (_escaped)
            _escaped = false;
        else if (_quoted && value == (byte)'\\')
            _escaped = true;
        else if (value == (byte)'"')
            _quoted = !_quoted;
        else if (!_quoted)
            Count(value, isInside);
        return isInside && _depth == 0;
    }

    private void Count(byte value, bool isInside)
    {
        if (isInside)
            _depth += value switch { (byte)'{' or (byte)'[' => 1, (byte)'}' or (byte)']' => -1, _ => 0 };
        else
            _around = Math.Max(0, _around + value switch { (byte)'{' => 1, (byte)'}' => -1, _ => 0 });
    }

    private void Keep(byte value)
    {
        if (_object.WrittenCount == Longest)
        {
            _tooLong = true;
            return;
        }

        _object.GetSpan(1)[0] = value;
        _object.Advance(1);
    }

    private JsonDocument? Parsed()
    {
        try
        {
            if (!_tooLong)
                return JsonDocument.Parse(_object.WrittenSpan.ToArray(), Options);
            findings.Warn("json-record-too-long", "A record is larger than any night or day; it was left out.");
        }
        catch (JsonException)
        {
            findings.Warn("json-record-unreadable", "A record cannot be read; it was left out.");
        }
        finally
        {
            _object.ResetWrittenCount();
            (_tooLong, _quoted, _escaped) = (false, false, false);
        }

        return null;
    }

    private int Fill()
    {
        try
        {
            return content.Read(_buffer);
        }
        catch (InvalidDataException)
        {
            findings.Warn("compressed-damaged", "The compressed bytes are damaged; what came before the damage was read.");
            return 0;
        }
    }
}
