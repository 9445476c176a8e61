namespace Backstride.Tests.Files.Mutants;

/// <summary>Small faults put into a sound file, the same ones for the same seed.</summary>
internal static class Mutation
{
    /// <summary>What XML breaks by, besides wrong bytes.</summary>
    private static readonly byte[][] Fragments =
    [
        [.. "<"u8], [.. ">"u8], [.. "</"u8], [.. "/>"u8], [.. "&"u8], [.. "&#0;"u8], [.. "&#x10FFFF;"u8], [.. "]]>"u8], [.. "<![CDATA["u8], [.. "<!--"u8], [.. "-->"u8],
        [.. "<?"u8], [.. "\""u8], [.. "<!DOCTYPE x ["u8], [.. "<!ENTITY a 'b'>"u8], [.. "xmlns:"u8], [.. "xmlns=\"\""u8], [.. "-999999999999"u8], [.. "1e308"u8], [.. "NaN"u8],
        [.. "9999-12-31T23:59:59Z"u8], [.. "0001-01-01T00:00:00Z"u8], [0], [0xFF, 0xFE], [0xC3], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
    ];

    public static byte[] Of(byte[] sound, int seed)
    {
        var random = new Random(seed);
        var bytes = (byte[])sound.Clone();
        for (var faults = 1 + random.Next(4); faults > 0 && bytes.Length > 0; faults--)
            bytes = Once(bytes, random);
        return bytes;
    }

    private static byte[] Once(byte[] bytes, Random random)
    {
        var at = random.Next(bytes.Length);
        var length = Math.Min(1 + random.Next(random.Next(2) == 0 ? 8 : 4096), bytes.Length - at);
        switch (random.Next(7))
        {
            case 0: return bytes[..at];
            case 1: bytes[at] ^= (byte)(1 << random.Next(8)); return bytes;
            case 2: bytes[at] = (byte)random.Next(256); return bytes;
            case 3: return [.. bytes[..at], .. bytes[(at + length)..]];
            case 4: return [.. bytes[..at], .. bytes[at..(at + length)], .. bytes[at..]];
            case 5: return Splice(bytes, at, length, random.Next(bytes.Length));
            default: return [.. bytes[..at], .. Fragments[random.Next(Fragments.Length)], .. bytes[at..]];
        }
    }

    private static byte[] Splice(byte[] bytes, int at, int length, int to) =>
        [.. bytes[..to], .. bytes[at..(at + length)], .. bytes[to..]];
}
