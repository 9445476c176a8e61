using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Backstride.Files.Fit.Protocol;

/// <summary>The wanted fields of one message, unscaled as they were stored. Each is taken from the bytes when it is asked for: few are, of most messages.</summary>
/// <remarks>Columns are the constants of the vocabulary and all below <see cref="Width"/>, so that none is checked again for every record.</remarks>
internal readonly ref struct FitRow
{
    /// <summary>The field is not in the message, or holds the value that means "not known".</summary>
    public const long Absent = long.MinValue;

    public const int Width = 24;

    /// <summary>Every message keeps its timestamp in this column.</summary>
    public const byte Timestamp = 0;

    private readonly ref readonly FitSlot _slots;
    private readonly ref byte _payload;
    private readonly int _size;
    private readonly long _time;

    /// <param name="window">The payload, and at least <see cref="FitSlot.Reach"/> bytes behind it, whatever they are.</param>
    /// <param name="time">What stands in the column of the timestamp.</param>
    public FitRow(FitDefinition definition, ReadOnlySpan<byte> window, long time)
    {
        _slots = ref definition.Slots[0];
        _payload = ref MemoryMarshal.GetReference(window);
        _size = definition.PayloadSize;
        _time = time;
    }

    public long this[int column]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => column == Timestamp ? _time : Unsafe.Add(ref Unsafe.AsRef(in _slots), column).Read(ref _payload);
    }

    /// <summary>Null when absent, negative or above <paramref name="max"/>: a damaged definition can give any field any width.</summary>
    public long? Number(int column, long max) => this[column] is >= 0 and var value && value <= max ? value : null;

    /// <summary>As <see cref="Number"/>, for the many fields of a record.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long NumberOr(int column, uint max, long otherwise)
    {
        var value = this[column];
        return (ulong)value <= max ? value : otherwise;
    }

    /// <summary>Null when absent or blank. Bytes that are no UTF-8 and control characters are left out.</summary>
    public string? Text(int column)
    {
        var (offset, size) = Unsafe.Add(ref Unsafe.AsRef(in _slots), column).Text;
        var bytes = MemoryMarshal.CreateReadOnlySpan(ref _payload, _size).Slice(offset, size);
        var end = bytes.IndexOf((byte)0);
        var text = Encoding.UTF8.GetString(end < 0 ? bytes : bytes[..end]);
        text = string.Concat(text.Where(c => !char.IsControl(c) && c != '\uFFFD')).Trim();
        return text.Length == 0 ? null : text;
    }
}
