using Backstride.Files.Fit.Vocabulary;

namespace Backstride.Files.Fit.Protocol;

/// <summary>How the data messages of one local type are laid out, and the plan for reading them: only the wanted fields, offsets worked out once.</summary>
internal sealed class FitDefinition
{
    // Each wanted column is taken once at most, and FitRow.Width bounds the columns.
    private readonly FitSlot[] _slots = new FitSlot[FitRow.Width];
    private int _count;

    public bool IsDefined { get; private set; }

    public FitMessage Message { get; private set; }

    /// <summary>Bytes of a data message after its header byte, developer fields included.</summary>
    public int PayloadSize { get; private set; }

    /// <summary>True when nothing in the message is wanted.</summary>
    public bool IsEmpty => _count == 0 && Message == FitMessage.Other;

    /// <summary>Local types are defined anew for every file of a chain.</summary>
    public void Forget() => IsDefined = false;

    /// <param name="fixedPart">reserved u8 · architecture u8 (0 little, 1 big endian) · global message number u16 · field count u8.</param>
    /// <param name="fields">Per field: number u8 · size u8 · base type u8.</param>
    /// <param name="developerFields">Per field: number u8 · size u8 · developer index u8.</param>
    public void Parse(ReadOnlySpan<byte> fixedPart, ReadOnlySpan<byte> fields, ReadOnlySpan<byte> developerFields)
    {
        var bigEndian = (fixedPart[1] & 1) != 0;
        var number = bigEndian ? (fixedPart[2] << 8) | fixedPart[3] : fixedPart[2] | (fixedPart[3] << 8);
        Message = FitMessages.Known(number);
        IsDefined = true;
        _count = 0;
        var offset = 0;
        for (; fields.Length >= 3; fields = fields[3..])
        {
            Want(fields, offset, bigEndian);
            offset += fields[1];
        }

        for (; developerFields.Length >= 3; developerFields = developerFields[3..])
            offset += developerFields[1];
        PayloadSize = offset;
    }

    public void Read(ReadOnlySpan<byte> payload, Span<long> row)
    {
        row.Fill(FitRow.Absent);
        foreach (ref readonly var slot in _slots.AsSpan(0, _count))
            row[slot.Column] = slot.Read(payload);
    }

    private void Want(ReadOnlySpan<byte> field, int offset, bool bigEndian)
    {
        var (number, size) = (field[0], field[1]);
        if (!FitMessages.TryColumn(Message, number, out var column, out var isText)
            || !FitBaseTypes.TryParse(field[2], out var type) || IsTaken(column))
            return;
        // Some devices declare a size that does not hold whole values of the type: such a field tells nothing.
        if (size == 0 || size % type.Size() != 0 || isText != (type == FitBaseType.Text))
            return;
        _slots[_count++] = new FitSlot { Offset = offset, Column = column, Type = type, BigEndian = bigEndian, Size = size };
    }

    private bool IsTaken(byte column)
    {
        foreach (ref readonly var slot in _slots.AsSpan(0, _count))
        {
            if (slot.Column == column)
                return true;
        }

        return false;
    }
}
