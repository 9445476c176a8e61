using System.Runtime.CompilerServices;
using System.Text;

namespace Backstride.Files.Fit.Protocol;

/// <summary>The wanted fields of one message, one number a column, unscaled as they were stored.</summary>
/// <remarks>Columns are the constants of the vocabulary and all below <see cref="Width"/>, so that none is checked again for every record.</remarks>
internal readonly ref struct FitRow
{
    /// <summary>The field is not in the message, or holds the value that means "not known".</summary>
    public const long Absent = long.MinValue;

    public const int Width = 24;

    /// <summary>Every message keeps its timestamp in this column.</summary>
    public const byte Timestamp = 0;

    private readonly ref long _columns;
    private readonly ReadOnlySpan<byte> _payload;

    /// <param name="columns">The first of <see cref="Width"/> numbers.</param>
    public FitRow(ref long columns, ReadOnlySpan<byte> payload)
    {
        _columns = ref columns;
        _payload = payload;
    }

    /// <summary>What the column of a text holds: where it lies in the payload.</summary>
    public static long Place(int offset, byte size) => ((long)offset << 8) | size;

    public long this[int column]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Unsafe.Add(ref _columns, column);
    }

    /// <summary>Null when absent, negative or above <paramref name="max"/>: a damaged definition can give any field any width.</summary>
    public long? Number(int column, long max) => this[column] is >= 0 and var value && value <= max ? value : null;

    /// <summary>As <see cref="Number"/>, for the many fields of a record.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long NumberOr(int column, uint max, long otherwise) => (ulong)this[column] <= max ? this[column] : otherwise;

    /// <summary>Null when absent or blank. Bytes that are no UTF-8 and control characters are left out.</summary>
    public string? Text(int column)
    {
        var place = this[column];
        if (place == Absent)
            return null;
        var bytes = _payload.Slice((int)(place >> 8), (byte)place);
        var end = bytes.IndexOf((byte)0);
        var text = Encoding.UTF8.GetString(end < 0 ? bytes : bytes[..end]);
        text = string.Concat(text.Where(c => !char.IsControl(c) && c != '\uFFFD')).Trim();
        return text.Length == 0 ? null : text;
    }
}
