using System.Buffers;
using Backstride.App.Storage;
using Backstride.Files;

namespace Backstride.App.Importing;

/// <summary>The bytes of a small file in a rented array.</summary>
internal sealed class Block : IDisposable
{
    private byte[]? _array;

    private Block(byte[] array, int length) => (_array, Length) = (array, length);

    public static Block None { get; } = new([], 0);

    public int Length { get; }

    public ReadOnlyMemory<byte> Memory => _array.AsMemory(0, Length);

    public ReadOnlySpan<byte> Span => _array.AsSpan(0, Length);

    public Stream Open() => new MemoryStream(_array!, 0, Length, writable: false, publiclyVisible: true);

    public static Block Read(Stream source, int length)
    {
        var array = ArrayPool<byte>.Shared.Rent(length);
        return new Block(array, source.ReadAtLeast(array.AsSpan(0, length), length, throwOnEndOfStream: false));
    }

    /// <summary>The uncompressed bytes; absent when there are more than <see cref="Content.Small"/>.</summary>
    /// <param name="findings">Takes up damage after which something could be unpacked.</param>
    public static Block? Inflate(Block kept, StoredForm form, List<Finding> findings)
    {
        var array = ArrayPool<byte>.Shared.Rent(Math.Clamp(kept.Length * 4, 4096, Content.Small));
        var length = 0;
        try
        {
            using var inflating = Originals.Inflate(kept.Open(), form);
            while (inflating.Read(array.AsSpan(length)) is var got && got > 0)
            {
                length += got;
                if (length == array.Length && length > Content.Small)
                {
                    ArrayPool<byte>.Shared.Return(array);
                    return null;
                }

                if (length == array.Length)
                    array = Grown(array);
            }
        }
        catch (InvalidDataException) when (length > 0)
        {
            findings.Add(new Finding("compression-damaged", Severity.Warning, "The compressed bytes are damaged: what could be unpacked was read.", length));
        }

        return new Block(array, length);
    }

    private static byte[] Grown(byte[] array)
    {
        var larger = ArrayPool<byte>.Shared.Rent(array.Length * 2);
        array.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(array);
        return larger;
    }

    public void Dispose()
    {
        if (_array is { Length: > 0 } array)
            ArrayPool<byte>.Shared.Return(array);
        _array = null;
    }
}
