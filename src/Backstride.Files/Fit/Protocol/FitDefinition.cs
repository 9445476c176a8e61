using Backstride.Files.Fit.Vocabulary;

namespace Backstride.Files.Fit.Protocol;

/// <summary>How the data messages of one local type are laid out: where the wanted fields lie, worked out once.</summary>
internal sealed class FitDefinition
{
    // By column: each is taken once at most.
    private readonly FitSlot[] _slots = new FitSlot[FitRow.Width];
    private uint _taken;
    private bool _bigEndian;

    public bool IsDefined { get; private set; }

    public FitMessage Message { get; private set; }

    /// <summary>Bytes of a data message after its header byte, developer fields included.</summary>
    public int PayloadSize { get; private set; }

    /// <summary>True when nothing in the message is wanted.</summary>
    public bool IsEmpty => _taken == 0 && Message == FitMessage.Other;

    /// <summary>One for each of <see cref="FitRow.Width"/> columns.</summary>
    public ReadOnlySpan<FitSlot> Slots => _slots;

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
        _taken = 0;
        Array.Clear(_slots);
        var offset = 0;
        for (; fields.Length >= 3; fields = fields[3..])
        {
            Want(fields, offset);
            offset += fields[1];
        }

        for (; developerFields.Length >= 3; developerFields = developerFields[3..])
            offset += developerFields[1];
        PayloadSize = offset;
    }

    private void Want(ReadOnlySpan<byte> field, int offset)
    {
        var (number, size) = (field[0], field[1]);
        if (!FitMessages.TryColumn(Message, number, out var column, out var isText)
            || !FitBaseTypes.TryParse(field[2], out var type) || IsTaken(column))
            return;
        // Some devices declare a size that does not hold whole values of the type: such a field tells nothing.
        if (size == 0 || size % type.Size() != 0 || isText != (type == FitBaseType.Text)
            || type is FitBaseType.Float32 or FitBaseType.Float64)
            return;
        _slots[column] = FitSlot.Of(offset, size, type, _bigEndian);
        _taken |= 1u << column;
    }

    private bool IsTaken(byte column) => (_taken >> column & 1) != 0;
}
