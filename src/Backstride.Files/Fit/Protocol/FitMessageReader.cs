using System.Runtime.InteropServices;
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

/// <summary>Takes one wanted message. The row is valid until it returns.</summary>
internal delegate void FitHandler(FitMessage message, in FitRow row);

/// <summary>Walks over the messages of one FIT file and hands on the wanted ones.</summary>
internal sealed class FitMessageReader(FitInput input)
{
    private const byte CompressedHeader = 0x80;
    private const byte DefinitionHeader = 0x40;
    private const byte DeveloperFlag = 0x20;

    // Few files use more than a handful of the sixteen local types: the others stay this one, which is never defined.
    private static readonly FitDefinition Undefined = new();

    private readonly FitDefinition[] _definitions = [.. Enumerable.Repeat(Undefined, 16)];
    private long _end;
    private uint _clock;

    public FitEnd End { get; private set; }

    /// <summary>Where the messages end, or the one begins that could not be read.</summary>
    public long Offset => input.Offset;

    /// <param name="end">Where the messages stop, in bytes of the stream.</param>
    /// <param name="handle">Called for every wanted message, in file order.</param>
    public void Read(long end, FitHandler handle)
    {
        _end = end;
        _clock = 0;
        foreach (var definition in _definitions)
            definition.Forget();
        do
            input.Advance(ReadWindow(handle));
        while (Step());
    }

    /// <summary>Takes the data messages that lie whole in the window, one after the other, up to anything out of the ordinary.</summary>
    private int ReadWindow(FitHandler handle)
    {
        var wide = input.WideWindow;
        var limit = (int)Math.Min(input.Window.Length, _end - input.Offset);
        var position = 0;
        while (position < limit)
        {
            var header = wide[position];
            var definition = DefinitionOf(header);
            if (definition is not { IsDefined: true } || position + 1 + definition.PayloadSize > limit)
                break;
            position++;
            if (!definition.IsEmpty || (header & CompressedHeader) != 0)
            {
                var payload = wide[position..];
                handle(definition.Message, new FitRow(definition, payload, Time(definition, payload, header)));
            }

            position += definition.PayloadSize;
        }

        return position;
    }

    /// <summary>Does what <see cref="ReadWindow"/> stopped for: a definition, a window that ended too soon; false at the end.</summary>
    private bool Step()
    {
        if (input.Offset >= _end)
            return Stop(FitEnd.Complete);
        if (!input.Ensure(1))
            return Stop(FitEnd.Truncated);
        if (DefinitionOf(input.Window[0]) is not { } definition)
            return Define(input.Window[0]) || Stop(FitEnd.Truncated);
        if (!definition.IsDefined)
            return Stop(FitEnd.Undefined);
        var size = 1 + definition.PayloadSize;
        return (input.Offset + size <= _end && input.Ensure(size)) || Stop(FitEnd.Truncated);
    }

    /// <summary>Null when the header is that of a definition.</summary>
    private FitDefinition? DefinitionOf(byte header)
    {
        if ((header & CompressedHeader) != 0)
            return _definitions[(header >> 5) & 3];
        return (header & DefinitionHeader) != 0 ? null : _definitions[header & 15];
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

        if (input.Offset + size > _end || !input.Ensure(size))
            return false;
        var bytes = input.Window[..size];
        ref var definition = ref _definitions[header & 15];
        if (ReferenceEquals(definition, Undefined))
            definition = new FitDefinition();
        definition.Parse(bytes[1..6], bytes.Slice(6, fields), bytes[(size - developerFields)..]);
        input.Advance(size);
        return true;
    }

    /// <summary>The timestamp of the message, its own or that of a compressed header.</summary>
    private long Time(FitDefinition definition, ReadOnlySpan<byte> payload, byte header)
    {
        // The one check for all fields: a slot lies inside the payload, and reaches that far beyond it at most.
        ArgumentOutOfRangeException.ThrowIfLessThan(payload.Length, definition.PayloadSize + FitSlot.Reach);
        var time = definition.Slots[FitRow.Timestamp].Read(ref MemoryMarshal.GetReference(payload));
        if (time is >= 0 and <= uint.MaxValue)
        {
            _clock = (uint)time;
        }
        else if ((header & CompressedHeader) != 0)
        {
            // Five bits of seconds on top of the last full timestamp; falling back means that they went round once.
            _clock += (header - _clock) & 0x1F;
            return _clock == 0 ? FitRow.Absent : _clock;
        }

        return time;
    }
}
