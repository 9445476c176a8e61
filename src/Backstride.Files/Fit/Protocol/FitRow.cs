using System.Text;

namespace Backstride.Files.Fit.Protocol;

/// <summary>The wanted fields of one message, one number a column, unscaled as they were stored.</summary>
internal readonly ref struct FitRow(ReadOnlySpan<long> columns, ReadOnlySpan<byte> payload)
{
    /// <summary>The field is not in the message, or holds the value that means "not known".</summary>
    public const long Absent = long.MinValue;

    public const int Width = 28;

    /// <summary>Every message keeps its timestamp in this column.</summary>
    public const byte Timestamp = 0;

    private readonly ReadOnlySpan<long> _columns = columns;
    private readonly ReadOnlySpan<byte> _payload = payload;

    public long this[int column] => _columns[column];

    /// <summary>Null when absent, negative or above <paramref name="max"/>: a damaged definition can give any field any width.</summary>
    public long? Number(int column, long max) => _columns[column] is >= 0 and var value && value <= max ? value : null;

    /// <summary>Null when absent or blank. Bytes that are no UTF-8 and control characters are left out.</summary>
    public string? Text(int column)
    {
        var place = _columns[column];
        if (place == Absent)
            return null;
        var bytes = _payload.Slice((int)(place >> 8), (byte)place);
        var end = bytes.IndexOf((byte)0);
        var text = Encoding.UTF8.GetString(end < 0 ? bytes : bytes[..end]);
        text = string.Concat(text.Where(c => !char.IsControl(c) && c != '\uFFFD')).Trim();
        return text.Length == 0 ? null : text;
    }
}
