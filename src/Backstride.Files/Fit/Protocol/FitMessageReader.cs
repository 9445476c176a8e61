using Backstride.Files.Fit.Vocabulary;

namespace Backstride.Files.Fit.Protocol;

/// <summary>Why the messages of one file came to an end.</summary>
internal enum FitEnd
{
    Complete,

    /// <summary>The bytes stop before the size that the header gives.</summary>
    Truncated,

    /// <summary>A message uses a local type that nobody defined, so its size is unknown.</summary>
    Undefined,
}

/// <summary>Walks over the messages of one FIT file and hands on the wanted ones.</summary>
internal sealed class FitMessageReader(FitInput input)
{
    private const byte CompressedHeader = 0x80;
    private const byte DefinitionHeader = 0x40;
    private const byte DeveloperFlag = 0x20;

    private readonly FitDefinition[] _definitions = [.. Enumerable.Range(0, 16).Select(_ => new FitDefinition())];
    private readonly long[] _row = new long[FitRow.Width];
    private long _end;
    private uint _clock;
    private int _payload;

    public FitEnd End { get; private set; }

    /// <summary>Where the message that could not be read begins.</summary>
    public long Offset { get; private set; }

    /// <param name="end">Where the messages stop, in bytes of the stream.</param>
    public void Begin(long end)
    {
        _end = end;
        _clock = 0;
        _payload = 0;
        End = FitEnd.Complete;
        foreach (var definition in _definitions)
            definition.Forget();
    }

    /// <summary>Goes to the next wanted data message; false at the end, and <see cref="End"/> says of which kind.</summary>
    /// <remarks>The row is valid until the next call.</remarks>
    public bool TryNext(out FitMessage message, out FitRow row)
    {
        input.Advance(_payload);
        _payload = 0;
        message = FitMessage.Other;
        row = default;
        while ((Offset = input.Offset) < _end)
        {
            if (!input.Ensure(1))
                return Stop(FitEnd.Truncated);
            var header = input.Window[0];
            if ((header & (CompressedHeader | DefinitionHeader)) == DefinitionHeader)
            {
                if (!Define(header))
                    return Stop(FitEnd.Truncated);
                continue;
            }

            var definition = _definitions[(header & CompressedHeader) != 0 ? (header >> 5) & 3 : header & 15];
            if (!definition.IsDefined)
                return Stop(FitEnd.Undefined);
            if (Offset + 1 + definition.PayloadSize > _end || !input.Ensure(1 + definition.PayloadSize))
                return Stop(FitEnd.Truncated);
            input.Advance(1);
            if (!Decode(definition, header))
            {
                input.Advance(definition.PayloadSize);
                continue;
            }

            _payload = definition.PayloadSize;
            message = definition.Message;
            row = new FitRow(_row, input.Window[.._payload]);
            return true;
        }

        return false;
    }

    private bool Stop(FitEnd end)
    {
        End = end;
        return false;
    }

    // header u8 · reserved u8 · architecture u8 · message u16 · field count u8 · fields of 3 · [developer field count u8 · fields of 3]
    private bool Define(byte header)
    {
        if (!input.Ensure(6))
            return false;
        var fields = input.Window[5] * 3;
        var size = 6 + fields;
        var developerFields = 0;
        if ((header & DeveloperFlag) != 0)
        {
            if (!input.Ensure(size + 1))
                return false;
            developerFields = input.Window[size] * 3;
            size += 1 + developerFields;
        }

        if (Offset + size > _end || !input.Ensure(size))
            return false;
        var bytes = input.Window[..size];
        _definitions[header & 15].Parse(bytes[1..6], bytes.Slice(6, fields), bytes[(size - developerFields)..]);
        input.Advance(size);
        return true;
    }

    private bool Decode(FitDefinition definition, byte header)
    {
        if (definition.IsEmpty && (header & CompressedHeader) == 0)
            return false;
        definition.Read(input.Window[..definition.PayloadSize], _row);
        if (_row[FitRow.Timestamp] is >= 0 and <= uint.MaxValue and var full)
        {
            _clock = (uint)full;
        }
        else if ((header & CompressedHeader) != 0)
        {
            // Five bits of seconds on top of the last full timestamp; falling back means that they went round once.
            _clock += ((uint)header - _clock) & 0x1F;
            _row[FitRow.Timestamp] = _clock == 0 ? FitRow.Absent : _clock;
        }

        return definition.Message != FitMessage.Other;
    }
}
