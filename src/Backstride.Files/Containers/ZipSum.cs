namespace Backstride.Files.Containers;

/// <summary>What a zip archive says of a member's content: how long it is, and its CRC-32.</summary>
internal readonly record struct ZipSum(long Size, uint Crc)
{
    private static readonly uint[][] Tables = Tabled();

    /// <summary>Takes further bytes into a CRC-32 (polynomial EDB88320, as zip has it); begins and ends with zero.</summary>
    public static uint Add(uint crc, ReadOnlySpan<byte> bytes)
    {
        crc = ~crc;
        // Eight bytes a step: one table for each place.
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            var low = crc ^ System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(bytes);
            crc = Tables[7][low & 0xFF] ^ Tables[6][(low >> 8) & 0xFF] ^ Tables[5][(low >> 16) & 0xFF] ^ Tables[4][low >> 24]
                ^ Tables[3][bytes[4]] ^ Tables[2][bytes[5]] ^ Tables[1][bytes[6]] ^ Tables[0][bytes[7]];
        }

        foreach (var one in bytes)
            crc = (crc >> 8) ^ Tables[0][(crc ^ one) & 0xFF];
        return ~crc;
    }

    private static uint[][] Tabled()
    {
        var tables = new uint[8][];
        for (var place = 0; place < 8; place++)
        {
            tables[place] = new uint[256];
            for (uint value = 0; value < 256; value++)
            {
                var crc = place == 0 ? value : tables[place - 1][value];
                for (var bit = 0; bit < 8; bit++)
                    crc = (crc >> 1) ^ ((crc & 1) == 0 ? 0 : 0xEDB8_8320);
                tables[place][value] = crc;
            }
        }

        return tables;
    }
}
