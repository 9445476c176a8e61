using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Backstride.Journal;

/// <summary>A digest of a set of entries that does not depend on their order and grows by one entry at a time.</summary>
/// <remarks>The sum, lane by lane and without carry between lanes, of the SHA-256 of each entry. It tells states apart; it is no defence
/// against somebody who can choose entries, which nobody but the runner can.</remarks>
public readonly record struct InputsDigest(ulong A, ulong B, ulong C, ulong D)
{
    public static InputsDigest Empty => default;

    public InputsDigest With(ReadOnlySpan<byte> fact)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(fact, hash);
        unchecked
        {
            return new InputsDigest(
                A + BinaryPrimitives.ReadUInt64BigEndian(hash),
                B + BinaryPrimitives.ReadUInt64BigEndian(hash[8..]),
                C + BinaryPrimitives.ReadUInt64BigEndian(hash[16..]),
                D + BinaryPrimitives.ReadUInt64BigEndian(hash[24..]));
        }
    }

    /// <summary>64 lower-case hex digits.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[32];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, A);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], B);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[16..], C);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[24..], D);
        return Convert.ToHexStringLower(bytes);
    }
}
