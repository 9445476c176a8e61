using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Backstride.Files.Fit.Protocol;

namespace Backstride.Files.Fit.Writing;

/// <summary>One field of a message to write; null is written as the value that means "not known".</summary>
internal readonly record struct FitValue(byte Field, FitBaseType Type, long? Number, string? Text = null)
{
    public int Size => Type == FitBaseType.Text ? Encoding.UTF8.GetByteCount(Text ?? "") + 1 : Type.Size();
}

/// <summary>The messages of a file as bytes; a definition is written whenever the layout of a local type changes.</summary>
internal sealed class FitBody(FitLayout layout)
{
    private readonly ArrayBufferWriter<byte> _bytes = new(64 * 1024);
    private readonly byte[]?[] _definitions = new byte[]?[16];

    public ReadOnlySpan<byte> Bytes => _bytes.WrittenSpan;

    /// <param name="local">0 to 15.</param>
    /// <param name="developer">Bytes of developer field 0, appended to the message; empty for none.</param>
    public void Write(int local, ushort message, ReadOnlySpan<FitValue> values, ReadOnlySpan<byte> developer = default)
    {
        Define(local, message, values, developer.Length);
        _bytes.Write([(byte)local]);
        Payload(values, developer);
    }

    /// <summary>A message whose timestamp lies in the five low bits of its header; local types 0 to 3 only.</summary>
    public void WriteCompressed(int local, ushort message, uint time, ReadOnlySpan<FitValue> values)
    {
        Define(local, message, values, 0);
        _bytes.Write([(byte)(0x80 | (local << 5) | (int)(time & 0x1F))]);
        Payload(values, default);
    }

    private void Define(int local, ushort message, ReadOnlySpan<FitValue> values, int developerSize)
    {
        Span<byte> definition = stackalloc byte[6 + values.Length * 3 + 4];
        definition[0] = (byte)(0x40 | local | (developerSize > 0 ? 0x20 : 0));
        definition[1] = 0;
        definition[2] = layout.BigEndian ? (byte)1 : (byte)0;
        Put(definition[3..], 2, message);
        definition[5] = (byte)values.Length;
        for (var i = 0; i < values.Length; i++)
        {
            definition[6 + i * 3] = values[i].Field;
            definition[7 + i * 3] = (byte)values[i].Size;
            definition[8 + i * 3] = values[i].Type.ToByte();
        }

        var size = definition.Length - 4;
        if (developerSize > 0)
        {
            ReadOnlySpan<byte> field = [1, 0, (byte)developerSize, 0];
            field.CopyTo(definition[size..]);
            size += field.Length;
        }

        if (_definitions[local].AsSpan().SequenceEqual(definition[..size]))
            return;
        _definitions[local] = definition[..size].ToArray();
        _bytes.Write(definition[..size]);
    }

    private void Payload(ReadOnlySpan<FitValue> values, ReadOnlySpan<byte> developer)
    {
        Span<byte> number = stackalloc byte[8];
        foreach (ref readonly var value in values)
        {
            if (value.Type == FitBaseType.Text)
            {
                _bytes.Write<byte>(Encoding.UTF8.GetBytes(value.Text ?? ""));
                _bytes.Write<byte>([0]);
                continue;
            }

            var size = value.Type.Size();
            Put(number, size, value.Number ?? Unknown(value.Type));
            _bytes.Write(number[..size]);
        }

        _bytes.Write(developer);
    }

    private void Put(Span<byte> target, int size, long value)
    {
        if (size == 1)
            target[0] = (byte)value;
        else if (size == 2 && layout.BigEndian)
            BinaryPrimitives.WriteUInt16BigEndian(target, (ushort)value);
        else if (size == 2)
            BinaryPrimitives.WriteUInt16LittleEndian(target, (ushort)value);
        else if (layout.BigEndian)
            BinaryPrimitives.WriteUInt32BigEndian(target, (uint)value);
        else
            BinaryPrimitives.WriteUInt32LittleEndian(target, (uint)value);
    }

    private static long Unknown(FitBaseType type) => type switch
    {
        FitBaseType.SInt8 => sbyte.MaxValue,
        FitBaseType.SInt16 => short.MaxValue,
        FitBaseType.SInt32 => int.MaxValue,
        FitBaseType.UInt8Z or FitBaseType.UInt16Z or FitBaseType.UInt32Z => 0,
        _ => -1,
    };
}
