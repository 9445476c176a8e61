namespace Backstride.App.Archiving;

/// <summary>The lines of a JSON Lines file as bytes, exactly as they stand.</summary>
internal static class JsonLines
{
    private const int BlockSize = 64 << 10;

    /// <exception cref="InvalidDataException">A line is longer than <paramref name="longest"/>.</exception>
    public static IEnumerable<byte[]> Of(Stream stream, int longest)
    {
        var line = new MemoryStream();
        var block = new byte[BlockSize];
        while (stream.Read(block) is var got && got > 0)
        {
            var from = 0;
            while (Array.IndexOf(block, (byte)'\n', from, got - from) is var end && end >= 0)
            {
                line.Write(block, from, end - from);
                yield return line.ToArray();
                line.SetLength(0);
                from = end + 1;
            }

            line.Write(block, from, got - from);
            if (line.Length > longest)
                throw new InvalidDataException("A line is longer than any entry.");
        }

        if (line.Length > 0)
            yield return line.ToArray();
    }
}
