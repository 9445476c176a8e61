using System.Text;
using Backstride.Files.Tracks;
using CsvHelper;

namespace Backstride.Files.Archives.Tables;

/// <summary>A table of text, record by record: separated by commas, semicolons or tabs, quoted or not, in whatever letters.</summary>
/// <remarks>Streaming. A record that cannot be read ends the table with a finding; what came before stays read.</remarks>
internal sealed class Table : IDisposable
{
    /// <summary>Bytes; a hundred times the longest description anybody wrote.</summary>
    public const int LongestRecord = 1 << 20;

    // A quote that is never closed would else make one record of everything behind it.
    private static readonly CsvReaderOptions Options = new() { HasHeader = false, MaxRecordSize = LongestRecord };

    private readonly FindingLog _findings;
    private readonly CsvReader _records;

    public Table(Stream content, FindingLog findings)
    {
        _findings = findings;
        _records = CsvReader.Create(new StreamReader(content, OldLetters.Encoding, detectEncodingFromByteOrderMarks: true, 16 * 1024), Options);
        Header = Next() ? Fields() : [];
    }

    /// <summary>The first record; empty for an empty table.</summary>
    public IReadOnlyList<string> Header { get; }

    /// <summary>The fields of the record just moved to, without blanks around them; fewer than in the header when its end was left out.</summary>
    public string[] Fields()
    {
        var fields = new string[_records.FieldCount];
        for (var i = 0; i < fields.Length; i++)
            fields[i] = _records.GetString(i).Trim();
        return fields;
    }

    /// <summary>Moves to the next record; false at the end of the table, or of what can be read of it.</summary>
    public bool Next()
    {
        try
        {
            return _records.Read();
        }
        catch (CsvFormatException)
        {
            _findings.Warn("table-unreadable", "A line of the table grows beyond all bounds, as when a quote is never closed; the rest was left unread.");
        }
        catch (InvalidDataException)
        {
            _findings.Warn("compressed-damaged", "The compressed bytes are damaged; what came before the damage was read.");
        }

        return false;
    }

    public void Dispose() => _records.Dispose();
}
