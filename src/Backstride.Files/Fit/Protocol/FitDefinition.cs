using System.Runtime.InteropServices;
using Backstride.Files.Fit.Vocabulary;

namespace Backstride.Files.Fit.Protocol;

/// <summary>How the data messages of one local type are laid out, and the plan for reading them: only the wanted fields, offsets worked out once.</summary>
internal sealed class FitDefinition
{
    // Each wanted column is taken once at most, and FitRow.Width bounds the columns.
    private readonly FitSlot[] _numbers = new FitSlot[FitRow.Width];
    private (int Offset, byte Size, byte Column, FitBaseType Type)[] _spans = [];
    private readonly long[] _row = new long[FitRow.Width];
    private int _numberCount;
    private int _spanCount;
    private bool _bigEndian;

    public bool IsDefined { get; private set; }

    public FitMessage Message { get; private set; }

    /// <summary>Bytes of a data message after its header byte, developer fields included.</summary>
    public int PayloadSize { get; private set; }

    /// <summary>True when a whole timestamp is a field of the message.</summary>
    public bool HasTimestamp { get; private set; }

    /// <summary>True when nothing in the message is wanted.</summary>
    public bool IsEmpty => _numberCount == 0 && Message == FitMessage.Other;

    /// <summary>Local types are defined anew for every file of a chain.</summary>
    public void Forget() => IsDefined = false;

    /// <param name="fixedPart">reserved u8 · architecture u8 (0 little, 1 big endian) · global message number u16 · field count u8.</param>
    /// <param name="fields">Per field: number u8 · size u8 · base type u8.</param>
    /// <param name="developerFields">Per field: number u8 · size u8 · developer index u8.</param>
    public void Parse(ReadOnlySpan<byte> fixedPart, ReadOnlySpan<byte> fields, ReadOnlySpan<byte> developerFields)
    {
        _bigEndian = (fixedPart[1] & 1) != 0;
        Message = FitMessages.Known(_bigEndian ? (fixedPart[2] << 8) | fixedPart[3] : fixedPart[2] | (fixedPart[3] << 8));
        IsDefined = true;
        _numberCount = _spanCount = 0;
        // Every message fills the same columns, so that the others stay absent from here on.
        _row.AsSpan().Fill(FitRow.Absent);
        var offset = 0;
        for (; fields.Length >= 3; fields = fields[3..])
        {
            Want(fields, offset);
            offset += fields[1];
        }

        HasTimestamp = IsTaken(FitRow.Timestamp);
        for (; developerFields.Length >= 3; developerFields = developerFields[3..])
            offset += developerFields[1];
        PayloadSize = offset;
    }

    /// <param name="window">The payload, and at least <see cref="FitSlot.Reach"/> bytes behind it, whatever they are.</param>
    /// <returns>The columns, until the next message of this type.</returns>
    public Span<long> Read(ReadOnlySpan<byte> window)
    {
        // The one check for all reads below: a slot lies inside the payload, and reaches that far beyond it at most.
        ArgumentOutOfRangeException.ThrowIfLessThan(window.Length, PayloadSize + FitSlot.Reach);
        var row = _row.AsSpan();
        ref var payload = ref MemoryMarshal.GetReference(window);
        var numbers = _numbers.AsSpan(0, _numberCount);
        if (_bigEndian)
        {
            foreach (ref readonly var slot in numbers)
                row[slot.Column] = slot.ReadBigEndian(ref payload);
        }
        else
        {
            foreach (ref readonly var slot in numbers)
                row[slot.Column] = slot.ReadLittleEndian(ref payload);
        }

        if (_spanCount > 0)
            ReadSpans(window, row);
        return row;
    }

    private void ReadSpans(ReadOnlySpan<byte> window, Span<long> row)
    {
        foreach (ref readonly var span in _spans.AsSpan(0, _spanCount))
            row[span.Column] = span.Type == FitBaseType.Text ? FitRow.Place(span.Offset, span.Size) : Bytes(window.Slice(span.Offset, span.Size));
    }

    private void Want(ReadOnlySpan<byte> field, int offset)
    {
        var (number, size) = (field[0], field[1]);
        if (!FitMessages.TryColumn(Message, number, out var column, out var isText)
            || !FitBaseTypes.TryParse(field[2], out var type) || IsTaken(column))
            return;
        // Some devices declare a size that does not hold whole values of the type: such a field tells nothing.
        if (size == 0 || size % type.Size() != 0 || isText != (type == FitBaseType.Text))
            return;
        if (type.IsWholeNumber())
            _numbers[_numberCount++] = new FitSlot(offset, column, type);
        else if (type is FitBaseType.Text or FitBaseType.Byte)
            AddSpan((offset, size, column, type));
    }

    private void AddSpan((int Offset, byte Size, byte Column, FitBaseType Type) span)
    {
        if (_spans.Length == 0)
            _spans = new (int, byte, byte, FitBaseType)[FitRow.Width];
        _spans[_spanCount++] = span;
    }

    private bool IsTaken(byte column)
    {
        foreach (ref readonly var slot in _numbers.AsSpan(0, _numberCount))
        {
            if (slot.Column == column)
                return true;
        }

        foreach (ref readonly var span in _spans.AsSpan(0, _spanCount))
        {
            if (span.Column == column)
                return true;
        }

        return false;
    }

    // Bytes without a meaning of their own are one little-endian number in either byte order; all ones say "not known".
    private static long Bytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > sizeof(int) || !bytes.ContainsAnyExcept(byte.MaxValue))
            return FitRow.Absent;
        long number = 0;
        for (var i = bytes.Length - 1; i >= 0; i--)
            number = (number << 8) | bytes[i];
        return number;
    }
}
